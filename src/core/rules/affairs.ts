/**
 * Affairs: cards without a date that come to a side in every third quarter in which it has no card
 * of its own; in the rest the demand of a chair is enough. By luck among those whose condition
 * holds; each at most once in a game.
 */
import type { Card } from '../content.ts';
import type { Game } from '../ledger.ts';
import { below, happens, purpose, type Purpose } from '../luck.ts';
import { SIDES, type Side } from '../sides.ts';

const AFFAIRS: readonly [Purpose, Purpose] = [purpose('affair/us'), purpose('affair/ussr')];

/** Basis points that an affair comes to a side without a card. */
const COMES = 2800;

/** A story once begun is likelier to go on than a new one to begin. */
const LOTS_OF_A_THREAD = 3;

/** Deals an affair to each side that has no card of its own in this turn. */
export function dealAffairs(game: Game): void {
  if (game.state.record === 1) return;
  for (const side of SIDES) {
    if (!game.state.hand.some((card) => isDecisionOf(game, card, side))) dealAffair(game, side);
  }
}

/** True where a card on the table will ask a side to choose. */
function isDecisionOf(game: Game, number: number, side: Side): boolean {
  const card = game.content.cards[number] as Card;
  return card.by === side && card.options.length > 0 && card.when(game);
}

/** The threads of which a card has been decided. */
function begunThreads({ state, content }: Game): Set<string> {
  const begun = new Set<string>();
  for (let number = 0; number < state.taken.length; number++) {
    if (state.taken[number] !== -1) begun.add((content.cards[number] as Card).thread);
  }
  for (const { card, taken } of state.local) if (taken !== -1) begun.add((content.cards[card] as Card).thread);
  begun.delete('');
  return begun;
}

function dealAffair(game: Game, side: Side): void {
  const { state, content } = game;
  const demanded = (state.demand[side] as number) >= 0;
  if (demanded && !happens(state.luck, AFFAIRS[side], state.turn, 1, COMES)) return;
  const begun = begunThreads(game);
  const open: number[] = [];
  for (const number of content.affairs[side]) {
    const card = content.cards[number] as Card;
    if (state.taken[number] !== -1 || !card.when(game)) continue;
    for (let lot = begun.has(card.thread) ? LOTS_OF_A_THREAD : 1; lot > 0; lot--) open.push(number);
  }
  if (open.length === 0) return;
  state.hand.push(open[below(state.luck, AFFAIRS[side], state.turn, 0, open.length)] as number);
}
