/** One place of the Third World: how it leans, what is known of it, what can be done there. */
import type { DeskView } from '../reading/desk.ts';
import type { PlaceView } from '../reading/places.ts';
import type { Decide } from './card.ts';
import { button, element } from './element.ts';
import { itemCard } from './item.ts';

/** Lays a place on the desk in front of all else; null where there is no desk or no such place. */
export function layPlace(card: HTMLElement | null, view: DeskView | null, id: string, decide: Decide, back: () => void): HTMLElement | null {
  const whole = card?.querySelector<HTMLElement>('.desk');
  const place = view?.places.find((one) => one.id === id);
  if (view === null || place === undefined || whole === null || whole === undefined) return null;
  clearPlace(card);
  const opened = placeDesk(view, place, decide, back);
  whole.hidden = true;
  whole.after(opened);
  return opened;
}

export function clearPlace(card: HTMLElement | null): void {
  card?.querySelector('.place-desk')?.remove();
  card?.querySelector('.desk')?.removeAttribute('hidden');
}

/** The desk with nothing on it but this place. */
function placeDesk(view: DeskView, place: PlaceView, decide: Decide, back: () => void): HTMLElement {
  return element('section', { class: 'place place-desk', 'aria-label': place.name },
    button('Back to the whole desk', back, { class: 'back' }),
    element('h3', { tabindex: -1 }, place.name),
    ...placeFacts(place),
    element('h4', {}, `In ${place.name} you can…`),
    view.actions === 0 ? element('p', { class: 'quiet' }, 'Both actions of this quarter are taken.')
      : moves(view, place.moves, decide, 'Nothing now: it is not yet its own master, you were here too lately, or you lack chips for aid or political capital.'));
}

/** The same in the drawer, where what lies on the desk is not said twice. */
export function placePanel(view: DeskView, place: PlaceView, decide: Decide): HTMLElement[] {
  return [
    element('h4', {}, place.name), ...placeFacts(place),
    moves(view, place.commands, decide, 'Nothing more can be done here now: it lies on your desk already, it is not yet its own master, you were here too lately, or you lack chips for aid or political capital.'),
  ];
}

function placeFacts(place: PlaceView): HTMLElement[] {
  const known = [`${place.stands}.`, `${place.leanText}.`, `${place.roadText}.`, place.base, place.acted ? 'You acted here within a year.' : '', place.hot];
  return [
    element('p', { class: 'card-text' }, place.text), leanBar(place), roadBar(place),
    element('p', {}, known.filter((text) => text !== '').join(' ')),
  ];
}

function moves(view: DeskView, commands: PlaceView['moves'], decide: Decide, none: string): HTMLElement {
  if (commands.length === 0) return element('p', { class: 'quiet' }, none);
  return element('ul', { class: 'laid-out' }, ...commands.map((command) => element('li', {}, itemCard(view.look(command), '', decide))));
}

/** Moscow left, Washington right; the ticks are where a place is won. */
function leanBar(place: PlaceView): HTMLElement {
  return element('div', { class: 'lean', role: 'img', 'aria-label': place.leanText },
    element('span', { class: 'lean-end' }, 'Moscow'),
    element('span', { class: 'lean-track' },
      element('i', { class: 'lean-tick', style: 'left: 20%' }), element('i', { class: 'lean-tick', style: 'left: 80%' }),
      element('i', { class: 'lean-mark', style: `left: ${(place.lean + 100) / 2}%` })),
    element('span', { class: 'lean-end' }, 'Washington'));
}

/** From neither to wholly its own; the tick is where its own road halves what a power does. */
function roadBar(place: PlaceView): HTMLElement {
  return element('div', { class: 'lean', role: 'img', 'aria-label': place.roadText },
    element('span', { class: 'lean-end' }, 'Own road'),
    element('span', { class: 'lean-track road-track' },
      element('b', { style: `width: ${place.road}%` }), element('i', { class: 'lean-tick', style: 'left: 60%' })),
    element('span', { class: 'lean-end' }, `${Math.round(place.road)} of 100`));
}
