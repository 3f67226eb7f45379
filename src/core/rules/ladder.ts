/**
 * The ladder of a crisis: rungs, accident chance, how a step shifts the expected settlement.
 *   accident (basis points a round) by rung 0, 0, 3, 30, 85, 240, 650, 1700
 *     × (40 + mean mistrust) / 100 × (1 + 0.18 alerts) × 0.6 with a hot line × (1.30 − tech / 200);
 *   a step to rung r shifts momentum by (15 + 4 r)(1 ± 0.6 local / 100).
 * Source: Schelling 1966 (threats that leave something to chance), Powell 2014 (local superiority),
 * Fearon 1994 (audience costs); scale of the accident table: Hellman 2008, Sagan 1993.
 */
import { inForce, read, type Game } from '../ledger.ts';
import type { CrisisKind } from '../content.ts';
import type { Crisis } from '../state.ts';
import { US, USSR, type Side } from '../sides.ts';
import { clamp, divide, points } from '../whole.ts';
import { alert, technology } from '../variables.ts';
import { meanMistrust } from './tension.ts';

export const RUNGS = [
  'settled', 'protest', 'ultimatum', 'show-of-force', 'blockade', 'clash', 'limited-war', 'brink',
  'general-war',
] as const;
export const TOP_RUNG = 8;

const ACCIDENT = [0, 0, 3, 30, 85, 240, 650, 1700, 10000] as const;
/** Cost of yielding for each rung, tenths of a point at full publicity. */
const AUDIENCE = [30, 24] as const;

/** One cause of a chance: it is multiplied by `times` and divided by `over`. */
export interface Factor {
  readonly why: 'rung' | 'mistrust' | 'alert' | 'hot-line' | 'technology' | 'scale' | 'place';
  readonly times: number;
  readonly over: number;
}

/** What the chance of an accident at a rung is made of, from one basis point on. */
export function accidentFactors(game: Game, rung: number): Factor[] {
  const alerts = divide(read(game, alert[US]) + read(game, alert[USSR]), 1000);
  const safety = divide(read(game, technology[US]) + read(game, technology[USSR]), 4);
  const hazard = game.content.crises[game.state.crisis?.kind ?? -1]?.hazard ?? 1000;
  const hotLine = inForce(game, game.content.named.hotLine);
  return [
    { why: 'rung', times: ACCIDENT[rung] ?? 0, over: 1 },
    { why: 'mistrust', times: points(40) + meanMistrust(game), over: points(100) },
    { why: 'alert', times: 100 + 18 * alerts, over: 100 },
    { why: 'hot-line', times: hotLine ? 60 : 100, over: 100 },
    { why: 'technology', times: points(130) - safety, over: points(100) },
    { why: 'scale', times: game.content.coefficients.accidentScale, over: 1000 },
    { why: 'place', times: hazard, over: 1000 },
  ];
}

/** Chance of war by accident or loss of control in one round at a rung, basis points. */
export function accidentChance(game: Game, rung: number): number {
  let chance = 1;
  for (const { times, over } of accidentFactors(game, rung)) chance = divide(chance * times, over);
  return chance;
}

/** 1 for the challenger, −1 for the defender: the sign of momentum in a side's favour. */
export function favour(kind: CrisisKind, side: Side): 1 | -1 {
  return kind.challenger === side ? 1 : -1;
}

/** How far a step to `rung` by `side` moves the momentum, milli-points. */
export function stepShift(kind: CrisisKind, side: Side, rung: number): number {
  const local = (side === USSR ? 6 : -6) * kind.local;
  return (15 + 4 * rung) * (1000 + local);
}

/** What yielding in public costs a side, milli-points. */
export function audienceCost(kind: CrisisKind, side: Side, rung: number): number {
  return (AUDIENCE[side] as number) * rung * kind.publicity;
}

/** Nearly all that is at stake: whoever is offered this takes it. */
export const MOST_GRADE = 5;

/** What the offering side keeps of its stake at grades 1–5, per cent. */
const KEPT = [82, 70, 58, 44, 28] as const;

/** The grade of a term for its offerer: 1 is the least it can give, 5 nearly all. */
export function gradeFor(kind: CrisisKind, side: Side, term: number): number {
  return kind.challenger === side ? 6 - term : term;
}

/** The term that a side offers at a grade; the inverse of `gradeFor`. */
export function termAt(kind: CrisisKind, side: Side, grade: number): number {
  return kind.challenger === side ? 6 - grade : grade;
}

/** Per cent of its stake that a side keeps under a term. */
export function keptUnder(kind: CrisisKind, side: Side, term: number): number {
  return KEPT[gradeFor(kind, side, term) - 1] ?? 0;
}

export interface Temper {
  /** Milli-grades. */
  readonly pride: number;
  readonly fear: number;
}

/** What an unknown rival is taken to be like: neither proud nor meek, a little afraid. */
export const GUESSED_TEMPER: Temper = { pride: 0, fear: 600 };

/** The grade of concession by the rival without which this side will not settle, 1–5. */
export function needOf(game: Game, crisis: Crisis, side: Side, temper: Temper): number {
  return needGiven(game, crisis, side, crisis.resolve[side], temper);
}

/** The same for a resolve that is only believed. */
export function needGiven(
  game: Game, crisis: Crisis, side: Side, resolved: number, temper: Temper,
): number {
  return clamp(divide(needSum(game, crisis, side, resolved, temper), 1000), 1, MOST_GRADE);
}

/** The need before it is rounded to a grade, milli-grades. */
export function needSum(
  game: Game, crisis: Crisis, side: Side, resolved: number, temper: Temper,
): number {
  let grades = 0;
  for (const { amount } of needTerms(game, crisis, side, resolved, temper)) grades += amount;
  return clamp(grades, 600, 5400);
}

/** One cause of what a side needs, in milli-grades. */
export interface NeedTerm {
  readonly why: 'any-deal' | 'resolve' | 'momentum' | 'pride' | 'weariness' | 'fear';
  readonly amount: number;
}

/** What a need is made of; the sum is rounded to a grade from 1 to 5. */
export function needTerms(
  game: Game, crisis: Crisis, side: Side, resolved: number, temper: Temper,
): NeedTerm[] {
  const kind = game.content.crises[crisis.kind] as CrisisKind;
  const k = game.content.coefficients;
  const ahead = crisis.momentum * favour(kind, side);
  return [
    { why: 'any-deal', amount: 1000 },
    { why: 'resolve', amount: divide(resolved - points(45), 12) },
    { why: 'momentum', amount: divide(ahead * k.needPerMomentum, 1000) },
    { why: 'pride', amount: temper.pride },
    { why: 'weariness', amount: -k.needPerAct * crisis.acts },
    { why: 'fear', amount: -temper.fear * Math.max(0, crisis.rung - 3) },
  ];
}
