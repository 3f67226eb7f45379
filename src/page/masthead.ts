/** The top of the table: who leads, both sides' figures, the dial, the date. */
import type { Figure, Gauges, SideFigures } from '../reading/gauges.ts';
import type { GameDate } from '../reading/calendar.ts';
import { dial } from './dial.ts';
import { element } from './element.ts';

export interface MastheadActs {
  why(figure: Figure): void;
  tools: readonly HTMLElement[];
}

export function masthead(gauges: Gauges, date: GameDate, turn: string, acts: MastheadActs): HTMLElement {
  const [us, ussr] = gauges.sides;
  return element('header', { class: 'masthead' },
    element('div', { class: 'brand' },
      element('a', { href: '#/', class: 'brand-name' }, 'Coexistence'),
      element('span', { class: 'brand-date' }, date.text),
      element('span', { class: 'brand-turn' }, turn),
    ),
    us === undefined ? null : sideBlock(us, acts),
    dial(gauges, () => acts.why(gauges.tension)),
    ussr === undefined ? null : sideBlock(ussr, acts),
    element('div', { class: 'tools' }, ...acts.tools),
  );
}

function sideBlock(side: SideFigures, acts: MastheadActs): HTMLElement {
  return element('section', { class: `side side-${side.side === 0 ? 'us' : 'ussr'}`, 'aria-label': side.name },
    element('h2', {}, side.name, element('small', {}, ` ${side.leader}${side.own ? ' · you' : ''}`)),
    element('div', { class: 'figures' }, ...side.figures.map((figure) => figureButton(figure, acts))),
  );
}

/** Every number answers "why". */
function figureButton(figure: Figure, acts: MastheadActs): HTMLElement {
  const change = Math.round(figure.change * 10) / 10;
  const arrow = !figure.exact || change === 0 ? '' : change > 0 ? ` +${change}` : ` −${-change}`;
  return element('button', { type: 'button', class: 'figure', 'data-variable': String(figure.variable), click: () => acts.why(figure), 'aria-label': `${figure.label}: ${figure.shown}${arrow}. Why?` },
    element('span', { class: 'figure-label' }, figure.short),
    element('span', { class: 'figure-value' }, figure.shown, element('small', {}, arrow)),
  );
}
