/** Carrying out a command: what a decision does at once. */
import { BUDGETS, LINES, type Command } from './commands.ts';
import type { CardOption } from './content.ts';
import { bring, note, type Game } from './ledger.ts';
import { BUDGET_VARIABLES, cardOnTable, incidentOnTable } from './legal.ts';
import { sideId } from './sides.ts';
import type { Crisis, State } from './state.ts';
import { acceptOffer, actInCrisis, concede, QUESTION, SILENCE } from './rules/crisis.ts';
import { start } from './rules/initiatives.ts';
import { run } from './rules/succession.ts';

const ACTIONS = 2;

/** Commands are few and come again and again: each is split once. */
const split = new Map<Command, readonly string[]>();
const MOST_SPLIT = 5000;

function partsOf(command: Command): readonly string[] {
  const known = split.get(command);
  if (known !== undefined) return known;
  if (split.size >= MOST_SPLIT) split.clear();
  const parts = command.split('/');
  split.set(command, parts);
  return parts;
}

/** The command must be legal; an unknown one is an error of the caller. */
export function perform(game: Game, command: Command): void {
  const [family, first = '', second = ''] = partsOf(command);
  switch (family) {
    case 'rest': return leaveDesk(game);
    case 'move': return makeMove(game, command);
    case 'budget': return setBudget(game, first, Number(second));
    case 'card': return decideCard(game, command);
    case 'incident': return decideIncident(game, command);
    case 'ladder': return climb(game, first, second);
    default: throw new Error(`"${command}" is no command`);
  }
}

function leaveDesk(game: Game): void {
  game.state.desk.shift();
  takeSeat(game.state);
}

/** Whoever sits down at the desk has all actions before them. */
export function takeSeat(state: State): void {
  state.actions = ACTIONS;
  state.budgeted = 0;
}

function makeMove(game: Game, command: Command): void {
  const state = game.state;
  const index = game.content.lookup.get(command);
  if (index === undefined) throw new Error(`"${command}" is no initiative of this scenario`);
  state.actions -= 1;
  start(game, state.mover, index);
}

function setBudget(game: Game, name: string, level: number): void {
  const state = game.state;
  const number = BUDGETS.findIndex((budget) => budget === name);
  const variable = BUDGET_VARIABLES[number]?.[state.mover];
  if (variable === undefined) throw new Error(`there is no budget "${name}"`);
  state.budgeted |= 1 << number;
  bring(game, variable, level * 500, 'budget');
  note(game, `budget/${name}/${level}/${sideId(state.mover)}`);
}

function decideCard(game: Game, command: Command): void {
  const state = game.state;
  const card = cardOnTable(game);
  const number = card.options.findIndex((option) => option.why === command);
  state.taken[state.hand[0] as number] = number;
  state.hand.shift();
  state.opened = 0;
  decide(game, card.options[number], command);
}

function decideIncident(game: Game, command: Command): void {
  const crisis = game.state.crisis as Crisis;
  const option = incidentOnTable(game).options.find((candidate) => candidate.why === command);
  crisis.incident = -1;
  decide(game, option, command);
}

function decide(game: Game, option: CardOption | undefined, command: Command): void {
  if (option === undefined) throw new Error(`"${command}" is no option here`);
  note(game, command);
  run(game, option.effects, option.why);
}

function climb(game: Game, step: string, line: string): void {
  if (step === 'concede') return concede(game);
  if (step === 'accept') return acceptOffer(game);
  const number = LINES.findIndex((candidate) => candidate === line);
  const said = number === 0 ? SILENCE : number === 1 ? QUESTION : number - 1;
  actInCrisis(game, step === 'escalate' ? 'escalate' : 'hold', said);
}
