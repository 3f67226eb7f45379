/** What the side to move may do, in canonical order; the first entry does nothing. */
import type { Card, CrisisKind, Incident } from './content.ts';
import {
  ACCEPT, CLOSE_BOOKS, CONCEDE, GO_ON, isLadderCommand, ladderCommand, LINES, NO_GUESS, REST, type Command,
} from './commands.ts';
import type { Game } from './ledger.ts';
import { other, type Side } from './sides.ts';
import { STAGE, type Crisis, type Proposal } from './state.ts';
import { openAims, openGuesses, taskOf, GUESS } from './rules/aims.ts';
import { canBegin, canTransfer, FIELDS, isBudgetTime } from './rules/budget.ts';
import { available } from './rules/initiatives.ts';
import { TOP_RUNG } from './rules/ladder.ts';
import { meetingOptions } from './rules/meeting.ts';
import { answers } from './rules/proposals.ts';

/** The command for each move of a chip: `budget/<from>/<to>`. */
const TRANSFER_COMMANDS: readonly (readonly Command[])[] =
  FIELDS.map((from) => FIELDS.map((to) => `budget/${from}/${to}` as Command));

export function legalCommands(game: Game): Command[] {
  switch (game.state.stage) {
    case STAGE.cards: return cardCommands(game, cardOnTable(game));
    case STAGE.incident: return cardCommands(game, incidentOnTable(game));
    case STAGE.ladder: return ladderCommands(game);
    case STAGE.desk: return deskCommands(game, game.state.mover);
    case STAGE.council: return councilCommands(game, game.state.mover);
    case STAGE.proposal: return answers(game.state.proposal as Proposal).map((answer) => `answer/${answer}` as Command);
    case STAGE.meeting: return meetingOptions(game, game.state.mover).map((option) => `meeting/${option}` as Command);
    case STAGE.fall: return [GO_ON, CLOSE_BOOKS];
    default: return [];
  }
}

/** True where more than one thing may be done, found without listing all of them. */
export function hasChoice(game: Game): boolean {
  switch (game.state.stage) {
    case STAGE.cards: return hasTwo(game, cardOnTable(game));
    case STAGE.incident: return hasTwo(game, incidentOnTable(game));
    case STAGE.desk: return hasWork(game, game.state.mover);
    default: return true;
  }
}

/** True where anything but to leave can be done at a desk; stops at the first thing found. */
function hasWork(game: Game, side: Side): boolean {
  if (game.state.actions > 0) {
    for (let index = 0; index < game.content.initiatives.length; index++) {
      if (available(game, side, index)) return true;
    }
  }
  return isBudgetTime(game) && budgetCommands(game, side).length > 0;
}

function hasTwo(game: Game, card: Card | Incident): boolean {
  let open = 0;
  for (const option of card.options) if (option.when(game) && ++open > 1) return true;
  return false;
}

/** The card being decided. @throws where none is. */
export function cardOnTable(game: Game): Card {
  const card = game.content.cards[game.state.hand[0] ?? -1];
  if (card === undefined) throw new Error('no card is on the table');
  return card;
}

/** The incident being decided. @throws where none is. */
export function incidentOnTable(game: Game): Incident {
  const crisis = game.state.crisis;
  const kind: CrisisKind | undefined = game.content.crises[crisis?.kind ?? -1];
  const incident = kind?.incidents[crisis?.incident ?? -1];
  if (incident === undefined) throw new Error('no incident is on the table');
  return incident;
}

function cardCommands(game: Game, card: Card | Incident): Command[] {
  const commands: Command[] = [];
  for (const option of card.options) if (option.when(game)) commands.push(option.why as Command);
  return commands;
}

/** True for a command that may be given in a crisis now, without listing all that may. */
export function canClimb(crisis: Crisis, command: string): boolean {
  if (command === ACCEPT) return crisis.offer[other(crisis.mover)] > 0;
  return command === CONCEDE || isLadderCommand(command, 0) || (crisis.rung < TOP_RUNG && isLadderCommand(command, 1));
}

function ladderCommands(game: Game): Command[] {
  const crisis = game.state.crisis as Crisis;
  const commands: Command[] = [];
  for (let line = 0; line < LINES.length; line++) commands.push(ladderCommand(0, line));
  if (crisis.rung < TOP_RUNG) {
    for (let line = 0; line < LINES.length; line++) commands.push(ladderCommand(1, line));
  }
  commands.push(CONCEDE);
  if (crisis.offer[other(crisis.mover)] > 0) commands.push(ACCEPT);
  return commands;
}

function deskCommands(game: Game, side: Side): Command[] {
  const commands: Command[] = [REST];
  const initiatives = game.content.initiatives;
  if (game.state.actions > 0) {
    for (let index = 0; index < initiatives.length; index++) {
      if (available(game, side, index)) commands.push(initiatives[index]?.why as Command);
    }
  }
  if (isBudgetTime(game)) commands.push(...budgetCommands(game, side));
  return commands;
}

function budgetCommands(game: Game, side: Side): Command[] {
  const commands: Command[] = [];
  if (game.state.transfers > 0) {
    TRANSFER_COMMANDS.forEach((row, from) => row.forEach((command, to) => {
      if (canTransfer(game, side, from, to)) commands.push(command);
    }));
  }
  game.content.programmes.forEach((programme, number) => {
    if (canBegin(game, side, number)) commands.push(programme.why as Command);
  });
  return commands;
}

function councilCommands(game: Game, side: Side): Command[] {
  const { aims } = game.content;
  if (taskOf(game) === GUESS) {
    return [NO_GUESS, ...openGuesses(game, side).map((number) => `guess/${aims[number]?.id ?? ''}` as Command)];
  }
  return openAims(game, side).map((number) => `aim/${aims[number]?.id ?? ''}` as Command);
}
