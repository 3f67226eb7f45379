/** Who has gone how far in the crisis that is on, told from what both have done. */
import { stateOf, type Timeline } from '../replay/timeline.ts';

/** The rung that each side has last gone up to; where it began for a side that never did. */
export function climbOf(timeline: Timeline): readonly [number, number] | undefined {
  const { crisis, crises } = stateOf(timeline);
  if (crisis === null) return undefined;
  let rung = timeline.scenario.content.crises[crisis.kind]?.startRung ?? crisis.rung;
  const climbed: [number, number] = [rung, rung];
  for (const { side, state } of timeline.steps) {
    if (state.crises !== crises || state.crisis === null) continue;
    if (state.crisis.rung > rung) climbed[side] = state.crisis.rung;
    ({ rung } = state.crisis);
    for (const one of [0, 1] as const) climbed[one] = Math.min(climbed[one], rung);
  }
  return climbed;
}
