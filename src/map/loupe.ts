// Draws a loupe: a round glass over a region whose crises would hide each other on the world plate.
import { loupePlacing, type Box, type Circle } from './frame.ts';
import { letterLoupe } from './lettering.ts';
import { linesPath, moved, type Outlines } from './outlines.ts';
import { drawLand, matrixOf, type Edition } from './plate.ts';
import { contextOf, printGrain } from './printing.ts';
import type { LoupeSheet } from './sheets.ts';
import type { Steps } from './slices.ts';

type Context = CanvasRenderingContext2D;

/** Room round the glass for its rim and its hard shadow. */
export const rim = 10;

/** The line of ships stood for four weeks; before and after there was nothing there. */
export const quarantined = (day: string): boolean => day >= '1962-10-01' && day < '1962-12-01';

function drawRim(context: Context, { x, y, radius }: Circle, { look }: Edition): void {
  const { tokens } = look;
  const disc = (dx: number, dy: number, size: number): void => {
    context.beginPath();
    context.arc(x + dx, y + dy, size, 0, 7);
  };
  context.fillStyle = tokens.ink;
  disc(4, 5, radius + 4);
  context.fill();
  context.fillStyle = tokens.card;
  disc(0, 0, radius + 5);
  context.fill();
  context.strokeStyle = tokens.ink;
  context.lineWidth = 1.4;
  context.stroke();
}

function drawQuarantine(
  context: Context, sheet: LoupeSheet, matrix: DOMMatrix, edition: Edition,
): void {
  if (!quarantined(edition.day)) return;
  context.save();
  context.strokeStyle = edition.look.tokens.us;
  context.lineWidth = 2;
  context.setLineDash([7, 4]);
  context.stroke(moved(linesPath(sheet.quarantine), matrix));
  context.restore();
}

function drawWater(
  context: Context, coast: Path2D, { x, y, radius }: Circle, { look }: Edition,
): void {
  const { tokens, inks } = look;
  context.fillStyle = tokens.sea;
  context.fillRect(x - radius, y - radius, 2 * radius, 2 * radius);
  context.lineJoin = 'bevel';
  const bands = [[9, inks.waterlines[1]], [5, tokens.sea], [3.6, inks.waterlines[2]]] as const;
  for (const [width, colour] of bands) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke(coast);
  }
}

/** Draws the glass and says where its letters stand, counted from the canvas's corner. */
export function* drawLoupe(
  canvas: HTMLCanvasElement, radius: number, resolution: number,
  sheet: LoupeSheet, outlines: Outlines, edition: Edition,
): Steps<Box[]> {
  const size = 2 * (radius + rim);
  canvas.width = canvas.height = Math.round(size * resolution);
  const context = contextOf(canvas);
  context.scale(resolution, resolution);
  const circle = { x: radius + rim, y: radius + rim, radius };
  const placing = loupePlacing(circle, sheet.radius);
  const matrix = matrixOf(placing);
  drawRim(context, circle, edition);
  context.save();
  context.beginPath();
  context.arc(circle.x, circle.y, radius, 0, 7);
  context.clip();
  drawWater(context, moved(outlines.coast, matrix), circle, edition);
  yield context;
  yield* drawLand(context, outlines, matrix, resolution, edition, {
    gap: 2, border: 0.7, coast: 0.9, curtain: 2.8, slip: 0.9,
  });
  drawQuarantine(context, sheet, matrix, edition);
  const letters = letterLoupe(context, sheet.labels, placing, radius / 112, edition.look);
  printGrain(context, edition.look);
  context.restore();
  context.strokeStyle = edition.look.tokens.ink;
  context.lineWidth = 1;
  context.beginPath();
  context.arc(circle.x, circle.y, radius, 0, 7);
  context.stroke();
  yield context;
  return letters;
}
