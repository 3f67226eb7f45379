/**
 * What an initiative would do, found by living through it on a copy: now, and in a year in which
 * nobody does anything more. The copy has luck of its own realm, so that nothing real is foreseen.
 */
import type { Command } from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import { childKey, purpose } from '../core/luck.ts';
import { perform } from '../core/perform.ts';
import { answerProposal } from '../core/rules/proposals.ts';
import { closeQuarter } from '../core/rules/quarter.ts';
import type { Side } from '../core/sides.ts';
import { copyState, type State } from '../core/state.ts';
import {
  cause, cohesion, hawks, intelligence, mistrust, prestige, prosperity, resolve, standing,
  technology, tension, type Variable,
} from '../core/variables.ts';

const REALM = purpose('imagined/desk');
const YEAR = 4;
/** How many imagined lucks are tried where luck decides. */
const FUTURES = 12;

/** What one of one's own gauges would do, points; low and high differ where luck decides. */
export interface Move {
  readonly label: string;
  /** True where more of it is what the side would wish for. */
  readonly wished: boolean;
  readonly now: readonly [low: number, high: number];
  /** Against leaving it; `null` where a crisis comes between. */
  readonly year: readonly [low: number, high: number] | null;
}

interface Gauge {
  readonly variable: Variable;
  readonly label: string;
  readonly wished: boolean;
}

/** The headline gauges of a side, the widest first. */
export function gaugesOf(side: Side): Gauge[] {
  return [
    { variable: tension, label: 'Tension', wished: false },
    { variable: mistrust[side], label: 'Our mistrust', wished: false },
    { variable: prestige[side], label: 'Prestige', wished: true },
    { variable: standing[side], label: 'Standing', wished: true },
    { variable: cohesion[side], label: 'Alliance', wished: true },
    { variable: prosperity[side], label: 'Living standards', wished: true },
    { variable: cause[side], label: 'Faith in the cause', wished: true },
    { variable: resolve[side], label: 'Name for firmness', wished: true },
    { variable: hawks[side], label: 'Fear of weakness', wished: false },
    { variable: intelligence[side], label: 'Intelligence', wished: true },
    { variable: technology[side], label: 'Rockets', wished: true },
  ];
}

/** Less would be shown as nothing. */
export const LEAST = 0.25;

/** The copy after a command; what is proposed is taken as signed. `null` does nothing. */
export function afterwards(game: Game, command: Command | null): Game {
  return imagined(game, command, 0, asSigned).copy;
}

/** `lucky` is true where the command asked luck, and another luck might have it otherwise. */
function imagined(game: Game, command: Command | null, future: number, carryOut: CarryOut): { copy: Game; lucky: boolean } {
  const state = copyState(game.state);
  const key = childKey(game.state.luck, REALM, game.state.turn * FUTURES + future);
  let lucky = false;
  Object.defineProperty(state, 'luck', { enumerable: true, get: () => { lucky = true; return key; } });
  state.record = 1;
  const copy: Game = { state, content: game.content, ledger: null };
  if (command !== null) carryOut(copy, command);
  return { copy, lucky };
}

type CarryOut = (game: Game, command: Command) => void;

/** What is proposed is taken as signed. */
const asSigned: CarryOut = (game, command) => {
  perform(game, command);
  if (game.state.proposal !== null) answerProposal(game, 'sign');
};

/** The different ways in which a command may turn out at once: one, unless it asks luck. */
export function outcomes(game: Game, command: Command, carryOut: CarryOut = asSigned): Game[] {
  const first = imagined(game, command, 0, carryOut);
  const copies = [first.copy];
  for (let future = 1; first.lucky && future < FUTURES; future++) {
    const { copy } = imagined(game, command, future, carryOut);
    if (!copies.some((known) => sameValues(known.state, copy.state))) copies.push(copy);
  }
  return copies;
}

/** How a command may turn out under so many imagined lucks; `null` where it asks none. */
export function trials(game: Game, command: Command, count: number, carryOut: CarryOut): State[] | null {
  const first = imagined(game, command, 0, carryOut);
  if (!first.lucky) return null;
  return Array.from({ length: count }, (_, future) => imagined(game, command, future, carryOut).copy.state);
}

/** The same a year on; the copy is used up. */
export function aYearOn(copy: Game): State {
  for (let quarter = 0; quarter < YEAR; quarter++) closeQuarter(copy);
  return copy.state;
}

/** The states that a command leads to, now and in a year, under a few imagined lucks. */
export interface Prospects {
  readonly now: readonly State[];
  /** Empty where the command begins a crisis: nobody knows what follows. */
  readonly year: readonly State[];
}

export function prospects(game: Game, command: Command): Prospects {
  const copies = outcomes(game, command);
  const now = copies.map((copy) => copyState(copy.state));
  const open = now.every((state) => state.pending === game.state.pending && state.crisis === null);
  return { now, year: open ? copies.map(aYearOn) : [] };
}

function sameValues(a: State, b: State): boolean {
  return a.values.every((value, variable) => value === b.values[variable]);
}

/** What one's own gauges would do; `idle` is the year in which nothing is done. */
export function movesOf(game: Game, side: Side, found: Prospects, idle: State): Move[] {
  const moves = gaugesOf(side).map(({ variable, label, wished }): Move => ({
    label, wished,
    now: spread(found.now, game.state, variable),
    year: found.year.length === 0 ? null : spread(found.year, idle, variable),
  }));
  return moves.filter((move) => [...move.now, ...(move.year ?? [])].some((by) => Math.abs(by) >= LEAST));
}

/** Lowest and highest difference of a variable to what it would be otherwise, points. */
export function spread(found: readonly State[], base: State, variable: Variable): [number, number] {
  const differences = found.map((state) => ((state.values[variable] ?? 0) - (base.values[variable] ?? 0)) / 1000);
  return [Math.min(...differences), Math.max(...differences)];
}

/** `+1.5`, `−2.0`, or `−1.5 to +3.4` where luck decides; a dash for nothing worth showing. */
export function spreadText([low, high]: readonly [number, number]): string {
  if (high - low >= LEAST) return `${signed(low)} to ${signed(high)}`;
  return Math.abs(high) < LEAST / 5 ? '–' : signed(high);
}

export function signed(points: number): string {
  const rounded = Math.round(points * 10) / 10;
  return `${rounded > 0 ? '+' : rounded < 0 ? '−' : '±'}${Math.abs(rounded).toFixed(1)}`;
}
