/** The card of the decision: the same element on the map, on a phone and without a map. */
import type { Command } from '../core/commands.ts';
import type { DecisionView, FactList, OptionView } from '../reading/decision.ts';
import { isBlank } from '../reading/marks.ts';
import { backgroundPlace } from './background.ts';
import { deskPanel } from './desk.ts';
import { element, radio } from './element.ts';
import { cardTitle, posterHead } from './head.ts';
import { ladderPanel } from './ladder.ts';
import { markCell } from './marks.ts';

export type Decide = (command: Command) => void;

/** `help` is a note for a first-time player; `null` where there is nothing to tell. */
export function decisionCard(view: DecisionView, decide: Decide, help: HTMLElement | null = null): HTMLElement {
  if (view.ladder !== null) return ladderPanel(view, view.ladder, decide, help);
  const head = view.desk === null ? posterHead(view) : element('p', { class: 'dateline' }, view.dateline);
  return element('article', { class: `card card-${view.kind}`, 'aria-labelledby': 'card-title' },
    head,
    element('div', { class: 'card-body' },
      cardTitle(view),
      view.because === '' ? null : element('p', { class: 'because' }, view.because),
      help,
      view.text === '' ? null : element('p', { class: 'card-text' }, view.text),
      view.kind === 'card' ? backgroundPlace(view.subject) : null,
      ...view.lists.map(factList),
      advisers(view),
      view.desk === null ? optionPanel(view, decide) : deskPanel(view.desk, decide)));
}

function advisers(view: DecisionView): HTMLElement | null {
  if (view.advisers.length === 0) return null;
  return element('div', { class: 'advisers' }, ...view.advisers.map((adviser) => element('blockquote', {},
    element('p', {}, adviser.line),
    element('footer', {}, adviser.who, adviser.invented ? ' (invented)' : ''))));
}

function factList(list: FactList): HTMLElement {
  return element('section', { class: 'fact-list' }, element('h3', {}, list.title),
    element('table', { class: 'causes facts' }, element('tbody', {}, ...list.rows.map(({ name, value }) =>
      element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, value))))));
}

/** Options are radio buttons with one button to send, so that nothing is sent by a slip. */
function optionPanel(view: DecisionView, decide: Decide): HTMLElement {
  const columns = columnsOf(view.options);
  const form = element('form', { class: 'options', 'data-columns': columns.length, style: `--columns: ${columns.length}` });
  const send = element('button', { type: 'submit', class: 'primary', disabled: true }, 'Choose an answer');
  const rows = view.options.map((option, number) => optionRow(option, number, columns, () => {
    send.disabled = false;
    send.textContent = view.options.length === 1 ? 'Go on' : `Send reply ${letterOf(number)}`;
  }));
  form.append(
    element('fieldset', {}, element('legend', {}, 'Your answer'), columnHeads(columns), ...rows),
    element('div', { class: 'send' }, sources(view), send));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const taken = new FormData(form).get('option');
    const option = view.options.find((candidate) => candidate.command === taken);
    if (option !== undefined) decide(option.command);
  });
  return form;
}

function sources(view: DecisionView): HTMLElement | null {
  if (view.sources.length === 0) return null;
  return element('details', { class: 'sources' },
    element('summary', {}, `Sources (${view.sources.length})`),
    element('ul', {}, ...view.sources.map((source) => element('li', {}, source))));
}

const letterOf = (number: number): string => String.fromCharCode(65 + number);

/** The gauges that some option moves, each with a column of its own. */
function columnsOf(options: readonly OptionView[]): string[] {
  const [first] = options;
  return (first?.marks ?? []).map((mark) => mark.label)
    .filter((label) => options.some((option) => option.marks.some((mark) => mark.label === label && !isBlank(mark))));
}

/** For the eye; each mark says its own name to a reader of the page. */
function columnHeads(columns: readonly string[]): HTMLElement | null {
  if (columns.length === 0) return null;
  return element('div', { class: 'option-heads', 'aria-hidden': 'true' }, ...columns.map((label) => element('span', {}, label)));
}

function optionRow(option: OptionView, number: number, columns: readonly string[], taken: () => void): HTMLElement {
  const marks = columns.flatMap((label) => option.marks.filter((mark) => mark.label === label));
  return element('label', { class: 'option' },
    element('span', { class: 'option-letter' },
      radio('option', option.command, { change: taken }),
      element('span', { 'aria-hidden': 'true' }, letterOf(number))),
    element('span', { class: 'option-text' },
      element('strong', {}, option.label),
      option.expect === '' ? null : element('span', { class: 'expect' }, option.expect),
      option.luck === '' ? null : element('span', { class: 'luck' }, option.luck)),
    ...marks.map(markCell));
}
