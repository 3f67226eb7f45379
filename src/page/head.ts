/** What stands at the top of every card. */
import type { DecisionView } from '../reading/decision.ts';
import { element } from './element.ts';
import { poster, still } from './posters/poster.ts';

/** The poster, with the dateline as a tab on its lower edge. */
export function posterHead(view: DecisionView): HTMLElement {
  const lead = view.ladder !== null ? 'both' : view.side === 0 ? 'us' : 'ussr';
  return element('header', { class: 'card-head' },
    poster(view.subject, lead),
    element('p', { class: 'dateline' }, view.dateline));
}

export function cardTitle(view: DecisionView): HTMLElement {
  return element('h2', { id: 'card-title', tabindex: -1 }, view.title);
}

/** The poster of an ending, of both sides alike. */
export function endingHead(ending: string): HTMLElement {
  return element('header', { class: 'card-head' }, ending === 'nuclear-war' ? still() : poster(`ending/${ending}`, 'both'));
}

/** The poster of a scenario. */
export function scenarioHead(id: string): HTMLElement {
  return element('header', { class: 'card-head' }, poster(`scenario/${id}`, 'both'));
}
