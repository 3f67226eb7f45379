/** Who plays what, with which luck: small, so that a game can be chosen before the rules are there. */
import type { Reading } from '../core/coefficients.ts';
import type { World } from '../core/worlds.ts';

/** A person, where WHO would name a leader. */
export const ME = 'me';

/** Everything that has to be known to play the same game again. */
export interface Setup {
  readonly seed: string;
  readonly reading: Reading;
  /** Dates may move within their windows. */
  readonly shifting: boolean;
  /** WHO plays each side; `me` is a person. */
  readonly us: string;
  readonly ussr: string;
  /** How hard the world is to the people who play; `history` where it is not said. */
  readonly world?: World;
}
