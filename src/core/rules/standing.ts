/**
 * The regard of the world and the mood at home.
 *   prestige += 0.06 (target − prestige), partly zero-sum: − 0.35 (rival's prestige − base);
 *   standing += 0.15 (S* − standing), S* = 50 + (prosperity − promised) + prestige − hawks …
 * Source: fitted to Gallup approval (US) and to the fall of October 1964 (USSR).
 */
import { add, read, type Game } from '../ledger.ts';
import { other, SIDES, US, USSR, type Side } from '../sides.ts';
import { divide, points, share } from '../whole.ts';
import {
  alert, capital, cause, china, cohesion, hawks, outreach, prestige, prosperity, regions, resolve,
  standing, tension,
} from '../variables.ts';

/** From the third quarter of 1961 the promises of the new Party programme grow faster. */
const PROGRAMME = 26;

export function moveStanding(game: Game): void {
  const lean = driftRegions(game);
  for (const side of SIDES) {
    movePrestige(game, side, lean);
    moveMood(game, side);
    const memory = divide(points(50) - read(game, resolve[side]), 14);
    add(game, resolve[side], memory, 'memories-fade');
    add(game, capital[side], politicalCapital(game, side), 'political-capital');
    if (read(game, alert[side]) > 0) add(game, alert[side], -points(1), 'stand-down');
  }
}

/** Regions drift with decolonisation, outreach and their own cohesion; returns the sum of leans. */
function driftRegions(game: Game): number {
  const outward = divide((read(game, outreach[US]) - read(game, outreach[USSR])) * 10, 100);
  const tide = game.state.quarter > 6 ? -200 : -100;
  let sum = 0;
  for (const region of regions) {
    sum += read(game, region.lean);
    const held = divide((read(game, region.cohesion) - points(45)) * 8, 1000);
    add(game, region.lean, tide + outward + held, 'decolonisation');
  }
  return sum;
}

function movePrestige(game: Game, side: Side, lean: number): void {
  const rival = other(side);
  const us = side === US;
  const target =
    points(us ? 56 : 48) +
    divide((us ? 1 : -1) * (lean - points(110)) * 5, 100) +
    divide(read(game, outreach[side]) * 9, 10) - 1800 +
    divide((read(game, prosperity[side]) - points(us ? 66 : 36)) * 35, 100) -
    divide((read(game, prestige[rival]) - points(us ? 52 : 60)) * 35, 100);
  const change = share(target - read(game, prestige[side]), game.content.coefficients.prestigeAdjust);
  add(game, prestige[side], change, 'world-opinion');
}

/** Living standards as promised, points. */
function promised(game: Game, side: Side): number {
  const quarter = game.state.quarter;
  if (side === US) return points(62) + quarter * 140;
  return points(33) + quarter * 270 + Math.max(0, quarter - PROGRAMME) * 150;
}

function moveMood(game: Game, side: Side): void {
  const us = side === US;
  const bread = divide((read(game, prosperity[side]) - promised(game, side)) * 8, 10);
  const regard = divide((read(game, prestige[side]) - points(50)) * (us ? 40 : 25), 100);
  const fear = divide(Math.max(0, read(game, tension) - points(66)) * 25, 100);
  const ties = us
    ? divide(read(game, cohesion[US]) - points(60), 5)
    : divide((read(game, cause[USSR]) - points(62)) * 35, 100) +
      divide((read(game, china) - points(60)) * 18, 100);
  const target =
    points(50) + bread + regard - divide(read(game, hawks[side]) * 45, 100) - fear + ties;
  const change = share(target - read(game, standing[side]), game.content.coefficients.standingAdjust);
  add(game, standing[side], change, 'domestic-mood');
}

function politicalCapital(game: Game, side: Side): number {
  const mood = read(game, standing[side]);
  return mood >= points(55) ? 2000 : mood < points(40) ? 1000 : 1500;
}
