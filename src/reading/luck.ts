/** What luck decides about an option: how likely, as word, number and band, and what hangs on it. */
import type { Command } from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import type { Side } from '../core/sides.ts';
import type { State } from '../core/state.ts';
import { carryOut, isBlank, marksAmong, type Mark } from './marks.ts';
import { signed, trials } from './preview.ts';

/** How many imagined lucks are counted, and how far such a count may be off, per cent. */
const TRIALS = 100;
const OFF = 10;

const WORDS: readonly (readonly [from: number, word: string])[] = [
  [85, 'very likely'], [60, 'likely'], [40, 'an even chance'], [15, 'unlikely'], [0, 'very unlikely'],
];

/** Per cent as word, number and band: `likely, about 60 % (50–70)`. */
export function oddsText(percent: number): string {
  const about = Math.round(percent / 5) * 5;
  const word = WORDS.find(([from]) => about >= from)?.[1] ?? '';
  return `${word}, about ${about} % (${Math.max(0, about - OFF)}–${Math.min(100, about + OFF)})`;
}

/** Empty where luck decides nothing. */
export function luckText(game: Game, side: Side, command: Command): string {
  const found = trials(game, command, TRIALS, carryOut);
  if (found === null) return '';
  const ends = endsOf(found);
  const [first, second] = ends;
  if (first === undefined || second === undefined) return '';
  const difference = shownDifference(marksAmong(first, game, side), marksAmong(second, game, side));
  if (difference === null || ends.length > 2) return 'Luck decides; what it decides may show later.';
  const [likely, otherwise] = difference;
  return `Luck decides: ${oddsText((100 * first.length) / found.length)}: ${likely.label.toLowerCase()} ${changeText(likely)}; else ${changeText(otherwise)}.`;
}

const changeText = (mark: Mark): string => (isBlank(mark) ? 'unchanged' : signed(mark.high));

/** The different ends, the commonest first. */
function endsOf(found: readonly State[]): State[][] {
  const ends = new Map<string, State[]>();
  for (const state of found) {
    const key = outcomeOf(state);
    ends.set(key, [...(ends.get(key) ?? []), state]);
  }
  return [...ends.values()].sort((a, b) => b.length - a.length);
}

/** Everything in which two outcomes may differ, as text. */
const outcomeOf = ({ values, flags, pending }: State): string => JSON.stringify([values, flags, pending]);

function shownDifference(likely: readonly Mark[], otherwise: readonly Mark[]): readonly [Mark, Mark] | null {
  const i = likely.findIndex((mark, at) => mark.own && !isBlank({ ...mark, low: mark.low - (otherwise[at]?.low ?? 0), high: mark.high - (otherwise[at]?.high ?? 0) }));
  const [first, second] = [likely[i], otherwise[i]];
  return first === undefined || second === undefined ? null : [first, second];
}
