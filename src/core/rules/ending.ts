/** What became of the world, by its tension and its mean mistrust, in neutral names. */
import { read, type Game } from '../ledger.ts';
import type { Ending } from '../state.ts';
import { points } from '../whole.ts';
import { tension } from '../variables.ts';
import { meanMistrust } from './tension.ts';

export function endingOf(game: Game): Ending {
  const heat = read(game, tension);
  const distrust = meanMistrust(game);
  if (heat < points(42) && distrust < points(58)) return 'calm-and-trusting';
  if (heat < points(46)) return 'calm-but-wary';
  return heat < points(60) ? 'armed-calm' : 'dangerous';
}
