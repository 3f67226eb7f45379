/**
 * Forces follow budgets with a lag, and cost a share of output.
 *   force += (budget − force) / 4 (conventional / 3); warheads by a table of yearly production;
 *   technology += 0.54 + 0.33 force + 0.16 space; missiles += k (technology − threshold)² force.
 * Source: calibrated on NRDC/FAS stockpiles and on SIPRI and OMB spending shares, 1955–1964.
 */
import { add, bring, read, type Game } from '../ledger.ts';
import { other, SIDES, US, type Side } from '../sides.ts';
import { clamp, divide, POINT, points, remainder, wholes } from '../whole.ts';
import {
  bombers, bluff, conventional, conventionalForce, defence, missiles, space, strategic,
  strategicForce, technology, warheads,
} from '../variables.ts';
import { hasFlag } from '../ledger.ts';

/** Warheads a year at force levels 0–4. */
const PRODUCTION = [
  [300, 1100, 2300, 4500, 6900],
  [60, 205, 520, 900, 1500],
] as const;
/** Technology at which missiles can be built in number, and how fast, per million. */
const MISSILE_THRESHOLD = [points(41), points(38)] as const;
const MISSILE_RATE = [76, 6] as const;
/** The quarter in which the American bomber force begins to shrink. */
const BOMBERS_PEAK = 20;

export function moveForces(game: Game): void {
  for (const side of SIDES) {
    procure(game, side);
    produceWarheads(game, side);
    bring(game, defence[side], defenceShare(game, side), 'budget');
    research(game, side);
    deployMissiles(game, side);
    const change = side === US ? (game.state.quarter < BOMBERS_PEAK ? 12 : -20) : 4;
    add(game, bombers[side], points(change), 'bomber-force');
    if (remainder(game.state.quarter, 2) === 0) {
      add(game, bluff[side], -divide(read(game, bluff[side]), 10), 'claims-wear-off');
    }
  }
}

function procure(game: Game, side: Side): void {
  const force = strategicForce[side];
  const ground = conventionalForce[side];
  add(game, force, divide(read(game, strategic[side]) - read(game, force), 4), 'procurement');
  add(game, ground, divide(read(game, conventional[side]) - read(game, ground), 3), 'mobilisation');
}

function produceWarheads(game: Game, side: Side): void {
  const table = PRODUCTION[side];
  const force = read(game, strategicForce[side]);
  const step = Math.min(3, wholes(force, POINT));
  const low = table[step] as number;
  const high = table[step + 1] as number;
  const yearly = low + divide((high - low) * (force - step * POINT), POINT);
  add(game, warheads[side], divide(yearly * POINT, 4), 'warhead-production');
}

/** Per cent of output, in thousandths. */
function defenceShare(game: Game, side: Side): number {
  return burdenOf(game, side, read(game, strategicForce[side]), read(game, conventionalForce[side]));
}

/** What defence would cost with one chip more in a field, once all that is paid for stands. */
export function plannedShare(game: Game, side: Side, more: 'strategic' | 'conventional' | null): number {
  const force = read(game, strategic[side]) + (more === 'strategic' ? POINT : 0);
  const ground = read(game, conventional[side]) + (more === 'conventional' ? POINT : 0);
  return burdenOf(game, side, force, ground);
}

function burdenOf(game: Game, side: Side, force: number, ground: number): number {
  if (side !== US) return 4000 + 2 * force + 2 * ground;
  const share = 5500 + divide(force * 8, 10) + divide(ground * 14, 10);
  return divide(share * (1000 - 3 * game.state.quarter), 1000);
}

function research(game: Game, side: Side): void {
  const gain =
    540 +
    divide(read(game, strategicForce[side]) * 33, 100) +
    divide(read(game, space[side]) * 16, 100);
  add(game, technology[side], gain, 'research');
}

function deployMissiles(game: Game, side: Side): void {
  const beyond = read(game, technology[side]) - (MISSILE_THRESHOLD[side] as number);
  if (beyond <= 0) return;
  const rate = divide(divide(beyond * beyond, POINT) * (MISSILE_RATE[side] as number), 1000);
  const built = divide(rate * read(game, strategicForce[side]), POINT);
  add(game, missiles[side], built, 'missile-deployment');
}

/** Weapons that reach the other homeland, bombers counted as thirds, in thousandths. */
export function delivery(game: Game, side: Side): number {
  return divide(read(game, bombers[side]), 3) + read(game, missiles[side]) + forward(game, side);
}

/** Medium-range missiles near the other homeland. */
function forward(game: Game, side: Side): number {
  const named = game.content.named;
  if (side === US) return hasFlag(game, named.jupiters) ? points(45) : 0;
  return hasFlag(game, named.cubaMissiles) ? points(40) : 0;
}

/** A side's true share of both powers' delivery, 0–100 points. */
export function deliveryShare(game: Game, side: Side): number {
  return shareOf(delivery(game, side), delivery(game, other(side)));
}

/** The share a side believes it has, by its own estimate of the other's missiles. */
export function perceivedShare(game: Game, side: Side, estimated: number): number {
  const theirs = divide(read(game, bombers[other(side)]), 3) + estimated;
  return shareOf(delivery(game, side), theirs);
}

function shareOf(mine: number, theirs: number): number {
  const a = mine + points(20);
  const b = theirs + points(20);
  return clamp(divide(a * points(100), a + b), 0, points(100));
}
