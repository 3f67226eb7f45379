/**
 * When a term is judged: whether a side guessed rightly what the other had kept secret. The old term
 * is over, so its aims may be told; of the new one nothing is.
 */
import { AIMS_EACH, GUESSES_EACH } from '../core/rules/aims.ts';
import { other, SIDES, type Side } from '../core/sides.ts';
import type { State } from '../core/state.ts';
import { gameBefore, type Timeline } from '../replay/timeline.ts';
import type { Words } from '../scenario/words.ts';
import { sideName } from './gauges.ts';
import { commandLabel, told } from './phrases.ts';

/** What came of the guesses by whatever was decided from a step on; `null` sees those of both. */
export function guessesTold(timeline: Timeline, from: number, viewer: Side | null, words: Words): string[] {
  const { steps } = timeline;
  return steps.flatMap(({ command, side, state }, number) => {
    const { state: before } = gameBefore(timeline, number);
    if (number < from || !command.startsWith('guess/') || state.term === before.term) return [];
    const last = timeline.scenario.content.lookup.get(`aim/${command.split('/')[1] ?? ''}`) ?? -2;
    const label = (aim: number): string => commandLabel(words, `aim/${timeline.scenario.content.aims[aim]?.id ?? ''}`);
    return SIDES.filter((one) => viewer === null || viewer === one)
      .map((one) => judged(one, before, one === side ? last : -2, label, words)).filter((text) => text !== '');
  });
}

function judged(side: Side, { aims, guesses }: State, last: number, label: (aim: number) => string, words: Words): string {
  const rival = other(side);
  const secret = [1, 2].flatMap((slot) => aims[rival * AIMS_EACH + slot] ?? -1).filter((aim) => aim >= 0);
  if (secret.length === 0) return '';
  const made = [...guesses.slice(side * GUESSES_EACH, side * GUESSES_EACH + GUESSES_EACH), last].filter((guess) => guess >= 0);
  return [
    ...made.map((guess) => told(words, secret.includes(guess) ? 'guess-right' : 'guess-wrong', { aim: label(guess) })),
    told(words, 'were-secret', { side: `The ${sideName(rival)}`, aims: secret.map(label).join(', ') }),
  ].join(' ');
}
