/**
 * What a leader wants: a weighted sum of what the side has to show, minus what it fears.
 * Losses loom: standing under 36 weighs 1.4 a point more (Kahneman & Tversky 1979).
 */
import { read, type Game } from '../core/ledger.ts';
import { other, type Side } from '../core/sides.ts';
import { divide, points } from '../core/whole.ts';
import { mistrust, prestige, standing, tension } from '../core/variables.ts';
import { COMPONENTS, peace, security } from '../core/rules/score.ts';
import { cause, prosperity } from '../core/variables.ts';
import type { LeaderData } from '../scenario/read.ts';
import type { Reason } from './mind.ts';

const WAR = -points(400);
const FEARED_STANDING = points(36);

/** Terms of the utility in the order of `TERMS`, milli-points × 10. */
export const TERMS = [...COMPONENTS, 'calm', 'fall', 'rival', 'mistrust'] as const;

/** Fills `into` with the terms and returns their sum, milli-points. */
export function weigh(game: Game, side: Side, leader: LeaderData, into: number[]): number {
  const weights = leader.weights;
  const low = FEARED_STANDING - read(game, standing[side]);
  into[0] = security(game, side) * weights.security;
  into[1] = read(game, prestige[side]) * weights.prestige;
  into[2] = read(game, prosperity[side]) * weights.prosperity;
  into[3] = read(game, standing[side]) * weights.standing;
  into[4] = read(game, cause[side]) * weights.cause;
  into[5] = peace(game) * weights.peace;
  into[6] = -read(game, tension) * weights.calm;
  into[7] = low > 0 ? -14 * low : 0;
  into[8] = -3 * read(game, prestige[other(side)]);
  into[9] = -read(game, mistrust[side]);
  let sum = 0;
  for (let i = 0; i < 10; i++) sum += into[i] as number;
  return divide(sum, 10) + (game.state.ending === null ? 0 : endWorth(game));
}

function endWorth(game: Game): number {
  return game.state.warBy >= 0 ? WAR : 0;
}

/** What changed between two weighings, as reasons. */
export function differences(before: readonly number[], after: readonly number[]): Reason[] {
  return TERMS.map((term, i) => ({
    term, amount: divide((after[i] ?? 0) - (before[i] ?? 0), 10),
  }));
}
