/** "Why is this number what it is?" The changes of a turn or of the whole game, summed by cause. */
import type { Entry } from '../replay/timeline.ts';
import type { Variable } from '../core/variables.ts';
import type { Words } from '../scenario/words.ts';
import { reason } from './phrases.ts';

export interface Cause {
  readonly text: string;
  /** Points. */
  readonly by: number;
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
