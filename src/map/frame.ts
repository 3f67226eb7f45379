// Where everything lies on the stage, in CSS pixels. Pure arithmetic, so it can be tested alone.
import type { Point } from './sheets.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes share any ground. */
export const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Placing {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Device pixels to one CSS pixel; capped at 2, beyond which no eye gains but memory pays. */
  readonly resolution: number;
  readonly narrow: boolean;
  readonly large: boolean;
  /** True where a desk leaves the map only a column: no gauges, and chips only where they matter. */
  readonly slim: boolean;
  /** The lowest line that nothing of the page covers. */
  readonly foot: number;
  /** Size of marks and chips against the design at 1366 x 768. */
  readonly zoom: number;
  readonly land: Box;
  readonly card: Box;
  readonly loupe: Circle | null;
}

export const narrowest = 720;
const largest = 1600;
const middling = 1200;
const sharpest = 2;
/** A column narrower than this shows nothing that a reader could use. */
const slimmest = 320;
const slimmestLoupe = 50;
/** Room for the page's list of layers above the column, and for the key below it. */
const slimTop = 58;
const slimFoot = 60;

/** The head of the page grows and shrinks by a line; the world keeps its size, and its sea need not be drawn anew. */
const landStep = 32;
const inSteps = (height: number): number => Math.max(landStep, Math.floor(height / landStep) * landStep);

const zoomFor = (width: number): number =>
  width >= largest ? 1.3 : width >= middling ? 1 : 0.8;

const cardWidth = (width: number): number =>
  width >= largest ? 620 : Math.min(540, Math.round(width * 0.4));

function narrowFrame(width: number, height: number, resolution: number): Frame {
  return {
    width, height, resolution, narrow: true, large: false, slim: false, foot: height, zoom: 0.66,
    land: { x: 6, y: 12, width: width - 12, height: height - 18 },
    card: { x: 0, y: 0, width, height },
    loupe: null,
  };
}

/** Beside a desk the world stands in a column at the left and its loupe under it. */
function slimFrame(
  width: number, height: number, resolution: number, column: number, below: number,
): Frame {
  const land = { x: 8, y: slimTop, width: column - 16, height: Math.round((column - 16) * 0.62) };
  const room = height - below - land.y - land.height - slimFoot;
  const radius = Math.round(Math.min(112, room / 2, column * 0.24));
  return {
    width, height, resolution, narrow: false, large: false, slim: true,
    foot: height - below - slimFoot,
    zoom: column < 480 ? 0.7 : 0.8, land, card: { x: column, y: 0, width: width - column, height },
    loupe: radius < slimmestLoupe ? null
      : { x: column - radius - 16, y: height - below - slimFoot + 6 - radius, radius },
  };
}

/**
 * `covered` lies under a desk at the right, `below` under the news at the foot of the column; a
 * `bare` sheet has no card on it, as where large letters leave it no room.
 */
export function frameFor(
  width: number, height: number, ratio: number, covered = 0, below = 0, bare = false,
): Frame {
  const resolution = Math.min(sharpest, Math.max(1, ratio));
  if (width <= narrowest) return narrowFrame(width, height, resolution);
  const column = Math.floor(width - covered);
  if (covered > 0 && column >= slimmest) return slimFrame(width, height, resolution, column, below);
  const large = width >= largest;
  const margin = large ? 28 : 16;
  const card = cardWidth(width);
  const right = bare ? width - margin : width - card - margin - 24;
  const radius = Math.round(Math.min(large ? 166 : 112, right * 0.16, height * 0.22));
  const top = large ? 22 : 14;
  return {
    width, height, resolution, narrow: false, large, slim: false, foot: height, zoom: zoomFor(width),
    land: { x: 26, y: top, width: right - 32, height: inSteps(height - top - (large ? 44 : 34)) },
    card: { x: width - card - margin, y: large ? 24 : 12, width: card,
      height: height - (large ? 48 : 24) },
    loupe: {
      x: right - radius - (large ? 30 : 10), y: height - radius - (large ? 26 : 13), radius,
    },
  };
}

/** Fits the points that must stay visible into the box, centred. */
export function placingFor(points: readonly Point[], box: Box): Placing {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [west, east] = [Math.min(...xs), Math.max(...xs)];
  const [north, south] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(box.width / (east - west), box.height / (south - north));
  return {
    scale,
    x: box.x + box.width / 2 - (scale * (west + east)) / 2,
    y: box.y + box.height / 2 - (scale * (north + south)) / 2,
  };
}

export const loupePlacing = (circle: Circle, sheetRadius: number): Placing => ({
  scale: circle.radius / sheetRadius,
  x: circle.x - circle.radius,
  y: circle.y - circle.radius,
});

export const place = (placing: Placing, [x, y]: Point): Point =>
  [x * placing.scale + placing.x, y * placing.scale + placing.y];
