/** Carrying out what content describes. */
import type { Effect } from './content.ts';
import type { Game } from './ledger.ts';

/** Carries out effects in order. */
export function run(game: Game, effects: readonly Effect[], why: string): void {
  for (const effect of effects) effect(game, why);
}
