/**
 * Who leads. American elections: standing ± 6.5 points of luck − handicap ≥ 50. A Soviet leader
 * below 38 of standing is in danger: 6 % a quarter for each point.
 * Source: elections of 1956, 1960, 1964; the plots of June 1957 and October 1964.
 */
import { add, addPoints, bring, note, read, type Game } from '../ledger.ts';
import type { Effect, Election } from '../content.ts';
import { below, happens, purpose } from '../luck.ts';
import { sideId, US, USSR, type Side } from '../sides.ts';
import { clamp, divide, points } from '../whole.ts';
import {
  boldness, china, dread, hawks, rapport, resolve, standing, strategic, tension,
} from '../variables.ts';

const REMOVAL = purpose('removal');
/** Width in milli-points of the luck of an election. */
const CAMPAIGN_LUCK = 13000;
const HALF_LUCK = 6500;
/** Removal is possible only after mid-1957, and not within three years of the last. */
const REMOVAL_FROM = 10;
const GRACE = 12;

export function install(game: Game, index: number, why: string): void {
  const leader = game.content.leaders[index];
  if (leader === undefined) return;
  game.state.leaders[leader.side] = index;
  bring(game, boldness[leader.side], points(leader.boldness), why);
  bring(game, dread[leader.side], points(leader.dread), why);
  note(game, `leader/${sideId(leader.side)}/${leader.id}`);
}

export function holdElections(game: Game): void {
  for (const election of game.content.elections) {
    if (election.quarter === game.state.quarter) holdElection(game, election);
  }
}

function holdElection(game: Game, election: Election): void {
  const holds = incumbentsHold(game, election);
  const why = `election/${election.id}`;
  note(game, `${why}/${holds ? 'holds' : 'loses'}`);
  run(game, holds ? election.holds : election.loses, why);
  if (holds) return;
  game.state.removed[US] += 1;
  addPoints(game, rapport, 8, 'new-administration');
  addPoints(game, tension, -4, 'new-administration');
  addPoints(game, hawks[US], -2, 'new-administration');
}

function incumbentsHold(game: Game, election: Election): boolean {
  const state = game.state;
  if (state.record === 1) return election.historical === 'holds';
  const luck = below(state.luck, election.purpose, state.quarter, 0, CAMPAIGN_LUCK);
  const votes = read(game, standing[US]) + luck - HALF_LUCK;
  return votes - points(election.handicap) >= points(50);
}

/** At the close of a quarter: the Presidium may meet without its first secretary. */
export function riskRemoval(game: Game): void {
  const state = game.state;
  if (state.quarter < REMOVAL_FROM || state.quarter < state.safeUntil || state.record === 1) return;
  const k = game.content.coefficients;
  const below38 = k.removalStanding - read(game, standing[USSR]);
  const chance = clamp(divide(below38 * k.removalChance, 1000), 0, 9000);
  if (happens(state.luck, REMOVAL, state.quarter, 0, chance)) remove(game, USSR);
}

export function remove(game: Game, side: Side): void {
  const state = game.state;
  const successor = game.content.successors[state.leaders[side]] ?? -1;
  state.removed[side] += 1;
  state.safeUntil = state.quarter + GRACE;
  note(game, `removed/${sideId(side)}`);
  install(game, successor, 'palace-coup');
  addPoints(game, standing[side], 16, 'palace-coup');
  addPoints(game, resolve[side], -2, 'palace-coup');
  addPoints(game, strategic[side], 1, 'palace-coup');
  add(game, china, points(3), 'palace-coup');
}

/** Carries out effects in order. */
export function run(game: Game, effects: readonly Effect[], why: string): void {
  for (const effect of effects) effect(game, why);
}
