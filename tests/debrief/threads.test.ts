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

test('at least thirty threads have three beats or more', () => {
  const beats = new Map<string, number>();
  for (const { thread } of campaign().content.cards) if (thread !== '') beats.set(thread, (beats.get(thread) ?? 0) + 1);
  expect([...beats.values()].filter((count) => count >= 3).length).toBeGreaterThanOrEqual(30);
});

/** What a form names: cards that it asks about or brings, and flags that it raises or asks for. */
function named(form: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(form)) {
    const [verb, id] = form as unknown[];
    if (typeof id === 'string' && (verb === 'took' || verb === 'schedule')) found.add(id.replace(/-it$/, ''));
    if (typeof id === 'string' && verb === 'flag') found.add(`flag ${id}`);
  }
  if (typeof form === 'object' && form !== null) for (const part of Object.values(form)) named(part, found);
  return found;
}

test('in every thread an earlier choice brings or changes a later card', () => {
  const { cards } = campaign().source.common.cards as { cards: { id: string; thread?: string }[] };
  for (const thread of new Set(cards.flatMap((card) => card.thread ?? []))) {
    const beats = cards.filter((card) => card.thread === thread).map((card) => ({ id: card.id, names: named(card) }));
    const linked = beats.some(({ id, names }) => beats.some((other) => other.id !== id &&
      (names.has(other.id) || [...names].some((name) => name.startsWith('flag ') && other.names.has(name)))));
    expect(linked, thread).toBe(true);
  }
});
