// Draws the marks of the hot places. Heat is told by the count of rings, the active place by its
// size and its exclamation mark, the place in focus by four corners like those of a viewfinder.
import { labelFace, titleFace } from './lettering.ts';
import type { MapSpot } from '../reading/map.ts';
import { contextOf } from './printing.ts';
import type { Look } from './tokens.ts';

type Context = CanvasRenderingContext2D;

export interface MarkStyle {
  readonly zoom: number;
  readonly resolution: number;
  readonly look: Look;
  readonly focused: boolean;
}

const ringStep = 3.2;
export const ringsOf = (heat: number): number =>
  Math.max(0, Math.min(5, Math.floor(heat / 20)));

const discRadius = ({ active }: MapSpot, zoom: number): number => (active ? 9.5 : 4.6) * zoom;

const leanReach = 12;

export const markReach = (spot: MapSpot, { zoom, focused }: MarkStyle): number => Math.max(
  spot.lean === null ? 0 : leanReach * zoom,
  discRadius(spot, zoom) + (ringsOf(spot.heat) * ringStep + (focused ? 4 : 1.5)) * zoom,
);

function circle(context: Context, radius: number): void {
  context.beginPath();
  context.arc(0, 0, radius, 0, 7);
}

function drawRings(context: Context, spot: MapSpot, { zoom, look }: MarkStyle): void {
  const rings = ringsOf(spot.heat);
  for (let ring = rings; ring > 0; ring--) {
    const radius = discRadius(spot, zoom) + ring * ringStep * zoom;
    circle(context, radius);
    context.strokeStyle = look.tokens.card;
    context.lineWidth = 3 * zoom;
    context.stroke();
    context.strokeStyle = look.tokens.ussr;
    context.lineWidth = 1.5 * zoom;
    context.stroke();
  }
}

/** Whose a place is, by shape first: a circle, a diamond, a square; a small ring for nobody's. */
function drawStand(context: Context, spot: MapSpot, { zoom, look }: MarkStyle): void {
  const { tokens, inks } = look;
  const radius = discRadius(spot, zoom) * (spot.stand === 'adrift' ? 0.85 : 1.15);
  const path = new Path2D();
  if (spot.stand === 'east') {
    const reach = radius * 1.25;
    path.moveTo(0, -reach);
    for (const [x, y] of [[reach, 0], [0, reach], [-reach, 0]] as const) path.lineTo(x, y);
    path.closePath();
  } else if (spot.stand === 'own-road') path.rect(-radius, -radius, 2 * radius, 2 * radius);
  else path.arc(0, 0, radius, 0, 7);
  context.strokeStyle = tokens.card;
  context.lineWidth = 4;
  context.stroke(path);
  context.fillStyle = spot.stand === 'west' ? inks.usSolid : spot.stand === 'east' ? inks.ussrSolid
    : spot.stand === 'own-road' ? tokens.ochre : tokens.card;
  context.fill(path);
  context.strokeStyle = tokens.ink;
  context.lineWidth = 1.3;
  context.stroke(path);
}

/** Under its mark: filled to the left for Washington, to the right for Moscow, as the gauges are. */
function drawLean(context: Context, lean: number, { zoom, look }: MarkStyle): void {
  const [half, top, height] = [leanReach * zoom, 7.5 * zoom, 4.5 * zoom];
  const length = (Math.abs(lean) / 100) * half;
  context.fillStyle = look.tokens.card;
  context.fillRect(-half, top, 2 * half, height);
  context.fillStyle = lean > 0 ? look.inks.usSolid : look.inks.ussrSolid;
  context.fillRect(lean > 0 ? -length : 0, top, length, height);
  context.strokeStyle = look.tokens.ink;
  context.lineWidth = 1;
  context.strokeRect(-half, top, 2 * half, height);
  context.fillStyle = look.tokens.ink;
  context.fillRect(-0.5, top - 1.5, 1, height + 3);
}

function drawDisc(context: Context, spot: MapSpot, { zoom, look }: MarkStyle): void {
  const { tokens } = look;
  const radius = discRadius(spot, zoom);
  circle(context, radius);
  context.fillStyle = tokens.card;
  context.fill();
  circle(context, radius - 1.6);
  context.fillStyle = spot.heat < 20 && !spot.active ? tokens.card : tokens.ochre;
  context.fill();
  circle(context, radius);
  context.strokeStyle = tokens.ink;
  context.lineWidth = 1.3;
  context.stroke();
  if (!spot.active) return;
  // The sign stands on ochre by day and by night, so its ink does not follow the theme.
  context.fillStyle = '#1c1915';
  context.font = `700 ${14 * zoom}px ${titleFace}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText('!', 0, 0.8);
}

function drawCorners(context: Context, reach: number, { look }: MarkStyle): void {
  const arm = Math.max(4, reach * 0.45);
  const path = new Path2D();
  for (const [x, y] of [[-1, -1], [1, -1], [1, 1], [-1, 1]] as const) {
    path.moveTo(x * reach, y * (reach - arm));
    path.lineTo(x * reach, y * reach);
    path.lineTo(x * (reach - arm), y * reach);
  }
  context.strokeStyle = look.tokens.card;
  context.lineWidth = 4.5;
  context.stroke(path);
  context.strokeStyle = look.tokens.ink;
  context.lineWidth = 2;
  context.stroke(path);
}

export function drawMark(spot: MapSpot, style: MarkStyle): HTMLCanvasElement {
  const half = Math.ceil(markReach(spot, style) + 3);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.round(2 * half * style.resolution);
  const context = contextOf(canvas);
  context.scale(style.resolution, style.resolution);
  context.translate(half, half);
  drawRings(context, spot, style);
  if (spot.stand === null || spot.active) drawDisc(context, spot, style);
  else drawStand(context, spot, style);
  if (spot.lean !== null) drawLean(context, spot.lean, style);
  if (style.focused) drawCorners(context, markReach(spot, style), style);
  return canvas;
}

export function drawPulse(radius: number, style: MarkStyle): HTMLCanvasElement {
  const { resolution, look, zoom } = style;
  const half = Math.ceil(radius + 3);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.round(2 * half * resolution);
  const context = contextOf(canvas);
  context.scale(resolution, resolution);
  context.translate(half, half);
  circle(context, radius);
  context.strokeStyle = look.tokens.ussr;
  context.lineWidth = 2.2 * zoom;
  context.stroke();
  return canvas;
}

export interface Chip {
  readonly canvas: HTMLCanvasElement;
  readonly width: number;
  readonly height: number;
}

export function drawChip(spot: MapSpot, { zoom, resolution, look }: MarkStyle): Chip {
  const { tokens, inks } = look;
  const enlarged = zoom > 1 ? 1.2 : 1;
  const size = (spot.active ? 15 : 12.5) * enlarged;
  const [padX, padY] = spot.active ? [7, 4] : [5, 3];
  const text = spot.active ? spot.label.toUpperCase() : spot.label;
  const font = `600 ${size}px ${spot.active ? titleFace : labelFace}`;
  const canvas = document.createElement('canvas');
  const context = contextOf(canvas);
  context.font = font;
  const width = Math.ceil(context.measureText(text).width) + 2 * padX;
  const height = Math.ceil(size * 1.2) + 2 * padY - 2;
  canvas.width = Math.round(width * resolution);
  canvas.height = Math.round(height * resolution);
  context.scale(resolution, resolution);
  context.fillStyle = spot.active ? tokens.ussr : tokens.card;
  context.fillRect(0, 0, width, height);
  context.strokeStyle = tokens.ink;
  context.globalAlpha = spot.active ? 1 : 0.6;
  context.strokeRect(0.5, 0.5, width - 1, height - 1);
  context.globalAlpha = 1;
  context.font = font;
  context.fillStyle = spot.active ? inks.onActive : tokens.ink;
  context.textBaseline = 'middle';
  context.fillText(text, padX, height / 2 + 0.5);
  return { canvas, width, height };
}
