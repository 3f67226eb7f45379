import { expect, test } from 'vitest';
import { begin, choose, options, playLeaders, stateOf, ME, type Step } from '../../src/replay/timeline.ts';
import { isPublic } from '../../src/reading/account.ts';
import { costly, hostile, prestige, rapport, talk, tension } from '../../src/core/variables.ts';
import { campaign } from '../games.ts';

/** Steps of a computer leader in one game. */
function leaderSteps(): Step[] {
  let timeline = playLeaders(begin(campaign(), { seed: 'SECRET', reading: 'wary', shifting: false, us: ME, ussr: 'khrushchev:1' }));
  for (let count = 0; count < 40 && stateOf(timeline).ending === null; count++) {
    timeline = playLeaders(choose(timeline, options(timeline)[0] as never));
  }
  return timeline.steps.filter((step) => step.choice !== null);
}

test('what moves nothing that the world can see is kept from the other side', () => {
  const steps = leaderSteps();
  const seen = new Set<number>([tension, rapport, ...prestige, ...hostile, ...costly, ...talk]);
  const hidden = steps.filter((step) => !isPublic(step));
  for (const step of hidden) {
    const direct = step.entries.filter((entry) => entry.why.startsWith(step.command));
    expect(direct.filter((entry) => seen.has(entry.variable))).toEqual([]);
    expect(step.command.startsWith('ladder/')).toBe(false);
  }
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.length).toBeLessThan(steps.length);
});
