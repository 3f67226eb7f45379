/**
 * A timeline: the commands of a game, the states between them, and why each number moved. Undo
 * steps back to the last decision of a person; what was undone is counted, never hidden, and stamps the game where a
 * reply had been seen.
 */
import type { Command } from '../core/commands.ts';
import { legal, newGame, play, type GameOptions } from '../core/game.ts';
import type { Game, Ledger } from '../core/ledger.ts';
import { SIDES, type Side } from '../core/sides.ts';
import type { State } from '../core/state.ts';
import type { Variable } from '../core/variables.ts';
import { leaderIndex, mindFor } from '../leaders/who.ts';
import type { Choice, Mind } from '../leaders/mind.ts';
import type { Scenario } from '../scenario/read.ts';
import { ME, type Setup } from './setup.ts';

export { ME, type Setup } from './setup.ts';

/** One change of one variable, or an event (variable −1). */
export interface Entry {
  readonly turn: number;
  readonly variable: Variable | -1;
  readonly by: number;
  readonly why: string;
}

/** A decision and what it led to, up to the next one. */
export interface Step {
  readonly side: Side;
  readonly command: Command;
  /** Why a leader chose it; `null` for a person. */
  readonly choice: Choice | null;
  readonly turn: number;
  /** The state after it. */
  readonly state: State;
  readonly entries: readonly Entry[];
}

export interface Timeline {
  readonly scenario: Scenario;
  readonly setup: Setup;
  readonly start: State;
  /** What happened before the first decision. */
  readonly opening: readonly Entry[];
  readonly steps: readonly Step[];
  readonly undone: number;
  /** True once a decision was taken back after a leader's reply to it had been seen. */
  readonly hindsight: boolean;
}

export function whoPlays(setup: Setup, side: Side): string {
  return side === 0 ? setup.us : setup.ussr;
}

/** The minds of a setup; a person has none. @throws WhoError for an unknown WHO. */
export function mindsOf(scenario: Scenario, setup: Setup): readonly [Mind | null, Mind | null] {
  const mind = (side: Side): Mind | null => {
    const who = whoPlays(setup, side);
    return who === ME ? null : mindFor(who, scenario, side);
  };
  return [mind(0), mind(1)];
}

/** A named leader leads from the start; else whoever led at the time. */
export function startLeaders(scenario: Scenario, setup: Setup): readonly [number, number] {
  const leader = (side: Side): number => {
    const named = leaderIndex(whoPlays(setup, side), scenario, side);
    return named >= 0 ? named : scenario.content.startLeaders[side];
  };
  return [leader(0), leader(1)];
}

/** How a game of this setup begins. */
export function gameOptions(scenario: Scenario, setup: Setup): GameOptions {
  return {
    shifting: setup.shifting, leaders: startLeaders(scenario, setup),
    world: setup.world ?? 'history', people: personSides(setup),
  };
}

export function begin(scenario: Scenario, setup: Setup): Timeline {
  const [opening, ledger] = listener(() => 0);
  const start = newGame(scenario.content, setup.seed, gameOptions(scenario, setup), ledger);
  return { scenario, setup, start, opening, steps: [], undone: 0, hindsight: false };
}

function listener(turn: () => number): [Entry[], Ledger] {
  const entries: Entry[] = [];
  return [entries, {
    change: (variable, by, why) => void entries.push({ turn: turn(), variable, by, why }),
    event: (why) => void entries.push({ turn: turn(), variable: -1, by: 0, why }),
  }];
}

export function stateOf(timeline: Timeline): State {
  return timeline.steps.at(-1)?.state ?? timeline.start;
}

/** The game in which a step was decided. */
export function gameBefore({ scenario, steps, start }: Timeline, number: number): Game {
  return { state: steps[number - 1]?.state ?? start, content: scenario.content, ledger: null };
}

/** The timeline with one more decision. @throws where the command is not legal. */
export function choose(timeline: Timeline, command: Command, choice: Choice | null = null): Timeline {
  const before = stateOf(timeline);
  const [entries, ledger] = listener(() => before.turn);
  const state = play(before, timeline.scenario.content, command, ledger);
  const step: Step = { side: before.mover, command, choice, turn: before.turn, state, entries };
  return { ...timeline, steps: [...timeline.steps, step] };
}

/** A decision that was taken elsewhere; without a `choice` it is a person's. */
export interface Move {
  readonly command: Command;
  readonly choice: Choice | null;
}

/** The timeline with moves that were worked out elsewhere. @throws where one is not legal. */
export function appended(timeline: Timeline, moves: readonly Move[]): Timeline {
  return moves.reduce((now, { command, choice }) => choose(now, command, choice), timeline);
}

/** The timeline of these commands; as much as it shares with the one at hand is not played again. */
export function follow(timeline: Timeline, commands: readonly Command[]): Timeline {
  const parting = commands.findIndex((command, number) => timeline.steps[number]?.command !== command);
  const shared = parting < 0 ? commands.length : parting;
  const moves = commands.slice(shared).map((command) => ({ command, choice: null }));
  return appended({ ...timeline, steps: timeline.steps.slice(0, shared) }, moves);
}

/** Whether a leader decides next. */
export function isLeadersTurn(timeline: Timeline): boolean {
  const state = stateOf(timeline);
  return state.ending === null && (isEpilogue(state, timeline) || whoPlays(timeline.setup, state.mover) !== ME);
}

/** Leaders decide until a person must, or until the end. */
export function playLeaders(timeline: Timeline, minds = mindsOf(timeline.scenario, timeline.setup)): Timeline {
  let now = timeline;
  for (let next = leaderMove(now, minds); next !== null; next = leaderMove(now, minds)) now = next;
  return now;
}

/** One decision of a leader; `null` where a person must choose or the game is over. */
export function leaderMove(
  timeline: Timeline, minds: readonly [Mind | null, Mind | null],
): Timeline | null {
  const state = stateOf(timeline);
  const content = timeline.scenario.content;
  const acting = isEpilogue(state, timeline) ? epilogueMinds(timeline) : minds;
  const mind = acting[state.mover];
  if (state.ending !== null || mind === null) return null;
  const choice = mind.choose({ state, content, ledger: null }, state.mover);
  return choose(timeline, choice.command, choice);
}

/** The year after a scenario is lived by leaders on both sides. */
function isEpilogue(state: State, timeline: Timeline): boolean {
  const content = timeline.scenario.content;
  return content.aftermath > 0 && state.turn >= content.turns;
}

function epilogueMinds(timeline: Timeline): readonly [Mind, Mind] {
  return [mindFor('history', timeline.scenario, 0), mindFor('history', timeline.scenario, 1)];
}

/** Back to before the last decision that a person took; unchanged where there is none. */
export function undo(timeline: Timeline): Timeline {
  const last = timeline.steps.findLastIndex((step) => step.choice === null);
  if (last < 0) return timeline;
  const answered = timeline.steps.slice(last).some((step) => step.choice !== null);
  return {
    ...timeline, steps: timeline.steps.slice(0, last), undone: timeline.undone + 1,
    hindsight: timeline.hindsight || answered,
  };
}

/** Values before the viewer last decided; `null` sees with the eyes of everybody. */
export function valuesBefore({ steps, start }: Timeline, viewer: Side | null): readonly number[] {
  const last = steps.findLastIndex((step) => step.choice === null && (viewer === null || step.side === viewer));
  return (steps[last - 1]?.state ?? start).values;
}

/** Sides that a person plays. */
export function personSides(setup: Setup): Side[] {
  return SIDES.filter((side) => whoPlays(setup, side) === ME);
}

/** Legal commands of the state awaited. */
export function options(timeline: Timeline): Command[] {
  return legal(stateOf(timeline), timeline.scenario.content);
}

/** All entries in order, the opening first. */
export function entriesOf(timeline: Timeline): Entry[] {
  return [...timeline.opening, ...timeline.steps.flatMap((step) => step.entries)];
}

