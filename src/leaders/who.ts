/** From WHO, as scripts and addresses write it, to a mind. */
import { ACCEPT, CONCEDE, GO_ON, ladderCommand, LINES, REST, STEPS, type Command } from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import { legalCommands } from '../core/legal.ts';
import { parseSide, sideId, type Side } from '../core/sides.ts';
import { STAGE } from '../core/state.ts';
import { remainder } from '../core/whole.ts';
import type { LeaderData, Scenario } from '../scenario/read.ts';
import { pick } from './chance.ts';
import { historyMind, leaderNow, recordMind } from './history.ts';
import { plain, type Mind } from './mind.ts';
import { reflex } from './reflex.ts';
import { decide, type Level } from './statesman.ts';

export const SPECIAL = ['reflex', 'history', 'record', 'random', 'always-escalate', 'standard'] as const;

/** Why a WHO cannot be read. */
export class WhoError extends Error {}

/**
 * `LEADER[:1-3]`, `standard[:1-3]` (whoever leads at the time), or one of the special minds.
 * @throws WhoError that names what may be written instead.
 */
export function mindFor(who: string, scenario: Scenario, side: Side): Mind {
  const [name = '', strength, more] = who.split(':');
  if (more !== undefined || (strength !== undefined && !/^[123]$/.test(strength))) {
    throw new WhoError(`"${who}" is no player; write LEADER:1, LEADER:2 or LEADER:3`);
  }
  const level = Number(strength ?? '2') as Level;
  switch (name) {
    case 'reflex': return { name: who, choose: (game) => reflex(game, side, leaderNow(game, scenario, side)) };
    case 'history': return historyMind(scenario, side);
    case 'record': return recordMind(scenario, side);
    case 'random': return { name: who, choose: (game) => plain(anyOf(game, side)) };
    case 'always-escalate': return escalator(scenario, side);
    case 'standard': return { name: who, choose: (game) => decide(game, side, leaderNow(game, scenario, side), level) };
    default: return leaderMind(who, name, level, scenario, side);
  }
}

function leaderMind(who: string, name: string, level: Level, scenario: Scenario, side: Side): Mind {
  const index = leaderIndex(name, scenario, side);
  if (index < 0) throw new WhoError(`"${who}" leads no side here; ${sideId(side)} has ${leaderIds(scenario, side).join(', ')}; or ${SPECIAL.join(', ')}`);
  const leader = scenario.leaders[index] as LeaderData;
  return { name: who, choose: (game) => decide(game, side, leader, level) };
}

export function leaderIds(scenario: Scenario, side: Side): string[] {
  return scenario.leaders.filter((leader) => parseSide(leader.side) === side).map((leader) => leader.id);
}

/** Index of a named leader of a side, −1 for a special mind or a stranger. */
export function leaderIndex(who: string, scenario: Scenario, side: Side): number {
  const [name] = who.split(':');
  return scenario.leaders.findIndex((leader) => leader.id === name && parseSide(leader.side) === side);
}

function anyOf(game: Game, side: Side): Command {
  const commands = legalCommands(game);
  const draw = pick(game, side, 'any', 1000);
  if (game.state.stage === STAGE.desk && draw < 300) return REST;
  if (game.state.stage === STAGE.fall && draw < 900) return GO_ON;
  if (draw < 150 && commands.includes(ACCEPT)) return ACCEPT;
  if (game.state.stage === STAGE.ladder && draw < 900) return commands[remainder(draw, LINES.length)] as Command;
  return commands[remainder(draw, commands.length)] as Command;
}

/** Climbs whenever it can; at its desk and on cards it is a level-1 leader of its time. */
function escalator(scenario: Scenario, side: Side): Mind {
  const up = ladderCommand(STEPS.indexOf('escalate') as 1, LINES.indexOf('silence'));
  return {
    name: 'always-escalate',
    choose(game) {
      if (game.state.stage !== STAGE.ladder) return decide(game, side, leaderNow(game, scenario, side), 1);
      return plain(legalCommands(game).includes(up) ? up : CONCEDE);
    },
  };
}
