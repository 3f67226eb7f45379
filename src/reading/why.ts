/** "Why is this number what it is?" The changes of a turn or of the whole game, summed by cause. */
import type { Entry } from '../replay/timeline.ts';
import type { Game } from '../core/ledger.ts';
import { tensionTerms } from '../core/rules/tension.ts';
import { tension, type Variable } from '../core/variables.ts';
import type { Words } from '../scenario/words.ts';
import type { OddsLine } from './odds.ts';
import { reason } from './phrases.ts';

/** The causes that tension settles towards; other numbers have no single pull. */
export function pull(game: Game, variable: Variable, words: Words): OddsLine[] {
  if (variable !== tension) return [];
  return tensionTerms(game)
    .filter((term) => term.amount !== 0)
    .map((term) => inPoints(reason(words, term.why), term.amount));
}

/** Causes with the largest first; those that cancel out are left away. */
export function causes(entries: readonly Entry[], variable: Variable, words: Words, from = 0): OddsLine[] {
  const sums = new Map<string, number>();
  for (const entry of entries) {
    if (entry.variable !== variable || entry.turn < from) continue;
    const text = reason(words, entry.why);
    sums.set(text, (sums.get(text) ?? 0) + entry.by);
  }
  return [...sums]
    .filter(([, by]) => by !== 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([text, by]) => inPoints(text, by));
}

/** Milli-points as signed points. */
export function inPoints(text: string, by: number): OddsLine {
  return { text, shown: `${by > 0 ? '+' : '−'}${(Math.abs(by) / 1000).toFixed(1)}`, rises: by > 0 };
}
