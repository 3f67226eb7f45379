/** "Why?": the causes of a number, in this turn and since the start. */
import type { Cause } from '../reading/why.ts';
import { button, element } from './element.ts';

export interface Answer {
  readonly title: string;
  readonly help: string;
  readonly value: string;
  /** Where the rules pull it, cause by cause; empty for most numbers. */
  readonly towards: readonly Cause[];
  readonly now: readonly Cause[];
  readonly ever: readonly Cause[];
}

/** Opens a dialog and gives the focus back when it closes. */
export function openWhy(answer: Answer): void {
  const before = document.activeElement;
  const dialog = element('dialog', { class: 'why', 'aria-labelledby': 'why-title' },
    element('h2', { id: 'why-title' }, answer.title, element('span', { class: 'why-value' }, ` ${answer.value}`)),
    element('p', {}, answer.help),
    answer.towards.length === 0 ? null : causeList('What it settles towards', answer.towards),
    causeList('This turn', answer.now),
    causeList('Since the start', answer.ever.slice(0, 12)),
    button('Close', () => dialog.close(), { class: 'primary' }),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  dialog.showModal();
}

function causeList(title: string, causes: readonly Cause[]): HTMLElement {
  if (causes.length === 0) return element('section', {}, element('h3', {}, title), element('p', { class: 'quiet' }, 'Nothing has moved it.'));
  const rows = causes.map((cause) => element('tr', {},
    element('th', { scope: 'row' }, cause.text),
    element('td', { class: cause.by > 0 ? 'rise' : 'fall' }, `${cause.by > 0 ? '+' : '−'}${Math.abs(cause.by).toFixed(1)}`)));
  return element('section', {}, element('h3', {}, title), element('table', { class: 'causes' }, element('tbody', {}, ...rows)));
}
