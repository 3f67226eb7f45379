/** "Why is this number what it is?" The changes of a turn or of the whole game, summed by cause. */
import type { Entry } from '../replay/timeline.ts';
import type { Game } from '../core/ledger.ts';
import { tensionTerms } from '../core/rules/tension.ts';
import { tension, type Variable } from '../core/variables.ts';
import type { Words } from '../scenario/words.ts';
import { reason } from './phrases.ts';

export interface Cause {
  readonly text: string;
  /** Points. */
  readonly by: number;
}

/** The causes that tension settles towards; other numbers have no single pull. */
export function pull(game: Game, variable: Variable, words: Words): Cause[] {
  if (variable !== tension) return [];
  return tensionTerms(game)
    .filter((term) => term.amount !== 0)
    .map((term) => ({ text: reason(words, term.why), by: term.amount / 1000 }));
}

/** Causes with the largest first; those that cancel out are left away. */
export function causes(entries: readonly Entry[], variable: Variable, words: Words, from = 0): Cause[] {
  const sums = new Map<string, number>();
  for (const entry of entries) {
    if (entry.variable !== variable || entry.turn < from) continue;
    const text = reason(words, entry.why);
    sums.set(text, (sums.get(text) ?? 0) + entry.by);
  }
  return [...sums]
    .filter(([, by]) => by !== 0)
    .map(([text, by]) => ({ text, by: by / 1000 }))
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}
