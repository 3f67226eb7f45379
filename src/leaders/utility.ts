/**
 * What a leader wants: a weighted sum of what the side has to show, minus what it fears.
 * Losses loom: standing under 36 weighs 1.4 a point more (Kahneman & Tversky 1979).
 */
import { read, type Game } from '../core/ledger.ts';
import { other, type Side } from '../core/sides.ts';
import { AIMS_EACH, gapOf } from '../core/rules/aims.ts';
import { clamp, divide, points } from '../core/whole.ts';
import { mistrust, prestige, standing, tension } from '../core/variables.ts';
import { COMPONENTS, peace, security } from '../core/rules/score.ts';
import { cause, prosperity } from '../core/variables.ts';
import type { LeaderData } from '../scenario/read.ts';
import type { Reason } from './mind.ts';

const WAR = -points(400);
const FEARED_STANDING = points(36);

/** Terms of the utility in the order of `TERMS`, milli-points × 10. */
export const TERMS = [...COMPONENTS, 'calm', 'fall', 'rival', 'mistrust', 'aims'] as const;
/** An aim counts from this far below its target to this far above, milli-points, with this weight. */
const SHORT = -points(8);
const SPARE = points(2);
const AIM_WEIGHT = 6;

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
  into[10] = aimsOf(game, side) * AIM_WEIGHT;
  let sum = 0;
  for (let i = 0; i < 11; i++) sum += into[i] as number;
  return divide(sum, 10) + (game.state.ending === null ? 0 : endWorth(game));
}

/** How near the aims of this term are, milli-points. */
function aimsOf(game: Game, side: Side): number {
  const { aims } = game.state;
  let sum = 0;
  for (let slot = side * AIMS_EACH; slot < (side + 1) * AIMS_EACH; slot++) {
    const aim = game.content.aims[aims[slot] as number];
    if (aim !== undefined) sum += clamp(gapOf(game, side, aim), SHORT, SPARE);
  }
  return sum;
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
