/**
 * The record as a leader. `strict` plays it line by line (for the backtest); otherwise it is a
 * prior: the recorded choice stands while its motive does, else the leader chooses by utility.
 */
import { asCommand, REST, type Command } from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import { canClimb, legalCommands } from '../core/legal.ts';
import { canBegin, canTransfer, FIELDS, TRANSFERS } from '../core/rules/budget.ts';
import { available } from '../core/rules/initiatives.ts';
import { sideId, type Side } from '../core/sides.ts';
import { STAGE } from '../core/state.ts';
import { points } from '../core/whole.ts';
import type { LeaderData, Scenario } from '../scenario/read.ts';
import { parseQuarter } from '../scenario/shape.ts';
import { plainAnswer } from './diplomacy.ts';
import { chooseInCrisis } from './ladder.ts';
import { imagine } from './lookahead.ts';
import { plain, type Mind } from './mind.ts';
import { decide, starred } from './statesman.ts';

/** A recorded choice is kept unless another is better by this much, milli-points. */
const MOTIVE = points(9);

/** A desk command of the record, looked up once so that replaying it needs no search. */
interface Line {
  readonly command: Command;
  readonly family: string;
  /** Index of the initiative or the programme. */
  readonly number: number;
  /** May be taken more than once in a quarter, so one line must not be taken twice. */
  readonly repeatable: boolean;
  /** Fields of the budget for the move of a chip. */
  readonly from: number;
  readonly to: number;
  /** Moves of chips that are left when this one comes, so that none is made twice. */
  readonly order: number;
}

/** Recorded desk commands of a side; index = quarter. */
function linesOf(scenario: Scenario, side: Side): Line[][] {
  const lines: Line[][] = [];
  for (const [when, command] of scenario.record[sideId(side)]) {
    const quarter = parseQuarter(when);
    if (quarter === undefined) continue;
    while (lines.length <= quarter) lines.push([]);
    const before = lines[quarter] as Line[];
    const moved = before.filter(({ family }) => family === 'budget').length;
    before.push(lineOf(scenario, asCommand(command), TRANSFERS - moved));
  }
  return lines;
}

function lineOf(scenario: Scenario, command: Command, order: number): Line {
  const number = scenario.content.lookup.get(command) ?? -1;
  const [family = '', first = '', second = ''] = command.split('/');
  const field = (name: string): number => FIELDS.findIndex((candidate) => candidate === name);
  return {
    command, family, number,
    repeatable: (scenario.content.initiatives[number]?.cooldown ?? 0) <= 1,
    from: field(first), to: field(second), order,
  };
}

/** Plays the record as it was; where that cannot be, it rests or does the least. */
export function recordMind(scenario: Scenario, side: Side): Mind {
  const lines = linesOf(scenario, side);
  return {
    name: 'record',
    choose: (game) => (game.state.stage === STAGE.proposal ? plainAnswer(game, side)
      : plain(recorded(game, scenario, lines) ?? leastOf(game))),
  };
}

function leastOf(game: Game): Command {
  return game.state.stage === STAGE.desk ? REST : (legalCommands(game)[0] ?? REST);
}

/** The recorded command for the decision awaited, where it is legal. */
function recorded(
  game: Game, scenario: Scenario, lines: readonly Line[][],
): Command | undefined {
  if (game.state.stage === STAGE.desk) return nextLine(game, lines);
  if (game.state.stage === STAGE.ladder) return crisisLine(game, scenario);
  const isCard = game.state.stage === STAGE.cards || game.state.stage === STAGE.incident;
  return isCard ? starred(game) : undefined;
}

/** The first line of this quarter that can still be done. */
function nextLine(game: Game, lines: readonly Line[][]): Command | undefined {
  const own = lines[game.state.quarter];
  if (own !== undefined) for (const line of own) if (canDo(game, line)) return line.command;
  return undefined;
}

/** Legal at the desk and not yet done, without listing all that is. */
function canDo(game: Game, line: Line): boolean {
  const { actions, transfers, mover } = game.state;
  switch (line.family) {
    case 'move': return actions > 0 && !(line.repeatable && actions < 2) && available(game, mover, line.number);
    case 'programme': return canBegin(game, mover, line.number);
    default: return transfers === line.order && canTransfer(game, mover, line.from, line.to);
  }
}

function crisisLine(game: Game, scenario: Scenario): Command | undefined {
  const crisis = game.state.crisis;
  const kind = game.content.crises[crisis?.kind ?? -1];
  if (crisis === null || kind === undefined) return undefined;
  const command = scenario.record.crises.get(kind.id)?.[crisis.acts];
  return command !== undefined && canClimb(crisis, command) ? (command as Command) : undefined;
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

