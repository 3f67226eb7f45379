/**
 * Sound made on the spot: a teletype when a card comes, a bell when a crisis breaks, a stamp for
 * what is sent, a low tone that follows tension. It is off until asked for, it only repeats what the
 * screen says, and it touches nothing of the game.
 */
import type { Preferences, Settings } from './preferences.ts';

export type Cue = 'card' | 'crisis' | 'send';

/** Seconds until a loudness that was set is reached; at once it would click. */
const GLIDE = 0.08;
const DRONE_GLIDE = 1.5;
const AFTER_STAMP = 0.3;

interface Studio {
  readonly context: AudioContext;
  readonly master: GainNode;
  readonly effects: GainNode;
  readonly drone: GainNode;
  readonly low: OscillatorNode;
  readonly beating: OscillatorNode;
  readonly noise: AudioBuffer;
}

export class Sound {
  #studio: Studio | null = null;
  #tension: number | null = null;
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
    settings.listen((now) => this.#follow(now));
    // A browser is silent until somebody touches the page, also where sound was asked for last time.
    for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, () => this.#wake(), { passive: true });
  }

  cue(cue: Cue): void {
    const studio = this.#studio;
    if (studio === null || studio.context.state !== 'running') return;
    if (cue === 'card') teletype(studio);
    else if (cue === 'crisis') bell(studio);
    else stamp(studio);
  }

  /** The tension that the drone follows, 0 to 100; `null` where no game is on the table. */
  follow(tension: number | null): void {
    this.#tension = tension;
    if (this.#studio !== null) tune(this.#studio, tension, this.#settings.now.drone);
  }

  #wake(): void {
    if (!this.#settings.now.sound) return;
    this.#studio ??= open();
    void this.#studio.context.resume();
    this.#follow(this.#settings.now);
  }

  #follow(now: Preferences): void {
    const studio = this.#studio;
    if (studio === null) return;
    const at = studio.context.currentTime;
    studio.master.gain.setTargetAtTime(now.sound ? now.master / 100 : 0, at, GLIDE);
    studio.effects.gain.setTargetAtTime(now.effects / 100, at, GLIDE);
    tune(studio, this.#tension, now.drone);
  }
}

function open(): Studio {
  const context = new AudioContext();
  const gain = (into: AudioNode): GainNode => {
    const node = new GainNode(context, { gain: 0 });
    node.connect(into);
    return node;
  };
  const master = gain(context.destination);
  const [effects, drone] = [gain(master), gain(master)];
  // A laptop gives little below 150 hertz: without overtones nobody would hear it there.
  const tone = (): OscillatorNode => {
    const node = new OscillatorNode(context, { type: 'triangle', frequency: 50 });
    node.connect(drone);
    node.start();
    return node;
  };
  return { context, master, effects, drone, low: tone(), beating: tone(), noise: hiss(context) };
}

/** A second of noise out of a shift register, always the same. */
function hiss(context: AudioContext): AudioBuffer {
  const buffer = new AudioBuffer({ length: context.sampleRate, sampleRate: context.sampleRate });
  const samples = buffer.getChannelData(0);
  let word = 0x2545f491;
  for (let index = 0; index < samples.length; index++) {
    word ^= word << 13; word ^= word >>> 17; word ^= word << 5;
    samples[index] = word / 0x80000000;
  }
  return buffer;
}

/** Higher, louder and beating faster with tension. */
function tune({ context, drone, low, beating }: Studio, tension: number | null, loudness: number): void {
  const at = context.currentTime;
  const strain = (tension ?? 0) / 100;
  drone.gain.setTargetAtTime(tension === null ? 0 : (loudness / 100) * (0.1 + 0.4 * strain), at, DRONE_GLIDE);
  low.frequency.setTargetAtTime(46 + 40 * strain, at, DRONE_GLIDE);
  beating.frequency.setTargetAtTime(46.4 + 44 * strain, at, DRONE_GLIDE);
}

/** Loudness that is there at once and dies away. */
function fading({ context, effects }: Studio, from: number, loudness: number, seconds: number): GainNode {
  const node = new GainNode(context, { gain: 0 });
  node.gain.setValueAtTime(loudness, from);
  node.gain.exponentialRampToValueAtTime(0.001, from + seconds);
  node.connect(effects);
  return node;
}

function burst(studio: Studio, from: number, pitch: number, loudness: number, seconds: number): void {
  const { context, noise } = studio;
  const source = new AudioBufferSourceNode(context, { buffer: noise });
  const filter = new BiquadFilterNode(context, { type: 'bandpass', frequency: pitch, Q: 1.2 });
  source.connect(filter).connect(fading(studio, from, loudness, seconds));
  source.start(from, 0, seconds);
}

function tone(studio: Studio, from: number, pitches: readonly [number, number], loudness: number, seconds: number): void {
  const source = new OscillatorNode(studio.context, { type: 'sine', frequency: pitches[0] });
  source.frequency.setValueAtTime(pitches[0], from);
  source.frequency.exponentialRampToValueAtTime(pitches[1], from + seconds);
  source.connect(fading(studio, from, loudness, seconds));
  source.start(from);
  source.stop(from + seconds);
}

/** Eleven keys with gaps where words end; they wait until the stamp has sounded. */
function teletype(studio: Studio): void {
  const now = studio.context.currentTime + AFTER_STAMP;
  for (const key of [0, 1, 2, 3, 5, 6, 7, 9, 10, 11, 12]) burst(studio, now + key * 0.055, 2300 + (key % 3) * 260, 0.35, 0.02);
}

function bell(studio: Studio): void {
  const now = studio.context.currentTime + AFTER_STAMP;
  for (const stroke of [0, 0.42]) {
    for (const [pitch, loudness] of [[784, 0.3], [1571, 0.16], [2367, 0.09]] as const) tone(studio, now + stroke, [pitch, pitch], loudness, 1.4);
  }
}

function stamp(studio: Studio): void {
  const now = studio.context.currentTime + 0.01;
  tone(studio, now, [130, 46], 0.8, 0.14);
  burst(studio, now, 700, 0.4, 0.06);
}
