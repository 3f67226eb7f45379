/** The top of the table: who leads, both sides' figures mirrored round the dial, the date. */
import type { Figure, Gauges, SideFigures } from '../reading/gauges.ts';
import type { GameDate } from '../reading/calendar.ts';
import { dial } from './dial.ts';
import { button, element } from './element.ts';

export interface MastheadActs {
  why(figure: Figure): void;
  tools: readonly HTMLElement[];
}

/** What folds away on a small page: its name there, and what it opens. */
export interface Fold {
  readonly name: string;
  readonly label: string;
  readonly opens: string;
}

const FOLDS: readonly Fold[] = [
  { name: 'figures', label: 'Figures', opens: 'side-us side-ussr' },
  { name: 'house', label: 'Chairs, aims', opens: 'strip' },
  { name: 'tools', label: 'Menu', opens: 'tools' },
];

/** Without a desk there are no chairs and aims. */
export function foldsFor(desk: boolean): readonly Fold[] {
  return desk ? FOLDS : FOLDS.filter(({ name }) => name !== 'house');
}

export function masthead(gauges: Gauges, date: GameDate, turn: string, folds: readonly Fold[], acts: MastheadActs): HTMLElement {
  const [us, ussr] = gauges.sides;
  return element('header', { class: 'masthead' },
    element('div', { class: 'brand' },
      element('h1', { class: 'brand-name' }, element('a', { href: '#/' }, 'Coexistence')),
      element('span', { class: 'brand-date' }, date.text),
      element('span', { class: 'brand-turn' }, turn),
    ),
    dial(gauges, () => acts.why(gauges.tension)),
    foldRow(folds),
    us === undefined ? null : sideBlock(us, acts),
    ussr === undefined ? null : sideBlock(ussr, acts),
    element('div', { class: 'tools', id: 'tools' }, ...acts.tools),
  );
}

/** One thing at a time lies unfolded; beside the map all of it does, and there are no such buttons. */
function foldRow(folds: readonly Fold[]): HTMLElement {
  const row = element('div', { class: 'folds' });
  const buttons = folds.map(({ name, label, opens }) => button(label, () => {
    const top = row.closest<HTMLElement>('.top');
    if (top === null) return;
    const open = top.dataset['unfolded'] === name ? '' : name;
    top.dataset['unfolded'] = open;
    folds.forEach((fold, number) => buttons[number]?.setAttribute('aria-expanded', String(fold.name === open)));
  }, { 'aria-expanded': 'false', 'aria-controls': opens }));
  row.append(...buttons);
  return row;
}

function sideBlock(side: SideFigures, acts: MastheadActs): HTMLElement {
  const name = side.side === 0 ? 'us' : 'ussr';
  return element('section', { class: `side side-${name}`, id: `side-${name}`, 'aria-label': side.name },
    element('h2', {}, side.name, element('small', {}, ` ${side.leader}${side.own ? ' · you' : ''}`)),
    element('div', { class: 'figures' }, ...side.figures.map((figure) => figureButton(figure, name, acts))),
  );
}

/** Ten signs in a row, filled as far as the number goes. */
const ROWS: Readonly<Record<string, (value: number) => number>> = {
  Prestige: (value) => value,
  // From 32 to 32 768 warheads lie ten doublings: each rocket more is twice as many.
  Warheads: (value) => (value < 32 ? value / 3.2 : 10 * (Math.log2(value) - 4)),
};

/** Every number answers "why". */
function figureButton(figure: Figure, side: string, acts: MastheadActs): HTMLElement {
  const change = Math.round(figure.change * 10) / 10;
  const arrow = !figure.exact || change === 0 ? '' : change > 0 ? ` +${change}` : ` −${-change}`;
  const filled = ROWS[figure.short]?.(figure.value);
  return element('button', {
    type: 'button', class: `figure figure-${figure.short.toLowerCase()}`, 'data-variable': String(figure.variable),
    click: () => acts.why(figure),
    title: figure.short === 'Warheads' ? 'Each rocket more stands for twice as many warheads' : undefined,
  },
    element('span', { class: 'figure-label' }, figure.short, filled === undefined ? null : element('small', {}, arrow), element('span', { class: 'unseen' }, ' ')),
    filled === undefined ? null : element('span', {
      class: `isotype isotype-${figure.short.toLowerCase()}`, 'data-moves': `${side}-${figure.short}`,
      style: `--at: ${Math.max(0, Math.min(100, filled)).toFixed(1)}`,
    }),
    element('span', { class: 'figure-value' }, figure.shown, filled === undefined ? element('small', {}, arrow) : null),
    element('span', { class: 'unseen' }, `, ${figure.label}. Why?`),
  );
}
