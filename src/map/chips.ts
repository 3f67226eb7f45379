// Finds room for the name chips beside their marks, so that no two names overprint each other.
import { meet, type Box, type Circle } from './frame.ts';
import type { Point } from './sheets.ts';

export interface ChipWish {
  readonly id: string;
  readonly at: Point;
  /** Distance from the middle of the mark to its outermost ring. */
  readonly reach: number;
  readonly width: number;
  readonly height: number;
  /** A chip that must be read is set even where there is no room. */
  readonly insists: boolean;
}

export interface Obstacles {
  readonly boxes: readonly Box[];
  readonly circles: readonly Circle[];
  /** Letters of country names: spared where there is another seat. */
  readonly letters: readonly Box[];
  readonly within: Box;
}

const meetsCircle = (box: Box, circle: Circle): boolean => {
  const dx = circle.x - Math.max(box.x, Math.min(circle.x, box.x + box.width));
  const dy = circle.y - Math.max(box.y, Math.min(circle.y, box.y + box.height));
  return Math.hypot(dx, dy) < circle.radius;
};

const inside = (box: Box, bounds: Box): boolean =>
  box.x >= bounds.x && box.y >= bounds.y
  && box.x + box.width <= bounds.x + bounds.width
  && box.y + box.height <= bounds.y + bounds.height;

const markBox = ({ at: [x, y], reach }: ChipWish): Box =>
  ({ x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach });

/** Right, left, above and below the mark, then the four corners. */
function seats({ at: [x, y], reach, width, height }: ChipWish): Box[] {
  const gap = 3;
  const right = x + reach + gap;
  const left = x - reach - gap - width;
  const above = y - reach - gap - height;
  const below = y + reach + gap;
  const seat = (seatX: number, seatY: number): Box =>
    ({ x: Math.round(seatX), y: Math.round(seatY), width, height });
  return [
    seat(right, y - height / 2), seat(left, y - height / 2),
    seat(x - width / 2, above), seat(x - width / 2, below),
    seat(right - reach / 2, above + reach / 2), seat(left + reach / 2, above + reach / 2),
    seat(right - reach / 2, below - reach / 2), seat(left + reach / 2, below - reach / 2),
  ];
}

/** Wishes are served in their order, so the caller puts the chips that matter most first. */
export function seatChips(wishes: readonly ChipWish[], obstacles: Obstacles): Map<string, Box> {
  const taken: Box[] = [...obstacles.boxes];
  const seated = new Map<string, Box>();
  for (const wish of wishes) {
    const marks = wishes.filter((other) => other !== wish).map(markBox);
    const free = (box: Box): boolean =>
      inside(box, obstacles.within)
      && ![...taken, ...marks].some((other) => meet(box, other))
      && !obstacles.circles.some((circle) => meetsCircle(box, circle));
    const options = seats(wish);
    const spares = (box: Box): boolean => !obstacles.letters.some((letter) => meet(box, letter));
    const seat = options.find((box) => free(box) && spares(box))
      ?? options.find(free)
      ?? (wish.insists ? options.find((box) => inside(box, obstacles.within)) : undefined);
    if (seat === undefined) continue;
    taken.push(seat);
    seated.set(wish.id, seat);
  }
  return seated;
}
