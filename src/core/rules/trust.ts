/**
 * Deep mistrust moves slowly. For each side:
 *   + 0.26 hostile acts of the rival − 0.28 costly reassurance × credibility × run of steps × window
 *   − 0.04 words + 0.20 (rival force − 1.3)⁺ − 0.06 a treaty + 0.04 (base − mistrust).
 * credibility = clamp(145 − mistrust, 30–100) %; window = 1 + 0.025 × memory of the brink: fear
 * opens a window, it brings no peace by itself.
 * Source: Kydd 2005 (costly signals), Osgood 1962 (runs of steps), Jervis 1976 (both spirals).
 */
import { add, addPoints, bring, read, treatiesInForce, type Game } from '../ledger.ts';
import { other, SIDES, type Side } from '../sides.ts';
import { clamp, divide, points, POINT, remainder, share, wholes } from '../whole.ts';
import {
  brink, costly, hostile, initiative, mistrust, rapport, received, strategicForce, talk, tension, type Pair,
} from '../variables.ts';

/** A hostile act as large as this is a blow. */
const BLOW = 6;
/** Rapport above this makes a blow a false dawn. */
const WARM = points(18);

/** What is counted from the start of each quarter. */
const QUARTERLY = [hostile, costly, talk] as const;

/** A hostile act by `side` of `size` points, felt by the other at the end of the quarter. */
export function hostileAct(game: Game, side: Side, size: number, why: string): void {
  add(game, hostile[side], size, why);
  if (size < points(BLOW)) return;
  const warmth = read(game, rapport);
  const k = game.content.coefficients;
  if (warmth >= WARM) {
    add(game, mistrust[other(side)], share(warmth, k.falseDawnMistrust), 'false-dawn');
    add(game, tension, share(warmth, k.falseDawnTension), 'false-dawn');
  }
  add(game, rapport, -share(read(game, rapport), k.falseDawnRapport), why);
}

/** Reassurance that costs its author something, in milli-points. */
export function costlyAct(game: Game, side: Side, size: number, why: string): void {
  add(game, costly[side], size, why);
}

export function friendlyWords(game: Game, side: Side, size: number, why: string): void {
  add(game, talk[side], size, why);
}

export function moveTrust(game: Game): void {
  const treaties = treatiesInForce(game);
  for (const side of SIDES) {
    weighActs(game, side);
    weighStructure(game, side, treaties);
    remember(game, side);
  }
  for (const acts of QUARTERLY) forget(game, acts);
}

function forget(game: Game, [us, ussr]: Pair): void {
  const { values } = game.state;
  if (values[us] !== 0) bring(game, us, 0, 'quarter-closed');
  if (values[ussr] !== 0) bring(game, ussr, 0, 'quarter-closed');
}

function weighActs(game: Game, side: Side): void {
  const rival = other(side);
  const k = game.content.coefficients;
  const own = mistrust[side];
  add(game, own, share(read(game, hostile[rival]), k.mistrustPerHostile), 'hostile-acts');
  add(game, own, -reassurance(game, side), 'costly-reassurance');
  add(game, own, -share(read(game, talk[rival]), k.mistrustPerTalk), 'words');
}

/** Milli-points of mistrust that the rival's costly acts of this quarter take away. */
function reassurance(game: Game, side: Side): number {
  const rival = other(side);
  const acts = read(game, costly[rival]);
  if (acts === 0) return 0;
  const k = game.content.coefficients;
  const credible = clamp(points(145) - read(game, mistrust[side]), points(30), points(100));
  const steps = 1000 + wholes(read(game, initiative[rival]), POINT) * k.initiativeWeight;
  const window = 1000 + divide(read(game, brink) * k.brinkWindow, POINT);
  const heard = divide(share(acts, k.mistrustPerCostly) * credible, points(100));
  return share(share(heard, steps), window);
}

function weighStructure(game: Game, side: Side, treaties: number): void {
  const rival = other(side);
  const k = game.content.coefficients;
  const own = mistrust[side];
  const excess = Math.max(0, read(game, strategicForce[rival]) - 1300);
  add(game, own, share(excess, k.mistrustPerArms), 'arms-build-up');
  add(game, own, -Math.min(treaties, 6) * k.mistrustPerTreaty, 'treaties-kept');
  const distance = ideologicalBase(game, side) - read(game, own);
  add(game, own, share(distance, k.mistrustAdjust), 'ideological-baseline');
}

/** Where the mistrust of `side` returns to, given the rival's doctrine. */
export function ideologicalBase(game: Game, side: Side): number {
  const doctrine = game.state.doctrines[other(side)];
  const named = game.content.named;
  const base = game.content.coefficients.mistrustBase;
  if (doctrine === named.orthodoxy || doctrine === named.rollback) return base + points(6);
  if (doctrine === named.coexistence || doctrine === named.peace) return base - points(3);
  return base;
}

function remember(game: Game, side: Side): void {
  const rival = other(side);
  const good = read(game, costly[rival]);
  const bad = read(game, hostile[rival]);
  const k = game.content.coefficients;
  const net = 2 * good + divide(read(game, talk[rival]), 2) - bad;
  const faded = share(read(game, received[side]), 1000 - k.receivedKept);
  add(game, received[side], net - faded, 'reciprocity');
  const idle = remainder(game.state.quarter, 2) === 1 ? -1 : 0;
  const step = good >= points(3) ? 1 : bad >= points(5) ? -6 : idle;
  addPoints(game, initiative[rival], step, 'run-of-steps');
}
