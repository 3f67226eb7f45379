import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chairs, places, regions, standing, home, strategic, conventional, space, abroad } from '../../src/core/variables.ts';
import type { State } from '../../src/core/state.ts';
import { legal, newGame } from '../../src/core/game.ts';
import { STAGE } from '../../src/core/state.ts';
import { again, campaign, playRandom } from '../games.ts';

const { content } = campaign();
const at = (state: State, variable: number): number => state.values[variable] ?? 0;

/** Every state of some random campaigns. */
function everywhere(prefix: string, look: (state: State, seed: string) => void): void {
  fc.assert(fc.property(fc.integer({ min: 0, max: 9999 }), (number) => {
    const seed = `${prefix}${number}`;
    playRandom(content.id, seed, null, (state) => look(state, seed));
  }), { numRuns: 12 });
}

test('standing is always 50 and the sum of the five chairs', () => {
  everywhere('CHAIR', (state, seed) => {
    for (const side of [0, 1] as const) {
      const sum = chairs.reduce((total, chair) => total + at(state, chair[side]), 50000);
      expect(at(state, standing[side]), again(content.id, seed)).toBe(Math.min(100000, Math.max(0, sum)));
    }
  });
});

test('the budget is always ten whole chips, and home holds what the others leave', () => {
  everywhere('CHIP', (state, seed) => {
    for (const side of [0, 1] as const) {
      const fields = [strategic, conventional, space, abroad, home].map((pair) => at(state, pair[side]));
      expect(fields.reduce((sum, chips) => sum + chips, 0), again(content.id, seed)).toBe(10000);
      for (const chips of fields) expect(chips % 1000, again(content.id, seed)).toBe(0);
    }
  });
});

test('a region always leans as the mean of its places by weight', () => {
  everywhere('REGION', (state, seed) => {
    regions.forEach((region, number) => {
      let sum = 0;
      places.forEach((place, i) => { if (place.region === number) sum += (content.places[i]?.weight ?? 0) * at(state, place.lean); });
      expect(Math.abs(at(state, region.lean) - sum / 1000), again(content.id, seed)).toBeLessThanOrEqual(1);
    });
  });
});

test('a proposal stands until the side it was made to has answered', () => {
  everywhere('ANSWER', (state, seed) => {
    if (state.stage !== STAGE.proposal) return;
    const answers = legal(state, content);
    expect(answers.every((command) => command.startsWith('answer/')), again(content.id, seed)).toBe(true);
    expect(answers, again(content.id, seed)).toContain('answer/sign');
  });
});

test('a quarter never passes without a card or a demand for either side', () => {
  const asked = new Map<string, boolean>();
  playRandom(content.id, 'FULL', null, (seen) => {
    // Whoever falls at the close of a quarter may shut the books before the next has begun.
    if (seen.phase === 0) return;
    for (const side of [0, 1] as const) {
      const key = `${seen.quarter}/${side}`;
      asked.set(key, asked.get(key) === true || (seen.demand[side] ?? -1) >= 0 || (seen.stage === STAGE.cards && seen.mover === side));
    }
  });
  expect([...asked].filter(([, full]) => !full)).toEqual([]);
});

test('every aim of a term is judged once, and each side declares one a term', () => {
  const end = playRandom(content.id, 'AIMS');
  const judged = end.judged.map((one) => `${one.term}/${one.side}/${one.aim}`);
  expect(judged.length).toBeGreaterThan(0);
  expect(new Set(judged).size).toBe(judged.length);
  for (const term of [0, 1, 2]) {
    for (const side of [0, 1]) {
      expect(end.judged.filter((one) => one.term === term && one.side === side && one.declared === 1).length).toBeLessThanOrEqual(1);
    }
  }
});

test('the world that people choose touches only their own side', () => {
  const plain = newGame(content, 'WORLD');
  const storm = newGame(content, 'WORLD', { world: 'storm', people: [0] });
  expect(at(storm, standing[0])).toBeLessThan(at(plain, standing[0]));
  expect(at(storm, standing[1])).toBe(at(plain, standing[1]));
});
