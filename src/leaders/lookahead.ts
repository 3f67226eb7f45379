/**
 * Looking ahead: a copy of the state lives on for some quarters under imagined luck, and is
 * weighed. The real state is never touched, and the imagined luck is never the real one.
 */
import type { Command } from '../core/commands.ts';
import type { Card } from '../core/content.ts';
import type { Game } from '../core/ledger.ts';
import { childKey, purpose } from '../core/luck.ts';
import { perform } from '../core/perform.ts';
import { newOn } from '../core/schedule.ts';
import { copyState, STAGE } from '../core/state.ts';
import type { Side } from '../core/sides.ts';
import { divide, share } from '../core/whole.ts';
import { beginCrisis } from '../core/rules/crisis.ts';
import { refuseDemand } from '../core/rules/demands.ts';
import { answerer, answerProposal, willingness } from '../core/rules/proposals.ts';
import { closeQuarter } from '../core/rules/quarter.ts';
import type { LeaderData } from '../scenario/read.ts';
import { chooseInCrisis } from './ladder.ts';
import { weigh } from './utility.ts';

const REALMS = [purpose('imagined/us'), purpose('imagined/ussr')] as const;

export interface Outlook {
  /** Quarters to live on. */
  readonly quarters: number;
  /** How many imagined futures are averaged. */
  readonly futures: number;
}

export interface Prospect {
  /** Milli-points of utility. */
  readonly worth: number;
  readonly terms: number[];
}

/** What comes of a command (or of nothing) in the eyes of `side`. */
export function imagine(
  game: Game, side: Side, leader: LeaderData, command: Command | null, outlook: Outlook,
): Prospect {
  const terms: number[] = [];
  let worth = 0;
  for (let future = 0; future < outlook.futures; future++) {
    const state = copyState(game.state);
    state.luck = childKey(game.state.luck, REALMS[side], game.state.turn * 8 + future);
    const imagined: Game = { state, content: game.content, ledger: null };
    if (command !== null) perform(imagined, command);
    takeForGranted(imagined, side);
    worth -= liveThroughCrisis(imagined, leader, game.state.agenda);
    for (let i = 0; i < outlook.quarters && state.ending === null; i++) closeQuarter(imagined);
    worth += weigh(imagined, side, leader, terms);
  }
  return { worth: divide(worth, outlook.futures), terms };
}

/** Proposals are answered as their grounds say; whoever leaves the desk has refused what was asked. */
function takeForGranted(game: Game, side: Side): void {
  const { state } = game;
  for (let answers = 0; state.proposal !== null && answers < 2; answers++) {
    const willing = willingness(game, state.proposal, answerer(state.proposal));
    answerProposal(game, willing >= 0 ? 'sign' : 'refuse');
  }
  if (state.stage === STAGE.desk) refuseDemand(game, side);
}

/** A crisis that the command brings about is played through; returns the price of its risk. */
function liveThroughCrisis(game: Game, leader: LeaderData, agenda: readonly number[]): number {
  const state = game.state;
  openScheduled(game, agenda);
  if (state.pending < 0 || state.crisis !== null) return 0;
  const before = state.risk;
  state.record = 1;
  beginCrisis(game, state.pending);
  state.pending = -1;
  for (let acts = 0; acts < 16 && state.crisis !== null && state.ending === null; acts++) {
    liveThroughAct(game);
  }
  return divide(share((state.risk - before) * leader.dread, 900) * 1000, 10000);
}

function liveThroughAct(game: Game): void {
  const crisis = game.state.crisis;
  if (crisis === null) return;
  crisis.incident = -1;
  perform(game, chooseInCrisis(game, crisis.mover, 0).command);
}

/** Cards without options that the command has scheduled are taken as read. */
function openScheduled(game: Game, agenda: readonly number[]): void {
  for (const number of newOn(game.state.agenda, agenda)) {
    const card = game.content.cards[number] as Card;
    if (card.options.length > 0) continue;
    for (const effect of card.before) effect(game, card.why);
  }
}

