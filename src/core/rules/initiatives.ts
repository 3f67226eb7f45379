/**
 * Initiatives: what a government may start by itself at its desk. Most are plain effects; summits
 * and treaties are proposals that the other side answers. Repeating a family makes it dearer.
 * Source: design notes; costs are play-tested.
 */
import { add, addPoints, note, read, type Game } from '../ledger.ts';
import type { Initiative, Procedure } from '../content.ts';
import { type Side } from '../sides.ts';
import { points, wholes } from '../whole.ts';
import { capital, resolve, tension } from '../variables.ts';
import { run } from '../effects.ts';
import { actIn, buildBase, isAligned } from './places.ts';
import { propose } from './proposals.ts';

/** Political capital that an initiative costs now, in whole points. */
export function costOf(game: Game, side: Side, initiative: Initiative): number {
  const uses = game.state.used[initiative.family * 2 + side] as number;
  return initiative.cost + wholes(uses * initiative.growth, 1000000);
}

/** True where a side may start an initiative now. */
export function available(game: Game, side: Side, index: number): boolean {
  const initiative = game.content.initiatives[index] as Initiative;
  if (!initiative.sides[side]) return false;
  if ((game.state.ready[index * 2 + side] as number) > game.state.quarter) return false;
  if (read(game, capital[side]) < points(costOf(game, side, initiative))) return false;
  if (initiative.place >= 0 && !isOpen(game, side, initiative)) return false;
  return initiative.when[side](game);
}

/** A place must be its own master; a base takes an ally that has none yet. */
function isOpen(game: Game, side: Side, initiative: Initiative): boolean {
  const place = game.content.places[initiative.place];
  if (place === undefined || game.state.quarter < place.from) return false;
  if (initiative.procedure !== base) return true;
  return game.state.bases[initiative.place] === 0 && isAligned(game, initiative.place, side);
}

export function start(game: Game, side: Side, index: number): void {
  const initiative = game.content.initiatives[index] as Initiative;
  const state = game.state;
  addPoints(game, capital[side], -costOf(game, side, initiative), initiative.why);
  const use = initiative.family * 2 + side;
  state.used[use] = (state.used[use] as number) + 1000;
  note(game, initiative.why, side);
  if (initiative.place >= 0) actIn(game, initiative.place, side);
  run(game, initiative.effects[side], initiative.why);
  if (initiative.procedure !== null) initiative.procedure(game, side, initiative);
  if (initiative.cooldown > 1) state.ready[index * 2 + side] = state.quarter + initiative.cooldown;
}

const base: Procedure = (game, side, initiative) => {
  if (initiative.place >= 0) buildBase(game, initiative.place, side, initiative.why);
};

/** A sign that the whole world sees: each leader has one of its own, and means it or not. */
const sign: Procedure = (game, side) => {
  const leader = game.content.leaders[game.state.leaders[side]];
  const why = `tell/${leader?.id ?? ''}`;
  note(game, why);
  add(game, tension, 500, why);
  addPoints(game, resolve[side], 1, why);
};

export const PROCEDURES: Readonly<Record<string, Procedure>> = { propose, base, sign };
