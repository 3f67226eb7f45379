/** The story of a game: its longest threads, beat by beat. */
import type { Thread } from '../debrief/threads.ts';
import { quarterText } from '../reading/calendar.ts';
import { sideName } from '../reading/gauges.ts';
import { commandLabel, line } from '../reading/phrases.ts';
import type { Words } from '../scenario/words.ts';
import { element } from './element.ts';

export function threadStory(threads: readonly Thread[], words: Words): HTMLElement | null {
  if (threads.length === 0) return null;
  return element('section', {}, element('h2', {}, 'Threads of this game'),
    ...threads.map((thread) => element('section', { class: 'thread' },
      element('h3', {}, line(words, 'threads', thread.id)),
      element('ol', {}, ...thread.beats.map((beat) => element('li', {},
        element('strong', {}, `${quarterText(beat.quarter)}, ${sideName(beat.side)}: `),
        `${words.cards.get(beat.command.split('/')[1] ?? '')?.title ?? ''} — ${commandLabel(words, beat.command)}`))))));
}
