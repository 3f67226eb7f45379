/**
 * Judgement: how much worse than the best that could be found a person chose, free of luck. From
 * each decision the world lives on many times (`worth.ts`). One half of the continuations finds the
 * best other option, the other half, under fresh luck, measures what the person's own lost against
 * it: a best that is found and measured by the same throws is lucky, and every choice would seem a
 * mistake. An option that is ahead by less than the finding's own error is no better.
 */
import { REST, type Command } from '../core/commands.ts';
import { newGame, rush } from '../core/game.ts';
import { legalCommands } from '../core/legal.ts';
import type { Game } from '../core/ledger.ts';
import { STAGE, type Stage, type State } from '../core/state.ts';
import { parseSide, type Side } from '../core/sides.ts';
import { decide } from '../leaders/statesman.ts';
import { gameOptions, personSides, type Setup, type Timeline } from '../replay/timeline.ts';
import type { Scenario } from '../scenario/read.ts';
import { deviation, mean, root } from './statistics.ts';
import { futures, PARTS, type Future, type Worth } from './worth.ts';

export const CONTINUATIONS = 200;
/** At a desk no more options than these, beside the person's own. */
export const SHORTLIST = 7;
/** Aims, guesses, a meeting of the chairs and a fall are no moves in the world. */
const JUDGED: readonly Stage[] = [STAGE.cards, STAGE.incident, STAGE.ladder, STAGE.proposal, STAGE.desk];

/** A decision of a game that is over; plain data that a worker can be sent. */
export interface Taken {
  readonly command: Command;
  readonly person: boolean;
}

/** What a worker needs to judge a game, and what it answers. */
export interface JudgeRequest {
  readonly source: Scenario['source'];
  readonly setup: Setup;
  readonly taken: readonly Taken[];
}
export type JudgeReport =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly judgements: readonly Judgement[] }
  | { readonly kind: 'failed'; readonly why: string };

export interface Judged {
  /** Which decision of the game, counted from 0. */
  readonly number: number;
  readonly side: Side;
  readonly turn: number;
  readonly taken: Command;
  /** The best option found: the one taken, where none was better. */
  readonly best: Command;
  /** Points lost against it; below 0 where fresh luck did not bear the finding out. */
  readonly loss: number;
  /** Standard error of the loss. */
  readonly error: number;
  /** The loss by `PARTS`. */
  readonly parts: readonly number[];
  /** Chance of nuclear war in the continuations: after what was taken, after the best. */
  readonly dangers: readonly [number, number];
}

export interface Judgement {
  readonly side: Side;
  readonly decisions: readonly Judged[];
  /** Mean loss in points. */
  readonly loss: number;
  /** Standard error of the mean. */
  readonly error: number;
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
  return personSides(setup).map((side) => judgementOf(side, found.filter((one) => one.side === side)));
}

export function judgementOf(side: Side, decisions: readonly Judged[]): Judgement {
  const squares = decisions.reduce((sum, { error }) => sum + error * error, 0);
  return {
    side, decisions, loss: mean(decisions.map(({ loss }) => loss)),
    error: root(squares) / Math.max(1, decisions.length),
  };
}

/** True for a loss that its own error does not explain. */
export function isCostly({ loss, error }: Judged): boolean {
  return loss > 0 && loss >= 2 * error;
}

/** The dearest decisions, the worst first; only such as lost more than their error leaves open. */
export function costliest(judgement: Judgement, most: number): Judged[] {
  return judgement.decisions.filter(isCostly)
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
  const each = Math.max(2, Math.floor(continuations / 2 / options.length));
  const rival = bestOf(options, future, each);
  const nothing = { number, side, turn, taken, best: taken, loss: 0, error: 0, parts: PARTS.map(() => 0), dangers: [0, 0] as const };
  if (rival === taken) return nothing;
  const pairs = Math.max(2, Math.floor(continuations / 4));
  const theirs = worths(future, rival, each, pairs);
  const mine = worths(future, taken, each, pairs);
  const losses = theirs.map(({ points }, i) => points - (mine[i]?.points ?? 0));
  return {
    ...nothing, best: rival, loss: mean(losses), error: deviation(losses) / root(pairs),
    parts: PARTS.map((_, part) => mean(theirs.map(({ parts }, i) => (parts[part] ?? 0) - (mine[i]?.parts[part] ?? 0)))),
    dangers: [dangerOf(mine), dangerOf(theirs)],
  };
}

function dangerOf(outcomes: readonly Worth[]): number {
  return mean(outcomes.map(({ danger }) => danger));
}

function worths(future: Future, command: Command, from: number, count: number): Worth[] {
  return Array.from({ length: count }, (_, i) => future(command, from + i));
}

/** The best of the options; the first of them, what was taken, unless another is surely ahead. */
function bestOf(options: readonly Command[], future: Future, each: number): Command {
  const points = options.map((command) => worths(future, command, 0, each).map((worth) => worth.points));
  const means = points.map(mean);
  const best = means.indexOf(means.reduce((most, value) => (value > most ? value : most)));
  const leads = (points[best] ?? []).map((value, i) => value - (points[0]?.[i] ?? 0));
  return options[mean(leads) > deviation(leads) / root(each) ? best : 0] as Command;
}

/** The options compared, the one taken first. */
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
