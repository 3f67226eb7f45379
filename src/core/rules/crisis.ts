/**
 * A crisis is a negotiation on a ladder. Each act is one public step (hold, escalate, concede) and
 * one private line (a term, a question, silence). A term is answered by the person it was made to;
 * what that person needs is hidden. Quiet acts in a row, or too many acts, settle it where the
 * momentum stands. Source: game design notes in `src/README.md`; formulas in `ladder.ts`.
 */
import { add, note, read, type Game } from '../ledger.ts';
import type { CrisisKind, Leader } from '../content.ts';
import type { Crisis } from '../state.ts';
import { happens, triangular, below } from '../luck.ts';
import { other, SIDES, type Side } from '../sides.ts';
import { clamp, divide, points, remainder, share } from '../whole.ts';
import { boldness, brink, intelligence, resolve, tension } from '../variables.ts';
import { please } from './chairs.ts';
import { accidentChance, favour, gradeFor, needOf, stepShift, TOP_RUNG } from './ladder.ts';
import { finishCrisis, freshVictories, settleCrisis, war } from './settlement.ts';
import { hostileAct } from './trust.ts';

/** What a crisis does to tension as each rung is reached, points. */
const HEAT = [0, 1, 2, 4, 8, 13, 16, 14, 0] as const;
const INCIDENT_RUNG = 4;
/** Who was beaten twice within two years will not be a third time: resolve for each defeat from the second. */
const NEVER_AGAIN = points(10);
const LIMIT = points(100);

export type PublicStep = 'hold' | 'escalate';
/** 0 silence, −1 a question, 1–5 a term. */
export type PrivateLine = number;
export const SILENCE = 0;
export const QUESTION = -1;

export function kindOf(game: Game, crisis: Crisis): CrisisKind {
  return game.content.crises[crisis.kind] as CrisisKind;
}

export function leaderOf(game: Game, side: Side): Leader {
  return game.content.leaders[game.state.leaders[side]] as Leader;
}

/** Draws of one crisis never meet those of another in the same turn. */
function drawIndex(game: Game, round: number): number {
  return remainder(game.state.crises, 64) * 64 + round * 2;
}

export function beginCrisis(game: Game, index: number): void {
  const kind = game.content.crises[index];
  if (kind === undefined) return;
  const state = game.state;
  state.crises += 1;
  state.crisis = newCrisis(index, kind);
  state.crisis.spark = state.spark;
  for (const side of SIDES) state.crisis.resolve[side] = drawResolve(game, kind, side);
  for (const side of SIDES) state.crisis.belief[side] = drawBelief(game, kind, side);
  note(game, `crisis/${kind.id}`);
  state.crisis.heat = add(game, tension, 4000 + kind.startRung * 1600, kind.why);
  hostileAct(game, kind.challenger, points(5 + kind.startRung), kind.why);
  state.topRung = Math.max(state.topRung, kind.startRung);
}

function newCrisis(index: number, kind: CrisisKind): Crisis {
  return {
    kind: index, rung: kind.startRung, topRung: kind.startRung, acts: 0, holds: 0,
    momentum: points(kind.momentum), mover: other(kind.challenger),
    resolve: [0, 0], belief: [0, 0], offer: [0, 0], asked: [0, 0], leaks: [0, 0], answer: [0, 0],
    incident: -1, incidents: [], incidentSide: 0, risk: 0, heat: 0, spark: -1,
  };
}

function drawResolve(game: Game, kind: CrisisKind, side: Side): number {
  const state = game.state;
  const noise = triangular(
    state.luck, kind.purposes.resolve, state.turn, drawIndex(game, side),
    points(game.content.coefficients.resolveNoise),
  );
  const base =
    points(kind.stake[side]) +
    divide((read(game, boldness[side]) - points(50)) * 25, 100) +
    divide((read(game, resolve[side]) - points(50)) * 25, 100) -
    divide(read(game, brink) * 20, 100) +
    neverAgain(game, side);
  return clamp(base + noise, points(15), points(110));
}

/** The resolve of a side that was beaten of late; the whole world knows of it. */
function neverAgain(game: Game, side: Side): number {
  return NEVER_AGAIN * Math.max(0, freshVictories(game, other(side)) - 1);
}

/** Optimism: belief starts at 68 % of what is hidden, wide where intelligence is poor. */
function drawBelief(game: Game, kind: CrisisKind, side: Side): number {
  const state = game.state;
  const rival = other(side);
  const width = divide((points(110) - read(game, intelligence[side])) * 25, 100);
  const noise = triangular(
    state.luck, kind.purposes.belief, state.turn, drawIndex(game, side), width,
  );
  const known = neverAgain(game, rival);
  const hidden = (state.crisis as Crisis).resolve[rival] - known;
  const repute = divide((read(game, resolve[rival]) - points(50)) * 25, 100);
  return clamp(known + share(hidden, 680) + noise + repute, points(5), points(120));
}

/** The mover's act. Ends the crisis where a rule says so. */
export function actInCrisis(game: Game, step: PublicStep, line: PrivateLine): void {
  const crisis = game.state.crisis as Crisis;
  const kind = kindOf(game, crisis);
  const side = crisis.mover;
  weighOffer(game, crisis, kind, side);
  crisis.acts += 1;
  game.state.turnActs += 1;
  speak(game, crisis, kind, side, line);
  if (step === 'escalate') escalate(game, crisis, kind, side);
  else hold(crisis, side, line);
  if (game.state.ending !== null) return;
  if (accident(game, crisis, kind, side)) return;
  if (kind.faitAccompli && side !== kind.challenger) {
    shift(crisis, game.content.coefficients.faitAccompliMomentum);
  }
  crisis.mover = other(side);
  if (crisis.holds >= kind.patience || crisis.acts >= kind.mostActs) {
    settleCrisis(game, crisis, kind);
    return;
  }
  raiseIncident(game, crisis, kind);
}

/** The term on the table is accepted; below one's own need it costs standing at home. */
export function acceptOffer(game: Game): void {
  const crisis = game.state.crisis as Crisis;
  const kind = kindOf(game, crisis);
  const side = crisis.mover;
  const term = crisis.offer[other(side)];
  const given = gradeFor(kind, other(side), term);
  const short = needOf(game, crisis, side, leaderOf(game, side)) - given;
  game.state.turnActs += 1;
  crisis.acts += 1;
  if (short > 0) please(game, side, 'arms', -points(4 * short), `${kind.why}/too-little`);
  finishCrisis(game, crisis, kind, { outcome: 'deal', winner: null, term, weight: 100 });
}

export function concede(game: Game): void {
  const crisis = game.state.crisis as Crisis;
  const side = crisis.mover;
  crisis.acts += 1;
  game.state.turnActs += 1;
  finishCrisis(game, crisis, kindOf(game, crisis), {
    outcome: 'concession', winner: other(side), term: 0, weight: 100,
  });
}

/** An offer that is not taken was not enough, or an insult. */
function weighOffer(game: Game, crisis: Crisis, kind: CrisisKind, side: Side): void {
  const rival = other(side);
  const term = crisis.offer[rival];
  crisis.asked[rival] = 0;
  crisis.offer[rival] = 0;
  if (term === 0) {
    crisis.answer[rival] = 0;
    return;
  }
  const given = gradeFor(kind, rival, term);
  const short = needOf(game, crisis, side, leaderOf(game, side)) - given;
  crisis.answer[rival] = short >= 2 ? 2 : 1;
  if (short >= 2) {
    shift(crisis, favour(kind, side) * game.content.coefficients.insultMomentum);
    note(game, `${kind.why}/insult`, rival);
  }
}

function speak(game: Game, crisis: Crisis, kind: CrisisKind, side: Side, line: PrivateLine): void {
  if (line === SILENCE) return;
  if (line === QUESTION) crisis.asked[side] = 1;
  else crisis.offer[side] = line;
  const k = game.content.coefficients;
  const large = line !== QUESTION && gradeFor(kind, side, line) >= 3;
  const chance = large ? k.leakChanceLarge : k.leakChance;
  const state = game.state;
  const index = drawIndex(game, crisis.acts);
  if (!happens(state.luck, kind.purposes.leak, state.turn, index, chance)) return;
  crisis.leaks[side] += 1;
  please(game, side, 'word', -k.leakCost, `${kind.why}/leak`);
  note(game, `${kind.why}/leak`, side);
}

function hold(crisis: Crisis, side: Side, line: PrivateLine): void {
  crisis.holds = line > 0 ? 0 : crisis.holds + 1;
  learn(crisis, side, 120);
}

function escalate(game: Game, crisis: Crisis, kind: CrisisKind, side: Side): void {
  crisis.holds = 0;
  crisis.rung += 1;
  crisis.topRung = Math.max(crisis.topRung, crisis.rung);
  game.state.topRung = Math.max(game.state.topRung, crisis.rung);
  shift(crisis, favour(kind, side) * stepShift(kind, side, crisis.rung));
  learn(crisis, side, 350);
  crisis.heat += add(game, tension, points(HEAT[crisis.rung] ?? 0), kind.why);
  hostileAct(game, side, 1000 + crisis.rung * 700, kind.why);
  note(game, `${kind.why}/rung/${crisis.rung}`);
  if (crisis.rung >= TOP_RUNG) war(game, crisis, kind, side);
}

/** What the rival now believes of the side that acted, per mille of the way to the truth. */
function learn(crisis: Crisis, side: Side, way: number): void {
  const rival = other(side);
  const gap = crisis.resolve[side] - crisis.belief[rival];
  crisis.belief[rival] = clamp(crisis.belief[rival] + share(gap, way), 0, points(125));
}

/** Where a crisis stands once a side has gone up a rung, before the other has learnt from it. */
export function afterStep(crisis: Crisis, kind: CrisisKind, side: Side): Crisis {
  const rung = crisis.rung + 1;
  const pressed = { ...crisis, rung };
  shift(pressed, favour(kind, side) * stepShift(kind, side, rung));
  return pressed;
}

export function shift(crisis: Crisis, by: number): void {
  crisis.momentum = clamp(crisis.momentum + by, -LIMIT, LIMIT);
}

/** True where the round went wrong. The record, played again, has no accidents. */
function accident(game: Game, crisis: Crisis, kind: CrisisKind, side: Side): boolean {
  const state = game.state;
  const chance = accidentChance(game, crisis.rung);
  crisis.risk += chance;
  state.risk += chance;
  if (state.record === 1) return false;
  const index = drawIndex(game, crisis.acts);
  if (!happens(state.luck, kind.purposes.accident, state.turn, index, chance)) return false;
  note(game, `${kind.why}/accident`);
  war(game, crisis, kind, side);
  return true;
}

function raiseIncident(game: Game, crisis: Crisis, kind: CrisisKind): void {
  if (crisis.rung < INCIDENT_RUNG || remainder(crisis.acts, 2) === 1) return;
  const state = game.state;
  const open = kind.incidents
    .map((_, number) => number)
    .filter((number) => !crisis.incidents.includes(number))
    .filter((number) => kind.incidents[number]?.when(game) === true);
  if (open.length === 0) return;
  const index = drawIndex(game, crisis.acts);
  const chance = game.content.coefficients.incidentChance;
  if (!happens(state.luck, kind.purposes.incident, state.turn, index, chance)) return;
  const pick = below(state.luck, kind.purposes.incidentKind, state.turn, index, open.length);
  openIncident(game, open[pick] as number);
}

/** Puts an incident before the side whose decision it is. */
export function openIncident(game: Game, number: number): void {
  const crisis = game.state.crisis as Crisis;
  const kind = kindOf(game, crisis);
  const incident = kind.incidents[number];
  if (incident === undefined) return;
  crisis.incident = number;
  crisis.incidents.push(number);
  crisis.incidentSide = incident.by;
  const why = `incident/${kind.id}/${incident.id}`;
  note(game, why);
  for (const effect of incident.before) effect(game, why);
}
