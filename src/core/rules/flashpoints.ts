/**
 * Flashpoints: crises that nobody ordered. A dispute catches fire only where somebody acted within
 * a year, and the crisis names the act. Chance grows with the square of the dispute's heat and with
 * tension; where both powers were active in one of its places within a year it doubles.
 * Source: ICB project for the base rate of crises with a superpower as actor.
 */
import type { Flashpoint } from '../content.ts';
import { note, read, type Game } from '../ledger.ts';
import { happens } from '../luck.ts';
import { SIDES } from '../sides.ts';
import type { State } from '../state.ts';
import { clamp, divide, points, wholes } from '../whole.ts';
import { tension } from '../variables.ts';
import { ACTIVE, isActive } from './places.ts';

/** Quarters in which the same crisis does not come again by itself. */
const CRISIS_REST = 4;
/** A rise of a dispute by this much is an act that may light it. */
const SPARK = points(1);
const NONE: readonly number[] = [];

/** What the disputes stood at before a decision, to see what it lit; the record lights nothing. */
export function heats(game: Game): readonly number[] {
  if (game.state.record === 1) return NONE;
  return game.content.flashpoints.map((point) => read(game, point.heat));
}

/** A decision has been carried out: which flashpoints has it lit? `act` is what it is called. */
export function lightFuses(game: Game, before: readonly number[], place: number, act: number): void {
  if (game.state.record === 1) return;
  game.content.flashpoints.forEach((point, number) => {
    const hotter = !point.onlyPlaces && read(game, point.heat) - (before[number] ?? 0) >= SPARK;
    if (!hotter && !point.places.includes(place)) return;
    game.state.lit[number * 2] = game.state.quarter + 1;
    game.state.lit[number * 2 + 1] = act;
  });
}

/** At the end of a quarter: the first flashpoint that catches fire awaits its crisis. */
export function lightFlashpoints(game: Game): void {
  const { state, content } = game;
  for (let number = 0; number < content.flashpoints.length; number++) {
    const point = content.flashpoints[number] as Flashpoint;
    if (!isLit(state, number) || restsStill(state, point.crisis)) continue;
    if (!happens(state.luck, point.purpose, state.quarter, 0, chanceOf(game, point))) continue;
    note(game, `flashpoint/${content.crises[point.crisis]?.id ?? ''}`);
    state.pending = point.crisis;
    state.spark = state.lit[number * 2 + 1] as number;
    return;
  }
}

/** Basis points. */
function chanceOf(game: Game, point: Flashpoint): number {
  const heat = read(game, point.heat);
  const weight = point.calmed(game) ? point.calmWeight : point.weight;
  const square = divide(heat * heat, points(100));
  const hazard = divide(square * (points(20) + read(game, tension)), points(100));
  const crowded = point.places.some((place) => SIDES.every((side) => isActive(game, place, side)));
  const scale = game.content.coefficients.flashpointScale * game.state.weather * (crowded ? 2 : 1);
  return clamp(divide(wholes(hazard * weight * scale, 1000000), 10), 0, 3000);
}

function isLit(state: State, number: number): boolean {
  const when = state.lit[number * 2] as number;
  return when > 0 && state.quarter + 1 - when < ACTIVE;
}

function restsStill(state: State, kind: number): boolean {
  return state.past.some((past) => past.kind === kind && state.quarter - past.quarter < CRISIS_REST);
}
