/** What the side to move may do, in canonical order; the first entry does nothing. */
import type { Card, CrisisKind, Incident } from './content.ts';
import {
  ACCEPT, BUDGETS, budgetCommand, CONCEDE, ladderCommand, LINES, MOST_BUDGET, REST, type Command,
} from './commands.ts';
import { read, type Game } from './ledger.ts';
import { other, type Side } from './sides.ts';
import { STAGE, type Crisis } from './state.ts';
import { divide } from './whole.ts';
import { conventional, outreach, strategic, type Pair } from './variables.ts';
import { available } from './rules/initiatives.ts';
import { TOP_RUNG } from './rules/ladder.ts';

/** `state.budgeted` once all three budgets are set. */
const ALL_BUDGETS = 7;

/** The variables of the budgets, in the order of `BUDGETS`. */
export const BUDGET_VARIABLES: readonly Pair[] = [strategic, conventional, outreach];

export function legalCommands(game: Game): Command[] {
  switch (game.state.stage) {
    case STAGE.cards: return cardCommands(game, cardOnTable(game));
    case STAGE.incident: return cardCommands(game, incidentOnTable(game));
    case STAGE.ladder: return ladderCommands(game);
    case STAGE.desk: return deskCommands(game, game.state.mover);
    default: return [];
  }
}

/** True where more than one thing may be done, found without listing all of them. */
export function hasChoice(game: Game): boolean {
  switch (game.state.stage) {
    case STAGE.cards: return hasTwo(game, cardOnTable(game));
    case STAGE.incident: return hasTwo(game, incidentOnTable(game));
    case STAGE.ladder: return true;
    default: return game.state.budgeted !== ALL_BUDGETS || legalCommands(game).length > 1;
  }
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
  BUDGETS.forEach((budget, number) => {
    if (isBudgeted(game.state.budgeted, number)) return;
    const now = budgetLevel(game, side, number);
    for (let level = 0; level <= MOST_BUDGET; level++) {
      if (level !== now) commands.push(budgetCommand(budget, level));
    }
  });
  return commands;
}

/** The level of a budget in half points; rounded where effects have moved it between. */
export function budgetLevel(game: Game, side: Side, budget: number): number {
  const variable = BUDGET_VARIABLES[budget]?.[side];
  return variable === undefined ? 0 : divide(read(game, variable), 500);
}

/** True where a budget has been set in this visit to the desk. */
export function isBudgeted(bits: number, budget: number): boolean {
  return (bits & (1 << budget)) !== 0;
}
