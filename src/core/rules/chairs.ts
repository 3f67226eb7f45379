/**
 * Standing is 50 and the sum of five chairs, each of which moves by 15 % of the way a quarter to
 * what its side has to show it:
 *   bread    0.8 (prosperity − promised)         arms     −0.45 hawks
 *   word     0.40 (prestige − 50); 0.35 (cause − 62)
 *   friends  0.20 (cohesion − 60); 0.18 (china − 60)
 *   house    −0.25 (tension − 66)⁺; the same and 0.25 (prestige − 50)
 * Source: fitted to Gallup approval (US) and to the fall of October 1964 (USSR); whose mood each
 * term is, is a judgement.
 */
import { add, bring, read, type Game } from '../ledger.ts';
import { US, USSR, type Side } from '../sides.ts';
import { divide, points, share } from '../whole.ts';
import {
  cause, CHAIRS, chairs, china, cohesion, hawks, prestige, prosperity, standing, tension, type Chair,
} from '../variables.ts';

/** From the third quarter of 1961 the promises of the new Party programme grow faster. */
const PROGRAMME = 26;
/** What a chair in good humour adds to where it settles. */
const FAVOUR = points(3);

const NUMBERS = Object.fromEntries(CHAIRS.map((chair, number) => [chair, number])) as Record<Chair, number>;

/** A chair is pleased by so many milli-points, or displeased; standing follows. */
export function please(game: Game, side: Side, chair: Chair, by: number, why: string): void {
  const own = chairs[NUMBERS[chair]];
  if (own === undefined) return;
  add(game, own[side], by, why);
  settleStanding(game, side, why);
}

/** Brings standing to what its chairs add up to. */
export function settleStanding(game: Game, side: Side, why: string): void {
  let sum = points(50);
  for (const chair of chairs) sum += read(game, chair[side]);
  bring(game, standing[side], sum, why);
}

/** Living standards as promised, points. */
function promised(game: Game, side: Side): number {
  const quarter = game.state.quarter;
  if (side === US) return points(62) + quarter * 140;
  return points(33) + quarter * 270 + Math.max(0, quarter - PROGRAMME) * 150;
}

/** What living standards are above what was promised, milli-points. */
export function breadAhead(game: Game, side: Side): number {
  return read(game, prosperity[side]) - promised(game, side);
}

/** Closing a quarter: every chair moves towards what its side has to show it, in the order of `CHAIRS`. */
export function moveChairs(game: Game, side: Side): void {
  const us = side === US;
  const fear = divide(Math.max(0, read(game, tension) - points(66)) * 25, 100);
  const regard = read(game, prestige[side]) - points(50);
  move(game, side, 0, divide(breadAhead(game, side) * 8, 10));
  move(game, side, 1, -divide(read(game, hawks[side]) * 45, 100));
  move(game, side, 2, us ? divide(regard * 40, 100) : divide((read(game, cause[USSR]) - points(62)) * 35, 100));
  move(game, side, 3, us ? divide(read(game, cohesion[US]) - points(60), 5) : divide((read(game, china) - points(60)) * 18, 100));
  move(game, side, 4, us ? -fear : divide(regard * 25, 100) - fear);
  settleStanding(game, side, 'domestic-mood');
}

/** A chair moves towards its humour, a little higher while it is pleased. */
function move(game: Game, side: Side, chair: number, humour: number): void {
  const own = (chairs[chair] as (typeof chairs)[number])[side];
  const { favour, quarter } = game.state;
  const pleased = (favour[side * CHAIRS.length + chair] as number) > quarter ? FAVOUR : 0;
  const distance = humour + pleased - read(game, own);
  add(game, own, share(distance, game.content.coefficients.standingAdjust), 'domestic-mood');
}
