// Boards: small tables beside the two powers. What is known is printed solid; what is only estimated
// is hatched, has no firm end, and is said to be an estimate.
import type Phaser from 'phaser';
import type { Frame } from './frame.ts';
import { labelFace, titleFace } from './lettering.ts';
import type { MapBar, MapBoard } from '../reading/map.ts';
import { Picture } from './picture.ts';
import { contextOf } from './printing.ts';
import type { Point } from './sheets.ts';
import type { Stillness } from './stillness.ts';
import type { Look } from './tokens.ts';

type Context = CanvasRenderingContext2D;

const width = 178;
const head = 24;
const row = 32;

export const boardHeight = ({ bars }: MapBoard): number => head + row * bars.length + 4;

function hatch(context: Context, x: number, y: number, length: number, colour: string): void {
  context.save();
  context.beginPath();
  context.rect(x, y, length, 9);
  context.clip();
  context.strokeStyle = colour;
  context.lineWidth = 1.6;
  context.beginPath();
  for (let at = -10; at < length + 10; at += 5) {
    context.moveTo(x + at, y + 10);
    context.lineTo(x + at + 10, y - 1);
  }
  context.stroke();
  context.restore();
}

function drawBar(context: Context, bar: MapBar, y: number, colour: string, look: Look): void {
  const { tokens } = look;
  const full = width - 16;
  const length = Math.min(1, bar.value / bar.most) * full;
  context.font = `500 12.5px ${labelFace}`;
  context.fillStyle = tokens.ink;
  context.textAlign = 'left';
  context.fillText(bar.label, 8, y + 8);
  context.textAlign = 'right';
  context.font = `600 13px ${labelFace}`;
  context.fillText(bar.known ? bar.shown : `est. ${bar.shown}`, width - 8, y + 8);
  context.strokeStyle = tokens.rule;
  context.lineWidth = 1;
  context.strokeRect(8.5, y + 16.5, full - 1, 9);
  if (length < 2) return;
  if (bar.known) {
    context.fillStyle = colour;
    context.fillRect(8, y + 16, length, 10);
    return;
  }
  hatch(context, 9, y + 16.5, length - 1, colour);
  context.strokeStyle = colour;
  context.setLineDash([2, 2]);
  context.strokeRect(8.5, y + 16.5, length, 9);
  context.setLineDash([]);
}

function drawBoard(board: MapBoard, zoom: number, resolution: number, look: Look): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const height = boardHeight(board);
  canvas.width = Math.round(width * zoom * resolution);
  canvas.height = Math.round(height * zoom * resolution);
  const context = contextOf(canvas);
  context.scale(zoom * resolution, zoom * resolution);
  const colour = board.at === 'us' ? look.tokens.us : look.tokens.ussr;
  context.fillStyle = look.tokens.card;
  context.fillRect(0, 0, width, height);
  context.strokeStyle = look.tokens.ink;
  context.lineWidth = 1.4;
  context.strokeRect(0.7, 0.7, width - 1.4, height - 1.4);
  context.textBaseline = 'middle';
  context.textAlign = 'left';
  context.fillStyle = colour;
  context.font = `600 14px ${titleFace}`;
  context.fillText(board.title.toUpperCase(), 8, 14);
  board.bars.forEach((bar, index) => drawBar(context, bar, head + row * index, colour, look));
  return canvas;
}

function cornerOf(
  board: MapBoard, frame: Frame, zoom: number, seat: (at: MapBoard['at']) => Point,
): Point {
  const [x, y] = seat(board.at);
  const left = Math.min(frame.card.x - width * zoom - 6, x - (width * zoom) / 2);
  return [Math.max(6, left), Math.max(6, y - (boardHeight(board) * zoom) / 2)];
}

/** In the column beside a desk the boards take the loupe's place, but never go under the news. */
function underTheWorld(board: MapBoard, { land, card, foot }: Frame): Point {
  const gap = Math.max(4, (card.x - 2 * width) / 3);
  const y = Math.min(land.y + land.height + 20, foot - boardHeight(board));
  return [board.at === 'us' ? gap : 2 * gap + width, y];
}

export class BoardLayer {
  readonly #pictures: Readonly<Record<MapBoard['at'], Picture>>;
  #shown = '';

  constructor(scene: Phaser.Scene, still: Stillness) {
    this.#pictures = { us: new Picture(scene, still, 8), ussr: new Picture(scene, still, 8) };
  }

  show(
    boards: readonly MapBoard[], frame: Frame, look: Look, seat: (at: MapBoard['at']) => Point,
  ): void {
    const shown = JSON.stringify([boards, frame, look.tokens.paper]);
    if (shown === this.#shown) return;
    this.forget();
    this.#shown = shown;
    // On a phone the page's own figures say the same, and a board would hide the land.
    if (frame.narrow) return;
    const zoom = frame.large ? 1.25 : 1;
    for (const board of boards) {
      const [x, y] = frame.slim ? underTheWorld(board, frame) : cornerOf(board, frame, zoom, seat);
      this.#pictures[board.at].hang(
        drawBoard(board, zoom, frame.resolution, look), x, y, frame.resolution);
    }
  }

  forget(): void {
    this.#shown = '';
    this.#pictures.us.take();
    this.#pictures.ussr.take();
  }
}
