/** The desk: the demand, six initiatives, the budget of the year, the drawer, and the way out. */
import type { Command } from '../core/commands.ts';
import type { DeskView, Drawer, LaidOut } from '../reading/desk.ts';
import type { DeskItem } from '../reading/item.ts';
import type { PlaceView } from '../reading/places.ts';
import { spreadText, type Move } from '../reading/preview.ts';
import { budgetPanel } from './budget.ts';
import type { Decide } from './card.ts';
import { button, element } from './element.ts';

export function deskPanel(view: DeskView, decide: Decide): HTMLElement {
  return element('div', { class: 'desk' },
    demandBox(view),
    view.laidOut.length === 0 ? null : element('section', {},
      element('h3', {}, 'On your desk'),
      element('p', { class: 'quiet' }, 'Your own numbers are exact: what changes now, and in a year against doing nothing. Others are guessed.'),
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

function laidOut({ item, reason }: LaidOut, decide: Decide): HTMLElement {
  return element('li', {}, itemCard(item, reason, decide));
}

export function itemCard(item: DeskItem, reason: string, decide: Decide): HTMLElement {
  return element('article', { class: 'item', 'aria-label': item.label },
    reason === '' ? null : element('p', { class: 'reason' }, reason),
    element('h4', {}, item.label),
    element('p', { class: 'cost' }, costText(item)),
    item.expect === '' ? null : element('p', { class: 'expect' }, item.expect),
    movesTable(item),
    othersLine(item),
    ...notes(item).map((text) => element('p', { class: 'note' }, text)),
    button(`${item.outlook === null ? 'Do it' : 'Propose it'}: ${item.label}`, () => decide(item.command), { class: 'do', 'data-command': item.command }));
}

function costText(item: DeskItem): string {
  const parts = [item.capital === 0 ? 'No political capital' : `${item.capital} political capital`];
  if (item.chips !== '') parts.push(item.chips);
  return `Costs one action. ${parts.join('; ')}.`;
}

/** Arrows are drawn, so that no font can lack them; the words say the same. */
function othersLine(item: DeskItem): HTMLElement | null {
  if (item.others.length === 0) return null;
  return element('ul', { class: 'others', 'aria-label': 'Others' }, ...item.others.map(({ text, arrows, word }) => element('li', {},
    `${text} `,
    ...Array.from({ length: Math.abs(arrows) }, () => element('i', { class: arrows > 0 ? 'up' : 'down', 'aria-hidden': 'true' })),
    word === '' ? null : element('span', { class: 'quiet' }, ` ${word}`))));
}

function notes(item: DeskItem): string[] {
  const lines: string[] = [];
  if (item.outlook !== null) {
    const { word, against } = item.outlook;
    lines.push(`That they agree is ${word}${against === '' ? '' : `; in their way: ${against}`}. The numbers hold only if they do.`);
  }
  if (item.sparks !== '') lines.push(item.sparks);
  if (item.grants !== '') lines.push(`Grants what was asked: ${item.grants}.`);
  if (item.aims.length > 0) lines.push(`Serves your ${item.aims.length === 1 ? 'aim' : 'aims'}: ${item.aims.join(', ')}.`);
  return lines;
}

function movesTable(item: DeskItem): HTMLElement | null {
  if (item.moves.length === 0) return null;
  return element('table', { class: 'moves' },
    element('thead', {}, element('tr', {}, element('td', {}),
      element('th', { scope: 'col' }, item.outlook === null ? 'Now' : 'If signed'), element('th', { scope: 'col' }, 'In a year'), element('th', { scope: 'col' }, 'For you'))),
    element('tbody', {}, ...item.moves.map(moveRow)));
}

function moveRow(move: Move): HTMLElement {
  const [now, year] = [toneOf(move, move.now), move.year === null ? '' : toneOf(move, move.year)];
  return element('tr', {}, element('th', { scope: 'row' }, move.label),
    moveCell(now, spreadText(move.now)), moveCell(year, move.year === null ? 'open' : spreadText(move.year)),
    element('td', { class: 'quiet' }, now === year || now === '' || year === '' ? (now || year) : `${now}, then ${year}`));
}

/** Whether a change is what the side would wish for; empty where there is none. */
function toneOf(move: Move, range: readonly [number, number]): '' | 'better' | 'worse' {
  if (spreadText(range) === '–') return '';
  return (range[0] + range[1] > 0) === move.wished ? 'better' : 'worse';
}

/** The colour only repeats the word at the end of the row. */
function moveCell(tone: string, text: string): HTMLElement {
  return element('td', { class: tone === 'better' ? 'fall' : tone === 'worse' ? 'rise' : 'quiet' }, text);
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

function placePanel(view: DeskView, place: PlaceView, decide: Decide): HTMLElement[] {
  return [
    element('h4', {}, place.name),
    element('p', { class: 'card-text' }, place.text),
    leanBar(place),
    element('p', {}, [`${place.stands}.`, `${place.leanText}.`, `${place.roadText}.`, place.base, place.acted ? 'You acted here within a year.' : ''].filter((text) => text !== '').join(' ')),
    place.commands.length === 0 ? element('p', { class: 'quiet' }, 'Nothing more can be done here now: it lies on your desk already, it is not yet its own master, you were here too lately, or you lack chips for aid or political capital.')
      : element('ul', { class: 'laid-out' }, ...place.commands.map((command) => element('li', {}, itemCard(view.look(command as Command), '', decide)))),
  ];
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
