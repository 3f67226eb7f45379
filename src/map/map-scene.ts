// The stage: places, tints and tweens what the model says. It holds no rule of the game.
import type Phaser from 'phaser';
import { BoardLayer } from './boards.ts';
import { CardSeat } from './card-seat.ts';
import { frameFor, loupePlacing, place, type Box, type Frame } from './frame.ts';
import { Gauge, gaugeBox } from './gauges.ts';
import { drawKey } from './key.ts';
import { holds } from './lettering.ts';
import { drawLoupe, quarantined, rim } from './loupe.ts';
import type { MapBoard, MapModel, MapRegion, MapWords } from './map-model.ts';
import { outlinesOf, type Outlines } from './outlines.ts';
import { forget, Picture } from './picture.ts';
import { drawWorld, worldOf, worldPlacing, type Edition, type World } from './plate.ts';
import { loupeFor, type Atlas, type LoupeName, type Point } from './sheets.ts';
import { SpotLayer, type SpotPlace } from './spot-layer.ts';
import { firstDay, newsBetween, statusesAt, type News } from './statuses.ts';
import type { Stillness } from './stillness.ts';
import { lookOf } from './tokens.ts';
import { unionsAt } from './unions.ts';

export interface Stage {
  readonly scene: Phaser.Scene;
  readonly still: Stillness;
  readonly atlas: Atlas;
  readonly words: MapWords;
  readonly pickSpot: (id: string) => void;
}

/** A printed canvas, its corner, and the boxes on the stage that its letters take. */
interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly x: number;
  readonly y: number;
  readonly taken: readonly Box[];
}

interface Print {
  readonly plate: Sheet;
  readonly key: Sheet | null;
  readonly loupe: Sheet | null;
}

/** A print is as large as the window, so few are kept: by day and by night, now and just before; of fine ones half as many. */
const mostKept = ({ resolution }: Frame): number => (resolution > 1 ? 2 : 4);

export class MapStage {
  readonly #stage: Stage;
  readonly #world: World;
  readonly #glasses: Readonly<Record<LoupeName, Outlines>>;
  readonly #plate: Picture;
  readonly #key: Picture;
  readonly #loupe: Picture;
  readonly #spots: SpotLayer;
  readonly #boards: BoardLayer;
  readonly #card: CardSeat;
  readonly #gauges = new Map<string, Gauge>();
  #frame: Frame;
  #model: MapModel | null = null;
  #cardElement: HTMLElement | null = null;
  #keyBox: Box | null = null;
  #worldLetters: readonly Box[] = [];
  #loupeLetters: readonly Box[] = [];
  #printed = '';
  /** Goes up when all must be printed anew, though the paper would say the same. */
  #printing = 0;
  /** The latest prints, the newest last: by night and by day the same sheets come back again and again. */
  readonly #kept = new Map<string, Print>();
  #gaugeStyle = '';

  constructor(stage: Stage, frame: Frame) {
    const { scene, still, atlas } = stage;
    this.#stage = stage;
    this.#frame = frame;
    this.#world = worldOf(atlas.world, outlinesOf(atlas.world));
    const { europe, caribbean, strait } = atlas.loupes;
    this.#glasses = {
      europe: outlinesOf(europe), caribbean: outlinesOf(caribbean), strait: outlinesOf(strait),
    };
    this.#plate = new Picture(scene, still, 0, true);
    this.#key = new Picture(scene, still, 1, true);
    this.#loupe = new Picture(scene, still, 3, true);
    this.#spots = new SpotLayer(scene, still, stage.pickSpot);
    this.#boards = new BoardLayer(scene, still);
    this.#card = new CardSeat(scene, still);
  }

  show(model: MapModel): void {
    this.#model = model;
    const edition = this.#edition(model);
    this.#print(model, edition);
    this.#showGauges(model, edition);
    this.#boards.show(model.boards, this.#frame, edition.look, (at) => this.#boardPoint(at));
    this.#showSpots(model, edition);
    this.#stage.still.redraw();
  }

  placeCard(element: HTMLElement | null): void {
    this.#cardElement = element;
    this.#card.seat(element, this.#frame.card, this.#model?.motion ?? false);
  }

  reframe(frame: Frame, model: MapModel | null): void {
    this.#frame = frame;
    this.#model = model;
    this.#stage.scene.cameras.main.setZoom(frame.resolution);
    if (this.#cardElement !== null) this.#card.fit(frame.card);
    if (this.#model !== null) this.show({ ...this.#model, motion: false });
  }

  /** Draws everything anew, when letters have come that the first print had to do without. */
  reprint(): void {
    this.#printed = '';
    this.#printing++;
    this.#forgetOldest(1);
    this.#gaugeStyle = '';
    this.#spots.forget();
    this.#boards.forget();
    if (this.#model !== null) this.show({ ...this.#model, motion: false });
  }

  #edition(model: MapModel): Edition {
    const { statuses } = this.#stage.atlas;
    const day = firstDay(model.date);
    return {
      day, look: lookOf(model.theme),
      statuses: statusesAt(statuses, day, model.status, model.dated),
      unions: unionsAt(statuses.unions, day),
      changed: this.news(model).flatMap(({ units }) => units),
    };
  }

  news({ date, since, dated }: MapModel): News[] {
    if (since === null) return [];
    return newsBetween(this.#stage.atlas.statuses, firstDay(since), firstDay(date), dated);
  }

  /** Printing takes a third of a second, so it is done only when the paper would look different. */
  #print(model: MapModel, edition: Edition): void {
    const { atlas, words } = this.#stage;
    const frame = this.#frame;
    const loupe = loupeFor(atlas, model.focus);
    const names = atlas.world.labels
      .filter((label) => holds(label, edition.day)).map(({ text }) => text);
    const printed = JSON.stringify([
      frame, model.theme, [...edition.statuses], names, loupe, quarantined(edition.day),
      edition.unions, edition.changed, this.#printing,
    ]);
    if (printed === this.#printed) return;
    const sameSheet = this.#printed.startsWith(JSON.stringify(frame).slice(0, -1), 1);
    this.#printed = printed;
    this.#hang(this.#printOf(printed, loupe, edition, words), sameSheet && model.motion);
    this.#forgetOldest(mostKept(frame));
  }

  /** From those kept, or printed now. */
  #printOf(printed: string, loupe: LoupeName, edition: Edition, words: MapWords): Print {
    const print = this.#kept.get(printed) ?? {
      plate: this.#printPlate(loupe, edition), key: this.#printKey(edition, words), loupe: this.#printLoupe(loupe, edition),
    };
    this.#kept.delete(printed);
    this.#kept.set(printed, print);
    return print;
  }

  /** Never what hangs now, nor what still shows through it. */
  #forgetOldest(most: number): void {
    for (const [printed, print] of this.#kept) {
      if (this.#kept.size <= most) return;
      this.#kept.delete(printed);
      for (const sheet of [print.plate, print.key, print.loupe]) if (sheet !== null) forget(this.#stage.scene, sheet.canvas);
    }
  }

  #hang({ plate, key, loupe }: Print, fade: boolean): void {
    const { resolution } = this.#frame;
    this.#plate.hang(plate.canvas, plate.x, plate.y, resolution, fade);
    if (key === null) this.#key.take();
    else this.#key.hang(key.canvas, key.x, key.y, resolution);
    if (loupe === null) this.#loupe.take();
    else this.#loupe.hang(loupe.canvas, loupe.x, loupe.y, resolution, fade);
    this.#worldLetters = plate.taken;
    this.#keyBox = key?.taken[0] ?? null;
    this.#loupeLetters = loupe?.taken ?? [];
  }

  #printPlate(loupe: LoupeName, edition: Edition): Sheet {
    const canvas = document.createElement('canvas');
    const taken = drawWorld(canvas, this.#frame, this.#world, this.#stage.atlas.loupes[loupe], edition);
    return { canvas, x: 0, y: 0, taken };
  }

  #printKey(edition: Edition, words: MapWords): Sheet | null {
    if (this.#frame.narrow) return null;
    const canvas = document.createElement('canvas');
    const box = drawKey(canvas, this.#frame, edition, words);
    return { canvas, x: box.x, y: box.y, taken: [box] };
  }

  #printLoupe(name: LoupeName, edition: Edition): Sheet | null {
    const circle = this.#frame.loupe;
    if (circle === null) return null;
    const canvas = document.createElement('canvas');
    const sheet = this.#stage.atlas.loupes[name];
    const letters = drawLoupe(canvas, circle.radius, this.#frame.resolution, sheet, this.#glasses[name], edition);
    const [x, y] = [circle.x - circle.radius - rim, circle.y - circle.radius - rim];
    return { canvas, x, y, taken: letters.map((box) => ({ ...box, x: box.x + x, y: box.y + y })) };
  }

  #onWorld(at: Point): Point {
    return place(worldPlacing(this.#stage.atlas.world, this.#frame), at);
  }

  #showGauges(model: MapModel, { look }: Edition): void {
    const style = JSON.stringify([this.#frame, model.theme, model.regions.map(({ id }) => id)]);
    if (style === this.#gaugeStyle) {
      for (const region of model.regions) this.#gauges.get(region.id)?.lean(region, model.motion);
      return;
    }
    this.#gaugeStyle = style;
    for (const gauge of this.#gauges.values()) gauge.take();
    this.#gauges.clear();
    if (this.#frame.narrow || this.#frame.slim) return;
    for (const region of model.regions) {
      const box = this.#gaugeBox(region);
      if (box === null) continue;
      const { scene, still, words } = this.#stage;
      const { zoom, resolution } = this.#frame;
      const gauge = new Gauge(scene, still, `gauge ${region.id}`, box, words.regions[region.id],
        region.lean, { zoom, resolution, look, motion: model.motion });
      this.#gauges.set(region.id, gauge);
    }
  }

  #boardPoint(at: MapBoard['at']): Point {
    return this.#onWorld(this.#stage.atlas.world.boards[at] ?? [0, 0]);
  }

  #gaugeBox(region: MapRegion): Box | null {
    const at = this.#stage.atlas.world.regions[region.id];
    return at === undefined ? null : gaugeBox(this.#onWorld(at), this.#frame.zoom);
  }

  #showSpots(model: MapModel, { look }: Edition): void {
    const gauges = this.#frame.narrow || this.#frame.slim ? [] : model.regions.map((region) => this.#gaugeBox(region));
    const boxes = [this.#keyBox, ...gauges].filter((box) => box !== null);
    const letters = [...this.#worldLetters, ...this.#loupeLetters];
    const places = this.#places(model);
    this.#spots.show({ model, frame: this.#frame, look, boxes, letters, places });
  }

  #places(model: MapModel): Map<string, SpotPlace> {
    const { atlas } = this.#stage;
    const circle = this.#frame.loupe;
    const glass = atlas.loupes[loupeFor(atlas, model.focus)];
    const places = new Map<string, SpotPlace>();
    for (const { id } of model.spots) {
      const world = atlas.world.spots[id];
      const inGlass = glass.spots[id];
      if (circle !== null && inGlass !== undefined) {
        const at = place(loupePlacing(circle, glass.radius), inGlass);
        places.set(id, { at, inLoupe: true });
      } else if (world !== undefined) {
        places.set(id, { at: this.#onWorld(world), inLoupe: false });
      }
    }
    return places;
  }
}

export const frameOf = (host: HTMLElement, covered = 0, below = 0, bare = false): Frame => {
  const { width, height } = host.getBoundingClientRect();
  return frameFor(Math.max(1, width), Math.max(1, height), window.devicePixelRatio || 1,
    covered, below, bare);
};
