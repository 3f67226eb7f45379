/** The same choices under other readings: worked out after the end is shown. */
import { spelled } from '../reading/phrases.ts';
import type { ReadingEnd } from '../replay/readings.ts';
import type { Timeline } from '../replay/timeline.ts';
import type { Words } from '../scenario/words.ts';
import { element } from './element.ts';
import type { Thinking } from './thinking.ts';

export function readingsPanel(timeline: Timeline, words: Words, thinking: Thinking): HTMLElement {
  const body = element('div', { class: 'readings', 'aria-busy': 'true' }, element('p', { class: 'quiet' }, 'These games are being played…'));
  thinking.readings(timeline, (ends) => {
    body.removeAttribute('aria-busy');
    body.replaceChildren(element('ul', {}, ...ends.map((end) => endOf(end, words))));
  });
  return element('section', {}, element('h2', {}, 'The same choices under other readings'), body);
}

function endOf({ reading, ending }: ReadingEnd, words: Words): HTMLElement {
  return element('li', {}, `${spelled(reading)}: ${words.endings.get(ending)?.title ?? spelled(ending)}`);
}
