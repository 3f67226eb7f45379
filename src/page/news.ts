/** What happened: what came of one's own act first, then the world, then what others did. */
import { sideName } from '../reading/gauges.ts';
import { newsOf } from '../reading/news.ts';
import type { Side } from '../core/sides.ts';
import type { Timeline } from '../replay/timeline.ts';
import type { Words } from '../scenario/words.ts';
import { element } from './element.ts';

/** `changes` are what the map has to tell; whoever sees everything is told by name who acted. */
export function newsPanel(timeline: Timeline, from: number | null, viewer: Side | null, words: Words, changes: readonly string[]): HTMLElement[] {
  const { own, by, world, others, record } = newsOf(timeline, from, viewer, words);
  const told = [...world, ...changes.map((text) => `On the map: ${text}`)].map((text) => element('p', { class: 'news-world' }, text));
  const acts = others.map(({ side, who, did, because }) => element('p', { class: classOf(side) },
    element('strong', {}, `${who}: `), did, '. ',
    because === '' ? null : element('span', { class: 'quiet' }, `They seem to want: ${because}.`)));
  const meanwhile = [...told, ...acts];
  return [
    ...(own === '' ? [] : [element('p', { class: 'news-own' }, element('strong', {}, viewer === null ? `${sideName(by)}: ` : 'What came of it: '), own)]),
    ...(meanwhile.length === 0 ? [] : [element('h2', {}, 'Meanwhile'), ...meanwhile]),
    ...(record === null ? [] : [element('details', { class: 'record' },
      element('summary', {}, `What was really done: ${record.title}`), element('p', {}, record.text))]),
  ];
}

const classOf = (side: Side): string => `news-${side === 0 ? 'us' : 'ussr'}`;
