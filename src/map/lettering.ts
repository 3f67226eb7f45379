// Names of countries, set along curves with a halo of paper so that borders do not cut the letters.
import { place, type Box, type Placing } from './frame.ts';
import type { CurvedLabel, FlatLabel, Point } from './sheets.ts';
import type { Look } from './tokens.ts';

type Context = CanvasRenderingContext2D;

export const labelFace = '"Jost Variable", "Jost", sans-serif';
export const titleFace = '"Oswald Variable", "Oswald", sans-serif';
const smallest = 6.6;
const steps = 200;

interface Curve {
  readonly points: readonly Point[];
  /** Length of the curve up to each point. */
  readonly lengths: readonly number[];
}

/** A quadratic curve that passes through its middle point. */
function curveThrough([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): Curve {
  const [pullX, pullY] = [2 * bx - (ax + cx) / 2, 2 * by - (ay + cy) / 2];
  const points: Point[] = [];
  const lengths: number[] = [];
  let length = 0;
  for (let step = 0; step <= steps; step++) {
    const t = step / steps;
    const u = 1 - t;
    const next: Point = [u * u * ax + 2 * u * t * pullX + t * t * cx,
      u * u * ay + 2 * u * t * pullY + t * t * cy];
    const last = points.at(-1) ?? next;
    length += Math.hypot(next[0] - last[0], next[1] - last[1]);
    points.push(next);
    lengths.push(length);
  }
  return { points, lengths };
}

interface Seat {
  readonly x: number;
  readonly y: number;
  readonly turn: number;
}

/** Beyond either end the curve goes on straight, so a long name may overhang. */
function seatAt({ points, lengths }: Curve, distance: number): Seat {
  const found = lengths.findIndex((length) => length > distance);
  const index = Math.max(1, found < 0 ? steps : found);
  const [a, b] = [points[index - 1] ?? [0, 0], points[index] ?? [0, 0]];
  const start = lengths[index - 1] ?? 0;
  const share = (distance - start) / ((lengths[index] ?? 0) - start || 1);
  return {
    x: a[0] + (b[0] - a[0]) * share,
    y: a[1] + (b[1] - a[1]) * share,
    turn: Math.atan2(b[1] - a[1], b[0] - a[0]),
  };
}

function letterSeats(context: Context, label: CurvedLabel, size: number, curve: Curve): Seat[] {
  const length = curve.lengths.at(-1) ?? 0;
  const widths = [...label.text].map((letter) => context.measureText(letter).width);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const gaps = Math.max(1, widths.length - 1);
  const widest = size * (label.size >= 12 ? 1.1 : 0.5);
  const gap = Math.max(-0.2, Math.min(widest, (length * label.fill - total) / gaps));
  let at = (length - (total + gap * gaps)) / 2;
  return widths.map((width) => {
    const seat = seatAt(curve, at + width / 2);
    at += width + gap;
    return seat;
  });
}

function stroke(context: Context, ink: 'cream' | 'ink', { tokens, inks }: Look): void {
  const dark = ink === 'ink';
  context.lineJoin = 'round';
  context.lineWidth = dark ? 3.2 : 2;
  context.strokeStyle = dark ? inks.halo : 'rgba(28,25,21,.28)';
  context.fillStyle = dark ? tokens.ink : inks.cream;
}

const letterBox = ({ x, y }: Seat, size: number): Box =>
  ({ x: x - size / 2, y: y - size / 2, width: size, height: size });

function setCurved(context: Context, label: CurvedLabel, size: number, curve: Curve): Box[] {
  const letters = [...label.text];
  const seats = letterSeats(context, label, size, curve);
  for (const draw of ['strokeText', 'fillText'] as const) {
    letters.forEach((letter, index) => {
      const seat = seats[index];
      if (seat === undefined) return;
      context.save();
      context.translate(seat.x, seat.y);
      context.rotate(seat.turn);
      context[draw](letter, 0, 0);
      context.restore();
    });
  }
  return seats.map((seat) => letterBox(seat, size));
}

export const holds = (label: CurvedLabel, day: string): boolean =>
  (label.from === undefined || label.from <= day)
  && (label.until === undefined || day < label.until);

/** Says where the letters stand, so that no chip need cover them. */
export function letterWorld(
  context: Context, labels: readonly CurvedLabel[], day: string, placing: Placing, look: Look,
): Box[] {
  const boxes: Box[] = [];
  // The design was set at 0.1345 CSS pixels to a unit of the sheet.
  const zoom = Math.min(1.45, placing.scale / 0.1345);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const label of labels) {
    const size = label.size * zoom;
    if (size < smallest || !holds(label, day)) continue;
    const [a, b, c] = label.curve;
    context.font = `${label.size >= 14 ? 500 : 600} ${size}px ${labelFace}`;
    stroke(context, label.ink, look);
    const curve = curveThrough(place(placing, a), place(placing, b), place(placing, c));
    boxes.push(...setCurved(context, label, size, curve));
  }
  return boxes;
}

export function letterLoupe(
  context: Context, labels: readonly FlatLabel[], placing: Placing, zoom: number, look: Look,
): Box[] {
  const boxes: Box[] = [];
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.letterSpacing = `${0.6 * zoom}px`;
  for (const label of labels) {
    const [x, y] = place(placing, label.at);
    context.font = `600 ${label.size * zoom}px ${labelFace}`;
    stroke(context, label.ink, look);
    context.strokeText(label.text, x, y);
    context.fillText(label.text, x, y);
    const { width } = context.measureText(label.text);
    const height = label.size * zoom;
    boxes.push({ x: x - width / 2, y: y - height / 2, width, height });
  }
  context.letterSpacing = '0px';
  return boxes;
}
