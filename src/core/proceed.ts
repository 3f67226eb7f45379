/**
 * Running on until somebody must choose. A turn begins with elections, the council and what the
 * chairs ask; it deals its cards, lets both sides sit at their desks, lets third parties act, and on
 * its last sub-turn closes the quarter. A crisis comes before everything else, then whatever
 * awaits an answer. A choice of one plays itself and is no decision.
 */
import { note, type Game } from './ledger.ts';
import type { Command } from './commands.ts';
import type { Card, Content } from './content.ts';
import { run } from './effects.ts';
import { cardOnTable, hasChoice, legalCommands } from './legal.ts';
import { endHere, perform, takeSeat } from './perform.ts';
import { takeCardsDue, takeOption } from './schedule.ts';
import { US, USSR, type Side } from './sides.ts';
import { STAGE, type State } from './state.ts';
import { remainder } from './whole.ts';
import { dealAffairs } from './rules/affairs.ts';
import { askForGuesses, closeTerm, councilSide, isLastTurn, openTerm } from './rules/aims.ts';
import { beginCrisis } from './rules/crisis.ts';
import { hearDemands } from './rules/demands.ts';
import { lightFlashpoints } from './rules/flashpoints.ts';
import { countWeakQuarters } from './rules/meeting.ts';
import { answerer, recallStalled } from './rules/proposals.ts';
import { closeQuarter } from './rules/quarter.ts';
import { holdElections } from './rules/succession.ts';

export function proceed(game: Game): void {
  const state = game.state;
  while (state.ending === null) {
    if (!awaits(game)) {
      step(game);
      continue;
    }
    if (hasChoice(game)) return;
    perform(game, legalCommands(game)[0] as Command);
  }
  state.stage = STAGE.over;
}

/** Sets stage and mover where a decision is awaited; false where the game can run on. */
function awaits(game: Game): boolean {
  const state = game.state;
  const crisis = state.crisis;
  if (crisis !== null && crisis.incident >= 0) return wait(state, STAGE.incident, crisis.incidentSide);
  if (state.opened === 1) return wait(state, STAGE.cards, cardOnTable(game).by);
  if (crisis !== null && ladderOpen(game)) return wait(state, STAGE.ladder, crisis.mover);
  if (crisis === null && state.pending < 0 && awaitsAnswer(game)) return true;
  if (state.phase === 2 && state.desk.length > 0) {
    return wait(state, STAGE.desk, state.desk[0] as 0 | 1);
  }
  return false;
}

/** What must be answered before anything else goes on. */
function awaitsAnswer(game: Game): boolean {
  const { state } = game;
  if (state.meeting >= 0) return wait(state, STAGE.meeting, state.meeting as Side);
  if (state.fallen >= 0) return wait(state, STAGE.fall, state.fallen as Side);
  if (state.proposal !== null) return wait(state, STAGE.proposal, answerer(state.proposal));
  if (state.council.length > 0) return wait(state, STAGE.council, councilSide(game));
  return false;
}

function wait(state: State, stage: State['stage'], mover: 0 | 1): true {
  state.stage = stage;
  state.mover = mover;
  return true;
}

/** A crisis told by the day waits for the cards of the day, and gives each side one act. */
function ladderOpen(game: Game): boolean {
  const state = game.state;
  const kind = game.content.crises[state.crisis?.kind ?? -1];
  if (kind === undefined || !kind.paced || isAftermath(state, game.content)) return true;
  return state.phase >= 1 && state.hand.length === 0 && state.turnActs < 2;
}

/** One step of the turn. */
function step(game: Game): void {
  const state = game.state;
  if (state.pending >= 0 && state.crisis === null) {
    const kind = state.pending;
    state.pending = -1;
    beginCrisis(game, kind);
    state.spark = -1;
    return;
  }
  if (state.hand.length > 0) return openCard(game);
  if (state.phase === 0) return deal(game);
  if (state.phase === 1) return seatSides(game);
  if (state.phase === 2) return listenToOthers(game);
  closeTurn(game);
}

function deal(game: Game): void {
  const state = game.state;
  state.phase = 1;
  state.turnActs = 0;
  if (isFirstOfQuarter(state, game.content)) openQuarter(game);
  state.hand.push(...takeCardsDue(state));
  if (game.content.desk) dealAffairs(game);
}

/** What comes with a new quarter, before its cards. */
function openQuarter(game: Game): void {
  holdElections(game);
  openTerm(game);
  if (isLastTurn(game)) askForGuesses(game);
  if (game.content.desk) hearDemands(game);
  recallStalled(game);
}

/** The first card of the hand is opened, or put away where its condition does not hold. */
function openCard(game: Game): void {
  const state = game.state;
  const card: Card = cardOnTable(game);
  if (!card.when(game)) {
    state.hand.shift();
    return;
  }
  note(game, card.why);
  run(game, card.before, card.why);
  if (card.options.length > 0) {
    state.opened = 1;
    return;
  }
  takeOption(state, state.hand[0] as number, 0);
  state.hand.shift();
}

/** The order alternates, so that nobody moves first for ten years. */
function seatSides(game: Game): void {
  const state = game.state;
  state.phase = 2;
  if (!game.content.desk && !isAftermath(state, game.content)) return;
  const first = remainder(state.turn, 2) === 1 ? US : USSR;
  state.desk.push(first, first === US ? USSR : US);
  takeSeat(game);
}

/** The end of a turn: third parties act, in the last sub-turn of a quarter. */
function listenToOthers(game: Game): void {
  const { state } = game;
  state.phase = 3;
  if (state.record === 0 && isLastOfQuarter(state, game.content)) lightFlashpoints(game);
}

function closeTurn(game: Game): void {
  const state = game.state;
  if (isLastOfQuarter(state, game.content)) {
    closeQuarter(game);
    countWeakQuarters(game);
  }
  state.turn += 1;
  state.phase = 0;
  if (state.turn < game.content.turns + game.content.aftermath) return;
  if (state.term >= 0) closeTerm(game);
  endHere(game);
}

/** True in the quarters that are played on after the scenario's own turns. */
export function isAftermath(state: State, content: Content): boolean {
  return state.turn >= content.turns;
}

function isLastOfQuarter(state: State, content: Content): boolean {
  if (isAftermath(state, content) || state.turn + 1 === content.turns) return true;
  return remainder(state.turn + 1, content.quarterEvery) === 0;
}

function isFirstOfQuarter(state: State, content: Content): boolean {
  return isAftermath(state, content) || remainder(state.turn, content.quarterEvery) === 0;
}
