/**
 * Balance by ensembles: war rates of temperaments, endings, fixed lines in a crisis against the
 * best reading, the player who only pushes. Every share comes with its 95 % interval.
 */
import { ACCEPT, CONCEDE, ladderCommand, type Command } from '../core/commands.ts';
import { newGame, rush } from '../core/game.ts';
import type { Game } from '../core/ledger.ts';
import { legalCommands } from '../core/legal.ts';
import { other, type Side } from '../core/sides.ts';
import { ENDINGS, STAGE, type Crisis, type Ending, type State } from '../core/state.ts';
import { kindOf } from '../core/rules/crisis.ts';
import { favour, gradeFor, termAt } from '../core/rules/ladder.ts';
import { plain, type Mind } from '../leaders/mind.ts';
import { leaderIndex, mindFor } from '../leaders/who.ts';
import { playOn } from '../leaders/match.ts';
import type { Scenario } from '../scenario/read.ts';
import { mean, meanInterval, shareInterval, type Interval } from './statistics.ts';

export const TEMPERAMENTS = ['dove', 'moderate', 'hawk', 'reckless'] as const;
export type Temperament = (typeof TEMPERAMENTS)[number];

/** A share or a mean with its interval. */
export interface Measure {
  readonly value: number;
  readonly interval: Interval;
}

export interface WarRate {
  readonly us: string;
  readonly ussr: string;
  readonly games: number;
  readonly war: Measure;
  readonly crises: Measure;
  readonly trusting: Measure;
  /** Games by ending, in the order of `ENDINGS`. */
  readonly endings: readonly number[];
}

function shareOf(hits: number, of: number): Measure {
  return { value: of === 0 ? 0 : hits / of, interval: shareInterval(hits, of) };
}

function meanOf(values: readonly number[]): Measure {
  return { value: mean(values), interval: meanInterval(values) };
}

/** Campaigns between two minds; seeds `BALANCE.0` onwards. */
export function warRate(scenario: Scenario, us: string, ussr: string, games: number): WarRate {
  const ends: State[] = [];
  for (let number = 0; number < games; number++) ends.push(campaign(scenario, us, ussr, number));
  const endings = ENDINGS.map((_, ending) => ends.filter((state) => state.ending === ending).length);
  const share = (ending: Ending): Measure => shareOf(endings[ENDINGS.indexOf(ending)] ?? 0, games);
  return {
    us, ussr, games, war: share('nuclear-war'), endings,
    crises: meanOf(ends.filter((state) => state.warBy < 0).map((state) => state.crises)),
    trusting: share('calm-and-trusting'),
  };
}

/** Share of each ending over several tables together, in the order of `ENDINGS`. */
export function endingShares(rates: readonly WarRate[]): Measure[] {
  const games = rates.reduce((sum, rate) => sum + rate.games, 0);
  return ENDINGS.map((_, ending) => shareOf(rates.reduce((sum, rate) => sum + (rate.endings[ending] ?? 0), 0), games));
}

function campaign(scenario: Scenario, us: string, ussr: string, number: number): State {
  const first = (who: string, side: Side): number => {
    const index = leaderIndex(who, scenario, side);
    return index >= 0 ? index : scenario.content.startLeaders[side];
  };
  const state = newGame(scenario.content, `BALANCE.${number}`, { shifting: true, leaders: [first(us, 0), first(ussr, 1)] });
  playOn(scenario, state, [player(us, scenario, 0), player(ussr, scenario, 1)]);
  return state;
}

function player(who: string, scenario: Scenario, side: Side): Mind {
  return who === 'brinkman' ? brinkman(scenario, side) : mindFor(who, scenario, side);
}

/** Pushes every crisis to rung 5, takes no initiative, and decides cards like a moderate. */
function brinkman(scenario: Scenario, side: Side): Mind {
  const moderate = mindFor(`${side === 0 ? 'us' : 'ussr'}-moderate:1`, scenario, side);
  return {
    name: 'brinkman',
    choose(game, by) {
      if (game.state.stage === STAGE.desk) return plain(legalCommands(game)[0] as Command);
      if (game.state.stage !== STAGE.ladder) return moderate.choose(game, by);
      return plain(ladderCommand((game.state.crisis?.rung ?? 8) < 5 ? 1 : 0, 0));
    },
  };
}

/** What a line sees when it is to act: nothing that is hidden. */
interface Situation {
  readonly crisis: Crisis;
  readonly side: Side;
  /** The grade that the rival's own term would cost, 0 for none. */
  readonly countered: number;
  readonly ahead: number;
}

/** A way of playing a crisis; grades are concessions, 1–5. */
export interface Line {
  readonly name: string;
  readonly fixed: boolean;
  act(situation: Situation): 'hold' | 'escalate' | 'concede' | 'accept' | number;
}

const upTo = (rung: number, then: (s: Situation) => 'hold' | 'accept' | number): Line['act'] =>
  (situation) => (situation.crisis.rung < rung ? 'escalate' : then(situation));

/** Fixed lines are deaf; readers answer what they hear. */
export const LINES: readonly Line[] = [
  ...[1, 2, 3, 4, 5].map((grade): Line => ({ name: `rung 4, offer ${grade}`, fixed: true, act: upTo(4, () => grade) })),
  ...[1, 2, 3, 4].map((grade): Line => ({ name: `offer ${grade} at once`, fixed: true, act: () => grade })),
  { name: 'hold', fixed: true, act: () => 'hold' },
  { name: 'rung 4, hold', fixed: true, act: upTo(4, () => 'hold') },
  { name: 'rung 5, hold', fixed: true, act: upTo(5, () => 'hold') },
  { name: 'rung 5, offer 2', fixed: true, act: upTo(5, () => 2) },
  { name: 'rung 6, hold', fixed: true, act: upTo(6, () => 'hold') },
  { name: 'concede', fixed: true, act: () => 'concede' },
  { name: 'rung 4, creep', fixed: true, act: upTo(4, (s) => Math.min(5, 1 + Math.floor(s.crisis.acts / 3))) },
  { name: 'read, safe', fixed: false, act: upTo(4, (s) => (s.countered === 0 ? 2 : s.countered <= 4 ? 'accept' : 4)) },
  { name: 'read, haggle', fixed: false, act: upTo(4, haggle) },
  { name: 'read, haggle at once', fixed: false, act: haggle },
  { name: 'read, yield in time', fixed: false, act: upTo(4, yieldInTime) },
  { name: 'read, yield at once', fixed: false, act: yieldInTime },
  { name: 'read, take it', fixed: false, act: upTo(4, takeIt) },
  { name: 'read, take it at once', fixed: false, act: takeIt },
  { name: 'read, from the middle', fixed: false, act: ({ countered }) => (countered === 0 ? 3 : 'accept') },
  { name: 'read, middle and wait', fixed: false, act: middleAndWait },
];

/** Takes what is cheap at once, presses a dear one down for a round or two, and then takes it. */
function yieldInTime({ countered, crisis }: Situation): 'accept' | number {
  if (countered === 0) return crisis.acts < 2 ? 2 : 3;
  if (countered <= 3) return 'accept';
  return crisis.acts >= (countered === 4 ? 4 : 8) ? 'accept' : countered - 1;
}

/** Opens in the middle; presses once against a dear answer, then takes it. */
function middleAndWait({ countered, crisis }: Situation): 'accept' | number {
  if (countered === 0) return 3;
  return countered <= 4 || crisis.acts >= 6 ? 'accept' : countered - 1;
}

/** Opens low and takes whatever is asked in return. */
function takeIt({ countered }: Situation): 'accept' | number {
  return countered === 0 ? 2 : 'accept';
}

/** Takes a cheap counter-offer, and answers a dear one with one grade less. */
function haggle({ countered }: Situation): 'accept' | number {
  if (countered === 0) return 1;
  return countered <= 2 ? 'accept' : countered - 1;
}

export interface LineResult {
  readonly line: string;
  readonly fixed: boolean;
  /** Mean payoff in points of the stake over the four temperaments, and against each. */
  readonly all: Measure;
  readonly against: readonly Measure[];
  readonly war: Measure;
}

/** Every line against every temperament, from one side of a scenario that opens in its crisis. */
export function crisisLines(scenario: Scenario, side: Side, games: number): LineResult[] {
  return LINES.map((line) => {
    const wars = { count: 0 };
    const payoffs = TEMPERAMENTS.map((temperament) => playLine(scenario, side, line, temperament, games, wars));
    return {
      line: line.name, fixed: line.fixed, all: meanOf(payoffs.flat()), against: payoffs.map(meanOf),
      war: shareOf(wars.count, games * TEMPERAMENTS.length),
    };
  });
}

function playLine(
  scenario: Scenario, side: Side, line: Line, temperament: Temperament, games: number,
  wars: { count: number },
): number[] {
  const rival = other(side);
  const who = `${rival === 0 ? 'us' : 'ussr'}-${temperament}:2`;
  const own = scenario.content.startLeaders[side];
  const theirs = leaderIndex(who, scenario, rival);
  const mind = mindFor(who, scenario, rival);
  const historian = mindFor('history', scenario, side);
  return Array.from({ length: games }, (_, number) => {
    const leaders: [number, number] = side === 0 ? [own, theirs] : [theirs, own];
    const state = newGame(scenario.content, `LINES.${number}`, { leaders });
    playCrisis(scenario, state, side, line, mind, historian);
    if (state.warBy >= 0) wars.count++;
    return (state.past[0]?.payoff[side] ?? 0) / 1000;
  });
}

/** Until the first crisis is over; the line climbs, the others decide cards and incidents. */
function playCrisis(scenario: Scenario, state: State, side: Side, line: Line, rival: Mind, own: Mind): void {
  const content = scenario.content;
  while (state.ending === null && state.past.length === 0) {
    const game: Game = { state, content, ledger: null };
    const mover = state.mover;
    const command = mover !== side ? rival.choose(game, mover).command
      : state.stage === STAGE.ladder ? climb(game, side, line) : own.choose(game, side).command;
    rush(state, content, command);
  }
}

function climb(game: Game, side: Side, line: Line): Command {
  const crisis = game.state.crisis as Crisis;
  const kind = kindOf(game, crisis);
  const offered = crisis.offer[other(side)];
  const countered = offered === 0 ? 0 : gradeFor(kind, side, offered);
  const act = line.act({ crisis, side, countered, ahead: crisis.momentum * favour(kind, side) });
  if (act === 'accept') return ACCEPT;
  if (act === 'concede') return CONCEDE;
  if (act === 'hold') return ladderCommand(0, 0);
  if (act === 'escalate') return ladderCommand(1, 0);
  const met = !line.fixed && offered > 0 && countered <= act;
  return met ? ACCEPT : ladderCommand(0, 1 + termAt(kind, side, act));
}
