/**
 * The leader without look-ahead, for roll-outs and large ensembles: tastes, standing and fear
 * decide in a few comparisons. Wherever its figures are shown, it is named.
 */
import { REST, type Command } from '../core/commands.ts';
import type { Initiative, InitiativeKind } from '../core/content.ts';
import { read, type Game } from '../core/ledger.ts';
import { legalCommands } from '../core/legal.ts';
import { available, costOf } from '../core/rules/initiatives.ts';
import { acceptance } from '../core/rules/treaties.ts';
import { other, type Side } from '../core/sides.ts';
import { STAGE } from '../core/state.ts';
import { clamp, divide, points, remainder } from '../core/whole.ts';
import { brink, hawks, prosperity, standing, tension } from '../core/variables.ts';
import type { LeaderData } from '../scenario/read.ts';
import { pick, whim } from './chance.ts';
import { chooseInCouncil } from './council.ts';
import { answerFor } from './diplomacy.ts';
import { isGated } from './gates.ts';
import { chooseInCrisis } from './ladder.ts';
import { plain, type Choice } from './mind.ts';
import { initiativesInView } from './scouting.ts';
import { habitFor, SIGN } from './signatures.ts';
import { starred } from './statesman.ts';
import { followChiefs, wantedProgramme } from './treasury.ts';

/** Half the time a card is decided as it was, else by the draw. */
const CUSTOM = 50;
const WHIM = 3000;
/** One act a visit is enough for a leader that does not think ahead. */
const ACTIONS = 2;
/** What a proposal gains where the other side is willing, milli-points. */
const MOST_OPEN = points(3);

export function reflex(game: Game, side: Side, leader: LeaderData): Choice {
  switch (game.state.stage) {
    case STAGE.ladder: return chooseInCrisis(game, side, leader.noise * 2, leader.signatures);
    case STAGE.desk: return atDesk(game, side, leader);
    case STAGE.proposal: return answerFor(game, side, leader.signatures);
    case STAGE.council: case STAGE.meeting: case STAGE.fall: return chooseInCouncil(game, side, leader, false);
    default: return fromHabit(game, side);
  }
}

function fromHabit(game: Game, side: Side): Choice {
  const commands = legalCommands(game);
  const draw = pick(game, side, commands[0] ?? '', 100);
  const custom = starred(game);
  if (draw < CUSTOM && custom !== undefined) return plain(custom);
  return plain(commands[remainder(draw, commands.length)] as Command);
}

function atDesk(game: Game, side: Side, leader: LeaderData): Choice {
  const budget = wantedProgramme(game, side, leader) ?? followChiefs(game, side, leader);
  if (budget !== null) return plain(budget);
  if (game.state.actions < ACTIONS) return plain(REST);
  let best: Command = REST;
  let most = points(2);
  const urges = urgesOf(game, side, leader);
  for (const index of initiativesInView(game, side)) {
    const initiative = game.content.initiatives[index] as Initiative;
    if (initiative.why === SIGN) continue;
    let urge = urges[initiative.kind] + habitFor(game, side, leader, initiative) - costOf(game, side, initiative) * 700;
    // Neither the best reception nor the best whim could bring it to the front.
    if (urge + MOST_OPEN + WHIM <= most) continue;
    if (isGated(leader, initiative) || !available(game, side, index)) continue;
    urge += openness(game, side, initiative.agreement);
    if (urge + WHIM <= most) continue;
    urge += whim(game, side, initiative.why, WHIM);
    if (urge > most) { most = urge; best = initiative.why as Command; }
  }
  return plain(best);
}

/** How much each kind of initiative appeals now, milli-points. */
function urgesOf(game: Game, side: Side, leader: LeaderData): Record<InitiativeKind, number> {
  const of = (kind: InitiativeKind): number => urgeOf(game, side, leader, kind);
  return { dove: of('dove'), hawk: of('hawk'), competition: of('competition'), home: of('home'), mixed: of('mixed') };
}

function urgeOf(game: Game, side: Side, leader: LeaderData, kind: InitiativeKind): number {
  const taste = leader.bias[kind] ?? 0;
  switch (kind) {
    case 'dove': return taste + divide(read(game, brink), 12) + leader.weights.peace * 150;
    case 'hawk': return taste + divide(read(game, hawks[side]), 10) + leader.weights.security * 60 - divide(read(game, tension), 40);
    case 'home': return taste + divide(points(62) - read(game, standing[side]), 8) + divide(points(60) - read(game, prosperity[side]), 30) + 1500;
    default: return taste + 1500;
  }
}

/** Nobody proposes what is sure to be refused. */
function openness(game: Game, side: Side, agreement: number): number {
  const proposed = game.content.agreements[agreement];
  if (proposed === undefined) return 0;
  return clamp(divide(acceptance(game, proposed, other(side)), 4), -points(8), MOST_OPEN);
}
