/**
 * The council: which aims a leader chooses, what it guesses of the other side, and what it does
 * when its own chairs turn on it. Aims follow the leader's tastes and what is within reach.
 */
import { GO_ON, NO_GUESS, type Command } from '../core/commands.ts';
import type { Aim } from '../core/content.ts';
import type { Game } from '../core/ledger.ts';
import { legalCommands } from '../core/legal.ts';
import { gapOf, GUESS, openAims, openGuesses, taskOf } from '../core/rules/aims.ts';
import { chairsAgainst } from '../core/rules/meeting.ts';
import { closeQuarter } from '../core/rules/quarter.ts';
import { other, type Side } from '../core/sides.ts';
import { copyState, STAGE } from '../core/state.ts';
import { firsts, type Variable } from '../core/variables.ts';
import { clamp, points } from '../core/whole.ts';
import type { LeaderData } from '../scenario/read.ts';
import { whim } from './chance.ts';
import { plain, type Choice } from './mind.ts';

/** What the first aim of a leader's list is worth over the next, milli-points, and one unlisted. */
const PREFERENCE = points(4);
const LISTED = 5;
/** How far from its target an aim still differs from others. */
const REACH = points(12);
const DOUBT = points(5);
/** Quarters of a term, roughly. */
const TERM = 12;
/** A place or a first is as hard to win as so many points. */
const COUNT_WEIGHT = 6;
const FIRSTS: ReadonlySet<Variable> = new Set(firsts);

/**
 * The choice of `side` where its council, its chairs or its successor must decide. The farsighted
 * choose aims by where the term leads, the others by how things stand.
 */
export function chooseInCouncil(game: Game, side: Side, leader: LeaderData, farsighted: boolean): Choice {
  switch (game.state.stage) {
    case STAGE.meeting: return plain(inDanger(game, side, leader));
    case STAGE.fall: return plain(GO_ON);
    default: return plain(taskOf(game) === GUESS ? guess(game, side) : aim(game, side, leader, farsighted));
  }
}

function aim(game: Game, side: Side, leader: LeaderData, farsighted: boolean): Command {
  const later = farsighted ? afterIdleTerm(game) : game;
  const wanted = best(game, openAims(game, side), side, (candidate, own) => {
    const rank = (leader.aims ?? []).indexOf(candidate.id);
    const steep = farsighted && isCounted(candidate) ? COUNT_WEIGHT : 1;
    return (rank < 0 ? 0 : (LISTED - rank) * PREFERENCE) + nearness(later, own, candidate, steep);
  });
  return wanted === null ? (legalCommands(game)[0] as Command) : (`aim/${wanted.id}` as Command);
}

/** Where a term leads if nobody does anything. */
function afterIdleTerm(game: Game): Game {
  const later: Game = { state: copyState(game.state), content: game.content, ledger: null };
  for (let quarter = 0; quarter < TERM; quarter++) closeQuarter(later);
  return later;
}

/** True for an aim about whole things, such as places won. */
function isCounted({ measure }: Aim): boolean {
  return measure.kind === 'alignedPlaces' || (measure.kind === 'variable' && FIRSTS.has(measure.variable));
}

/** Nobody sees the other council: what lies within its reach is the best guess. */
function guess(game: Game, side: Side): Command {
  const thought = best(game, openGuesses(game, side), side, (candidate) => nearness(game, other(side), candidate));
  return thought === null ? NO_GUESS : (`guess/${thought.id}` as Command);
}

function best(
  game: Game, numbers: readonly number[], side: Side, worth: (aim: Aim, side: Side) => number,
): Aim | null {
  let found: Aim | null = null;
  let most = 0;
  for (const number of numbers) {
    const candidate = game.content.aims[number] as Aim;
    const sure = worth(candidate, side);
    // Not even the best whim could bring it to the front.
    if (found !== null && sure + DOUBT <= most) continue;
    const value = sure + whim(game, side, `council/${candidate.id}`, DOUBT);
    if (found === null || value > most) { found = candidate; most = value; }
  }
  return found;
}

/** How near an aim is to being met, from `-REACH` far off to `REACH` met with room to spare. */
export function nearness(game: Game, side: Side, candidate: Aim, steep = 1): number {
  return clamp(gapOf(game, side, candidate) * steep, -REACH, REACH);
}

/** To buy is safe where it is enough; the bold gamble, the rest purge. */
function inDanger(game: Game, side: Side, leader: LeaderData): Command {
  const options = legalCommands(game);
  const buy = 'meeting/buy' as Command;
  if (options.includes(buy) && chairsAgainst(game, side) <= 3) return buy;
  return (leader.boldness >= 60 ? 'meeting/gamble' : 'meeting/purge') as Command;
}
