/**
 * Wide where the card fits beside the map. It is measured in letters and not in pixels, so that a
 * reader who doubles the text gets the page of a phone and never a line to scroll sideways.
 */

const WIDE = 1024;
/** From here on the masthead has room for its rows of signs. */
const ROOMY = 1320;
const LARGE = 1600;
const LOW = 860;
/** Below this, columns stand one under the other. */
const SMALL = 560;
/** Below this no more than three words stand in a line: a phone with letters twice as large. */
const TIGHT = 300;

const watchers = new Set<() => void>();

export function isWide(): boolean {
  return document.documentElement.hasAttribute('data-wide');
}

/** Told when the page folds or unfolds; returns how to stop. */
export function watchLayout(told: () => void): () => void {
  watchers.add(told);
  return () => void watchers.delete(told);
}

/** Sets the attributes that the style sheets ask for; `text` is the size of letters, 1 or more. */
export function measureLayout(text: number): void {
  const root = document.documentElement;
  const before = isWide();
  const fits = (width: number): boolean => innerWidth >= width * text;
  root.toggleAttribute('data-wide', fits(WIDE));
  root.toggleAttribute('data-roomy', fits(ROOMY));
  root.toggleAttribute('data-large', fits(LARGE));
  root.toggleAttribute('data-small', !fits(SMALL));
  root.toggleAttribute('data-tight', !fits(TIGHT));
  root.toggleAttribute('data-low', innerHeight < LOW * text);
  if (before !== isWide()) watchers.forEach((told) => told());
}
