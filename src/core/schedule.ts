/**
 * When each card is dealt, and which of its options was taken. A card of its own has a slot in
 * `due` and `taken`; of a card that stands for one in each place a game sees a handful at most, so
 * those are kept in a list once they are scheduled, and a copy of the state carries no empty slots.
 */
import type { LocalCard, State } from './state.ts';

/** The turn at which a card is dealt, −1 for never. */
export function dueAt(state: State, card: number): number {
  return state.due[card] ?? localCard(state, card)?.due ?? -1;
}

/** The option taken on a card, −1 for none yet. */
export function optionTaken(state: State, card: number): number {
  return state.taken[card] ?? localCard(state, card)?.taken ?? -1;
}

/** The card will be dealt at that turn, whatever was said before. */
export function scheduleCard(state: State, card: number, turn: number): void {
  if (card < state.due.length) state.due[card] = turn;
  else keepLocal(state, card).due = turn;
}

/** Writes down the option that was taken on a card. */
export function takeOption(state: State, card: number, option: number): void {
  if (card < state.taken.length) state.taken[card] = option;
  else keepLocal(state, card).taken = option;
}

/** The cards dealt at a turn of which nothing was taken yet, in the order of the content. */
export function cardsDue(state: State, turn: number): number[] {
  const { due, taken, local } = state;
  const cards: number[] = [];
  for (let card = due.indexOf(turn); card >= 0; card = due.indexOf(turn, card + 1)) {
    if (taken[card] === -1) cards.push(card);
  }
  for (const { card, due: dealt, taken: option } of local) if (dealt === turn && option === -1) cards.push(card);
  return cards;
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
