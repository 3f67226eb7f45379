/**
 * Initiatives: what a government may start by itself at its desk. Most are plain effects; a summit
 * and a negotiation depend on the other side. Repeating a family makes it dearer.
 * Source: design notes; Geneva 1955 and Vienna 1961 for the two faces of a summit.
 */
import { add, addPoints, note, read, type Game } from '../ledger.ts';
import type { Agreement, Initiative, Procedure } from '../content.ts';
import { purpose, triangular } from '../luck.ts';
import { other, sideId, SIDES, US, USSR, type Side } from '../sides.ts';
import { divide, points, wholes } from '../whole.ts';
import {
  capital, cause, china, cohesion, hostile, mistrust, prestige, propaganda, rapport, received,
  resolve, standing, tension,
} from '../variables.ts';
import { acceptance, conclude } from './treaties.ts';
import { friendlyWords, hostileAct } from './trust.ts';

const SUMMIT = purpose('summit');
/** A summit this soon after a blow, or without warmth in a tense time, turns stormy. */
const BLOW = points(6);

/** Political capital that an initiative costs now, in whole points. */
export function costOf(game: Game, side: Side, initiative: Initiative): number {
  if (initiative.cost === 0) return 0;
  const uses = game.state.used[initiative.family * 2 + side] as number;
  return initiative.cost + wholes(uses * initiative.growth, 1000000);
}

/** True where a side may start an initiative now. */
export function available(game: Game, side: Side, index: number): boolean {
  const initiative = game.content.initiatives[index] as Initiative;
  if (!initiative.sides[side]) return false;
  if ((game.state.ready[index * 2 + side] as number) > game.state.quarter) return false;
  if (read(game, capital[side]) < points(costOf(game, side, initiative))) return false;
  return initiative.when[side](game);
}

export function start(game: Game, side: Side, index: number): void {
  const initiative = game.content.initiatives[index] as Initiative;
  const state = game.state;
  addPoints(game, capital[side], -costOf(game, side, initiative), initiative.why);
  const use = initiative.family * 2 + side;
  state.used[use] = (state.used[use] as number) + 1000;
  if (initiative.cooldown > 1) state.ready[index * 2 + side] = state.quarter + initiative.cooldown;
  note(game, `${initiative.why}/${sideId(side)}`);
  for (const effect of initiative.effects[side]) effect(game, initiative.why);
  if (initiative.procedure !== null) initiative.procedure(game, side, initiative);
}

/** A summit may be refused, turn stormy, or bring its spirit. */
export const summit: Procedure = (game, side, initiative) => {
  const rival = other(side);
  const why = initiative.why;
  const state = game.state;
  const mood =
    points(20) +
    divide(read(game, rapport), 2) +
    divide(read(game, received[rival]) * 3, 10) -
    Math.max(0, read(game, tension) - points(62)) +
    triangular(state.luck, SUMMIT, state.turn, side * 2, points(8));
  if (mood < 0) {
    addPoints(game, prestige[side], 1, `${why}/refused`);
    add(game, prestige[rival], -1500, `${why}/refused`);
    note(game, `${why}/refused`);
    return;
  }
  const cold = read(game, tension) > points(63) && read(game, rapport) < points(15);
  const blow = read(game, hostile[US]) >= BLOW || read(game, hostile[USSR]) >= BLOW;
  if (cold || blow) stormy(game, side, why);
  else spirited(game, why);
};

function stormy(game: Game, side: Side, why: string): void {
  const angry: Side = read(game, hostile[US]) > read(game, hostile[USSR]) ? US : USSR;
  addPoints(game, rapport, 3, `${why}/stormy`);
  addPoints(game, tension, 5, `${why}/stormy`);
  addPoints(game, resolve[other(angry)], 4, `${why}/stormy`);
  hostileAct(game, angry, points(4), `${why}/stormy`);
  add(game, prestige[side], 500, `${why}/stormy`);
  note(game, `${why}/stormy`);
}

function spirited(game: Game, why: string): void {
  addPoints(game, rapport, 30, why);
  addPoints(game, tension, -6, why);
  for (const side of SIDES) {
    add(game, prestige[side], 3500, why);
    addPoints(game, standing[side], 4, why);
    friendlyWords(game, side, points(8), why);
  }
  add(game, cause[USSR], -1200, why);
  if (game.state.quarter >= 12) add(game, china, -1500, why);
  addPoints(game, cohesion[US], -1, why);
  note(game, `${why}/held`);
}

/** A treaty is signed where the other side would, or the offer is refused before the world. */
export const negotiate: Procedure = (game, side, initiative) => {
  const agreement = game.content.agreements[initiative.agreement] as Agreement;
  const state = game.state;
  const noise = triangular(state.luck, agreement.purpose, state.turn, side * 2, points(4));
  const theirs = acceptance(game, agreement, other(side)) + (state.record === 1 ? 0 : noise);
  if (theirs >= 0 && acceptance(game, agreement, side) >= -points(8)) {
    conclude(game, initiative.agreement, side);
    return;
  }
  note(game, `${initiative.why}/refused`);
  refused(game, side, agreement, `${initiative.why}/refused`);
  friendlyWords(game, side, points(3), initiative.why);
  addPoints(game, rapport, 1, initiative.why);
};

/** Offers made to be refused win a little applause and lose a little trust. */
function refused(game: Game, side: Side, agreement: Agreement, why: string): void {
  if (side === US && agreement.inspection >= 30) {
    add(game, prestige[US], 1600 - divide(read(game, propaganda[US]) * 8, 100), why);
    addPoints(game, propaganda[US], 2, why);
    add(game, mistrust[US], 600, why);
  } else if (side === USSR && agreement.verification >= 40) {
    addPoints(game, prestige[USSR], 1, why);
    add(game, propaganda[USSR], 1500, why);
    add(game, mistrust[USSR], 500, why);
  }
}

export const PROCEDURES: Readonly<Record<string, Procedure>> = { summit, negotiate };
