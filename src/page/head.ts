/** What stands at the top of every card. */
import type { DecisionView } from '../reading/decision.ts';
import { element } from './element.ts';
import { poster } from './posters/poster.ts';

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
