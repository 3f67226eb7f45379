// A canvas that we printed, hung on the stage. A new print may fade in over the old one.
import type Phaser from 'phaser';
import type { Stillness } from './stillness.ts';

let serial = 0;
const fadeTime = 450;

/** Textures of canvases that are kept to be hung again: to hand one over to the GPU takes long. */
const kept = new WeakMap<HTMLCanvasElement, string>();

/** The GPU may forget a canvas that was kept. */
export function forget(scene: Phaser.Scene, canvas: HTMLCanvasElement): void {
  const key = kept.get(canvas);
  if (key !== undefined) scene.textures.remove(key);
  kept.delete(canvas);
}

function textureOf(scene: Phaser.Scene, canvas: HTMLCanvasElement): string {
  const key = kept.get(canvas) ?? `print ${++serial}`;
  // As an image it is only read; as a canvas texture Phaser would first copy all its pixels.
  if (!scene.textures.exists(key)) scene.textures.addImage(key, canvas as unknown as HTMLImageElement);
  return key;
}

export class Picture {
  readonly #scene: Phaser.Scene;
  readonly #still: Stillness;
  readonly #depth: number;
  readonly #keeps: boolean;
  #image: Phaser.GameObjects.Image | null = null;
  /** The print that still shows through while the new one fades in. */
  #under: Phaser.GameObjects.Image | null = null;

  /** `keeps`: its canvases may be hung again, until `forget`. */
  constructor(scene: Phaser.Scene, still: Stillness, depth: number, keeps = false) {
    this.#scene = scene;
    this.#still = still;
    this.#depth = depth;
    this.#keeps = keeps;
  }

  get image(): Phaser.GameObjects.Image | null {
    return this.#image;
  }

  /** The corner (x, y) is rounded to a device pixel, else thin lines would blur. */
  hang(canvas: HTMLCanvasElement, x: number, y: number, resolution: number, fade = false): void {
    const old = this.#image;
    const key = textureOf(this.#scene, canvas);
    if (this.#keeps) kept.set(canvas, key);
    const snap = (at: number): number => Math.round(at * resolution) / resolution;
    this.#image = this.#scene.add.image(snap(x), snap(y), key)
      .setOrigin(0).setScale(1 / resolution).setDepth(this.#depth);
    this.#clearUnder();
    if (old === null) return;
    if (!fade) {
      discard(old);
      return;
    }
    // A print that had not quite come up is shown whole: nothing tells it any more that it has.
    this.#scene.tweens.killTweensOf(old);
    old.setAlpha(1).setDepth(this.#depth - 0.5);
    this.#under = old;
    this.#image.setAlpha(0);
    this.#still.move({ targets: this.#image, alpha: 1, duration: fadeTime, onComplete: () => this.#clearUnder() });
  }

  /** A killed tween tells nobody, so the print below is put away by whoever hangs the next one. */
  #clearUnder(): void {
    if (this.#under !== null) discard(this.#under);
    this.#under = null;
  }

  take(): void {
    this.#clearUnder();
    if (this.#image !== null) discard(this.#image);
    this.#image = null;
  }
}

function discard(image: Phaser.GameObjects.Image): void {
  if (image.scene === undefined) return;
  const { scene } = image;
  const key = image.texture.key;
  scene.tweens.killTweensOf(image);
  const canvas = image.texture.getSourceImage();
  image.destroy();
  if (!(canvas instanceof HTMLCanvasElement && kept.has(canvas))) scene.textures.remove(key);
}
