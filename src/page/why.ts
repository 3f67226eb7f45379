/** "Why?": what a number is made of, list by list. */
import type { OddsLine } from '../reading/odds.ts';
import { openDialog } from './dialog.ts';
import { element } from './element.ts';

export interface AnswerList {
  readonly title: string;
  readonly lines: readonly OddsLine[];
}

export interface Answer {
  readonly title: string;
  readonly help: string;
  readonly value: string;
  readonly lists: readonly AnswerList[];
}

export function openWhy(answer: Answer): void {
  const title = element('span', {}, answer.title, element('span', { class: 'why-value' }, ` ${answer.value}`));
  openDialog('', title, element('p', {}, answer.help), ...answer.lists.map(answerList));
}

function answerList({ title, lines }: AnswerList): HTMLElement {
  if (lines.length === 0) return element('section', {}, element('h3', {}, title), element('p', { class: 'quiet' }, 'Nothing has moved it.'));
  const rows = lines.map((line) => element('tr', {},
    element('th', { scope: 'row' }, line.text), element('td', { class: line.rises ? 'rise' : 'fall' }, line.shown)));
  return element('section', {}, element('h3', {}, title), element('table', { class: 'causes' }, element('tbody', {}, ...rows)));
}
