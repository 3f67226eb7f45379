/**
 * How a crisis ends and what it leaves behind: prestige, standing, reputation, the memory of the
 * brink. A loser's prestige falls by stake × (rung + 3) × 1.2 % + audience / 8; "never again" feeds
 * its hawks. Who prevails again within two years gains less each time, and frightens its friends.
 * Source: Crawford's Balance of Power (1985) for the shape, Fearon 1994 for audiences.
 */
import { add, addPoints, note, type Game } from '../ledger.ts';
import type { CrisisKind } from '../content.ts';
import { ENDINGS, OUTCOMES, type Crisis, type Outcome } from '../state.ts';
import { other, sideId, SIDES, type Side } from '../sides.ts';
import { clamp, divide, points, share, wholes } from '../whole.ts';
import {
  brink, cohesion, hawks, mistrust, prestige, rapport, resolve, tension,
} from '../variables.ts';
import { please } from './chairs.ts';
import { audienceCost, favour, gradeFor, keptUnder } from './ladder.ts';
import { run } from '../effects.ts';
import { costlyAct } from './trust.ts';

/** What stays in memory by the highest rung reached. */
const BRINK = [0, 0, 1, 3, 8, 24, 36, 50, 0] as const;
const MISTRUST = [0, 100, 400, 800, 1200, 2400, 3400, 4400, 0] as const;
/** From this rung on a deal is a way back from war, and what it concedes reassures. */
const NEAR_WAR = 5;
/** Momentum from which one side has prevailed. */
const DECISIVE = points(25);
const WAR_PAYOFF = -points(1200);

/** Quarters in which a victory is still fresh. */
const FRESH = 8;
/** What a victory gains after none, one, or more fresh ones, per cent. */
const GAINS = [100, 60, 30] as const;

export interface Result {
  readonly outcome: Outcome;
  readonly winner: Side | null;
  readonly term: number;
  /** How clear it was, per cent. */
  readonly weight: number;
}

/** Nobody moved any more: the momentum decides. */
export function settleCrisis(game: Game, crisis: Crisis, kind: CrisisKind): void {
  const ahead = crisis.momentum;
  const weight = wholes(Math.abs(ahead) * 6, 10000);
  const winner =
    ahead >= DECISIVE ? kind.challenger : ahead <= -DECISIVE ? other(kind.challenger) : null;
  const outcome = winner === null ? 'lapse' : 'prevails';
  finishCrisis(game, crisis, kind, { outcome, winner, term: 0, weight });
}

export function finishCrisis(game: Game, crisis: Crisis, kind: CrisisKind, result: Result): void {
  const { outcome, winner, term } = result;
  record(game, crisis, kind, result);
  addPoints(game, brink, BRINK[crisis.topRung] ?? 0, kind.why);
  for (const side of SIDES) add(game, mistrust[side], MISTRUST[crisis.topRung] ?? 0, kind.why);
  const cooling = outcome === 'deal' ? -10 : outcome === 'lapse' ? 2 : -4;
  addPoints(game, kind.dispute, cooling, kind.why);
  const k = game.content.coefficients;
  const relief = outcome === 'deal' ? k.crisisReliefDeal : k.crisisRelief;
  add(game, tension, -share(crisis.heat, relief), 'crisis-over');
  if (winner !== null) rewardAndPunish(game, crisis, kind, winner, result.weight);
  if (outcome === 'deal') shareOut(game, crisis, kind, term);
  if (outcome === 'lapse') {
    addPoints(game, prestige[kind.challenger], -1, 'deadline-lapses');
    please(game, kind.challenger, 'word', -points(1), 'deadline-lapses');
  }
  game.state.crisis = null;
  run(game, kind.always, kind.why);
  if (winner !== null) {
    run(game, winner === kind.challenger ? kind.challengerAhead : kind.defenderAhead, kind.why);
  }
}

function record(game: Game, crisis: Crisis, kind: CrisisKind, result: Result): void {
  const { outcome, winner, term } = result;
  game.state.past.push({
    kind: crisis.kind,
    quarter: game.state.quarter,
    turn: game.state.turn,
    outcome: OUTCOMES.indexOf(outcome),
    winner: winner ?? -1,
    term,
    topRung: crisis.topRung,
    acts: crisis.acts,
    risk: crisis.risk,
    payoff: [payoff(crisis, kind, 0, result), payoff(crisis, kind, 1, result)],
  });
  const detail = outcome === 'deal' ? `deal-${term}` : outcome;
  note(game, `${kind.why}/${detail}${winner === null ? '' : `/${sideId(winner)}`}`);
}

/** What a side gets out of a crisis, in milli-points of its stake. */
export function payoff(crisis: Crisis, kind: CrisisKind, side: Side, result: Result): number {
  const { outcome, winner, term } = result;
  if (outcome === 'war') return WAR_PAYOFF;
  if (outcome === 'lapse') return -points(15);
  const stake = points(kind.stake[side]);
  if (outcome === 'deal') {
    const kept = divide(stake * keptUnder(kind, side, term), 100);
    return kept - points(8) * crisis.leaks[side] - 1500 * crisis.topRung;
  }
  const won = winner === side;
  if (outcome === 'concession') return won ? divide(stake * 6, 10) : -divide(stake * 2, 3);
  const ahead = divide(crisis.momentum * favour(kind, side) * 6, 10);
  return won ? ahead : ahead - points(10);
}

function rewardAndPunish(
  game: Game, crisis: Crisis, kind: CrisisKind, winner: Side, weight: number,
): void {
  const loser = other(winner);
  const rung = crisis.topRung;
  const felt = (amount: number): number => divide(amount * weight, 100);
  const honour = divide(points(kind.stake[loser]) * (rung + 3) * 12, 1000);
  const shame = audienceCost(kind, loser, rung);
  const why = kind.why;
  const again = Math.min(freshVictories(game, winner) - 1, GAINS.length - 1);
  add(game, prestige[winner], divide(felt(honour + points(1)) * (GAINS[again] as number), 100), why);
  please(game, winner, 'friends', -felt(points(again)), `${why}/frightened-friends`);
  add(game, prestige[loser], -felt(honour + divide(shame, 8)), why);
  please(game, winner, 'house', felt(points(4)), why);
  please(game, loser, 'house', -felt(divide(shame * 45, 100) + points(1)), `${why}/humiliation`);
  add(game, resolve[winner], felt(points(5)), why);
  add(game, resolve[loser], -felt(points(6)), why);
  add(game, hawks[loser], felt(points(3 + rung)), `${why}/never-again`);
  add(game, cohesion[loser], -felt(kind.stake[loser] > 45 ? 3500 : 1000), why);
  add(game, cohesion[winner], felt(points(2)), why);
}

/** How often a side has prevailed within two years. */
export function freshVictories({ state }: Game, side: Side): number {
  let count = 0;
  for (const { winner, quarter } of state.past) if (winner === side && state.quarter - quarter < FRESH) count++;
  return count;
}

function shareOut(game: Game, crisis: Crisis, kind: CrisisKind, term: number): void {
  for (const side of SIDES) {
    const gain = (keptUnder(kind, side, term) - 50) * kind.stake[side];
    const kept = clamp(gain, -3000, 3000);
    const honour = kept >= 0 ? points(1) : 0;
    add(game, prestige[side], divide(kept * 1000, 400) + honour, kind.why);
    please(game, side, 'word', divide(kept * 1000, 500) + honour, kind.why);
    if (crisis.topRung >= NEAR_WAR) {
      const conceded = gradeFor(kind, side, term);
      costlyAct(game, side, conceded * game.content.coefficients.dealCostly, kind.why);
    }
  }
  addPoints(game, rapport, 4 + crisis.topRung, kind.why);
  addPoints(game, cohesion[0], -1, kind.why);
  const terms = kind.terms[term - 1];
  if (terms !== undefined) run(game, terms.effects, `${kind.why}/${terms.id}`);
}

/** General war: nobody wins, nothing more is counted. */
export function war(game: Game, crisis: Crisis, kind: CrisisKind, by: Side): void {
  record(game, crisis, kind, { outcome: 'war', winner: null, term: 0, weight: 0 });
  game.state.crisis = null;
  game.state.warBy = by;
  game.state.topRung = 8;
  game.state.ending = ENDINGS.indexOf('nuclear-war');
}
