// A small bar beside each region. How it leans: filled to the left in dots for the United States and to
// the right in hatching for the Soviet Union. How firmly it holds together: filled from the left in ink.
import type Phaser from 'phaser';
import { meet, type Box } from './frame.ts';
import { labelFace } from './lettering.ts';
import type { MapRegion } from '../reading/map.ts';
import { contextOf, pressFor, type Press, type Screen } from './printing.ts';
import type { Stillness } from './stillness.ts';
import type { Look } from './tokens.ts';
import type { Point } from './sheets.ts';

type Context = CanvasRenderingContext2D;

const turnTime = 600;

export interface GaugeStyle {
  readonly zoom: number;
  readonly resolution: number;
  readonly look: Look;
}

const gaugeBox = ([x, y]: Point, zoom: number): Box => {
  const [wide, high] = [Math.round(104 * zoom), Math.round(34 * zoom)];
  return { x: Math.round(x - wide / 2), y: Math.round(y - high / 2), width: wide, height: high };
};

/** Where each bar stands, by the name of its region; where a small map leaves no room the southern one goes further south. */
export function gaugeBoxes(at: ReadonlyMap<string, Point>, zoom: number): Map<string, Box> {
  const boxes = new Map<string, Box>();
  const fromNorth = [...at].sort(([, [, one]], [, [, other]]) => one - other);
  for (const [id, point] of fromNorth) {
    let box = gaugeBox(point, zoom);
    const inTheWay = (): Box | undefined => [...boxes.values()].find((other) => meet(other, box));
    for (let other = inTheWay(); other !== undefined; other = inTheWay()) box = { ...box, y: other.y + other.height };
    boxes.set(id, box);
  }
  return boxes;
}

function drawEnds(context: Context, left: number, right: number, y: number, look: Look): void {
  const size = 4;
  context.lineWidth = 1;
  context.strokeStyle = look.tokens.ink;
  context.fillStyle = look.inks.usSolid;
  context.beginPath();
  context.arc(left, y, size, 0, 7);
  context.fill();
  context.stroke();
  context.fillStyle = look.inks.ussrSolid;
  context.beginPath();
  context.moveTo(right, y - size - 1);
  context.lineTo(right + size + 1, y);
  context.lineTo(right, y + size + 1);
  context.lineTo(right - size - 1, y);
  context.closePath();
  context.fill();
  context.stroke();
}

const [left, top, width, height] = [14, 20, 76, 8];

/** The bar, filled from one point to another with one screen over the other. */
function drawBar(context: Context, from: number, to: number, screens: readonly Screen[], { tokens }: Look): void {
  context.fillStyle = tokens.land;
  context.fillRect(left, top, width, height);
  for (const screen of screens) {
    context.fillStyle = screen;
    context.fillRect(Math.min(from, to), top, Math.abs(to - from), height);
  }
  context.strokeStyle = tokens.ink;
  context.lineWidth = 1;
  context.strokeRect(left + 0.5, top + 0.5, width - 1, height - 1);
}

function drawHold(context: Context, hold: number, look: Look): void {
  drawBar(context, left, left + (hold / 100) * width, [look.tokens.ink], look);
}

function drawLean(context: Context, lean: number, press: Press, look: Look): void {
  const middle = left + width / 2;
  const tip = middle - (lean / 100) * (width / 2);
  drawBar(context, middle, tip, lean > 0 ? press.us : press.ussr, look);
  context.fillStyle = look.tokens.ink;
  context.fillRect(middle - 0.5, top - 2, 1, height + 4);
  context.beginPath();
  context.moveTo(tip, top + height - 4);
  context.lineTo(tip + 4.5, top + height + 4);
  context.lineTo(tip - 4.5, top + height + 4);
  context.closePath();
  context.fill();
  context.strokeStyle = look.tokens.card;
  context.lineWidth = 0.8;
  context.stroke();
  drawEnds(context, left - 6, left + width + 6, top + height / 2, look);
}

type Scale = MapRegion['scale'];

function drawGauge(context: Context, word: string, scale: Scale, value: number, style: GaugeStyle): void {
  const { look, zoom, resolution } = style;
  context.save();
  context.setTransform(zoom * resolution, 0, 0, zoom * resolution, 0, 0);
  context.clearRect(0, 0, 104, 34);
  context.font = `600 11.5px ${labelFace}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = look.tokens.sea;
  context.strokeText(word, 52, 9);
  context.fillStyle = look.tokens.ink;
  context.fillText(word, 52, 9);
  if (scale === 'hold') drawHold(context, value, look);
  else drawLean(context, value, pressFor(context, resolution, look), look);
  context.restore();
}

export class Gauge {
  readonly #still: Stillness;
  readonly #canvas: HTMLCanvasElement;
  readonly #texture: Phaser.Textures.CanvasTexture | null;
  readonly #image: Phaser.GameObjects.Image;
  readonly #word: string;
  readonly #scale: Scale;
  readonly #style: GaugeStyle;
  readonly #shown = { value: 0 };

  constructor(
    scene: Phaser.Scene, still: Stillness, { id, label, scale, value }: MapRegion, box: Box, style: GaugeStyle,
  ) {
    const key = `gauge ${id}`;
    this.#still = still;
    this.#word = label;
    this.#scale = scale;
    this.#style = style;
    this.#shown.value = value;
    this.#canvas = document.createElement('canvas');
    this.#canvas.width = Math.round(box.width * style.resolution);
    this.#canvas.height = Math.round(box.height * style.resolution);
    drawGauge(contextOf(this.#canvas), label, scale, value, style);
    this.#texture = scene.textures.addCanvas(key, this.#canvas);
    this.#image = scene.add.image(box.x, box.y, key)
      .setOrigin(0).setScale(1 / style.resolution).setDepth(4);
  }

  move({ value }: MapRegion, motion: boolean): void {
    if (value === this.#shown.value) return;
    this.#image.scene.tweens.killTweensOf(this.#shown);
    if (!motion) {
      this.#shown.value = value;
      this.#paint();
      return;
    }
    this.#still.move({
      targets: this.#shown, value, duration: turnTime, ease: 'Sine.inOut',
      onUpdate: () => this.#paint(),
      onComplete: () => this.#paint(),
    });
  }

  take(): void {
    const { scene } = this.#image;
    const key = this.#image.texture.key;
    scene.tweens.killTweensOf(this.#shown);
    this.#image.destroy();
    scene.textures.remove(key);
  }

  #paint(): void {
    drawGauge(contextOf(this.#canvas), this.#word, this.#scale, this.#shown.value, this.#style);
    this.#texture?.refresh();
  }
}
