/**
 * When cards are dealt, and which of their options were taken. What is to come stands in
 * `state.agenda`, soonest first. A card of its own has a slot in `taken`; of a card that stands for
 * one in each place a game sees a handful at most, so those are kept in a list once they are
 * scheduled, and a copy of the state carries no empty slots.
 */
import type { LocalCard, State } from './state.ts';
import { remainder } from './whole.ts';

/** An entry of the agenda is turn × this + card. */
const CARDS = 10000;

/** The entry of the agenda for a card that is dealt at a turn. */
export function entryFor(card: number, turn: number): number {
  return turn * CARDS + card;
}

function cardOf(entry: number): number {
  return remainder(entry, CARDS);
}

/** The card will be dealt at that turn, whatever was said before; a turn that is over is never. */
export function scheduleCard(state: State, card: number, turn: number): void {
  const entry = entryFor(card, turn);
  const others = state.agenda.filter((candidate) => cardOf(candidate) !== card);
  const place = others.findIndex((candidate) => candidate > entry);
  others.splice(place < 0 ? others.length : place, 0, entry);
  state.agenda = others;
  if (card >= state.taken.length) keepLocal(state, card).due = turn;
}

/** Takes the cards of this turn off the agenda; those of which nothing was taken yet, in the order of the content. */
export function takeCardsDue(state: State): number[] {
  const { agenda } = state;
  const end = entryFor(0, state.turn + 1);
  const cards: number[] = [];
  let count = 0;
  for (; count < agenda.length && (agenda[count] as number) < end; count++) {
    const card = cardOf(agenda[count] as number);
    if (optionTaken(state, card) === -1) cards.push(card);
  }
  if (count > 0) agenda.splice(0, count);
  return cards;
}

/** The cards that are on an agenda and were not on an earlier one, or were for another turn. */
export function newOn(agenda: readonly number[], earlier: readonly number[]): number[] {
  const cards: number[] = [];
  let before = 0;
  for (const entry of agenda) {
    while (before < earlier.length && (earlier[before] as number) < entry) before++;
    if (earlier[before] !== entry) cards.push(cardOf(entry));
  }
  return cards;
}

/** The option taken on a card, −1 for none yet. */
export function optionTaken(state: State, card: number): number {
  return state.taken[card] ?? localCard(state, card)?.taken ?? -1;
}

/** Writes down the option that was taken on a card. */
export function takeOption(state: State, card: number, option: number): void {
  if (card < state.taken.length) state.taken[card] = option;
  else keepLocal(state, card).taken = option;
}

function localCard(state: State, card: number): LocalCard | undefined {
  return state.local.find((candidate) => candidate.card === card);
}

function keepLocal(state: State, card: number): LocalCard {
  const known = localCard(state, card);
  if (known !== undefined) return known;
  state.local.push({ card, due: -1, taken: -1 });
  return state.local[state.local.length - 1] as LocalCard;
}
