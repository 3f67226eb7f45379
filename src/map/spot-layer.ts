// Hangs marks and name chips on the stage, and changes only those whose spot has changed.
import type Phaser from 'phaser';
import { seatChips, type ChipWish, type Obstacles } from './chips.ts';
import type { Box, Frame } from './frame.ts';
import type { MapPicture, MapSpot } from '../reading/map.ts';
import { drawChip, drawMark, drawPulse, markReach, type Chip, type MarkStyle } from './marks.ts';
import { Picture } from './picture.ts';
import type { Stillness } from './stillness.ts';
import type { Point } from './sheets.ts';
import type { Look } from './tokens.ts';

const pulseTime = 1100;
const pulses = 2;
const touchSize = 32;
const chipRoom = 44;

interface Mark {
  signature: string;
  readonly picture: Picture;
  readonly chip: Picture;
  readonly zone: Phaser.GameObjects.Zone;
}

export interface SpotPlace {
  readonly at: Point;
  readonly inLoupe: boolean;
}

export interface SpotScene {
  readonly model: MapPicture;
  readonly frame: Frame;
  readonly look: Look;
  readonly places: ReadonlyMap<string, SpotPlace>;
  /** Strips and gauges that no chip may cover. */
  readonly boxes: readonly Box[];
  /** Letters of country names. */
  readonly letters: readonly Box[];
}

interface Printed {
  readonly spot: MapSpot;
  readonly place: SpotPlace;
  readonly style: MarkStyle;
  readonly chip: Chip | null;
}

export class SpotLayer {
  readonly #scene: Phaser.Scene;
  readonly #still: Stillness;
  readonly #pick: (id: string) => void;
  readonly #marks = new Map<string, Mark>();

  constructor(scene: Phaser.Scene, still: Stillness, pick: (id: string) => void) {
    this.#scene = scene;
    this.#still = still;
    this.#pick = pick;
  }

  show(shown: SpotScene): void {
    const printed = uncrowded(shown.model.spots.flatMap((spot) => print(spot, shown)), shown.frame);
    const seats = seatAll(printed, shown);
    const present = new Set(printed.map(({ spot }) => spot.id));
    for (const [id, mark] of this.#marks) if (!present.has(id)) this.#take(id, mark);
    for (const entry of printed) this.#hang(entry, seats.get(entry.spot.id), shown);
  }

  forget(): void {
    for (const [id, mark] of this.#marks) this.#take(id, mark);
  }

  #hang({ spot, place, style, chip }: Printed, seat: Box | undefined, shown: SpotScene): void {
    const mark = this.#markOf(spot.id);
    const signature = JSON.stringify([spot, place, style, seat]);
    if (mark.signature === signature) return;
    const wasActive = mark.signature.includes('"active":true');
    mark.signature = signature;
    const [x, y] = place.at;
    const canvas = drawMark(spot, style);
    const half = canvas.width / style.resolution / 2;
    mark.picture.hang(canvas, x - half, y - half, style.resolution);
    mark.picture.image?.setDepth(spot.active ? 6.5 : 6);
    mark.zone.setPosition(x, y);
    if (spot.opens) mark.zone.setInteractive({ useHandCursor: true });
    else mark.zone.disableInteractive();
    if (chip !== null && seat !== undefined) {
      mark.chip.hang(chip.canvas, seat.x, seat.y, style.resolution);
    } else mark.chip.take();
    if (spot.active && !wasActive && shown.model.motion) this.#pulse(place.at, spot, style);
  }

  #markOf(id: string): Mark {
    const known = this.#marks.get(id);
    if (known !== undefined) return known;
    const zone = this.#scene.add.zone(0, 0, touchSize, touchSize);
    // Phaser hears the whole window: a click on a list that lies over the sheet is none on the sheet.
    const { canvas } = this.#scene.game;
    zone.on('pointerup', ({ downElement, upElement }: Phaser.Input.Pointer) => {
      if (downElement === canvas && upElement === canvas) this.#pick(id);
    });
    const mark: Mark = {
      signature: '', zone,
      picture: new Picture(this.#scene, this.#still, 6),
      chip: new Picture(this.#scene, this.#still, 7),
    };
    this.#marks.set(id, mark);
    return mark;
  }

  #take(id: string, mark: Mark): void {
    mark.picture.take();
    mark.chip.take();
    mark.zone.destroy();
    this.#marks.delete(id);
  }

  /** A new crisis calls twice and then holds still; a map that never rests tires the reader. */
  #pulse([x, y]: Point, spot: MapSpot, style: MarkStyle): void {
    const key = `pulse ${spot.id} ${performance.now()}`;
    const radius = markReach(spot, style);
    this.#scene.textures.addCanvas(key, drawPulse(radius, style));
    const small = 1 / style.resolution;
    const ring = this.#scene.add.image(x, y, key).setScale(small).setDepth(5);
    const discard = (): void => {
      ring.destroy();
      this.#scene.textures.remove(key);
    };
    this.#still.move({
      targets: ring, scale: small * 2.3, alpha: { from: 1, to: 0 }, duration: pulseTime,
      repeat: pulses - 1, ease: 'Sine.out', onComplete: discard,
    });
  }
}

function print(spot: MapSpot, { model, frame, look, places }: SpotScene): Printed[] {
  const place = places.get(spot.id);
  if (place === undefined) return [];
  const focused = model.focus === spot.id;
  const style = { zoom: frame.zoom, resolution: frame.resolution, look, focused };
  const named = !frame.narrow || spot.active || focused;
  return [{ spot, place, style, chip: named ? drawChip(spot, style) : null }];
}

const urgency = ({ spot, style }: Printed): number =>
  spot.heat + (spot.active ? 1000 : 0) + (style.focused ? 500 : 0);

/** On a narrow sheet a mark that lies under a more urgent one would only blot it. */
function uncrowded(printed: readonly Printed[], { narrow }: Frame): readonly Printed[] {
  if (!narrow) return printed;
  return printed.filter((mark) => !printed.some((other) =>
    urgency(other) > urgency(mark) && distance(mark, other) < markReach(other.spot, other.style)));
}

const distance = (a: Printed, b: Printed): number =>
  Math.hypot(a.place.at[0] - b.place.at[0], a.place.at[1] - b.place.at[1]);

const wishOf = ({ spot, place, style, chip }: Printed): ChipWish => ({
  id: spot.id, at: place.at, reach: markReach(spot, style),
  width: chip?.width ?? 0, height: chip?.height ?? 0, insists: spot.active || style.focused,
});

function seatAll(printed: readonly Printed[], shown: SpotScene): Map<string, Box> {
  const { frame, boxes, letters } = shown;
  const byUrgency = [...printed].sort((a, b) => urgency(b) - urgency(a));
  const wishes = (inLoupe: boolean): ChipWish[] =>
    byUrgency.filter(({ place }) => place.inLoupe === inLoupe).map(wishOf);
  const right = frame.narrow ? frame.width : frame.card.x - 6;
  const sheet: Box = { x: 4, y: 4, width: right - 4, height: frame.height - 8 };
  const world: Obstacles = {
    boxes, letters, within: sheet,
    circles: frame.loupe === null ? []
      : [{ ...frame.loupe, radius: frame.loupe.radius + 7 }],
  };
  const seats = seatChips(wishes(false), world);
  if (frame.loupe === null) return seats;
  const { x, y, radius } = frame.loupe;
  const reach = radius + chipRoom;
  const [left, top] = [Math.max(4, x - reach), Math.max(4, y - reach)];
  const glass: Obstacles = {
    boxes, letters, circles: [],
    within: { x: left, y: top, width: Math.min(right, x + reach) - left,
      height: Math.min(frame.height - 4, y + reach) - top },
  };
  return new Map([...seats, ...seatChips(wishes(true), glass)]);
}
