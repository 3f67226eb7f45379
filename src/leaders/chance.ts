/** A leader's own whims: keyed like all luck, by side, matter and moment. */
import type { Game } from '../core/ledger.ts';
import { below, hashText, triangular, type Purpose } from '../core/luck.ts';
import { sideId, type Side } from '../core/sides.ts';

function matter(side: Side, what: string): Purpose {
  return hashText(`mind/${sideId(side)}/${what}`) as Purpose;
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
