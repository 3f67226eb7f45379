/** Carrying out a command: what a decision does at once. */
import { LINES, REST, type Command } from './commands.ts';
import type { CardOption } from './content.ts';
import { run } from './effects.ts';
import { note, type Game } from './ledger.ts';
import { cardOnTable, incidentOnTable } from './legal.ts';
import { takeOption } from './schedule.ts';
import type { Side } from './sides.ts';
import { ENDINGS, type Crisis, type State } from './state.ts';
import { AIMS_EACH, CHOOSE, chooseAim, guessAim } from './rules/aims.ts';
import { begin, FIELDS, isBudgetTime, transfer, TRANSFERS } from './rules/budget.ts';
import { acceptOffer, actInCrisis, concede, QUESTION, SILENCE } from './rules/crisis.ts';
import { meetByInitiative, meetByTransfer, refuseDemand } from './rules/demands.ts';
import { endingOf } from './rules/ending.ts';
import { heats, lightFuses } from './rules/flashpoints.ts';
import { start } from './rules/initiatives.ts';
import { answerMeeting, type MeetingOption } from './rules/meeting.ts';
import { answerProposal, type Answer } from './rules/proposals.ts';
import { remainder, wholes } from './whole.ts';

const ACTIONS = 2;
/** Card options are numbered beyond the initiatives in `actCode`. */
const CARD_CODES = 1000;
const OPTIONS_EACH = 10;

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
  if (command === REST) return leaveDesk(game);
  const [family, first = '', second = ''] = partsOf(command);
  switch (family) {
    case 'move': return makeMove(game, command);
    case 'card': return decideCard(game, command);
    case 'budget': return moveChip(game, first, second);
    case 'programme': return begin(game, game.state.mover, numberOf(game, command));
    case 'incident': return decideIncident(game, command);
    case 'ladder': return climb(game, first, second);
    case 'answer': return answerProposal(game, first as Answer);
    case 'aim': return chooseAim(game, game.state.mover, numberOf(game, command));
    case 'guess': return guessAim(game, game.state.mover, first === 'none' ? -2 : numberOf(game, `aim/${first}`));
    case 'meeting': return answerMeeting(game, game.state.mover, first as MeetingOption);
    case 'fall': return afterFall(game, first);
    default: throw new Error(`"${command}" is no command`);
  }
}

function numberOf(game: Game, id: string): number {
  const number = game.content.lookup.get(id);
  if (number === undefined) throw new Error(`"${id}" is not in this scenario`);
  return number;
}

function leaveDesk(game: Game): void {
  refuseDemand(game, game.state.mover);
  game.state.desk.shift();
  takeSeat(game);
}

/** Whoever sits down at the desk has all actions before them. */
export function takeSeat(game: Game): void {
  game.state.actions = ACTIONS;
  game.state.transfers = isBudgetTime(game) ? TRANSFERS : 0;
}

function makeMove(game: Game, command: Command): void {
  const { state, content } = game;
  const number = numberOf(game, command);
  const initiative = content.initiatives[number];
  const before = heats(game);
  state.actions -= 1;
  start(game, state.mover, number);
  lightFuses(game, before, initiative?.place ?? -1, number);
  if (initiative !== undefined) meetByInitiative(game, state.mover, initiative);
}

function moveChip(game: Game, from: string, to: string): void {
  const side = game.state.mover;
  const [giving, taking] = [from, to].map((field) => FIELDS.findIndex((candidate) => candidate === field)) as [number, number];
  game.state.transfers -= 1;
  transfer(game, side, giving, taking);
  meetByTransfer(game, side, giving, taking);
}

function decideCard(game: Game, command: Command): void {
  const state = game.state;
  const card = cardOnTable(game);
  const number = card.options.findIndex(({ why }) => why === command);
  const index = state.hand[0] as number;
  takeOption(state, index, number);
  state.hand.shift();
  state.opened = 0;
  const before = heats(game);
  decide(game, card.options[number], command);
  lightFuses(game, before, -1, CARD_CODES + index * OPTIONS_EACH + number);
}

/** The command behind an act that lit a flashpoint; empty for none. */
export function actOf(game: Game, code: number): string {
  if (code < 0) return '';
  if (code < CARD_CODES) return game.content.initiatives[code]?.why ?? '';
  const option = remainder(code - CARD_CODES, OPTIONS_EACH);
  return game.content.cards[wholes(code - CARD_CODES, OPTIONS_EACH)]?.options[option]?.why ?? '';
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

/** A successor chooses aims of their own; closing the books judges the world as it is. */
function afterFall(game: Game, choice: string): void {
  const { state } = game;
  const side = state.fallen as Side;
  state.fallen = -1;
  if (choice === 'close-books') {
    endHere(game);
    return;
  }
  if (state.term < 0 || game.content.terms.includes(state.quarter)) return;
  for (let slot = 0; slot < AIMS_EACH; slot++) {
    state.aims[side * AIMS_EACH + slot] = -1;
    state.council.push(side + 2 * CHOOSE);
  }
}

/** The world is judged by its state. */
export function endHere(game: Game): void {
  const state: State = game.state;
  state.ending = ENDINGS.indexOf(endingOf(game));
  note(game, `ending/${ENDINGS[state.ending] ?? ''}`);
}
