// Draws the world plate: sea, land, camps, borders and names on one canvas.
import { place, placingFor, type Box, type Circle, type Frame, type Placing } from './frame.ts';
import { letterWorld } from './lettering.ts';
import { bordersAt, linesPath, moved, type Outlines } from './outlines.ts';
import { campPaths, pressFor, printCamps, printGrain, contextOf } from './printing.ts';
import type { LoupeSheet, Point, WorldSheet } from './sheets.ts';
import type { Steps } from './slices.ts';
import type { Status } from './statuses.ts';
import type { Look } from './tokens.ts';
import type { Union } from './unions.ts';

type Context = CanvasRenderingContext2D;

export const matrixOf = ({ scale, x, y }: Placing): DOMMatrix =>
  new DOMMatrix([scale, 0, 0, scale, x, y]);

export interface World {
  readonly sheet: WorldSheet;
  readonly outlines: Outlines;
  readonly sphere: Path2D;
  readonly graticule: Path2D;
}

export function worldOf(sheet: WorldSheet, outlines: Outlines): World {
  return {
    sheet, outlines,
    sphere: linesPath(sheet.sphere),
    graticule: linesPath(sheet.graticule),
  };
}

export interface Edition {
  readonly day: string;
  readonly statuses: ReadonlyMap<string, Status>;
  readonly look: Look;
  readonly unions: readonly Union[];
  /** Units whose standing has changed since the reader last decided. */
  readonly changed: readonly string[];
}

export const worldPlacing = (sheet: WorldSheet, frame: Frame): Placing =>
  placingFor(sheet.mustShow, frame.land);

/** The design's line weights were chosen for a map 0.1345 CSS pixels to the unit. */
const weightOf = (placing: Placing): number => Math.max(0.7, placing.scale / 0.1345);

function* drawSea(
  context: Context, world: World, matrix: DOMMatrix, weight: number, look: Look,
): Steps<void> {
  const { tokens, inks } = look;
  const sphere = moved(world.sphere, matrix);
  const coast = moved(world.outlines.coast, matrix);
  context.fillStyle = tokens.sea;
  context.fill(sphere);
  context.save();
  context.clip(sphere);
  context.strokeStyle = inks.graticule;
  context.lineWidth = 0.7;
  context.stroke(moved(world.graticule, matrix));
  context.lineJoin = 'bevel';
  const [far, middle, near] = inks.waterlines;
  const bands = [
    [15, far], [10.5, tokens.sea], [9, middle], [5.6, tokens.sea], [4.4, near],
  ] as const;
  for (const [width, colour] of bands) {
    context.strokeStyle = colour;
    context.lineWidth = width * weight * 0.75;
    context.stroke(coast);
    yield context;
  }
  context.restore();
}

interface Leader {
  readonly ring: Circle;
  readonly bends: readonly Point[];
  readonly glass: Circle;
}

function leaderOf(loupe: LoupeSheet, frame: Frame, placing: Placing): Leader | null {
  if (frame.loupe === null) return null;
  const [x, y] = place(placing, loupe.centre);
  return {
    ring: { x, y, radius: 24 * frame.zoom },
    bends: loupe.leader.map((at) => place(placing, at)),
    glass: frame.loupe,
  };
}

function drawTwice(context: Context, path: Path2D, { tokens }: Look): void {
  context.strokeStyle = tokens.card;
  context.lineWidth = 3.6;
  context.stroke(path);
  context.strokeStyle = tokens.ink;
  context.lineWidth = 1.3;
  context.stroke(path);
}

/** The line from the ring to the glass runs over the sea and behind the land. */
function drawLeader(context: Context, { ring, bends, glass }: Leader, look: Look): void {
  const end: Point = [glass.x, glass.y];
  const [first, second] = [bends[0] ?? end, bends[1] ?? end];
  const turn = Math.atan2(first[1] - ring.y, first[0] - ring.x);
  const path = new Path2D();
  path.moveTo(ring.x + Math.cos(turn) * ring.radius, ring.y + Math.sin(turn) * ring.radius);
  if (bends.length === 0) path.lineTo(...end);
  else path.bezierCurveTo(...first, ...second, ...end);
  drawTwice(context, path, look);
}

function drawRing(context: Context, { ring }: Leader, look: Look): void {
  const path = new Path2D();
  path.arc(ring.x, ring.y, ring.radius, 0, 7);
  drawTwice(context, path, look);
}

export interface LandStyle {
  readonly gap: number;
  readonly border: number;
  readonly coast: number;
  readonly curtain: number;
  readonly slip: number;
}

/** Land, camps, lakes and lines: the same for the world plate and the loupes. */
export function* drawLand(
  context: Context, outlines: Outlines, matrix: DOMMatrix, resolution: number,
  { statuses, look, unions, changed }: Edition, style: LandStyle,
): Steps<void> {
  const { tokens, inks } = look;
  const coast = moved(outlines.coast, matrix);
  const { faint, plain, heavy } = bordersAt(outlines.borders, unions);
  const lakes = moved(outlines.lakes, matrix);
  const camps = campPaths(outlines.units, statuses, matrix);
  context.fillStyle = tokens.land;
  for (const camp of camps.values()) context.fill(camp);
  yield context;
  yield* printCamps(context, camps, pressFor(context, resolution, look), look, style.slip);
  const draw = (path: Path2D, colour: string, width: number): void => {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke(path);
  };
  const printed = [[plain, style.border], [heavy, style.border * 2]] as const;
  for (const [path, width] of printed) {
    const line = moved(path, matrix);
    draw(line, inks.gap, style.gap);
    draw(line, inks.key, width);
  }
  context.setLineDash([1.5, 2.5]);
  draw(moved(faint, matrix), inks.key, style.border);
  context.setLineDash([]);
  yield context;
  context.fillStyle = tokens.sea;
  context.fill(lakes);
  draw(lakes, tokens.ink, style.coast * 0.7);
  draw(coast, tokens.ink, style.coast);
  context.lineJoin = 'round';
  for (const unit of changed) {
    const outline = outlines.units.get(unit);
    if (outline === undefined) continue;
    draw(moved(outline, matrix), tokens.card, style.gap * 2.6);
    draw(moved(outline, matrix), tokens.ochreInk, style.gap * 1.3);
  }
  draw(moved(outlines.curtain, matrix), tokens.ink, style.curtain);
  yield context;
}

function blankFor(canvas: HTMLCanvasElement, { width, height, resolution }: Frame): Context {
  canvas.width = Math.round(width * resolution);
  canvas.height = Math.round(height * resolution);
  const context = contextOf(canvas);
  context.scale(resolution, resolution);
  return context;
}

const seas = new WeakMap<Look, Map<string, HTMLCanvasElement>>();
/** With a desk beside the map and without, and one more for a page whose head has grown; of fine sheets, which are four times as large, one. */
const mostSeas = ({ resolution }: Frame): number => (resolution > 1 ? 1 : 3);
/** Sheets a little lower than one that is kept are cut from it. */
const STEP = 64;

/** Paper and sea, most of the work of a plate: no date changes them, so each look keeps its own. */
function* seaOf(world: World, frame: Frame, look: Look): Steps<HTMLCanvasElement> {
  const own = seas.get(look) ?? new Map<string, HTMLCanvasElement>();
  seas.set(look, own);
  const sheet = { ...frame, height: Math.ceil(frame.height / STEP) * STEP };
  const framed = JSON.stringify([sheet.width, sheet.height, sheet.resolution, sheet.land]);
  const canvas = own.get(framed) ?? (yield* drawnSea(world, sheet, look));
  own.delete(framed);
  own.set(framed, canvas);
  for (const oldest of own.keys()) if (own.size > mostSeas(frame)) own.delete(oldest);
  return canvas;
}

function* drawnSea(world: World, frame: Frame, look: Look): Steps<HTMLCanvasElement> {
  const canvas = document.createElement('canvas');
  const context = blankFor(canvas, frame);
  context.fillStyle = look.tokens.paper;
  context.fillRect(0, 0, frame.width, frame.height);
  const placing = worldPlacing(world.sheet, frame);
  yield* drawSea(context, world, matrixOf(placing), weightOf(placing), look);
  return canvas;
}

/** Draws the plate and says where the letters of its names stand. */
export function* drawWorld(
  canvas: HTMLCanvasElement, frame: Frame, world: World, loupe: LoupeSheet, edition: Edition,
): Steps<Box[]> {
  const { look, day } = edition;
  const sea = yield* seaOf(world, frame, look);
  const context = blankFor(canvas, frame);
  const placing = worldPlacing(world.sheet, frame);
  const matrix = matrixOf(placing);
  const weight = weightOf(placing);
  context.save();
  // Device pixel upon device pixel, so that thin lines stay sharp.
  context.resetTransform();
  context.drawImage(sea, 0, 0);
  context.restore();
  const leader = leaderOf(loupe, frame, placing);
  if (leader !== null) drawLeader(context, leader, look);
  yield context;
  yield* drawLand(context, world.outlines, matrix, frame.resolution, edition, {
    gap: frame.narrow ? 1 : 1.5, border: 0.55, coast: frame.narrow ? 0.55 : 0.8,
    curtain: 1.9 * weight, slip: Math.min(1.4, weight),
  });
  context.strokeStyle = look.tokens.ink;
  context.lineWidth = 1.1;
  context.stroke(moved(world.sphere, matrix));
  if (leader !== null) drawRing(context, leader, look);
  const letters = frame.narrow ? []
    : letterWorld(context, world.sheet.labels, day, placing, look);
  yield context;
  printGrain(context, look);
  yield context;
  return letters;
}
