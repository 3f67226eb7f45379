/**
 * Does thinking pay, and does the budget? Paired games: the same seed and opponent, one side played
 * in two ways; a pair is won by the way that ends with more to show. War shows nothing. And ways are
 * judged decision by decision, as people are.
 */
import { REST, type Command } from '../core/commands.ts';
import { newGame } from '../core/game.ts';
import { legalCommands } from '../core/legal.ts';
import { scores } from '../core/rules/score.ts';
import { ENDINGS, STAGE, type State } from '../core/state.ts';
import { other, type Side } from '../core/sides.ts';
import { registry } from '../core/variables.ts';
import { playOn } from '../leaders/match.ts';
import { plain, type Mind } from '../leaders/mind.ts';
import { mindFor } from '../leaders/who.ts';
import type { Scenario } from '../scenario/read.ts';
import { CONTINUATIONS, judgementOf, judgeOne, type Judged } from './judgement.ts';
import { mean, meanInterval, shareInterval } from './statistics.ts';
import type { Measure } from './balance.ts';

/** A way to play a side. */
export type Way = (scenario: Scenario, side: Side) => Mind;

export const leaderWay = (who: string): Way => (scenario, side) => mindFor(who, scenario, side);

export interface Duel {
  readonly pairs: number;
  /** Share of pairs that the first way wins; ties count half. */
  readonly won: Measure;
  /** Wars that the first way began itself. */
  readonly ownWars: Measure;
  /** Mean points of the first way over the second. */
  readonly lead: number;
}

/** `a` against `b` on `side`, both against a moderate of level 2. */
export function duel(scenario: Scenario, side: Side, a: Way, b: Way, pairs: number): Duel {
  let won = 0;
  let wars = 0;
  const leads: number[] = [];
  for (let number = 0; number < pairs; number++) {
    const first = playWay(scenario, side, a, number);
    const second = playWay(scenario, side, b, number);
    const lead = shown(scenario, first, side) - shown(scenario, second, side);
    won += lead > 0 ? 1 : lead === 0 ? 0.5 : 0;
    if (first.warBy === side) wars++;
    leads.push(lead);
  }
  return {
    pairs, lead: mean(leads),
    won: { value: won / pairs, interval: shareInterval(won, pairs) },
    ownWars: { value: wars / pairs, interval: shareInterval(wars, pairs) },
  };
}

function playWay(scenario: Scenario, side: Side, way: Way, number: number): State {
  const state = newGame(scenario.content, `DUEL.${number}`, { shifting: true });
  const rival = mindFor(`${other(side) === 0 ? 'us' : 'ussr'}-moderate:2`, scenario, other(side));
  const own = way(scenario, side);
  playOn(scenario, state, side === 0 ? [own, rival] : [rival, own]);
  return state;
}

/** What a side has to show at the end: the mean of its six components, and points for aims met. */
function shown(scenario: Scenario, state: State, side: Side): number {
  if (state.warBy >= 0) return 0;
  const components = scores({ state, content: scenario.content, ledger: null }, side);
  return mean(components) / 1000 + aimPoints(state, side);
}

/** 1 for each aim met, 1.5 for a declared one, half for a right guess. */
export function aimPoints(state: State, side: Side): number {
  const met = state.judged.filter((judged) => judged.side === side && judged.met === 1);
  return met.reduce((sum, judged) => sum + (judged.declared === 1 ? 1.5 : 1), 0) + (state.guessed[side] as number) / 2;
}

export interface JudgedWay {
  readonly games: number;
  readonly decisions: number;
  /** Mean loss in points, and points for aims; the intervals are between games. */
  readonly loss: Measure;
  readonly aims: Measure;
}

/** A way to play judged at every `every`-th decision, against a moderate of level 2. */
export function judgedWay(
  scenario: Scenario, side: Side, way: Way, games: number, every: number, continuations = CONTINUATIONS,
): JudgedWay {
  const losses: number[] = [];
  const aims: number[] = [];
  let decisions = 0;
  for (let number = 0; number < games; number++) {
    const found: Judged[] = [];
    const state = playWay(scenario, side, watched(way, every, continuations, found), number);
    losses.push(judgementOf(side, found).loss);
    aims.push(aimPoints(state, side));
    decisions += found.length;
  }
  const measured = (values: readonly number[]): Measure => ({ value: mean(values), interval: meanInterval(values) });
  return { games, decisions, loss: measured(losses), aims: measured(aims) };
}

/** The same way, looked at over its shoulder. */
function watched(way: Way, every: number, continuations: number, found: Judged[]): Way {
  return (scenario, side) => {
    const own = way(scenario, side);
    let count = 0;
    return {
      name: own.name,
      choose(game, by) {
        const choice = own.choose(game, by);
        if (count++ % every === 0) {
          const judged = judgeOne(scenario, game.state, choice.command, count, continuations);
          if (judged !== null) found.push(judged);
        }
        return choice;
      },
    };
  };
}

/** A leader whose first moves of every budget go from one field to another. */
export function withBudget(from: string, to: string): Way {
  const command = `budget/${from}/${to}` as Command;
  return (scenario, side) => {
    const own = mindFor('standard:2', scenario, side);
    return {
      name: `${from} to ${to}`,
      choose(game, by) {
        if (game.state.stage !== STAGE.desk) return own.choose(game, by);
        const commands = legalCommands(game);
        if (commands.includes(command)) return plain(command);
        const choice = own.choose(game, by);
        return choice.command.startsWith('budget/') ? plain(REST) : choice;
      },
    };
  };
}

export interface BudgetGap {
  readonly games: number;
  /** Gauges of the side on which guns and butter end 3 points apart or more, in the mean. */
  readonly gauges: readonly { readonly id: string; readonly guns: number; readonly butter: number }[];
  /** Share of games whose ending differs. */
  readonly otherEnding: number;
}

/** All to the missiles, or all to home: what a decade of it makes. */
export function budgetGap(scenario: Scenario, side: Side, games: number): BudgetGap {
  const ends = [withBudget('home', 'strategic'), withBudget('strategic', 'home')].map((way) =>
    Array.from({ length: games }, (_, number) => playWay(scenario, side, way, number)));
  const [guns = [], butter = []] = ends;
  const at = (states: readonly State[], i: number): number => mean(states.map((state) => (state.values[i] ?? 0) / 1000));
  const id = side === 0 ? 'us.' : 'ussr.';
  const gauges = registry.flatMap((row, i) => {
    const [a, b] = [at(guns, i), at(butter, i)];
    const own = row.id === 'tension' || (row.id.startsWith(id) && row.unit === 'points');
    return own && Math.abs(a - b) >= 3 ? [{ id: row.id, guns: a, butter: b }] : [];
  });
  const differ = guns.filter((state, i) => ENDINGS[state.ending ?? 0] !== ENDINGS[butter[i]?.ending ?? 0]).length;
  return { games, gauges, otherEnding: differ / Math.max(1, games) };
}

/** A list of moves gone through in turn, whatever the world is like; cards by chance. */
export function fixedList(scenario: Scenario, side: Side): Mind {
  const list = ['move/mend', 'move/home', 'move/space', 'move/exchange', 'move/test', 'move/appeal', 'move/alert', 'move/cut'];
  const cards = mindFor('random', scenario, side);
  let next = 0;
  return {
    name: 'fixed list',
    choose(game, by) {
      if (game.state.stage !== STAGE.desk) return cards.choose(game, by);
      const commands = legalCommands(game);
      for (let tries = 0; tries < list.length; tries++) {
        const command = list[next++ % list.length] as Command;
        if (commands.includes(command)) return plain(command);
      }
      return plain(REST);
    },
  };
}

