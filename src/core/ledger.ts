/** Reading and writing of what is counted. `add` is the only writer, and it always says why. */
import type { Content } from './content.ts';
import { sideId, type Side } from './sides.ts';
import type { State } from './state.ts';
import { POINT } from './whole.ts';
import { highs, lows, type Variable } from './variables.ts';

/** Somebody who is told of every change; batch runs have none. */
export interface Ledger {
  /** `by` is the change that was made, in milli-points, after clamping. */
  change(variable: Variable, by: number, why: string): void;
  /** Something worth a line in the log, such as `agreement/limitedBan`. */
  event(what: string): void;
}

/** What a rule works on: a state it may write to, the scenario, and who listens. */
export interface Game {
  readonly state: State;
  readonly content: Content;
  readonly ledger: Ledger | null;
}

/** Milli-points. */
export function read(game: Game, variable: Variable): number {
  return game.state.values[variable] as number;
}

/** Changes a variable by `by` milli-points, within its range; returns the change made. */
export function add(game: Game, variable: Variable, by: number, why: string): number {
  if (by === 0) return 0;
  const values = game.state.values;
  const before = values[variable] as number;
  const low = lows[variable] as number;
  const high = highs[variable] as number;
  const wanted = before + by;
  const after = wanted < low ? low : wanted > high ? high : wanted;
  if (after === before) return 0;
  values[variable] = after;
  if (game.ledger !== null) game.ledger.change(variable, after - before, why);
  return after - before;
}

/** Changes a variable by whole points. */
export function addPoints(game: Game, variable: Variable, count: number, why: string): number {
  return add(game, variable, count * POINT, why);
}

/** Brings a variable to `value` milli-points. */
export function bring(game: Game, variable: Variable, value: number, why: string): void {
  add(game, variable, value - read(game, variable), why);
}

/** `side` is told at the end of what happened, as in `move/summit/us`. */
export function note(game: Game, what: string, side: Side | null = null): void {
  if (game.ledger !== null) game.ledger.event(side === null ? what : `${what}/${sideId(side)}`);
}

/** False for a flag that the scenario does not know. */
export function hasFlag(game: Game, flag: number): boolean {
  return flag >= 0 && game.state.flags[flag] === 1;
}

export function inForce(game: Game, agreement: number): boolean {
  return agreement >= 0 && (game.state.agreements[agreement] as number) > 0;
}

export function treatiesInForce(game: Game): number {
  const agreements = game.state.agreements;
  let count = 0;
  for (let i = 0; i < agreements.length; i++) if ((agreements[i] as number) > 0) count++;
  return count;
}
