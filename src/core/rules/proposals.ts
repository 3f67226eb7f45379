/**
 * Proposals: a summit or a treaty that one side offers and the other answers. It may sign, sign on
 * a condition (which goes back to the proposer), stall for two quarters, or refuse in public.
 * Nothing is answered for anybody.
 * Source: Geneva 1955 and Vienna 1961 for the two faces of a summit; the dossiers on Open Skies and
 * the test ban for offers made to be refused.
 */
import { add, addPoints, inForce, note, read, type Game } from '../ledger.ts';
import type { Agreement, Initiative, Procedure } from '../content.ts';
import type { Proposal } from '../state.ts';
import { other, SIDES, US, USSR, type Side } from '../sides.ts';
import { divide, points } from '../whole.ts';
import {
  cause, china, cohesion, hostile, mistrust, prestige, propaganda, rapport, received, resolve,
  tension,
} from '../variables.ts';
import { please } from './chairs.ts';
import { acceptance, conclude } from './treaties.ts';
import { friendlyWords, hostileAct } from './trust.ts';

/** The first does least. */
export const ANSWERS = ['stall', 'refuse', 'condition', 'sign'] as const;
export type Answer = (typeof ANSWERS)[number];

/** A summit this soon after a blow, or without warmth in a tense time, turns stormy. */
const BLOW = points(6);
const STALL = 2;
/** Quarters more for which an offer rests that was refused before the world; play-tested. */
const REFUSED_REST = 4;
/** What a condition takes from the side that must swallow it and gives to the other, milli-points. */
export const CONDITION = points(6);
/** A proposer below this does not mean it. */
const SINCERE = -points(8);

/** The other side must answer. */
export const propose: Procedure = (game, side, initiative) => {
  const number = game.content.initiatives.indexOf(initiative);
  const again = (game.state.ready[number * 2 + side] as number) > 0 ? 1 : 0;
  game.state.proposal = { initiative: number, by: side, conditional: 0, stalled: 0, again, due: 0 };
  friendlyWords(game, side, points(3), initiative.why);
};

export function proposed(game: Game, proposal: Proposal): Initiative {
  return game.content.initiatives[proposal.initiative] as Initiative;
}

/** The treaty proposed; `undefined` for a summit. */
export function treatyOf(game: Game, proposal: Proposal): Agreement | undefined {
  return game.content.agreements[proposed(game, proposal).agreement];
}

/** How willing `side` is to take what is proposed, milli-points; from 0 on it would, luck apart. */
export function willingness(game: Game, proposal: Proposal, side: Side): number {
  const treaty = treatyOf(game, proposal);
  if (treaty === undefined) return mood(game, other(side));
  const burden = proposal.conditional === 1 ? (side === proposal.by ? CONDITION : -CONDITION) : 0;
  return acceptance(game, treaty, side) + burden;
}

/** True where the proposer would itself sign; taken at its word, it is exposed if not. */
export function isMeant(game: Game, proposal: Proposal): boolean {
  return willingness(game, proposal, proposal.by) >= SINCERE;
}

/** How welcome `side` is at a summit, milli-points. */
function mood(game: Game, side: Side): number {
  return points(20) +
    divide(read(game, rapport), 2) +
    divide(read(game, received[other(side)]) * 3, 10) -
    Math.max(0, read(game, tension) - points(62));
}

/** What may be answered: a condition only once, and a stall only once. */
export function answers(proposal: Proposal): Answer[] {
  return ANSWERS.filter((answer) => {
    if (answer === 'condition') return proposal.conditional === 0;
    return answer !== 'stall' || proposal.stalled === 0;
  });
}

/** The side that must answer. */
export function answerer(proposal: Proposal): Side {
  return proposal.conditional === 1 ? proposal.by : other(proposal.by);
}

export function answerProposal(game: Game, answer: Answer): void {
  const { state } = game;
  const proposal = state.proposal as Proposal;
  const side = answerer(proposal);
  state.proposal = null;
  note(game, `answer/${answer}/${proposed(game, proposal).id}`, side);
  switch (answer) {
    case 'sign': return accept(game, proposal);
    case 'condition':
      state.proposal = { ...proposal, conditional: 1 };
      return;
    case 'stall': return stall(game, proposal, side);
    default: return refuse(game, proposal, side);
  }
}

/** Proposals stalled two quarters ago come back, if there is still something to sign. */
export function recallStalled(game: Game): void {
  const { state } = game;
  if (state.proposal !== null || state.stalled.length === 0) return;
  const next = state.stalled.find((proposal) => proposal.due <= state.quarter);
  if (next === undefined) return;
  state.stalled = state.stalled.filter((proposal) => proposal !== next);
  const treaty = proposed(game, next).agreement;
  if (treaty >= 0 && inForce(game, treaty)) return;
  state.proposal = next;
}

function stall(game: Game, proposal: Proposal, side: Side): void {
  const why = `${proposed(game, proposal).why}/stalled`;
  game.state.stalled.push({ ...proposal, stalled: 1, due: game.state.quarter + STALL });
  add(game, rapport, -1000, why);
  add(game, prestige[side], -500, why);
}

function accept(game: Game, proposal: Proposal): void {
  const { by } = proposal;
  const initiative = proposed(game, proposal);
  if (initiative.agreement < 0) return meetAtSummit(game, proposal);
  if (!isMeant(game, proposal)) return backOut(game, by, `${initiative.why}/not-meant`);
  conclude(game, initiative.agreement, by);
  if (proposal.conditional === 1) swallow(game, by, `${initiative.why}/condition`);
}

/** Who takes a condition loses face at home, and who set it gains. */
function swallow(game: Game, by: Side, why: string): void {
  please(game, by, 'word', -points(2), why);
  please(game, other(by), 'word', points(2), why);
}

/** Taken at its word, a side that did not mean its offer is exposed. */
function backOut(game: Game, by: Side, why: string): void {
  note(game, why);
  addPoints(game, prestige[by], -3, why);
  addPoints(game, mistrust[other(by)], 1, why);
}

function refuse(game: Game, proposal: Proposal, side: Side): void {
  const initiative = proposed(game, proposal);
  const why = `${initiative.why}/refused`;
  note(game, why);
  if (side === proposal.by) {
    add(game, rapport, -1000, why);
    return;
  }
  const use = proposal.initiative * 2 + proposal.by;
  game.state.ready[use] = (game.state.ready[use] as number) + REFUSED_REST;
  const treaty = treatyOf(game, proposal);
  if (treaty === undefined) {
    addPoints(game, prestige[proposal.by], 1, why);
    add(game, prestige[side], -1500, why);
    return;
  }
  applaud(game, proposal.by, treaty, why);
  addPoints(game, rapport, 1, initiative.why);
}

/** True where a refusal makes the refuser look afraid: of inspectors, or of trust without them. */
export function isAwkwardToRefuse(by: Side, agreement: Agreement): boolean {
  return by === US ? agreement.inspection >= 30 : agreement.verification >= 40;
}

/** Offers made to be refused win a little applause and lose a little trust. */
function applaud(game: Game, side: Side, agreement: Agreement, why: string): void {
  if (!isAwkwardToRefuse(side, agreement)) return;
  if (side === US) {
    add(game, prestige[US], 1600 - divide(read(game, propaganda[US]) * 8, 100), why);
    addPoints(game, propaganda[US], 2, why);
    add(game, mistrust[US], 600, why);
  } else {
    addPoints(game, prestige[USSR], 1, why);
    add(game, propaganda[USSR], 1500, why);
    add(game, mistrust[USSR], 500, why);
  }
}

/** A summit turns stormy after a blow or in the cold, unless an agenda was agreed first. */
function meetAtSummit(game: Game, proposal: Proposal): void {
  const why = proposed(game, proposal).why;
  const cold = read(game, tension) > points(63) && read(game, rapport) < points(15);
  const blow = read(game, hostile[US]) >= BLOW || read(game, hostile[USSR]) >= BLOW;
  const agenda = proposal.conditional === 1;
  if (blow || (cold && !agenda)) stormy(game, proposal.by, why);
  else spirited(game, why, agenda ? 20 : 30);
}

function stormy(game: Game, side: Side, why: string): void {
  const angry: Side = read(game, hostile[US]) > read(game, hostile[USSR]) ? US : USSR;
  addPoints(game, rapport, 3, `${why}/stormy`);
  addPoints(game, tension, 5, `${why}/stormy`);
  addPoints(game, resolve[other(angry)], 4, `${why}/stormy`);
  hostileAct(game, angry, points(4), `${why}/stormy`);
  add(game, prestige[side], 500, `${why}/stormy`);
  note(game, `${why}/stormy`);
}

function spirited(game: Game, why: string, warmth: number): void {
  addPoints(game, rapport, warmth, why);
  addPoints(game, tension, -6, why);
  for (const side of SIDES) {
    add(game, prestige[side], 3500, why);
    please(game, side, 'word', points(4), why);
    friendlyWords(game, side, points(8), why);
  }
  add(game, cause[USSR], -1200, why);
  if (game.state.quarter >= 12) add(game, china, -1500, why);
  addPoints(game, cohesion[US], -1, why);
  note(game, `${why}/held`);
}
