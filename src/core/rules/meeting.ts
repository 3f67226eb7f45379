/**
 * They meet without you: two quarters in a row under 40 of standing, and a leader must buy a chair,
 * purge, promise to go, or gamble. Who then has three chairs against them is out: in Moscow at
 * once; in Washington a lame duck until the next election, which is lost.
 * Source: the plots of June 1957 and October 1964; Truman 1952 and Johnson 1968 for lame ducks.
 */
import { add, addPoints, note, read, type Game } from '../ledger.ts';
import { happens, purpose } from '../luck.ts';
import { SIDES, US, type Side } from '../sides.ts';
import { points } from '../whole.ts';
import { capital, cause, CHAIRS, chairs, prestige, standing } from '../variables.ts';
import { please } from './chairs.ts';
import { isInGrace, remove } from './succession.ts';

export const MEETING_OPTIONS = ['buy', 'purge', 'go', 'gamble'] as const;
export type MeetingOption = (typeof MEETING_OPTIONS)[number];

const LOW = points(40);
const PATIENCE = 2;
/** A chair below this is against the leader; three of five decide. */
const AGAINST = -points(4);
const MAJORITY = 3;
/** Basis points that a gamble comes off. */
const GAMBLE = 5000;
const LUCK = purpose('meeting/gamble');

/** At the close of a quarter: who has been weak for too long. */
export function countWeakQuarters(game: Game): void {
  const { state } = game;
  if (state.record === 1) return;
  for (const side of SIDES) {
    const weak = read(game, standing[side]) < LOW && !isInGrace(game, side);
    state.low[side] = weak ? state.low[side] + 1 : 0;
    if (state.low[side] < PATIENCE || state.meeting >= 0 || (side === US && state.lame === 1)) continue;
    state.meeting = side;
    state.low[side] = 0;
    note(game, 'meeting', side);
  }
}

/** What a leader in danger may do; to buy a chair takes political capital. */
export function meetingOptions(game: Game, side: Side): MeetingOption[] {
  return MEETING_OPTIONS.filter((option) => option !== 'buy' || read(game, capital[side]) >= points(2));
}

export function answerMeeting(game: Game, side: Side, option: MeetingOption): void {
  const why = `meeting/${option}`;
  game.state.meeting = -1;
  note(game, why, side);
  if (option === 'buy') buy(game, side, why);
  if (option === 'purge') purge(game, side, why);
  if (option === 'go') return leave(game, side, why);
  if (option === 'gamble' && !gamble(game, side, why)) return fall(game, side);
  if (chairsAgainst(game, side) >= MAJORITY) fall(game, side);
}

/** How many chairs are against a leader. */
export function chairsAgainst(game: Game, side: Side): number {
  return chairs.filter((chair) => read(game, chair[side]) < AGAINST).length;
}

/** The chair that is most against the leader is won over, for a price. */
function buy(game: Game, side: Side, why: string): void {
  let worst = 0;
  chairs.forEach((chair, number) => {
    if (read(game, chair[side]) < read(game, (chairs[worst] as (typeof chairs)[number])[side])) worst = number;
  });
  addPoints(game, capital[side], -2, why);
  please(game, side, CHAIRS[worst] ?? 'house', points(10), why);
}

/** Those who met are dismissed: the machine obeys, and everybody else remembers. */
function purge(game: Game, side: Side, why: string): void {
  please(game, side, 'house', points(12), why);
  please(game, side, 'word', -points(4), why);
  please(game, side, 'friends', -points(2), why);
  addPoints(game, prestige[side], -2, why);
  addPoints(game, cause[side], -2, why);
}

/** To announce one's own going buys peace at home and an honoured name. */
function leave(game: Game, side: Side, why: string): void {
  addPoints(game, prestige[side], 2, why);
  for (const chair of CHAIRS) please(game, side, chair, points(2), why);
  fall(game, side);
}

/** Appeal over their heads; it comes off or it does not. */
function gamble(game: Game, side: Side, why: string): boolean {
  const won = happens(game.state.luck, LUCK, game.state.turn, side, GAMBLE);
  note(game, `${why}/${won ? 'won' : 'lost'}`);
  if (won) for (const chair of CHAIRS) please(game, side, chair, points(4), why);
  return won;
}

function fall(game: Game, side: Side): void {
  const { state } = game;
  if (side !== US) {
    remove(game, side);
    return;
  }
  state.lame = 1;
  note(game, 'lame-duck/us');
  add(game, capital[US], -points(1), 'lame-duck');
}
