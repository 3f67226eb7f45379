/** The same choices under other readings of history: how each of these games would have ended. */
import { READING_IDS, type Reading } from '../core/coefficients.ts';
import { legal, newGame, rush } from '../core/game.ts';
import { ENDINGS } from '../core/state.ts';
import type { Scenario } from '../scenario/read.ts';
import { gameOptions, playLeaders, stateOf, type Timeline } from './timeline.ts';

export interface ReadingEnd {
  readonly reading: Reading;
  readonly ending: string;
}

/** The same commands, as far as they can be done, under each reading. */
export function readingsOf(timeline: Timeline, load: (reading: Reading) => Scenario): ReadingEnd[] {
  return READING_IDS.map((reading) => {
    const scenario = load(reading);
    const state = newGame(scenario.content, timeline.setup.seed, gameOptions(scenario, timeline.setup));
    for (const step of timeline.steps) {
      if (state.ending !== null) break;
      const options = legal(state, scenario.content);
      const command = options.includes(step.command) ? step.command : options[0];
      if (command !== undefined) rush(state, scenario.content, command);
    }
    const end = state.ending ?? stateOf(playLeaders(timeline)).ending;
    return { reading, ending: ENDINGS[end ?? 0] ?? '' };
  });
}
