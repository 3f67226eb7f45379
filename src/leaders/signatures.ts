/**
 * What marks one leader from another, over the one decision procedure: three habits each, which
 * `leaders.json` names, and the sign that goes before some acts. A leader without any is plain.
 *
 * Sources. Eisenhower: Greenstein, The Hidden-Hand Presidency (1982), and the Taiwan and Berlin
 * dossiers (wait the ultimatum out). Kennedy: the dossiers on Vienna and Cuba (one firm step, then
 * the private word of 27 October 1962; the year after Vienna). Johnson: the Tonkin raid of August
 * 1964 (a blow for a blow, no more) and his bills at home first. Nixon: Six Crises (1962), and what
 * he later called linkage (no signature without a price). Khrushchev: Fursenko and Naftali,
 * Khrushchev's Cold War (2006): boast, press, put the date off, settle for a way to save face.
 * Molotov: Chuev, Molotov Remembers (1993). The Presidium: minutes of 1954–57 (Malin notes).
 * Brezhnev: the charges of October 1964 against adventures. Figures are play-tested.
 * Signs: the press conference of 23 March 1955 ("I'll just confuse them"), television on 25 July
 * 1961 and 22 October 1962, the leaders of Congress on 4 August 1964, Bulganin's letters of 1955–58.
 * Those of Nixon, Khrushchev, Molotov and Brezhnev are devices of play in keeping with the person.
 */
import { CONCEDE, ladderCommand, type Command } from '../core/commands.ts';
import type { Initiative } from '../core/content.ts';
import type { Game } from '../core/ledger.ts';
import { canTransfer, chips, FIELDS, HOME, TRANSFERS } from '../core/rules/budget.ts';
import type { Answer } from '../core/rules/proposals.ts';
import { other, type Side } from '../core/sides.ts';
import type { Crisis } from '../core/state.ts';
import { points } from '../core/whole.ts';
import type { LeaderData } from '../scenario/read.ts';
import { pick } from './chance.ts';

export type Signatures = NonNullable<LeaderData['signatures']>;

export const SIGN = 'move/sign' as Command;
const NEVER = -1000;
/** Quarters for which a sign holds, and what it is then worth to do what it promised, milli-points. */
const HOLDS = 2;
const PROMISED = points(4);
/** A refuser signs only what is better than nothing by this much, milli-points. */
const RELUCTANCE = points(14);

/** The quarter in which a side last used an initiative with a rest of several quarters. */
function lastUse(game: Game, side: Side, id: string): number {
  const index = game.content.lookup.get(`move/${id}`) ?? -1;
  const ready = game.state.ready[index * 2 + side] ?? 0;
  return ready === 0 ? NEVER : ready - (game.content.initiatives[index]?.cooldown ?? 0);
}

function quartersSince(game: Game, side: Side, id: string): number {
  return game.state.quarter - lastUse(game, side, id);
}

function familyOf(game: Game, initiative: Initiative): string {
  return game.content.families[initiative.family] ?? '';
}

/** How much a leader's habits speak for an initiative now, milli-points. */
export function habitFor(game: Game, side: Side, leader: LeaderData, initiative: Initiative): number {
  const { signatures, tell } = leader;
  if (signatures === undefined) return 0;
  const family = familyOf(game, initiative);
  let worth = signatures.taste?.get(family) ?? 0;
  const { follows, homeFirst } = signatures;
  if (follows?.by === family && quartersSince(game, side, follows.after) <= follows.within) worth += follows.worth;
  if (homeFirst !== undefined && initiative.kind === 'home' && game.state.actions === 2) worth += homeFirst;
  if (tell?.before.includes(family) === true && signHolds(game, side)) worth += PROMISED;
  return worth;
}

/** True for what a leader does not take up by itself: signs, and in the same quarter what they announce. */
export function isHeldBack(game: Game, side: Side, leader: LeaderData, initiative: Initiative): boolean {
  if (initiative.why === SIGN) return true;
  if (leader.tell === undefined || quartersSince(game, side, 'sign') > 0) return false;
  return leader.tell.before.includes(familyOf(game, initiative));
}

/** True while a public sign of a side still holds. */
export function signHolds(game: Game, side: Side): boolean {
  return quartersSince(game, side, 'sign') <= HOLDS;
}

/** True where this leader gives its sign first and acts later. */
export function tellsFirst(game: Game, side: Side, leader: LeaderData, initiative: Initiative): boolean {
  const { tell } = leader;
  const index = game.content.lookup.get(SIGN) ?? -1;
  if (tell === undefined || index < 0 || (game.state.ready[index * 2 + side] as number) > game.state.quarter) return false;
  return tell.before.includes(familyOf(game, initiative)) && pick(game, side, 'tell', 100) < tell.chance;
}

/** The first chip of the year, for a leader who always funds one field. */
export function customaryChip(game: Game, side: Side, leader: LeaderData): Command | null {
  const field = FIELDS.findIndex((name) => name === leader.signatures?.funds);
  if (field < 0 || game.state.transfers < TRANSFERS) return null;
  const from = field === HOME ? largest(game, side) : HOME;
  return canTransfer(game, side, from, field) ? (`budget/${FIELDS[from] ?? ''}/${FIELDS[field] ?? ''}` as Command) : null;
}

function largest(game: Game, side: Side): number {
  let found = 0;
  for (let field = 1; field < HOME; field++) if (chips(game, side, field) > chips(game, side, found)) found = field;
  return found;
}

/** What a leader makes of the answer that the grounds suggest. */
export function customaryAnswer(
  habits: Signatures | undefined, answer: Answer, margin: number, open: readonly Answer[],
): Answer {
  switch (habits?.answers) {
    case 'stall': return open.includes('stall') ? 'stall' : answer;
    case 'condition': return answer === 'sign' && open.includes('condition') ? 'condition' : answer;
    case 'refuse': return margin < RELUCTANCE ? 'refuse' : answer;
    default: return answer;
  }
}

/** Grades by which a leader needs more after a humiliation. */
export function smart(game: Game, side: Side, habits: Signatures | undefined): number {
  const humbled = habits?.humbled;
  if (humbled === undefined) return 0;
  const shamed = game.state.past.some((past) => past.winner === other(side) && game.state.quarter - past.quarter <= humbled.quarters);
  return shamed ? humbled.grades : 0;
}

/** What a leader would do in a crisis, habits apart. */
export interface Step {
  readonly climbs: boolean;
  readonly yields: boolean;
  /** Private line, 0 for silence, and the line of the term that could be offered. */
  readonly line: number;
  readonly term: number;
}

/** The rung of an ultimatum, from which there is a date to put off, and of a blockade. */
const ULTIMATUM = 2;
const BLOCKADE = 4;
const ASK = 1;

/** The act in a crisis that a leader makes of it. */
export function customaryStep(game: Game, crisis: Crisis, side: Side, habits: Signatures, step: Step): Command {
  const { line, climbs } = step;
  const first = crisis.acts < 2;
  const hold = ladderCommand(0, line);
  if (habits.stalls !== undefined && crisis.acts < 2 * habits.stalls && crisis.rung < BLOCKADE) return hold;
  const late = habits.putsOff ?? 0;
  if (climbs && first && crisis.rung >= ULTIMATUM && pick(game, side, 'deadline', 100) < late) return hold;
  if (climbs && habits.ceiling !== undefined && crisis.rung >= habits.ceiling) return ladderCommand(0, Math.max(line, ASK));
  switch (habits.inCrisis) {
    case 'one-rung': return oneRung(crisis, step, first);
    case 'repays': return repays(crisis, side, step);
    case 'offers-as-it-climbs': return climbs ? ladderCommand(1, line > 0 ? line : step.term) : asWas(step);
    case 'gives-nothing': return climbs ? ladderCommand(1, answers(crisis, side) ? line : 0) : ladderCommand(0, answers(crisis, side) ? line : 0);
    case 'asks': return climbs || step.yields ? asWas(step) : ladderCommand(0, Math.max(line, ASK));
    default: return asWas(step);
  }
}

function asWas({ climbs, yields, line }: Step): Command {
  return yields ? CONCEDE : ladderCommand(climbs ? 1 : 0, line);
}

/** One firm step, then a term in private until it is answered. */
function oneRung(crisis: Crisis, step: Step, first: boolean): Command {
  if (step.yields) return CONCEDE;
  if (first) return ladderCommand(crisis.rung < BLOCKADE ? 1 : 0, step.line);
  return ladderCommand(0, step.line > 0 ? step.line : step.term);
}

/** A blow for a blow below the blockade, and no step that is not an answer to one. */
function repays(crisis: Crisis, side: Side, step: Step): Command {
  const struck = crisis.acts > 0 && crisis.holds === 0 && crisis.offer[other(side)] === 0;
  if (struck && crisis.rung < BLOCKADE) return ladderCommand(1, step.line);
  return step.climbs ? ladderCommand(0, Math.max(step.line, ASK)) : asWas(step);
}

/** True where there is something on the table to answer. */
function answers(crisis: Crisis, side: Side): boolean {
  return crisis.offer[other(side)] > 0 || crisis.asked[other(side)] === 1;
}
