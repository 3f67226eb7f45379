// The key: a strip under the land that explains the camps which the map shows on this date.
import type { Box, Frame } from './frame.ts';
import { labelFace } from './lettering.ts';
import type { Edition } from './plate.ts';
import { contextOf, pressFor, printCamp, type Press } from './printing.ts';
import { statusOrder, type Status } from './statuses.ts';
import type { Look } from './tokens.ts';

type Context = CanvasRenderingContext2D;

/** As short as a strip allows. The powers carry their names on the map, and bare paper needs no swatch. */
const campNames: Partial<Record<Status, string>> = {
  nato: 'NATO',
  ally: 'US allies',
  rio: 'Rio Pact',
  east: 'Soviet allies',
  china: 'China & allies',
  trust: 'Occupied, trust',
  colony: 'Colonies',
};

interface Entry {
  readonly status: Status;
  readonly text: string;
  readonly width: number;
}

interface Measure {
  readonly font: number;
  readonly row: number;
  readonly swatch: number;
  readonly gap: number;
}

const measureFor = (large: boolean): Measure =>
  large ? { font: 15, row: 30, swatch: 22, gap: 14 } : { font: 12, row: 23, swatch: 17, gap: 8 };

function entriesOf(context: Context, statuses: Edition['statuses'], size: Measure): Entry[] {
  const shown = new Set(statuses.values());
  return statusOrder.filter((status) => shown.has(status)).flatMap((status) => {
    const text = campNames[status];
    if (text === undefined) return [];
    return [{ status, text, width: size.swatch + 5 + context.measureText(text).width + size.gap }];
  });
}

function rowsOf(entries: readonly Entry[], widest: number): Entry[][] {
  const rows: Entry[][] = [[]];
  let filled = 0;
  for (const entry of entries) {
    if (filled + entry.width > widest && filled > 0) {
      rows.push([]);
      filled = 0;
    }
    rows.at(-1)?.push(entry);
    filled += entry.width;
  }
  return rows;
}

function drawEntry(
  context: Context, entry: Entry, x: number, middle: number, press: Press, look: Look,
  size: Measure,
): void {
  const height = size.row - 11;
  const swatch = new Path2D();
  swatch.rect(x, middle - height / 2, size.swatch, height);
  context.fillStyle = look.tokens.land;
  context.fill(swatch);
  context.save();
  context.globalCompositeOperation = look.inks.blend;
  printCamp(context, swatch, press[entry.status]);
  context.restore();
  context.strokeStyle = look.tokens.ink;
  context.lineWidth = 0.9;
  context.stroke(swatch);
  context.fillStyle = look.tokens.ink;
  context.fillText(entry.text, x + size.swatch + 5, middle + 0.5);
}

/** Draws the strip and says where it should stand; the frame decides, the canvas follows. */
export function drawKey(canvas: HTMLCanvasElement, frame: Frame, edition: Edition): Box {
  const size = measureFor(frame.large);
  const context = contextOf(canvas);
  const font = `500 ${size.font}px ${labelFace}`;
  context.font = font;
  const free = frame.slim ? frame.card.x - 20 : frame.width;
  const limit = frame.loupe === null ? free : frame.loupe.x - frame.loupe.radius - 30;
  const rows = rowsOf(entriesOf(context, edition.statuses, size), limit - size.gap);
  const widths = rows.map((row) => row.reduce((sum, entry) => sum + entry.width, size.gap));
  const width = Math.ceil(Math.max(...widths)) + 1;
  const height = size.row * rows.length + 1;
  canvas.width = Math.round(width * frame.resolution);
  canvas.height = Math.round(height * frame.resolution);
  context.scale(frame.resolution, frame.resolution);
  context.fillStyle = edition.look.tokens.card;
  context.fillRect(0, 0, width, height);
  context.strokeStyle = edition.look.tokens.ink;
  context.lineWidth = 1;
  context.strokeRect(0.5, 0.5, width - 1, height - 1);
  context.font = font;
  context.textBaseline = 'middle';
  const press = pressFor(context, frame.resolution, edition.look);
  rows.forEach((row, index) => {
    let x = size.gap;
    for (const entry of row) {
      drawEntry(context, entry, x, size.row * (index + 0.5), press, edition.look, size);
      x += entry.width;
    }
  });
  return { x: 10, y: frame.height - height - 6, width, height };
}
