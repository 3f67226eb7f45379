// The loop sleeps whenever nothing moves, so that a school laptop's battery lasts the lesson.
import Phaser from 'phaser';

export class Stillness {
  readonly #game: Phaser.Game;
  #tweens: Phaser.Tweens.TweenManager | null = null;
  #parked = false;

  constructor(game: Phaser.Game) {
    this.#game = game;
    game.events.on(Phaser.Core.Events.POST_RENDER, () => this.#settle());
  }

  watch(tweens: Phaser.Tweens.TweenManager): void {
    this.#tweens = tweens;
    this.redraw();
  }

  /** Every movement of the map starts here; nothing else may add a tween. */
  move(tween: Phaser.Types.Tweens.TweenBuilderConfig): void {
    this.#tweens?.add(tween);
    if (!this.#parked && !this.#game.loop.running) this.#game.loop.wake();
  }

  /** Draws one frame now, without waking the loop. */
  redraw(): void {
    if (this.#parked || this.#tweens === null) return;
    if (!this.#game.loop.running) this.#game.loop.tick();
  }

  park(): void {
    this.#parked = true;
    this.#game.loop.sleep();
  }

  wake(): void {
    this.#parked = false;
    if (this.#moving()) this.#game.loop.wake();
    else this.redraw();
  }

  #moving(): boolean {
    return (this.#tweens?.getTweens().length ?? 0) > 0;
  }

  #settle(): void {
    if (this.#tweens !== null && this.#game.loop.running && !this.#moving()) {
      this.#game.loop.sleep();
    }
  }
}
