// The stage: places, tints and tweens what the model says. It holds no rule of the game.
import type Phaser from 'phaser';
import type { MapBoard, MapPicture, MapRegion } from '../reading/map.ts';
import { BoardLayer } from './boards.ts';
import { CardSeat } from './card-seat.ts';
import { frameFor, loupePlacing, place, type Box, type Frame } from './frame.ts';
import { Gauge, gaugeBoxes } from './gauges.ts';
import { drawKey } from './key.ts';
import { holds } from './lettering.ts';
import { drawLoupe, quarantined, rim } from './loupe.ts';
import { outlinesOf, type Outlines } from './outlines.ts';
import { forget, Picture } from './picture.ts';
import { drawWorld, worldOf, worldPlacing, type Edition, type World } from './plate.ts';
import { loupeFor, type Atlas, type LoupeName, type Point } from './sheets.ts';
import type { Steps } from './slices.ts';
import { SpotLayer, type SpotPlace } from './spot-layer.ts';
import { firstDay, newsBetween, statusesAt, type News } from './statuses.ts';
import type { Stillness } from './stillness.ts';
import { lookOf } from './tokens.ts';
import { unionsAt } from './unions.ts';

export interface Stage {
  readonly scene: Phaser.Scene;
  readonly still: Stillness;
  readonly atlas: Atlas;
  readonly pickSpot: (id: string) => void;
}

/** A printed canvas, its corner, and the boxes on the stage that its letters take. */
interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly x: number;
  readonly y: number;
  readonly taken: readonly Box[];
}

/** What was printed for a picture in a frame. */
export interface Print {
  /** All that the paper shows, so that two prints of one name are the same. */
  readonly name: string;
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
  #hung: Print | null = null;
  #keyBox: Box | null = null;
  #worldLetters: readonly Box[] = [];
  #loupeLetters: readonly Box[] = [];
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

  /** Prints what the picture needs in this frame and hangs nothing; what is kept takes no step. */
  *print(model: MapPicture, frame: Frame): Steps<Print> {
    const { atlas } = this.#stage;
    const edition = this.#edition(model);
    const loupe = loupeFor(atlas, model.focus);
    const name = this.#nameOf(model, frame, edition, loupe);
    const kept = this.#kept.get(name);
    if (kept !== undefined) return kept;
    yield null;
    return {
      name,
      plate: yield* this.#printPlate(frame, loupe, edition),
      key: model.keyless ? null : printKey(frame, edition),
      loupe: yield* this.#printLoupe(frame, loupe, edition),
    };
  }

  show(model: MapPicture, frame: Frame, print: Print): void {
    this.#frame = frame;
    this.#stage.scene.cameras.main.setZoom(frame.resolution);
    const edition = this.#edition(model);
    this.#hang(print, model.motion);
    const gauges = this.#gaugeBoxes(model.regions);
    this.#showGauges(model, edition, gauges);
    this.#boards.show(model.boards, frame, edition.look, (at) => this.#boardPoint(at));
    this.#showSpots(model, edition, gauges);
    this.#stage.still.redraw();
  }

  placeCard(element: HTMLElement | null, box: Box, motion: boolean): void {
    this.#card.seat(element, box, motion);
  }

  /** The card is where it will stay before the sheet behind it is printed. */
  fitCard(box: Box): void {
    this.#card.fit(box);
  }

  /** All must be drawn anew: letters have come that the first print had to do without. */
  forget(): void {
    this.#printing++;
    this.#gaugeStyle = '';
    this.#spots.forget();
    this.#boards.forget();
  }

  #edition(model: MapPicture): Edition {
    const { statuses } = this.#stage.atlas;
    const day = firstDay(model.date);
    return {
      day, look: lookOf(model.theme),
      statuses: statusesAt(statuses, day, model.status, model.dated),
      unions: unionsAt(statuses.unions, day),
      changed: this.news(model).flatMap(({ units }) => units),
    };
  }

  news({ date, since, dated }: MapPicture): News[] {
    if (since === null) return [];
    return newsBetween(this.#stage.atlas.statuses, firstDay(since), firstDay(date), dated);
  }

  #nameOf({ theme, keyless }: MapPicture, frame: Frame, edition: Edition, loupe: LoupeName): string {
    const names = this.#stage.atlas.world.labels
      .filter((label) => holds(label, edition.day)).map(({ text }) => text);
    return JSON.stringify([
      frame, theme, keyless, [...edition.statuses], names, loupe, quarantined(edition.day),
      edition.unions, edition.changed, this.#printing,
    ]);
  }

  /** Never what hangs now, nor what still shows through it. */
  #forgetOldest(most: number): void {
    for (const [name, print] of this.#kept) {
      if (this.#kept.size <= most) return;
      this.#kept.delete(name);
      for (const sheet of [print.plate, print.key, print.loupe]) if (sheet !== null) forget(this.#stage.scene, sheet.canvas);
    }
  }

  #hang(print: Print, fade: boolean): void {
    if (print === this.#hung) return;
    const { plate, key, loupe } = print;
    const { resolution } = this.#frame;
    this.#hung = print;
    this.#kept.delete(print.name);
    this.#kept.set(print.name, print);
    this.#plate.hang(plate.canvas, plate.x, plate.y, resolution, fade);
    if (key === null) this.#key.take();
    else this.#key.hang(key.canvas, key.x, key.y, resolution);
    if (loupe === null) this.#loupe.take();
    else this.#loupe.hang(loupe.canvas, loupe.x, loupe.y, resolution, fade);
    this.#worldLetters = plate.taken;
    this.#keyBox = key?.taken[0] ?? null;
    this.#loupeLetters = loupe?.taken ?? [];
    this.#forgetOldest(mostKept(this.#frame));
  }

  *#printPlate(frame: Frame, loupe: LoupeName, edition: Edition): Steps<Sheet> {
    const canvas = document.createElement('canvas');
    const taken = yield* drawWorld(canvas, frame, this.#world, this.#stage.atlas.loupes[loupe], edition);
    return { canvas, x: 0, y: 0, taken };
  }

  *#printLoupe({ loupe: circle, resolution }: Frame, name: LoupeName, edition: Edition): Steps<Sheet | null> {
    if (circle === null) return null;
    const canvas = document.createElement('canvas');
    const sheet = this.#stage.atlas.loupes[name];
    const letters = yield* drawLoupe(canvas, circle.radius, resolution, sheet, this.#glasses[name], edition);
    const [x, y] = [circle.x - circle.radius - rim, circle.y - circle.radius - rim];
    return { canvas, x, y, taken: letters.map((box) => ({ ...box, x: box.x + x, y: box.y + y })) };
  }

  #onWorld(at: Point): Point {
    return place(worldPlacing(this.#stage.atlas.world, this.#frame), at);
  }

  #showGauges(model: MapPicture, { look }: Edition, boxes: ReadonlyMap<string, Box>): void {
    const style = JSON.stringify([this.#frame, model.theme, model.regions.map(({ id, scale }) => [id, scale])]);
    if (style === this.#gaugeStyle) {
      for (const region of model.regions) this.#gauges.get(region.id)?.move(region, model.motion);
      return;
    }
    this.#gaugeStyle = style;
    for (const gauge of this.#gauges.values()) gauge.take();
    this.#gauges.clear();
    for (const region of model.regions) {
      const box = boxes.get(region.id);
      if (box === undefined) continue;
      const { scene, still } = this.#stage;
      const { zoom, resolution } = this.#frame;
      this.#gauges.set(region.id, new Gauge(scene, still, region, box, { zoom, resolution, look }));
    }
  }

  #boardPoint(at: MapBoard['at']): Point {
    return this.#onWorld(this.#stage.atlas.world.boards[at] ?? [0, 0]);
  }

  #gaugeBoxes(regions: readonly MapRegion[]): Map<string, Box> {
    if (this.#frame.narrow || this.#frame.slim) return new Map();
    const at = this.#stage.atlas.world.regions;
    const seats = regions.flatMap(({ id }) => (at[id] === undefined ? [] : [[id, this.#onWorld(at[id])] as const]));
    return gaugeBoxes(new Map(seats), this.#frame.zoom);
  }

  #showSpots(model: MapPicture, { look }: Edition, gauges: ReadonlyMap<string, Box>): void {
    const boxes = [this.#keyBox, ...gauges.values()].filter((box) => box !== null);
    const letters = [...this.#worldLetters, ...this.#loupeLetters];
    const places = this.#places(model);
    this.#spots.show({ model, frame: this.#frame, look, boxes, letters, places });
  }

  #places(model: MapPicture): Map<string, SpotPlace> {
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

function printKey(frame: Frame, edition: Edition): Sheet | null {
  if (frame.narrow) return null;
  const canvas = document.createElement('canvas');
  const box = drawKey(canvas, frame, edition);
  return { canvas, x: box.x, y: box.y, taken: [box] };
}

export const frameOf = (host: HTMLElement, covered = 0, below = 0, bare = false): Frame => {
  const { width, height } = host.getBoundingClientRect();
  return frameFor(Math.max(1, width), Math.max(1, height), window.devicePixelRatio || 1,
    covered, below, bare);
};
