/**
 * Judgement: how much worse than the best that could be found a person chose, free of luck. From
 * each decision the world lives on many times, under luck of its own, with the leader without
 * look-ahead (`reflex`) on both sides, for two years or to the end. What a side has to show then is
 * the mean of its score components; a nuclear war shows 0, whoever began it.
 * One half of the continuations finds the best other option, the other half, under fresh luck,
 * measures what the person's own lost against it: a best that is found and measured by the same
 * throws is lucky, and every choice would seem a mistake.
 */
import { REST, type Command } from '../core/commands.ts';
import { copyState, newGame, rush } from '../core/game.ts';
import { legalCommands } from '../core/legal.ts';
import type { Game } from '../core/ledger.ts';
import { childKey, ENSEMBLE, type LuckKey } from '../core/luck.ts';
import { scores } from '../core/rules/score.ts';
import { ENDINGS, STAGE, type Stage, type State } from '../core/state.ts';
import { parseSide, type Side } from '../core/sides.ts';
import type { Mind } from '../leaders/mind.ts';
import { decide } from '../leaders/statesman.ts';
import { mindFor } from '../leaders/who.ts';
import { gameOptions, personSides, type Setup, type Timeline } from '../replay/timeline.ts';
import type { Scenario } from '../scenario/read.ts';
import { deviation, mean, root } from './statistics.ts';

/** Who lives on from each decision; shown wherever its figures are. */
export const JUDGE = 'reflex';
export const CONTINUATIONS = 200;
/** Two years. */
const QUARTERS = 8;
/** At a desk no more options than these, beside the person's own. */
const SHORTLIST = 7;
/** Aims, guesses, a meeting of the chairs and a fall are no moves in the world. */
const JUDGED: readonly Stage[] = [STAGE.cards, STAGE.incident, STAGE.ladder, STAGE.proposal, STAGE.desk];

/** A decision of a game that is over; plain data that a worker can be sent. */
export interface Taken {
  readonly command: Command;
  readonly person: boolean;
}

export interface Judged {
  /** Which decision of the game, counted from 0. */
  readonly number: number;
  readonly side: Side;
  readonly turn: number;
  readonly taken: Command;
  /** The best option found: the one taken, where none was better. */
  readonly best: Command;
  /** Points lost against it, never below 0. */
  readonly loss: number;
  /** Standard error of the loss. */
  readonly error: number;
}

export interface Judgement {
  readonly side: Side;
  readonly decisions: readonly Judged[];
  /** Mean loss in points. */
  readonly loss: number;
}

/** How many of the decisions are judged. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

export function takenIn(timeline: Timeline): Taken[] {
  return timeline.steps.map(({ command, choice }) => ({ command, person: choice === null }));
}

/** Judges each decision of the people in a game; yields after each, and returns a report a side. */
export function* judge(
  scenario: Scenario, setup: Setup, taken: readonly Taken[], continuations = CONTINUATIONS,
): Generator<Progress, Judgement[]> {
  const { content } = scenario;
  const state = newGame(content, setup.seed, gameOptions(scenario, setup));
  const found: Judged[] = [];
  const of = taken.filter(({ person }) => person).length;
  let done = 0;
  for (const [number, { command, person }] of taken.entries()) {
    if (person) {
      const judged = judgeOne(scenario, state, command, number, continuations);
      if (judged !== null) found.push(judged);
      yield { done: ++done, of };
    }
    rush(state, content, command);
  }
  return personSides(setup).map((side) => {
    const decisions = found.filter((one) => one.side === side);
    return { side, decisions, loss: mean(decisions.map(({ loss }) => loss)) };
  });
}

/** The dearest decisions, the worst first; only such as lost more than their error leaves open. */
export function costliest(judgement: Judgement, most: number): Judged[] {
  return judgement.decisions.filter(({ loss, error }) => loss > 0 && loss >= 2 * error)
    .toSorted((a, b) => b.loss - a.loss || a.number - b.number).slice(0, most);
}

/** One decision; `null` where it is none that is judged. The state is left as it is. */
export function judgeOne(
  scenario: Scenario, state: State, taken: Command, number: number, continuations: number,
): Judged | null {
  const options = optionsAt(scenario, state, taken);
  if (options.length < 2) return null;
  const { mover: side, turn } = state;
  const future = futures(scenario, state, number);
  const each = Math.max(1, Math.floor(continuations / 2 / options.length));
  const worths = options.map((command) => mean(valuesOf(future, command, 0, each)));
  let best = 0;
  worths.forEach((worth, i) => { if (worth > (worths[best] ?? 0)) best = i; });
  const rival = options[best] as Command;
  const nothing = { number, side, turn, taken, best: taken, loss: 0, error: 0 };
  if (rival === taken) return nothing;
  const pairs = Math.max(2, Math.floor(continuations / 4));
  const mine = valuesOf(future, taken, each, pairs);
  const losses = valuesOf(future, rival, each, pairs).map((value, i) => value - (mine[i] ?? 0));
  const loss = mean(losses);
  return loss <= 0 ? nothing : { ...nothing, best: rival, loss, error: deviation(losses) / root(pairs) };
}

type Future = (command: Command, number: number) => number;

function valuesOf(future: Future, command: Command, from: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => future(command, from + i));
}

/** The options compared, the one taken first, so that it stays the best where another is only as good. */
function optionsAt(scenario: Scenario, state: State, taken: Command): Command[] {
  if (!JUDGED.includes(state.stage)) return [];
  const game: Game = { state, content: scenario.content, ledger: null };
  if (state.stage !== STAGE.desk) return [...new Set([taken, ...legalCommands(game)])];
  return [...new Set([taken, ...deskOptions(scenario, game)])].slice(0, SHORTLIST + 1);
}

/** Rest, and what the leaders of this side, from the first of the list to the last, would do here. */
function deskOptions(scenario: Scenario, game: Game): Command[] {
  const { mover } = game.state;
  const leaders = scenario.leaders.filter(({ side }) => parseSide(side) === mover);
  return [REST, ...leaders.map((leader) => decide(game, mover, leader, 1).command)];
}

/**
 * What the mover has to show after a command and two more years. Continuations of the same number
 * share their luck from option to option, and none has the luck of the game itself.
 */
function futures(scenario: Scenario, state: State, decision: number): Future {
  const { content } = scenario;
  const realm: LuckKey = childKey(state.luck, ENSEMBLE, decision);
  const minds: readonly [Mind, Mind] = [mindFor(JUDGE, scenario, 0), mindFor(JUDGE, scenario, 1)];
  const end = state.quarter + QUARTERS;
  return (command, number) => {
    const world = copyState(state);
    world.luck = childKey(realm, ENSEMBLE, number);
    rush(world, content, command);
    while (world.ending === null && world.quarter < end) {
      const { command: next } = minds[world.mover].choose({ state: world, content, ledger: null }, world.mover);
      rush(world, content, next);
    }
    return shown({ state: world, content, ledger: null }, state.mover);
  };
}

/** Points: the mean of the components; war is 0. */
function shown(game: Game, side: Side): number {
  const { ending } = game.state;
  if (ending !== null && ENDINGS[ending] === 'nuclear-war') return 0;
  return mean(scores(game, side)) / 1000;
}
