/** Why a side would or would not sign, in words. */
import type { Agreement } from '../core/content.ts';
import type { Game } from '../core/ledger.ts';
import { acceptanceGrounds, type Ground } from '../core/rules/treaties.ts';
import type { Side } from '../core/sides.ts';
import type { Words } from '../scenario/words.ts';
import { reason } from './phrases.ts';

/** The two grounds that speak most against a treaty. */
export function obstaclesTo(game: Game, words: Words, treaty: Agreement, side: Side): string {
  return told(words, acceptanceGrounds(game, treaty, side).filter((ground) => ground.amount < 0));
}

/** The two grounds that speak most for it. */
export function merits(game: Game, words: Words, treaty: Agreement, side: Side): string {
  return told(words, acceptanceGrounds(game, treaty, side).filter((ground) => ground.amount > 0));
}

function told(words: Words, grounds: readonly Ground[]): string {
  return grounds.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount)).slice(0, 2)
    .map((ground) => reason(words, ground.why)).join(' and ');
}
