/** The threads of a game: cards that followed from one another, and what was chosen at each beat. */
import type { Command } from '../core/commands.ts';
import type { Side } from '../core/sides.ts';
import type { Timeline } from '../replay/timeline.ts';

export interface Beat {
  readonly side: Side;
  /** Quarters since the first of 1955. */
  readonly quarter: number;
  /** `card/<card>/<option>`. */
  readonly command: Command;
}

export interface Thread {
  readonly id: string;
  readonly beats: readonly Beat[];
}

/** An ending is told from at most so many threads, each of at least two beats. */
const MOST = 6;
const LEAST_BEATS = 2;

/** The longest threads of a game, in the order in which they began. */
export function threadsOf(timeline: Timeline): Thread[] {
  const { cards } = timeline.scenario.content;
  const threadOf = new Map(cards.map((card) => [card.id, card.thread]));
  const beats = new Map<string, Beat[]>();
  let { quarter } = timeline.start;
  for (const { command, side, state } of timeline.steps) {
    const [family, card = ''] = command.split('/');
    const thread = family === 'card' ? (threadOf.get(card) ?? '') : '';
    if (thread !== '') beats.set(thread, [...(beats.get(thread) ?? []), { side, quarter, command }]);
    ({ quarter } = state);
  }
  const longest = [...beats]
    .filter(([, told]) => told.length >= LEAST_BEATS)
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, MOST);
  return longest
    .map(([id, told]) => ({ id, beats: told }))
    .sort((a, b) => (a.beats[0]?.quarter ?? 0) - (b.beats[0]?.quarter ?? 0));
}
