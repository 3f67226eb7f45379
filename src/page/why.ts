/** "Why?": what a number is made of, list by list. */
import type { Figure } from '../reading/gauges.ts';
import type { OddsLine } from '../reading/odds.ts';
import { variableHelp } from '../reading/phrases.ts';
import { causes, pull } from '../reading/why.ts';
import { entriesOf, stateOf, type Timeline } from '../replay/timeline.ts';
import type { Words } from '../scenario/words.ts';
import { openDialog } from './dialog.ts';
import { element } from './element.ts';

const MOST_CAUSES = 12;

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

/** What is known of a number: what it stands for, what pulls it, what has moved it. */
export function answerFor(timeline: Timeline, figure: Figure, words: Words): Answer {
  const { turn } = stateOf(timeline);
  const entries = entriesOf(timeline);
  const { variable, exact } = figure;
  const settles = pull({ state: stateOf(timeline), content: timeline.scenario.content, ledger: null }, variable, words);
  return {
    title: figure.label, value: figure.shown,
    help: `${variableHelp(words, variable)}${exact ? '' : ' An estimate by your own intelligence; its causes are in the debrief.'}`,
    lists: [
      ...(settles.length === 0 ? [] : [{ title: 'What it settles towards', lines: settles }]),
      { title: 'This turn', lines: exact ? causes(entries, variable, words, Math.max(0, turn - 1)) : [] },
      { title: 'Since the start', lines: exact ? causes(entries, variable, words).slice(0, MOST_CAUSES) : [] },
    ],
  };
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
