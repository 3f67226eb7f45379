/**
 * Movement explains: what is marked with `data-moves` goes from where it stood to where it stands
 * now. The place is the number `--at`, which the style sheets turn into an angle, a length or a spot.
 * Without movement the same thing is simply where it is; the change is written beside it either way.
 */
import { mayMove } from './preferences.ts';

const TIME = 700;

/** What may move, by name, with its place. */
export type Places = ReadonlyMap<string, number>;

export function placesIn(root: ParentNode): Places {
  const places = new Map<string, number>();
  for (const one of movers(root)) places.set(one.dataset['moves'] ?? '', placeOf(one));
  return places;
}

export function moveFrom(before: Places, root: ParentNode): void {
  if (!mayMove()) return;
  for (const one of movers(root)) {
    const from = before.get(one.dataset['moves'] ?? '');
    const to = placeOf(one);
    if (from === undefined || from === to) continue;
    one.animate([{ '--at': String(from) }, { '--at': String(to) }], { duration: TIME, easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)' });
  }
}

function movers(root: ParentNode): (HTMLElement | SVGElement)[] {
  return [...root.querySelectorAll<HTMLElement | SVGElement>('[data-moves]')];
}

function placeOf(one: HTMLElement | SVGElement): number {
  return Number(one.style.getPropertyValue('--at'));
}
