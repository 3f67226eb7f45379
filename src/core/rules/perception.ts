/**
 * What each side believes, and what its chiefs ask for because of it.
 *   estimate = actual + 0.03 bluff (100 − intelligence), once the rival can build rockets;
 *   recommended = clamp((mistrust − 44) / 17 + 0.45 (rival force − 1) − (defence − norm)⁺ / 4, 0–4).
 * Richardson's arms race as advice, not as a law: a government may refuse it and pays in pressure
 * from its hawks. Source: Richardson 1960, Caspary 1967; the missile gap of 1957–61.
 */
import { add, bring, hasFlag, read, type Game } from '../ledger.ts';
import { other, SIDES, US, type Side } from '../sides.ts';
import { clamp, divide, points } from '../whole.ts';
import {
  bluff, cohesion, conventionalForce, defence, estimate, hawks, intelligence, missiles, mistrust,
  strategicForce, technology, tension,
} from '../variables.ts';
import { deliveryShare } from './forces.ts';
import { bearableDefence } from './prosperity.ts';

/** Reconnaissance satellites report from the third quarter of 1960. */
const SATELLITES = 22;

export interface Advice {
  /** Budget levels that the chiefs ask for, in thousandths. */
  readonly strategic: number;
  readonly conventional: number;
}

export function movePerception(game: Game): void {
  for (const side of SIDES) {
    bring(game, estimate[side], estimated(game, side), 'intelligence-estimate');
    collect(game, side);
    press(game, side);
  }
}

function estimated(game: Game, side: Side): number {
  const rival = other(side);
  const actual = read(game, missiles[rival]);
  if (read(game, technology[rival]) <= points(30)) return actual;
  const blind = points(100) - read(game, intelligence[side]);
  return actual + divide(read(game, bluff[rival]) * 3 * blind, points(100));
}

function collect(game: Game, side: Side): void {
  const own = intelligence[side];
  if (side !== US) {
    add(game, own, 100 - divide(read(game, own) - points(55), 30), 'collection');
    return;
  }
  const flights = hasFlag(game, game.content.named.overflights) ? 1700 : 200;
  const satellites = game.state.quarter >= SATELLITES ? 1100 : 0;
  add(game, own, flights + satellites - divide(read(game, own), 40), 'collection');
}

/** What the chiefs of a side want. */
export function advice(game: Game, side: Side): Advice {
  const rival = other(side);
  const over = Math.max(0, read(game, defence[side]) - bearableDefence(side));
  const grievance = divide(read(game, mistrust[side]) - points(44), 17);
  const reaction = divide((read(game, strategicForce[rival]) - points(1)) * 45, 100);
  const ground = 1200 + divide(read(game, tension) - points(45), 24) + (side === US ? 0 : 600);
  return {
    strategic: clamp(grievance + reaction - divide(over, 4), 0, points(4)),
    conventional: clamp(ground, 0, points(4)),
  };
}

function press(game: Game, side: Side): void {
  const wanted = advice(game, side);
  const thin = Math.max(0, wanted.conventional - read(game, conventionalForce[side]));
  add(game, cohesion[side], -divide(thin * (side === US ? 35 : 45), 100), 'thin-garrisons');
  const short = Math.max(0, wanted.strategic - read(game, strategicForce[side])) * 7;
  const target = fearOfWeakness(game, side) + short;
  const why = side === US ? 'missile-gap' : 'strategic-inferiority';
  add(game, hawks[side], divide(target - read(game, hawks[side]), 3), why);
}

function fearOfWeakness(game: Game, side: Side): number {
  if (side === US) {
    const gap = read(game, estimate[side]) - read(game, missiles[side]);
    return clamp(divide(gap, 4), 0, points(30));
  }
  return clamp(divide(points(38) - deliveryShare(game, side), 3), 0, points(20));
}
