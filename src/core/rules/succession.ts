/**
 * Who leads. American elections: standing ± 6.5 points of luck − handicap ≥ 50; a lame duck's party
 * loses. How a leader falls between elections is told in `meeting.ts`.
 * Source: elections of 1956, 1960, 1964; the plots of June 1957 and October 1964.
 */
import { add, addPoints, bring, note, read, type Game } from '../ledger.ts';
import type { Election } from '../content.ts';
import { run } from '../effects.ts';
import { below } from '../luck.ts';
import { sideId, US, USSR, type Side } from '../sides.ts';
import { points } from '../whole.ts';
import { boldness, CHAIRS, china, dread, hawks, rapport, resolve, standing, tension } from '../variables.ts';
import { fund } from './budget.ts';
import { please } from './chairs.ts';

/** Width in milli-points of the luck of an election. */
const CAMPAIGN_LUCK = 13000;
const HALF_LUCK = 6500;
/** Nobody is removed before mid-1957, nor within three years of the last time. */
const REMOVAL_FROM = 10;
const GRACE = 12;
const STRATEGIC = 0;

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
  game.state.lame = 0;
  game.state.fallen = US;
  addPoints(game, rapport, 8, 'new-administration');
  addPoints(game, tension, -4, 'new-administration');
  addPoints(game, hawks[US], -2, 'new-administration');
}

function incumbentsHold(game: Game, election: Election): boolean {
  const state = game.state;
  if (state.record === 1) return election.historical === 'holds';
  if (state.lame === 1) return false;
  const luck = below(state.luck, election.purpose, state.quarter, 0, CAMPAIGN_LUCK);
  const votes = read(game, standing[US]) + luck - HALF_LUCK;
  return votes - points(election.handicap) >= points(50);
}

/** True while a leader is safe from removal: the early years, and three years after the last fall. */
export function isInGrace(game: Game, side: Side): boolean {
  const { quarter, safeUntil } = game.state;
  return quarter < REMOVAL_FROM || (side === USSR && quarter < safeUntil);
}

/** The Presidium removes its first secretary; a new man starts with some credit in every chair. */
export function remove(game: Game, side: Side): void {
  const state = game.state;
  const successor = game.content.successors[state.leaders[side]] ?? -1;
  state.removed[side] += 1;
  state.safeUntil = state.quarter + GRACE;
  state.fallen = side;
  note(game, 'removed', side);
  install(game, successor, 'palace-coup');
  for (const chair of CHAIRS) please(game, side, chair, 3200, 'palace-coup');
  addPoints(game, resolve[side], -2, 'palace-coup');
  fund(game, side, STRATEGIC, points(1), 'palace-coup');
  add(game, china, points(3), 'palace-coup');
}
