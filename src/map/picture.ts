// A canvas that we printed, hung on the stage. A new print may fade in over the old one.
import type Phaser from 'phaser';
import type { Stillness } from './stillness.ts';

let serial = 0;
const fadeTime = 450;

export class Picture {
  readonly #scene: Phaser.Scene;
  readonly #still: Stillness;
  readonly #depth: number;
  #image: Phaser.GameObjects.Image | null = null;

  constructor(scene: Phaser.Scene, still: Stillness, depth: number) {
    this.#scene = scene;
    this.#still = still;
    this.#depth = depth;
  }

  get image(): Phaser.GameObjects.Image | null {
    return this.#image;
  }

  /** The corner (x, y) is rounded to a device pixel, else thin lines would blur. */
  hang(canvas: HTMLCanvasElement, x: number, y: number, resolution: number, fade = false): void {
    const old = this.#image;
    const key = `print ${++serial}`;
    this.#scene.textures.addCanvas(key, canvas);
    const snap = (at: number): number => Math.round(at * resolution) / resolution;
    this.#image = this.#scene.add.image(snap(x), snap(y), key)
      .setOrigin(0).setScale(1 / resolution).setDepth(this.#depth);
    if (old === null) return;
    if (!fade) {
      discard(old);
      return;
    }
    old.setDepth(this.#depth - 0.5);
    this.#image.setAlpha(0);
    this.#still.move({
      targets: this.#image, alpha: 1, duration: fadeTime,
      onComplete: () => discard(old), onStop: () => discard(old),
    });
  }

  take(): void {
    if (this.#image !== null) discard(this.#image);
    this.#image = null;
  }
}

function discard(image: Phaser.GameObjects.Image): void {
  if (image.scene === undefined) return;
  const { scene } = image;
  const key = image.texture.key;
  scene.tweens.killTweensOf(image);
  image.destroy();
  scene.textures.remove(key);
}
