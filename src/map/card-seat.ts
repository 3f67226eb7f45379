// The event card: the browser owns its text and focus, Phaser owns its place, depth and movement.
import type Phaser from 'phaser';
import type { Box } from './frame.ts';
import type { Stillness } from './stillness.ts';

const slideBy = 28;
const slideTime = 320;
// At an alpha of 0 Phaser would hide the element, and a hidden element loses its focus.
const almostUnseen = 0.02;

export class CardSeat {
  readonly #scene: Phaser.Scene;
  readonly #still: Stillness;
  #object: Phaser.GameObjects.DOMElement | null = null;
  #element: HTMLElement | null = null;
  #ownStyle = '';
  /** Where it stands, or will stand when it has slid in. */
  #box = '';

  constructor(scene: Phaser.Scene, still: Stillness) {
    this.#scene = scene;
    this.#still = still;
  }

  seat(element: HTMLElement | null, box: Box, motion: boolean): void {
    if (element === this.#element) {
      this.fit(box);
      return;
    }
    this.#release();
    if (element === null) return;
    this.#element = element;
    this.#ownStyle = element.getAttribute('style') ?? '';
    const focused = focusWithin(element);
    const scrolled = element.scrollTop;
    this.#object = this.#scene.add.dom(box.x, box.y, element).setOrigin(0).setDepth(10);
    this.fit(box);
    this.#still.redraw();
    element.scrollTop = scrolled;
    // Moving an element in the document drops its focus, and the reader would lose the place.
    focused?.focus({ preventScroll: true });
    if (motion) this.#slideIn(box);
  }

  /** A card that has this place already goes on with what it does. */
  fit(box: Box): void {
    const element = this.#element;
    const boxed = JSON.stringify(box);
    if (element === null || this.#object === null || boxed === this.#box) return;
    this.#box = boxed;
    this.#scene.tweens.killTweensOf(this.#object);
    element.style.boxSizing = 'border-box';
    element.style.width = `${box.width}px`;
    element.style.maxHeight = `${box.height}px`;
    element.style.overflow = 'auto';
    this.#object.setPosition(box.x, box.y).setAlpha(1);
    this.#object.updateSize();
    this.#still.redraw();
  }

  #slideIn(box: Box): void {
    this.#object?.setX(box.x + slideBy).setAlpha(almostUnseen);
    this.#still.move({
      targets: this.#object, x: box.x, alpha: 1, duration: slideTime, ease: 'Cubic.out',
    });
  }

  #release(): void {
    const object = this.#object;
    const element = this.#element;
    this.#object = null;
    this.#element = null;
    this.#box = '';
    if (object === null || element === null) return;
    this.#scene.tweens.killTweensOf(object);
    element.setAttribute('style', this.#ownStyle);
    // By now the page may have put the element elsewhere, and Phaser would tear it out from there.
    const stillOurs = element.parentElement === this.#scene.game.domContainer;
    object.node = document.createElement('div');
    object.destroy();
    if (stillOurs) element.remove();
  }
}

function focusWithin(element: HTMLElement): HTMLElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && element.contains(activeElement)
    ? activeElement : null;
}
