/**
 * The budget: ten chips over forces, space, aid and home. Once a year up to three chips may move
 * from one field to another, and one named programme may be begun. Home holds what the others leave.
 * A programme runs while its field holds enough chips, and bears fruit when its quarters are over.
 * Source: play-tested; the fields are those that the two governments argued about.
 */
import { add, note, read, type Game } from '../ledger.ts';
import type { Programme } from '../content.ts';
import { SIDES, US, USSR, type Side } from '../sides.ts';
import { points, remainder } from '../whole.ts';
import { abroad, conventional, home, space, strategic, type Pair } from '../variables.ts';
import { run } from '../effects.ts';

export const FIELDS = ['strategic', 'conventional', 'space', 'abroad', 'home'] as const;
export type Field = (typeof FIELDS)[number];
export const FIELD_VARIABLES: readonly Pair[] = [strategic, conventional, space, abroad, home];
export const HOME = 4;
const CHIP = points(1);
/** Most chips in a field other than home, and moves of chips in a year. */
const MOST = 4;
export const TRANSFERS = 3;

/** True in the quarter in which the budget is made. */
export function isBudgetTime(game: Game): boolean {
  return remainder(game.state.quarter, 4) === 0;
}

export function chips(game: Game, side: Side, field: number): number {
  return read(game, (FIELD_VARIABLES[field] as Pair)[side]);
}

/** True where a whole chip can move from one field to another. */
export function canTransfer(game: Game, side: Side, from: number, to: number): boolean {
  if (from === to || chips(game, side, from) < CHIP) return false;
  return to === HOME || chips(game, side, to) + CHIP <= points(MOST);
}

export function transfer(game: Game, side: Side, from: number, to: number): void {
  const why = `budget/${FIELDS[from] ?? ''}/${FIELDS[to] ?? ''}`;
  add(game, (FIELD_VARIABLES[from] as Pair)[side], -CHIP, why);
  add(game, (FIELD_VARIABLES[to] as Pair)[side], CHIP, why);
  note(game, why, side);
}

/** A decision gives a field so many milli-chips, taken from home, or gives them back. */
export function fund(game: Game, side: Side, field: number, by: number, why: string): void {
  const spare = read(game, home[side]);
  const given = add(game, (FIELD_VARIABLES[field] as Pair)[side], Math.min(by, spare), why);
  add(game, home[side], -given, why);
}

/** True where a side may begin a programme now. */
export function canBegin(game: Game, side: Side, number: number): boolean {
  const programme = game.content.programmes[number] as Programme;
  const { state } = game;
  if (!isBudgetTime(game) || programme.side !== side || state.running[side] >= 0 || state.built[number] !== 0) return false;
  if (state.quarter < programme.from || state.quarter > programme.until) return false;
  return chips(game, side, programme.field) >= points(programme.chips);
}

export function begin(game: Game, side: Side, number: number): void {
  const programme = game.content.programmes[number] as Programme;
  game.state.running[side] = number;
  game.state.left[side] = programme.lead;
  note(game, `${programme.why}/begun`);
  run(game, programme.begun, programme.why);
}

/** Closing a quarter: programmes with enough chips come nearer, and some are done. */
export function moveProgrammes(game: Game): void {
  const { state } = game;
  if (state.running[US] < 0 && state.running[USSR] < 0) return;
  for (const side of SIDES) {
    const programme = game.content.programmes[state.running[side]];
    if (programme === undefined) continue;
    if (chips(game, side, programme.field) < points(programme.chips)) continue;
    state.left[side] -= 1;
    if (state.left[side] > 0) continue;
    state.built[state.running[side]] = state.quarter + 1;
    state.running[side] = -1;
    note(game, `${programme.why}/done`);
    run(game, programme.done, programme.why);
  }
}
