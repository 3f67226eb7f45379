/** Leaders are known by what they do, not by their mood: from twelve moves of games not seen before. */
import { expect, test } from 'vitest';
import { movesOf, namedLeaders, recognize } from '../../src/lab/recognition.ts';
import { campaign } from '../games.ts';

test('twelve moves of an unseen game name the leader in at least four cases of five', () => {
  for (const { leaders, confusion, right, windows } of recognize(campaign(), 6, 4)) {
    expect(leaders.length).toBeGreaterThanOrEqual(4);
    expect(windows).toBeGreaterThan(100);
    expect(right / windows).toBeGreaterThanOrEqual(0.8);
    confusion.forEach((row, leader) => {
      const all = row.reduce((sum, times) => sum + times, 0);
      expect((row[leader] ?? 0) / all, leaders[leader]).toBeGreaterThanOrEqual(0.65);
    });
  }
}, 60000);

test('the marks of a game are the same each time, and only named leaders are asked about', () => {
  expect(namedLeaders(campaign(), 0)).toEqual(['eisenhower', 'kennedy', 'johnson', 'nixon']);
  expect(namedLeaders(campaign(), 1)).toEqual(['presidium', 'khrushchev', 'molotov', 'brezhnev']);
  const once = movesOf(campaign(), 'nixon:1', 'molotov:1', 'AGAIN');
  expect(movesOf(campaign(), 'nixon:1', 'molotov:1', 'AGAIN')).toEqual(once);
});
