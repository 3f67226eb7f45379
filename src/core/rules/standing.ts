/**
 * The regard of the world, the mood at home and what it lets a leader do.
 *   prestige += 0.06 (target − prestige), partly zero-sum: − 0.35 (rival's prestige − base);
 *   political capital + 2 a quarter from standing 55 on, + 1 below 40, else + 1.5.
 * Source: fitted to the polls of the USIA; capital is play-tested.
 */
import { add, read, type Game } from '../ledger.ts';
import { other, SIDES, US, type Side } from '../sides.ts';
import { divide, points, share } from '../whole.ts';
import { abroad, alert, capital, prestige, prosperity, resolve, space, standing } from '../variables.ts';
import { moveChairs } from './chairs.ts';
import { driftPlaces, worldLean } from './places.ts';

export function moveStanding(game: Game): void {
  const lean = worldLean(game);
  driftPlaces(game);
  for (const side of SIDES) {
    movePrestige(game, side, lean);
    moveChairs(game, side);
    const memory = divide(points(50) - read(game, resolve[side]), 14);
    add(game, resolve[side], memory, 'memories-fade');
    add(game, capital[side], politicalCapital(game, side), 'political-capital');
    if (read(game, alert[side]) > 0) add(game, alert[side], -points(1), 'stand-down');
  }
}

function movePrestige(game: Game, side: Side, lean: number): void {
  const rival = other(side);
  const us = side === US;
  const target =
    points(us ? 56 : 48) +
    divide((us ? 1 : -1) * (lean - points(110)) * 5, 100) +
    divide((read(game, space[side]) + read(game, abroad[side])) * 9, 10) - 1800 +
    divide((read(game, prosperity[side]) - points(us ? 66 : 36)) * 35, 100) -
    divide((read(game, prestige[rival]) - points(us ? 52 : 60)) * 35, 100);
  const change = share(target - read(game, prestige[side]), game.content.coefficients.prestigeAdjust);
  add(game, prestige[side], change, 'world-opinion');
}

function politicalCapital(game: Game, side: Side): number {
  const mood = read(game, standing[side]);
  return mood >= points(55) ? 2000 : mood < points(40) ? 1000 : 1500;
}
