// Opens the map. The page loads this file lazily; nothing else imports Phaser. There is one game
// per page life: it is parked when out of sight and never destroyed, because browsers soon refuse
// a page that keeps asking for new WebGL contexts.
import Phaser from 'phaser';
import { labelFace, titleFace } from './lettering.ts';
import type { MapPicture } from '../reading/map.ts';
import type { Frame } from './frame.ts';
import { frameOf, MapStage } from './map-scene.ts';
import { readAtlas } from './sheets.ts';
import { inSlices } from './slices.ts';
import { Stillness } from './stillness.ts';

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

export class OpenMap {
  readonly #inner = document.createElement('div');
  readonly #game: Phaser.Game;
  readonly #still: Stillness;
  readonly #watch: ResizeObserver;
  #pick: (spot: string) => void = () => {};
  #stage: MapStage | null = null;
  #model: MapPicture | null = null;
  #card: HTMLElement | null = null;
  #parked = false;
  /** The frame of the canvas; before the first print it has none. */
  #framed = '';
  #stopPrinting: () => void = () => {};
  /** Before this a card that is placed would be in no document, and its focus lost. */
  readonly ready: Promise<void>;

  constructor(host: HTMLElement) {
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

  /** What is printed already is there at once, all else when it is printed; until then the host says that it is busy. */
  show(model: MapPicture): void {
    this.#model = model;
    this.#inner.dataset['theme'] = model.theme;
    this.#draw();
  }

  /** One line for each event that changed this map since the reader's last decision. */
  news(model: MapPicture): string[] {
    return this.#stage?.news(model).map(({ text }) => text) ?? [];
  }

  /** Called when a mark is clicked; the page's own list of places does the same by keyboard. */
  onPick(pick: (spot: string) => void): void {
    this.#pick = pick;
  }

  placeCard(card: HTMLElement | null): void {
    this.#card = card;
    this.#stage?.placeCard(card, this.#frame().card, this.#model?.motion ?? false);
  }

  resize(): void {
    if (JSON.stringify(this.#frame()) !== this.#framed) this.#draw();
  }

  park(): void {
    this.#parked = true;
    this.#stopPrinting();
    this.#inner.removeAttribute('aria-busy');
    this.#still.park();
  }

  wake(): void {
    this.#parked = false;
    this.#draw();
    this.#still.wake();
  }

  #frame(): Frame {
    const frame = frameOf(this.#inner, this.#model?.covered, this.#model?.below, this.#model?.bare);
    const boards = this.#model?.boards.length ?? 0;
    return frame.slim && boards > 0 ? { ...frame, loupe: null } : frame;
  }

  /** The latest wish is printed and hung; one that is still being printed is dropped. */
  #draw(): void {
    const stage = this.#stage;
    const model = this.#model;
    if (this.#parked || stage === null || model === null) return;
    const frame = this.#frame();
    if (frame.width <= 1) return;
    this.#stopPrinting();
    stage.fitCard(frame.card);
    this.#inner.setAttribute('aria-busy', 'true');
    this.#stopPrinting = inSlices(stage.print(model, frame), (print) => {
      this.#inner.removeAttribute('aria-busy');
      // A sheet of another size would fade in over one that does not fit.
      const shown = this.#fit(frame) ? { ...model, motion: false } : model;
      stage.show(shown, frame, print);
    });
  }

  /** True where the canvas had another frame until now. */
  #fit(frame: Frame): boolean {
    const framed = JSON.stringify(frame);
    if (framed === this.#framed) return false;
    this.#framed = framed;
    const { canvas, scale } = this.#game;
    scale.setZoom(1 / frame.resolution);
    scale.resize(Math.round(frame.width * frame.resolution),
      Math.round(frame.height * frame.resolution));
    // Phaser leaves the old CSS size standing at one device pixel to one CSS pixel.
    canvas.style.width = `${frame.width}px`;
    canvas.style.height = `${frame.height}px`;
    scale.refresh();
    return true;
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
      pickSpot: (id) => this.#pick(id),
    }, this.#frame());
    this.#draw();
    this.placeCard(this.#card);
    this.#watch.observe(this.#inner);
    this.#watchResolution();
    this.#still.watch(scene.tweens);
    if (lettered) return;
    await fonts;
    this.#stage.forget();
    this.#draw();
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

/** Comes when the map can be shown and can seat a card. */
export async function openMap(host: HTMLElement): Promise<OpenMap> {
  if (opened === null) opened = new OpenMap(host);
  else opened.moveTo(host);
  await opened.ready;
  return opened;
}
