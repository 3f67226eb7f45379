// Prints the camps in flat tints and line screens. No camp is told by its colour alone: the West is
// dots, the East slanting lines, China cross-hatched, trusts level lines, colonies stippled.
import type { Steps } from './slices.ts';
import type { Status } from './statuses.ts';
import type { Look } from './tokens.ts';

type Context = CanvasRenderingContext2D;
/** What a shape is filled with: an ink, or a pattern of it. */
export type Screen = CanvasPattern | string;

export function contextOf(canvas: HTMLCanvasElement): Context {
  // A canvas kept in main memory multiplies patterns ten times faster than one on the GPU.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser gives no 2D canvas');
  return context;
}

function screen(
  context: Context, resolution: number, size: number, turn: number,
  draw: (tile: Context) => void,
): Screen {
  const grain = resolution * 2;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.round(size * grain);
  const tile = contextOf(canvas);
  tile.scale(canvas.width / size, canvas.height / size);
  draw(tile);
  const pattern = context.createPattern(canvas, 'repeat');
  if (pattern === null) return 'transparent';
  pattern.setTransform(new DOMMatrix().rotate(turn).scale(size / canvas.width));
  return pattern;
}

const dots = (colour: string, radius: number, size: number) => (tile: Context): void => {
  tile.fillStyle = colour;
  for (const at of [size / 4, (3 * size) / 4]) {
    tile.beginPath();
    tile.arc(at, at, radius, 0, 7);
    tile.fill();
  }
};

const lines = (colour: string, width: number, size: number) => (tile: Context): void => {
  tile.fillStyle = colour;
  tile.fillRect(0, (size - width) / 2, size, width);
};

export type Press = Readonly<Record<Status, readonly Screen[]>>;

/** A press is set up once for each look and resolution; its screens serve every canvas. */
const presses = new WeakMap<Look, Map<number, Press>>();

/** The layers of each camp, from the bottom up. */
export function pressFor(context: Context, resolution: number, look: Look): Press {
  const own = presses.get(look) ?? new Map<number, Press>();
  presses.set(look, own);
  const press = own.get(resolution) ?? setUp(context, resolution, look);
  own.set(resolution, press);
  return press;
}

function setUp(context: Context, resolution: number, { tokens, inks }: Look): Press {
  const dotted = (radius: number, size: number): Screen =>
    screen(context, resolution, size, 15, dots(inks.usScreen, radius, size));
  const hatched = (colour: string, width: number, size: number, turn: number): Screen =>
    screen(context, resolution, size, turn, lines(colour, width, size));
  const stipple = screen(context, resolution, 5.4, 30, dots(inks.colonyScreen, 0.42, 5.4));
  return {
    us: [inks.usSolid],
    nato: [inks.natoTint, dotted(0.95, 4.6)],
    ally: [inks.allyTint, dotted(0.82, 5.2)],
    rio: [dotted(0.6, 6.6)],
    ussr: [inks.ussrSolid, hatched(inks.ussrHairline, 1.3, 6, -45)],
    east: [inks.eastTint, hatched(inks.ussrScreen, 1.35, 4, -45)],
    china: [inks.chinaTint, hatched(inks.ussrScreen, 0.85, 5, -45),
      hatched(inks.ussrScreen, 0.85, 5, 45)],
    trust: [tokens.colony, hatched(inks.colonyScreen, 0.7, 4.4, 0)],
    colony: [tokens.colony, stipple],
    neutral: [],
  };
}

/** The blue and the red plate miss the black one by a hair, as they did on cheap presses. */
function offsets(status: Status, slip: number): readonly [number, number] {
  if (status === 'us' || status === 'nato' || status === 'ally' || status === 'rio') {
    return [slip, slip * 0.8];
  }
  if (status === 'ussr' || status === 'east' || status === 'china') return [-slip * 0.9, slip];
  return [0, 0];
}

export function* printCamps(
  context: Context, camps: ReadonlyMap<Status, Path2D>, press: Press, look: Look, slip: number,
): Steps<void> {
  for (const [status, path] of camps) {
    const [x, y] = offsets(status, slip);
    context.save();
    context.globalCompositeOperation = look.inks.blend;
    context.translate(x, y);
    printCamp(context, path, press[status]);
    context.restore();
    yield context;
  }
}

export function printCamp(context: Context, path: Path2D, layers: readonly Screen[]): void {
  for (const layer of layers) {
    context.fillStyle = layer;
    context.fill(path);
  }
}

export function campPaths(
  units: ReadonlyMap<string, Path2D>, statuses: ReadonlyMap<string, Status>, matrix: DOMMatrix,
): Map<Status, Path2D> {
  const camps = new Map<Status, Path2D>();
  for (const [id, path] of units) {
    const status = statuses.get(id) ?? 'neutral';
    const camp = camps.get(status) ?? new Path2D();
    camp.addPath(path, matrix);
    camps.set(status, camp);
  }
  return camps;
}

const seeded = (start: number) => (): number => {
  let state = (start = (start + 0x6d2b79f5) | 0);
  state = Math.imul(state ^ (state >>> 15), 1 | state);
  state = (state + Math.imul(state ^ (state >>> 7), 61 | state)) ^ state;
  return ((state ^ (state >>> 14)) >>> 0) / 4294967296;
};

const grains = new WeakMap<Look, HTMLCanvasElement>();

/** Paper is never flat: a small tile of noise, the same on every machine. */
function grainOf(look: Look): HTMLCanvasElement {
  const known = grains.get(look);
  if (known !== undefined) return known;
  const size = 192;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const tile = contextOf(canvas);
  const noise = tile.createImageData(size, size);
  const next = seeded(1958);
  for (let pixel = 0; pixel < noise.data.length; pixel += 4) {
    const value = next();
    const shade = value < 0.5 ? [70, 55, 30] : [255, 250, 235];
    noise.data.set([...shade, Math.abs(value - 0.5) * look.inks.grain], pixel);
  }
  tile.putImageData(noise, 0, 0);
  grains.set(look, canvas);
  return canvas;
}

export function printGrain(context: Context, look: Look): void {
  const pattern = context.createPattern(grainOf(look), 'repeat');
  if (pattern === null) return;
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = pattern;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
}
