/** The desk: the demand, six initiatives, the budget of the year, the drawer, and the way out. */
import type { DeskView, Drawer } from '../reading/desk.ts';
import type { LaidOut } from '../reading/laid-out.ts';
import type { PlaceView } from '../reading/places.ts';
import { budgetPanel } from './budget.ts';
import type { Decide } from './card.ts';
import { button, element } from './element.ts';
import { itemCard } from './item.ts';
import { placePanel } from './place.ts';

export function deskPanel(view: DeskView, decide: Decide): HTMLElement {
  return element('div', { class: 'desk' },
    demandBox(view),
    view.done.length === 0 ? null : element('p', { class: 'quiet' }, `Done at this desk: ${view.done.join(', ')}.`),
    view.laidOut.length === 0 ? null : element('section', {},
      element('h3', {}, 'On your desk'),
      view.actions === 0 ? null : element('p', { class: 'quiet' }, 'Your own numbers are exact: what changes now, and in a year against doing nothing. Others are guessed.'),
      element('ul', { class: 'laid-out' }, ...view.laidOut.map((one) => laidOut(one, decide)))),
    view.budget === null ? null : budgetPanel(view.budget, decide),
    view.actions === 0 || view.drawers.length === 0 ? null : drawer(view, decide),
    leave(view, decide));
}

function demandBox(view: DeskView): HTMLElement | null {
  const { demand } = view;
  if (demand === null) return null;
  return element('p', { class: 'message demand' },
    element('strong', {}, `${demand.chair} ask: `), `“${demand.text}” `, element('span', { class: 'quiet' }, demand.price));
}

function leave(view: DeskView, decide: Decide): HTMLElement {
  return element('div', { class: 'leave' },
    button('Leave the desk', () => decide(view.rest), { class: 'primary', 'data-command': view.rest, 'aria-describedby': view.leaving === '' ? undefined : 'leaving' }),
    view.leaving === '' ? null : element('span', { id: 'leaving' }, view.leaving));
}

function laidOut({ item, label, reason, gone }: LaidOut, decide: Decide): HTMLElement {
  if (item !== null) return element('li', {}, itemCard(item, reason, decide));
  return element('li', {}, element('article', { class: 'item gone', 'aria-label': label },
    element('p', { class: 'reason' }, reason), element('h4', {}, label), element('p', {}, gone)));
}

function drawer(view: DeskView, decide: Decide): HTMLElement {
  return element('section', {}, element('h3', {}, 'In the drawer'),
    ...view.drawers.map((one) => (one.family === 'places' ? placesDrawer(view, decide) : familyDrawer(view, one, decide))));
}

/** Filled when it is first opened: each item is a year lived on a copy. */
function familyDrawer(view: DeskView, one: Drawer, decide: Decide): HTMLElement {
  const list = element('ul', { class: 'laid-out' });
  const fold = element('details', { class: 'drawer' }, element('summary', {}, `${one.label} (${one.commands.length})`), list);
  fold.addEventListener('toggle', () => {
    if (list.childElementCount > 0) return;
    list.append(...one.commands.map((command) => element('li', {}, itemCard(view.look(command), '', decide))));
  });
  return fold;
}

function placesDrawer(view: DeskView, decide: Decide): HTMLElement {
  const panel = element('div', { class: 'place', 'aria-live': 'polite' });
  const chooser = element('select', { id: 'place' }, ...regionsOf(view.places));
  const show = (): void => {
    const place = view.places.find((one) => one.id === chooser.value);
    if (place !== undefined) panel.replaceChildren(...placePanel(view, place, decide));
  };
  chooser.addEventListener('change', show);
  const fold = element('details', { class: 'drawer' }, element('summary', {}, `Third World (${view.places.length} places)`),
    element('p', {}, element('label', { for: 'place' }, 'Place '), chooser), panel);
  fold.addEventListener('toggle', () => { if (panel.childElementCount === 0) show(); });
  return fold;
}

function regionsOf(places: readonly PlaceView[]): HTMLElement[] {
  return [...new Set(places.map((place) => place.region))].map((region) => element('optgroup', { label: region },
    ...places.filter((place) => place.region === region).map((place) =>
      element('option', { value: place.id }, `${place.name}: ${place.stands.toLowerCase().replace('washington', 'Washington').replace('moscow', 'Moscow')}`))));
}
