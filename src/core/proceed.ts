/**
 * Running on until somebody must choose. A turn deals its cards, lets both sides sit at their
 * desks, lets third parties act, and on its last sub-turn closes the quarter. A crisis comes before
 * everything else. A choice of one plays itself and is no decision.
 */
import { note, read, type Game } from './ledger.ts';
import type { Command } from './commands.ts';
import type { Card, Content } from './content.ts';
import { happens } from './luck.ts';
import { cardOnTable, hasChoice, legalCommands } from './legal.ts';
import { perform, takeSeat } from './perform.ts';
import { US, USSR } from './sides.ts';
import { ENDINGS, STAGE, type Ending, type State } from './state.ts';
import { clamp, divide, points, remainder, wholes } from './whole.ts';
import { tension } from './variables.ts';
import { beginCrisis } from './rules/crisis.ts';
import { closeQuarter } from './rules/quarter.ts';
import { holdElections, riskRemoval, run } from './rules/succession.ts';
import { meanMistrust } from './rules/tension.ts';

/** Quarters in which the same crisis does not come again by itself. */
const CRISIS_REST = 4;

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
  if (state.phase === 2 && state.desk.length > 0) {
    return wait(state, STAGE.desk, state.desk[0] as 0 | 1);
  }
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
    return;
  }
  if (state.hand.length > 0) return openCard(game);
  if (state.phase === 0) return deal(game);
  if (state.phase === 1) return seatSides(game);
  if (state.phase === 2) return lightFlashpoints(game);
  closeTurn(game);
}

function deal(game: Game): void {
  const state = game.state;
  state.phase = 1;
  state.turnActs = 0;
  if (isFirstOfQuarter(state, game.content)) holdElections(game);
  const { due, taken, turn, hand } = state;
  for (let card = 0; card < due.length; card++) {
    if (due[card] === turn && taken[card] === -1) hand.push(card);
  }
}

/** The first card of the hand is opened, or put away where its condition does not hold. */
function openCard(game: Game): void {
  const state = game.state;
  const card: Card = cardOnTable(game);
  if (!card.when(game)) {
    state.hand.shift();
    return;
  }
  note(game, `card/${card.id}`);
  run(game, card.before, `card/${card.id}`);
  if (card.options.length > 0) {
    state.opened = 1;
    return;
  }
  state.taken[state.hand[0] as number] = 0;
  state.hand.shift();
}

/** The order alternates, so that nobody moves first for ten years. */
function seatSides(game: Game): void {
  const state = game.state;
  state.phase = 2;
  if (!game.content.desk && !isAftermath(state, game.content)) return;
  const first = remainder(state.turn, 2) === 1 ? US : USSR;
  state.desk.push(first, first === US ? USSR : US);
  takeSeat(state);
}

/** Third parties and accidents of place draw the powers in, the more so in hot disputes. */
function lightFlashpoints(game: Game): void {
  const state = game.state;
  state.phase = 3;
  if (state.record === 1 || !isLastOfQuarter(state, game.content)) return;
  const k = game.content.coefficients;
  for (const point of game.content.flashpoints) {
    const heat = read(game, point.heat);
    const weight = point.calmed(game) ? point.calmWeight : point.weight;
    const square = divide(heat * heat, points(100));
    const hazard = divide(square * (points(20) + read(game, tension)), points(100));
    const chance = clamp(divide(wholes(hazard * weight * k.flashpointScale, 1000), 10), 0, 3000);
    if (restsStill(state, point.crisis)) continue;
    if (!happens(state.luck, point.purpose, state.quarter, 0, chance)) continue;
    note(game, `flashpoint/${game.content.crises[point.crisis]?.id ?? ''}`);
    state.pending = point.crisis;
    return;
  }
}

function restsStill(state: State, kind: number): boolean {
  return state.past.some(
    (past) => past.kind === kind && state.quarter - past.quarter < CRISIS_REST,
  );
}

function closeTurn(game: Game): void {
  const state = game.state;
  if (isLastOfQuarter(state, game.content)) {
    closeQuarter(game);
    riskRemoval(game);
  }
  state.turn += 1;
  state.phase = 0;
  if (state.turn >= game.content.turns + game.content.aftermath) {
    state.ending = ENDINGS.indexOf(endingOf(game));
    note(game, `ending/${ENDINGS[state.ending] ?? ''}`);
  }
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

/** The state of the world by tension and mean mistrust, in neutral names. */
export function endingOf(game: Game): Ending {
  const heat = read(game, tension);
  const distrust = meanMistrust(game);
  if (heat < points(42) && distrust < points(58)) return 'calm-and-trusting';
  if (heat < points(46)) return 'calm-but-wary';
  return heat < points(60) ? 'armed-calm' : 'dangerous';
}

