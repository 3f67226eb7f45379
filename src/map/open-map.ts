// Opens the map. The page loads this file lazily; nothing else imports Phaser. There is one game
// per page life: it is parked when out of sight and never destroyed, because browsers soon refuse
// a page that keeps asking for new WebGL contexts.
import Phaser from 'phaser';
import { labelFace, titleFace } from './lettering.ts';
import type { MapModel, MapOptions, MapView } from './map-model.ts';
import type { Frame } from './frame.ts';
import { frameOf, MapStage } from './map-scene.ts';
import { readAtlas } from './sheets.ts';
import { Stillness } from './stillness.ts';
import { englishWords } from './words.ts';

export type { MapModel, MapOptions, MapView } from './map-model.ts';

const fontPatience = 1500;
// Faces come in subsets; a name such as Poznań needs the second one as well.
const everyLetter = 'Aáń';

function gameConfig(parent: HTMLElement): Phaser.Types.Core.GameConfig {
  const { width, height, resolution } = frameOf(parent);
  return {
    type: Phaser.AUTO,
    parent,
    width: Math.round(width * resolution),
    height: Math.round(height * resolution),
    scale: { mode: Phaser.Scale.NONE, zoom: 1 / resolution },
    transparent: true,
    dom: { createContainer: true },
    // The page is the control surface: keys, the wheel and pinching stay with the browser.
    input: {
      keyboard: false, gamepad: false,
      mouse: { preventDefaultWheel: false }, touch: { capture: false },
    },
    autoFocus: false,
    banner: false,
    audio: { noAudio: true },
    scene: [],
  };
}

const once = (events: Phaser.Events.EventEmitter, name: string): Promise<void> =>
  new Promise((done) => {
    events.once(name, () => done());
  });

async function fontsLoaded(): Promise<void> {
  const faces = [`600 14px ${labelFace}`, `500 14px ${labelFace}`, `600 14px ${titleFace}`];
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, everyLetter)));
}

const patience = (): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, fontPatience);
  });

class OpenMap implements MapView {
  readonly #inner = document.createElement('div');
  readonly #game: Phaser.Game;
  readonly #still: Stillness;
  readonly #watch: ResizeObserver;
  readonly #words: MapOptions['words'];
  #pick: (spot: string) => void = () => {};
  #stage: MapStage | null = null;
  #model: MapModel | null = null;
  #card: HTMLElement | null = null;
  #parked = false;
  #framed = '';
  /** Before this a card that is placed would be in no document, and its focus lost. */
  readonly ready: Promise<void>;

  constructor(host: HTMLElement, options: MapOptions) {
    this.#words = options.words;
    this.#inner.style.cssText = 'position:absolute;inset:0;overflow:hidden';
    this.moveTo(host);
    this.#game = new Phaser.Game(gameConfig(this.#inner));
    this.#still = new Stillness(this.#game);
    this.#watch = new ResizeObserver(() => this.resize());
    this.ready = this.#boot();
  }

  moveTo(host: HTMLElement): void {
    if (getComputedStyle(host).position === 'static') host.style.position = 'relative';
    host.append(this.#inner);
  }

  show(model: MapModel): void {
    this.#model = model;
    this.#inner.dataset['theme'] = model.theme;
    if (this.#parked || this.#stage === null) return;
    // The sheet makes room for a desk before it is printed, so that it is printed only once.
    if (this.#isReframed()) this.resize();
    else this.#stage.show(model);
  }

  #frame(): Frame {
    const frame = frameOf(this.#inner, this.#model?.covered, this.#model?.below, this.#model?.bare);
    const boards = this.#model?.boards.length ?? 0;
    return frame.slim && boards > 0 ? { ...frame, loupe: null } : frame;
  }

  #isReframed(): boolean {
    return this.#framed !== '' && JSON.stringify(this.#frame()) !== this.#framed;
  }

  news(model: MapModel): string[] {
    return this.#stage?.news(model).map(({ text }) => text) ?? [];
  }

  onPick(pick: (spot: string) => void): void {
    this.#pick = pick;
  }

  placeCard(card: HTMLElement | null): void {
    this.#card = card;
    this.#stage?.placeCard(card);
  }

  resize(): void {
    if (this.#parked || this.#stage === null) return;
    const frame = this.#frame();
    const framed = JSON.stringify(frame);
    if (framed === this.#framed || frame.width <= 1) return;
    this.#framed = framed;
    const { canvas, scale } = this.#game;
    scale.setZoom(1 / frame.resolution);
    scale.resize(Math.round(frame.width * frame.resolution),
      Math.round(frame.height * frame.resolution));
    // Phaser leaves the old CSS size standing at one device pixel to one CSS pixel.
    canvas.style.width = `${frame.width}px`;
    canvas.style.height = `${frame.height}px`;
    scale.refresh();
    this.#stage.reframe(frame, this.#model);
    this.#still.redraw();
  }

  park(): void {
    this.#parked = true;
    this.#still.park();
  }

  wake(): void {
    this.#parked = false;
    this.resize();
    if (this.#model !== null) this.#stage?.show(this.#model);
    this.#still.wake();
  }

  async #boot(): Promise<void> {
    const game = this.#game;
    let lettered = false;
    const fonts = fontsLoaded().then(() => {
      lettered = true;
    });
    const ready = once(game.events, Phaser.Core.Events.READY);
    await Promise.all([ready, Promise.race([fonts, patience()])]);
    const scene = game.scene.add('map', {}, true);
    if (scene === null) return;
    scene.cameras.main.setOrigin(0, 0);
    game.canvas.setAttribute('aria-hidden', 'true');
    game.canvas.addEventListener('webglcontextrestored', () => {
      requestAnimationFrame(() => this.#still.redraw());
    });
    this.#stage = new MapStage({
      scene, still: this.#still, atlas: readAtlas(),
      words: { ...englishWords, ...this.#words },
      pickSpot: (id) => this.#pick(id),
    }, this.#frame());
    if (this.#model !== null) this.#stage.show(this.#model);
    this.resize();
    this.#stage.placeCard(this.#card);
    this.#watch.observe(this.#inner);
    this.#watchResolution();
    this.#still.watch(scene.tweens);
    if (lettered) return;
    await fonts;
    this.#stage.reprint();
  }

  /** A window dragged to another screen changes its resolution and not its size. */
  #watchResolution(): void {
    const ratio = window.devicePixelRatio || 1;
    matchMedia(`(resolution: ${ratio}dppx)`).addEventListener('change', () => {
      this.resize();
      this.#watchResolution();
    }, { once: true });
  }
}

let opened: OpenMap | null = null;

/** Comes when the map is drawn and can seat a card. */
export async function openMap(host: HTMLElement, options: MapOptions = {}): Promise<MapView> {
  if (opened === null) opened = new OpenMap(host, options);
  else opened.moveTo(host);
  await opened.ready;
  return opened;
}
