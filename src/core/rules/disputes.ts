/**
 * Disputes cool or simmer towards a floor; open Berlin drains the Soviet side (the refugees).
 * Floors are content; Eastern Europe simmers with 98 − cohesion of the Pact, less after a crackdown.
 * Source: fitted; refugee figures of the Federal Ministry for Expellees, 1949–61.
 */
import type { Drift } from '../content.ts';
import { add, hasFlag, inForce, read, type Game } from '../ledger.ts';
import { USSR } from '../sides.ts';
import { clamp, divide, points, share } from '../whole.ts';
import { cohesion, easternEurope, testing } from '../variables.ts';
import { please } from './chairs.ts';

/** Quarter from which the flow through Berlin is a drain that Moscow feels. */
const DRAIN_FROM = 7;
const EASTERN_EUROPE_RATE = 120;

export function moveDisputes(game: Game): void {
  for (const drift of game.content.drifts) settle(game, drift);
  simmer(game);
  quietTests(game);
  drainThroughBerlin(game);
}

/** Towards the first floor whose condition holds. */
function settle(game: Game, drift: Drift): void {
  for (const { when, floor } of drift.floors) {
    if (!when(game)) continue;
    const distance = points(floor) - read(game, drift.dispute);
    add(game, drift.dispute, share(distance, drift.rate), 'dispute-drift');
    return;
  }
}

function simmer(game: Game): void {
  const calm = hasFlag(game, game.content.named.crushed) ? 14 : 0;
  const loose = divide(points(98) - read(game, cohesion[USSR]), 1000);
  const floor = points(clamp(loose - calm, 8, 70));
  const distance = floor - read(game, easternEurope);
  add(game, easternEurope, share(distance, EASTERN_EUROPE_RATE), 'dispute-drift');
}

function quietTests(game: Game): void {
  const named = game.content.named;
  const bound = inForce(game, named.limitedBan) || inForce(game, named.moratorium);
  const distance = points(bound ? 4 : 26) - read(game, testing);
  add(game, testing, share(distance, game.content.coefficients.testingAdjust), 'test-programmes');
}

function drainThroughBerlin(game: Game): void {
  const named = game.content.named;
  if (hasFlag(game, named.wall) || inForce(game, named.berlinSettlement)) return;
  if (game.state.quarter < DRAIN_FROM) return;
  const loss = hasFlag(game, named.berlinEase) ? 90 : 260;
  add(game, cohesion[USSR], -loss, 'refugees');
  please(game, USSR, 'house', -divide(loss * 7, 10), 'refugees');
}
