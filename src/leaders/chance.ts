/** A leader's own whims: keyed like all luck, by side, matter and moment. */
import type { Game } from '../core/ledger.ts';
import { below, hashText, triangular, type Purpose } from '../core/luck.ts';
import { sideId, type Side } from '../core/sides.ts';

/** The same few matters come again and again: each is hashed once. */
const known: readonly [Map<string, Purpose>, Map<string, Purpose>] = [new Map(), new Map()];
const MOST_KNOWN = 5000;

function matter(side: Side, what: string): Purpose {
  const matters = known[side];
  const met = matters.get(what);
  if (met !== undefined) return met;
  if (matters.size >= MOST_KNOWN) matters.clear();
  const hashed = hashText(`mind/${sideId(side)}/${what}`) as Purpose;
  matters.set(what, hashed);
  return hashed;
}

/** Several decisions may fall in one turn; each has a moment of its own. */
function moment(game: Game): number {
  const state = game.state;
  const acts = state.crisis === null ? 0 : state.crisis.acts + 1;
  return (acts * 8 + state.actions * 2) * 2;
}

/** From −`width` to `width`. */
export function whim(game: Game, side: Side, what: string, width: number): number {
  if (width === 0) return 0;
  return triangular(game.state.luck, matter(side, what), game.state.turn, moment(game), width);
}

/** A whole number below `limit`. */
export function pick(game: Game, side: Side, what: string, limit: number): number {
  return below(game.state.luck, matter(side, what), game.state.turn, moment(game), limit);
}
