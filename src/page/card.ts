/** The card of the decision: the same element on the map, on a phone and without a map. */
import type { Command } from '../core/commands.ts';
import type { DecisionView, FactList, OptionView } from '../reading/decision.ts';
import type { Mark } from '../reading/marks.ts';
import { deskPanel } from './desk.ts';
import { element, radio } from './element.ts';
import { ladderPanel } from './ladder.ts';

export type Decide = (command: Command) => void;

/** `help` is a note for a first-time player; `null` where there is nothing to tell. */
export function decisionCard(view: DecisionView, decide: Decide, help: HTMLElement | null = null): HTMLElement {
  const body = view.ladder !== null ? ladderPanel(view.ladder, decide)
    : view.desk !== null ? deskPanel(view.desk, decide)
    : optionPanel(view, decide);
  return element('article', { class: `card card-${view.kind}`, 'aria-labelledby': 'card-title' },
    element('p', { class: 'dateline' }, view.dateline),
    element('h2', { id: 'card-title', tabindex: -1 }, view.title),
    view.because === '' ? null : element('p', { class: 'because' }, view.because),
    help,
    view.text === '' ? null : situation(view),
    ...view.lists.map(factList),
    ...view.advisers.map((adviser) => element('blockquote', {},
      element('p', {}, adviser.line),
      element('footer', {}, adviser.who, adviser.invented ? ' (invented line)' : ''))),
    body,
    view.sources.length === 0 ? null : element('details', { class: 'sources' },
      element('summary', {}, `Sources (${view.sources.length})`),
      element('ul', {}, ...view.sources.map((source) => element('li', {}, source)))),
  );
}

function factList(list: FactList): HTMLElement {
  return element('section', { class: 'fact-list' }, element('h3', {}, list.title),
    element('table', { class: 'causes facts' }, element('tbody', {}, ...list.rows.map(({ name, value }) =>
      element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, value))))));
}

/** Told in full on a card; folded away on the ladder, where it stays the same for days. */
function situation(view: DecisionView): HTMLElement {
  const text = element('p', { class: 'card-text' }, view.text);
  if (view.ladder === null) return text;
  return element('details', { class: 'sources' }, element('summary', {}, 'What this is about'), text);
}

/** Options are radio buttons with one button to send, so that nothing is sent by a slip. */
function optionPanel(view: DecisionView, decide: Decide): HTMLElement {
  const form = element('form', { class: 'options' });
  const send = element('button', { type: 'submit', class: 'primary', disabled: true }, 'Choose an answer');
  const rows = view.options.map((option, number) => optionRow(option, number, () => {
    send.disabled = false;
    send.textContent = `Send: ${option.label}`;
  }));
  form.append(element('fieldset', {}, element('legend', {}, 'Your answer'), ...rows), send);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const taken = new FormData(form).get('option');
    const option = view.options.find((candidate) => candidate.command === taken);
    if (option !== undefined) decide(option.command);
  });
  return form;
}

function optionRow(option: OptionView, number: number, taken: () => void): HTMLElement {
  return element('label', { class: 'option' },
    radio('option', option.command, { change: taken }),
    element('span', { class: 'option-letter', 'aria-hidden': 'true' }, String.fromCharCode(65 + number)),
    element('span', { class: 'option-text' },
      element('strong', {}, option.label),
      option.expect === '' ? null : element('span', { class: 'expect' }, option.expect),
      element('span', { class: 'marks' }, ...option.marks.filter((mark) => mark.by !== 0).map(markText))),
  );
}

/** Signed numbers for what is known, words for what is guessed. */
function markText(mark: Mark): HTMLElement {
  const up = mark.by > 0;
  const change = mark.exact ? `${up ? '+' : '−'}${Math.abs(mark.by).toFixed(1)}` : up ? 'rises' : 'falls';
  return element('span', { class: `mark ${up === mark.wished ? 'fall' : 'rise'}` }, `${mark.label} ${change}`);
}
