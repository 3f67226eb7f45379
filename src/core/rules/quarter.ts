/** Closing a quarter: every slow rule once, in a fixed order, then the calendar moves on. */
import { note, read, type Game } from '../ledger.ts';
import { share } from '../whole.ts';
import { tension } from '../variables.ts';
import { moveAlliances } from './alliances.ts';
import { moveDisputes } from './disputes.ts';
import { moveForces } from './forces.ts';
import { moveProgrammes } from './budget.ts';
import { movePerception } from './perception.ts';
import { moveProsperity } from './prosperity.ts';
import { settlePlaces } from './places.ts';
import { addScores } from './score.ts';
import { moveStanding } from './standing.ts';
import { moveTension } from './tension.ts';
import { easeFatigue } from './treaties.ts';
import { moveTrust } from './trust.ts';

/** Of a family's recent use, what is left after a quarter, per mille. */
const USE_KEPT = 860;

/** The event by which a listener knows that all acts of a quarter are in. */
export const QUARTER_CLOSES = 'quarter-closes';

export function closeQuarter(game: Game): void {
  note(game, QUARTER_CLOSES);
  moveForces(game);
  moveProsperity(game);
  movePerception(game);
  moveTrust(game);
  moveDisputes(game);
  moveAlliances(game);
  moveStanding(game);
  moveTension(game);
  moveProgrammes(game);
  settlePlaces(game);
  easeFatigue(game);
  forgetUse(game);
  game.state.sums[0] = (game.state.sums[0] as number) + 1;
  game.state.sums[1] = (game.state.sums[1] as number) + read(game, tension);
  addScores(game);
  game.state.quarter += 1;
}

function forgetUse(game: Game): void {
  const used = game.state.used;
  for (let i = 0; i < used.length; i++) {
    const count = used[i] as number;
    if (count !== 0) used[i] = share(count, USE_KEPT);
  }
}
