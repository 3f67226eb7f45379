import { expect, test } from 'vitest';
import { threadsOf } from '../../src/debrief/threads.ts';
import { begin, playLeaders } from '../../src/replay/timeline.ts';
import { campaign } from '../games.ts';

test('a campaign is told from at most six threads, in order, each of what was chosen', () => {
  const timeline = playLeaders(begin(campaign(), { seed: 'THREAD', reading: 'wary', shifting: false, us: 'reflex', ussr: 'reflex' }));
  const threads = threadsOf(timeline);
  expect(threads.length).toBeGreaterThan(2);
  expect(threads.length).toBeLessThanOrEqual(6);
  const taken = timeline.steps.map((step) => step.command);
  for (const { beats } of threads) {
    expect(beats.length).toBeGreaterThan(1);
    expect(beats.map(({ quarter }) => quarter)).toEqual(beats.map(({ quarter }) => quarter).toSorted((a, b) => a - b));
    for (const { command } of beats) expect(taken).toContain(command);
  }
});

test('at least fifteen threads have three beats or more', () => {
  const beats = new Map<string, number>();
  for (const { thread } of campaign().content.cards) if (thread !== '') beats.set(thread, (beats.get(thread) ?? 0) + 1);
  expect([...beats.values()].filter((count) => count >= 3).length).toBeGreaterThanOrEqual(15);
});
