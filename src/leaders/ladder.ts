/**
 * Deciding in a crisis. The public step weighs holding, escalating and conceding by expected value;
 * the private line answers what is on the table, or offers what the rival is thought to need.
 * A person accepts what meets the hidden need and nothing less, habits apart (`signatures.ts`).
 * Source: expected utility on Schelling's ladder (Powell 1988); counter-offers from game design.
 */
import { ACCEPT, CONCEDE, ladderCommand, type Command } from '../core/commands.ts';
import type { CrisisKind, Leader } from '../core/content.ts';
import { read, type Game } from '../core/ledger.ts';
import { happens } from '../core/luck.ts';
import { other, type Side } from '../core/sides.ts';
import type { Crisis } from '../core/state.ts';
import { clamp, divide, points } from '../core/whole.ts';
import { dread } from '../core/variables.ts';
import { kindOf, leaderOf } from '../core/rules/crisis.ts';
import {
  accidentChance, audienceCost, favour, gradeFor, GUESSED_TEMPER, keptUnder, MOST_GRADE, needGiven, needOf,
  stepShift, termAt, TOP_RUNG,
} from '../core/rules/ladder.ts';
import { pick, whim } from './chance.ts';
import { decisive, plain, type Choice, type Hinge, type Reason } from './mind.ts';
import { customaryStep, smart, type Signatures } from './signatures.ts';

const WAR = 1200;
/** From the blockade on leaders push with care, and none goes beyond limited war by choice. */
const CAREFUL = 4;
const LAST = 6;
/** Per cent chance to push when behind: 64 for the fearless, 19 where fear is a whole grade. */
const PUSH = 64;
const PUSH_FEAR = 45;
/** Acts after which nobody haggles any more. */
const PATIENCE = 6;
/** The most that anybody haggles for. */
export const IMMODEST = 4;
/** Where less is at stake, one talks at once. */
const VITAL = 60;
const LIMIT = points(100);
/** Milli-points by which a bold leader likes to act. */
const BOLD = 65;

/** Expected values of the public steps, milli-points of the leader's stake. */
export interface StepValues {
  readonly hold: number;
  readonly escalate: number;
  readonly concede: number;
  /** Chance in per cent that the rival answers a step with a step. */
  readonly answer: number;
  /** Accident chances in basis points for one round at this rung and the next. */
  readonly risk: readonly [number, number];
}

interface View {
  readonly game: Game;
  readonly crisis: Crisis;
  readonly kind: CrisisKind;
  readonly side: Side;
  readonly leader: Leader;
  readonly habits: Signatures | undefined;
}

function viewOf(game: Game, side: Side, habits?: Signatures): View {
  const crisis = game.state.crisis as Crisis;
  return { game, crisis, kind: kindOf(game, crisis), side, leader: leaderOf(game, side), habits };
}

/** The grade that this person takes: what the side needs, and more after a humiliation. */
function ownNeed({ game, crisis, side, leader, habits }: View): number {
  return Math.min(MOST_GRADE, needOf(game, crisis, side, leader) + smart(game, side, habits));
}

/** Early, and below the blockade, a leader haggles for one grade more than is needed. */
function aspired(view: View): number {
  const { rung, acts } = view.crisis;
  const need = ownNeed(view);
  return isEarly(rung, acts) ? Math.max(need, Math.min(IMMODEST, need + 1)) : need;
}

/** True where leaders still haggle. */
export function isEarly(rung: number, acts: number): boolean {
  return rung < CAREFUL && acts < PATIENCE;
}

/** The act of `side` in the crisis under way; `noise` is the width of its whims in milli-points. */
export function chooseInCrisis(game: Game, side: Side, noise: number, habits?: Signatures): Choice {
  const view = viewOf(game, side, habits);
  const answer = answerOffer(view);
  if (answer !== null) return answer;
  const values = stepValues(game, side);
  const line = privateLine(view, values);
  const choice = chooseStep(view, values, line, noise);
  return habits === undefined ? choice : inCharacter(view, habits, choice, line);
}

/** What a leader's habits make of the choice; the account stays with what was weighed. */
function inCharacter(view: View, habits: Signatures, choice: Choice, line: number): Choice {
  const { game, crisis, kind, side } = view;
  const guess = needGiven(game, crisis, other(side), crisis.belief[side], GUESSED_TEMPER);
  const grade = clamp(Math.min(guess, 6 - ownNeed(view)), 1, MOST_GRADE);
  const yields = choice.command === CONCEDE;
  const climbs = !yields && choice.command === ladderCommand(1, line);
  const command = customaryStep(game, crisis, side, habits, { climbs, yields, line, term: 1 + termAt(kind, side, grade) });
  return command === choice.command ? choice : plain(command);
}

/** Accepts what meets the need. */
function answerOffer(view: View): Choice | null {
  const { crisis, kind, side } = view;
  const offered = crisis.offer[other(side)];
  if (offered === 0) return null;
  const given = gradeFor(kind, other(side), offered);
  const need = aspired(view) - facesSaved(view);
  if (given < need) return null;
  const kept = divide(points(kind.stake[side]) * keptUnder(kind, side, offered), 100);
  return {
    command: ACCEPT,
    reasons: [{ term: 'kept', amount: kept }, { term: 'need-met', amount: points(given - need) }],
    hinge: { term: 'grade', amount: given - need + 1, instead: ladderCommand(0, 0) },
  };
}

/** What a way to save face is worth in grades: in danger, and while nothing has leaked. */
function facesSaved({ crisis, habits }: View): number {
  const isPrivate = crisis.leaks[0] + crisis.leaks[1] === 0;
  return isPrivate && crisis.rung > CAREFUL ? habits?.faceSaver ?? 0 : 0;
}

/** Number of the private line: 0 silence, 1 a question, 2–6 the terms. */
function privateLine(view: View, values: StepValues): number {
  const { game, crisis, kind, side } = view;
  const rival = other(side);
  if (crisis.offer[rival] > 0 || crisis.asked[rival] === 1) return 1 + counterOffer(view);
  const little = kind.stake[side] < VITAL;
  const worried = little || crisis.rung >= 4 || crisis.momentum * favour(kind, side) < 0;
  if (!worried || values.concede >= values.hold) return 0;
  const guess = needGiven(game, crisis, rival, crisis.belief[side], GUESSED_TEMPER);
  const mine = ownNeed(view);
  const affordable = 6 - mine;
  const grade = Math.min(guess, affordable);
  return grade < 1 || grade < guess - 1 ? 0 : 1 + termAt(kind, side, grade);
}

/** The term that would meet the need, sometimes inflated by one. */
function counterOffer(view: View): number {
  const { game, crisis, kind, side } = view;
  const state = game.state;
  const need = aspired(view);
  const chance = game.content.coefficients.bluffInflation;
  const index = (state.crises & 63) * 64 + crisis.acts * 2;
  const inflated = happens(state.luck, kind.purposes.inflation, state.turn, index, chance);
  return termAt(kind, other(side), Math.min(5, need + (inflated ? 1 : 0)));
}

function chooseStep(view: View, values: StepValues, line: number, noise: number): Choice {
  const { game, side } = view;
  const bold = view.leader.boldness > 80 ? points(7) : (view.leader.boldness - 50) * BOLD;
  const options: [Command, number][] = [
    [ladderCommand(0, line), values.hold],
    [CONCEDE, values.concede],
  ];
  if (pushes(view)) options.push([ladderCommand(1, line), values.escalate + bold]);
  let best = options[0] as [Command, number];
  let second: [Command, number] | null = null;
  for (const [command, value] of options.map(([c, v]) => [c, v + whim(game, side, c, noise)] as [Command, number])) {
    if (command === best[0]) best = [command, value];
    else if (value > best[1]) { second = best; best = [command, value]; }
    else if (second === null || value > second[1]) second = [command, value];
  }
  return { command: best[0], reasons: reasonsOf(values, best[0]), hinge: hingeOf(best, second) };
}

/** Below the blockade a step is cheap; above it a leader pushes only now and then, and never to the brink. */
function pushes(view: View): boolean {
  const { game, crisis, kind, side, leader } = view;
  if (crisis.rung < CAREFUL) return true;
  if (crisis.rung >= LAST) return false;
  const ahead = crisis.momentum * favour(kind, side);
  const urge = clamp(PUSH - divide(leader.fear * PUSH_FEAR, 1000), 5, 60);
  const weight = ahead < 0 ? 100 : ahead < points(20) ? 60 : 25;
  return pick(game, side, 'push', 10000) < urge * weight;
}

function hingeOf(best: [Command, number], second: [Command, number] | null): Hinge | null {
  return second === null ? null : { term: 'value', amount: best[1] - second[1], instead: second[0] };
}

function reasonsOf(values: StepValues, chosen: Command): Reason[] {
  const base = chosen === CONCEDE ? values.concede : chosen.startsWith('ladder/hold') ? values.hold : values.escalate;
  return decisive([
    { term: 'over-holding', amount: base - values.hold },
    { term: 'over-escalating', amount: base - values.escalate },
    { term: 'over-conceding', amount: base - values.concede },
  ]);
}

/** What each public step is worth to a side, as it sees things. */
export function stepValues(game: Game, side: Side): StepValues {
  const view = viewOf(game, side);
  const { crisis, kind } = view;
  const next = Math.min(TOP_RUNG, crisis.rung + 1);
  const risk: [number, number] = [accidentChance(game, crisis.rung), accidentChance(game, next)];
  const answer = answerChance(game, crisis.belief[side], crisis.rung);
  const shame = audienceCost(kind, side, crisis.rung);
  return {
    hold: holdValue(view, answer, risk[0]),
    escalate: escalateValue(view, risk[1]),
    concede: -divide(crisis.resolve[side] * 75, 100) - shame,
    answer, risk,
  };
}

function holdValue(view: View, answer: number, risk: number): number {
  const { crisis, kind, side } = view;
  const sign = favour(kind, side);
  const ahead = crisis.momentum * sign > 0;
  const pushed = ahead ? answer : divide(answer * 30, 100);
  const after = clamp(crisis.momentum - sign * stepShift(kind, other(side), Math.min(TOP_RUNG, crisis.rung + 1)), -LIMIT, LIMIT);
  const value = divide(
    settledWorth(view, crisis.momentum, crisis.rung) * (100 - pushed) + settledWorth(view, after, crisis.rung) * pushed,
    100,
  );
  return atRisk(view, value, risk * (crisis.holds > 0 ? 1 : 2));
}

function escalateValue(view: View, risk: number): number {
  const { game, crisis, kind, side } = view;
  if (crisis.rung >= TOP_RUNG - 1) return warWorth(view);
  const sign = favour(kind, side);
  const rung = crisis.rung + 1;
  const up = clamp(crisis.momentum + sign * stepShift(kind, side, rung), -LIMIT, LIMIT);
  const back = clamp(up - sign * stepShift(kind, other(side), Math.min(TOP_RUNG, rung + 1)), -LIMIT, LIMIT);
  const yields = 100 - answerChance(game, crisis.belief[side], rung);
  const value = divide(settledWorth(view, up, rung) * yields + settledWorth(view, back, rung) * (100 - yields), 100);
  return atRisk(view, value, risk * 2);
}

/** What a settlement at a momentum is worth; yielding in public costs extra. */
function settledWorth(view: View, momentum: number, rung: number): number {
  const { crisis, kind, side } = view;
  const ahead = momentum * favour(kind, side);
  const worth = divide(crisis.resolve[side] * ahead, LIMIT);
  return ahead >= 0 ? worth : worth + divide(audienceCost(kind, side, rung) * ahead, LIMIT);
}

function atRisk(view: View, value: number, chance: number): number {
  const risk = Math.min(chance, 10000);
  return divide(warWorth(view) * risk + value * (10000 - risk), 10000);
}

function warWorth(view: View): number {
  return -divide(WAR * read(view.game, dread[view.side]), 75);
}

/** Per cent chance that a rival of this resolve answers a step at `rung` with one of its own. */
function answerChance(game: Game, resolved: number, rung: number): number {
  const cost = divide(accidentChance(game, Math.min(TOP_RUNG, rung + 1)) * points(WAR), 10000);
  return divide(clamp(points(12) + divide((resolved - cost) * 9, 10), points(3), points(92)), 1000);
}
