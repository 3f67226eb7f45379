/**
 * What a power has to show: security, prestige, prosperity, standing, cause and the common peace.
 * A score is half the average over the game and half the end, so that early moves count.
 * Source: the weights are a judgement (see the Model page); the two sides differ by nature.
 */
import { read, treatiesInForce, type Game } from '../ledger.ts';
import { other, SIDES, US, type Side } from '../sides.ts';
import { clamp, divide, points } from '../whole.ts';
import {
  cause, cohesion, conventionalForce, estimate, hawks, prestige, prosperity, resolve, standing,
  tension,
} from '../variables.ts';
import { perceivedShare } from './forces.ts';
import { meanMistrust } from './tension.ts';

export const COMPONENTS = [
  'security', 'prestige', 'prosperity', 'standing', 'cause', 'peace',
] as const;
export type Component = (typeof COMPONENTS)[number];

/** Places of `state.sums`: closed quarters, tension, then the components of each side. */
export const SUM_COUNT = 2 + 2 * COMPONENTS.length;

/** 0–100 points in thousandths. */
export function security(game: Game, side: Side): number {
  const mine = read(game, conventionalForce[side]);
  const theirs = read(game, conventionalForce[other(side)]);
  const ground = divide((mine + points(1)) * points(100), mine + theirs + points(2));
  const share = perceivedShare(game, side, read(game, estimate[side]));
  const us = side === US;
  const sum =
    share * (us ? 20 : 40) +
    ground * (us ? 24 : 16) +
    read(game, cohesion[side]) * 28 +
    (points(100) - read(game, tension)) * 18 +
    read(game, resolve[side]) * 20 -
    read(game, hawks[side]) * 55;
  return clamp(divide(sum, 100), 0, points(100));
}

/** 0–100 points in thousandths; the same for both sides. */
export function peace(game: Game): number {
  const sums = game.state.sums;
  const mean = divide(sums[1] as number, Math.max(1, sums[0] as number));
  const sum =
    points(100) -
    divide(meanMistrust(game) * 55, 100) -
    divide(mean * 60, 100) +
    Math.min(treatiesInForce(game), 8) * points(4);
  return clamp(sum, 0, points(100));
}

/** The six components as they stand now, in the order of `COMPONENTS`. */
export function scoresNow(game: Game, side: Side): number[] {
  return [
    security(game, side),
    read(game, prestige[side]),
    read(game, prosperity[side]),
    read(game, standing[side]),
    read(game, cause[side]),
    peace(game),
  ];
}

/** Adds this quarter's components to the sums. */
export function addScores(game: Game): void {
  const sums = game.state.sums;
  const calm = peace(game);
  for (const side of SIDES) {
    const first = 2 + side * COMPONENTS.length;
    sums[first] = (sums[first] as number) + security(game, side);
    sums[first + 1] = (sums[first + 1] as number) + read(game, prestige[side]);
    sums[first + 2] = (sums[first + 2] as number) + read(game, prosperity[side]);
    sums[first + 3] = (sums[first + 3] as number) + read(game, standing[side]);
    sums[first + 4] = (sums[first + 4] as number) + read(game, cause[side]);
    sums[first + 5] = (sums[first + 5] as number) + calm;
  }
}

/** Half the average over closed quarters, half the state now. */
export function scores(game: Game, side: Side): number[] {
  const sums = game.state.sums;
  const count = Math.max(1, sums[0] as number);
  return scoresNow(game, side).map((now, component) => {
    const sum = sums[2 + side * COMPONENTS.length + component] as number;
    return divide(now + divide(sum, count), 2);
  });
}

/** One figure for a side: the mean of security, prestige and prosperity, milli-points. */
export function index(game: Game, side: Side): number {
  const [safe = 0, regard = 0, bread = 0] = scores(game, side);
  return divide(safe + regard + bread, 3);
}
