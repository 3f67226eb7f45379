/**
 * The record as a leader. `strict` plays it line by line (for the backtest); otherwise it is a
 * prior: the recorded choice stands while its motive does, else the leader chooses by utility.
 */
import { asCommand, BUDGETS, REST, type Command } from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import { budgetLevel, isBudgeted, legalCommands } from '../core/legal.ts';
import { available } from '../core/rules/initiatives.ts';
import { sideId, type Side } from '../core/sides.ts';
import { STAGE } from '../core/state.ts';
import { points } from '../core/whole.ts';
import type { LeaderData, Scenario } from '../scenario/read.ts';
import { parseQuarter } from '../scenario/shape.ts';
import { chooseInCrisis } from './ladder.ts';
import { imagine } from './lookahead.ts';
import { plain, type Mind } from './mind.ts';
import { decide, starred } from './statesman.ts';

/** A recorded choice is kept unless another is better by this much, milli-points. */
const MOTIVE = points(9);

/** Recorded desk commands of a side by quarter. */
function linesOf(scenario: Scenario, side: Side): Map<number, Command[]> {
  const lines = new Map<number, Command[]>();
  for (const [when, command] of scenario.record[sideId(side)]) {
    const quarter = parseQuarter(when);
    if (quarter === undefined) continue;
    lines.set(quarter, [...(lines.get(quarter) ?? []), asCommand(command)]);
  }
  return lines;
}

/** Plays the record as it was; where that cannot be, it rests or does the least. */
export function recordMind(scenario: Scenario, side: Side): Mind {
  const lines = linesOf(scenario, side);
  return {
    name: 'record',
    choose: (game) => plain(recorded(game, scenario, lines) ?? leastOf(game)),
  };
}

function leastOf(game: Game): Command {
  return game.state.stage === STAGE.desk ? REST : (legalCommands(game)[0] ?? REST);
}

/** The recorded command for the decision awaited, where it is legal. */
function recorded(
  game: Game, scenario: Scenario, lines: Map<number, Command[]>,
): Command | undefined {
  if (game.state.stage === STAGE.desk) return nextLine(game, lines);
  if (game.state.stage === STAGE.ladder) return crisisLine(game, scenario);
  return starred(game);
}

/** The first line of this quarter that can still be done. */
function nextLine(game: Game, lines: Map<number, Command[]>): Command | undefined {
  const open = lines.get(game.state.quarter);
  if (open === undefined) return undefined;
  return open.find((command) => canDo(game, command) && !isDone(game, command));
}

/** Legal at the desk, without listing all that is. */
function canDo(game: Game, command: Command): boolean {
  const index = game.content.lookup.get(command);
  if (index !== undefined) return game.state.actions > 0 && available(game, game.state.mover, index);
  const [, name = '', level = ''] = command.split('/');
  const number = BUDGETS.findIndex((budget) => budget === name);
  if (number < 0 || isBudgeted(game.state.budgeted, number)) return false;
  return budgetLevel(game, game.state.mover, number) !== Number(level);
}

/** A repeatable initiative is not taken twice in the quarter for one line of the record. */
function isDone(game: Game, command: Command): boolean {
  const index = game.content.lookup.get(command);
  if (index === undefined) return false;
  const initiative = game.content.initiatives[index];
  return initiative !== undefined && initiative.cooldown <= 1 && game.state.actions < 2;
}

function crisisLine(game: Game, scenario: Scenario): Command | undefined {
  const crisis = game.state.crisis;
  const kind = game.content.crises[crisis?.kind ?? -1];
  if (crisis === null || kind === undefined) return undefined;
  const command = scenario.record.crises.get(kind.id)?.[crisis.acts];
  if (command === undefined) return undefined;
  const legal = legalCommands(game);
  return legal.find((candidate) => candidate === command);
}

/** The record as a prior, with the leader of the day deciding where the motive is gone. */
export function historyMind(scenario: Scenario, side: Side): Mind {
  const lines = linesOf(scenario, side);
  return {
    name: 'history',
    choose(game) {
      const leader = leaderNow(game, scenario, side);
      const prior = recorded(game, scenario, lines);
      if (game.state.stage === STAGE.ladder) return prior === undefined ? chooseInCrisis(game, side, 0) : plain(prior);
      if (prior === undefined) return game.state.stage === STAGE.desk ? plain(REST) : decide(game, side, leader, 2);
      return keeps(game, side, leader, prior) ? plain(prior) : decide(game, side, leader, 2);
    },
  };
}

/** True while no other choice promises clearly more than the recorded one. */
function keeps(game: Game, side: Side, leader: LeaderData, prior: Command): boolean {
  const outlook = { quarters: 3, futures: 1 };
  const kept = imagine(game, side, leader, prior, outlook).worth;
  const rivals = game.state.stage === STAGE.desk ? [null] : legalCommands(game);
  return rivals.every((command) => imagine(game, side, leader, command, outlook).worth - kept < MOTIVE);
}

/** The data of whoever leads the side now. */
export function leaderNow(game: Game, scenario: Scenario, side: Side): LeaderData {
  return scenario.leaders[game.state.leaders[side]] as LeaderData;
}

