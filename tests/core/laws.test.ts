import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digest } from '../../src/core/digest.ts';
import { asCommand } from '../../src/core/commands.ts';
import { copyState, legal, newGame, play, rush } from '../../src/core/game.ts';
import type { Ledger } from '../../src/core/ledger.ts';
import { ENDINGS, type State } from '../../src/core/state.ts';
import { highs, lows, registry } from '../../src/core/variables.ts';
import { again, playRandom, randomCommands, scenario, SCENARIOS } from '../games.ts';

const seeds = fc.integer({ min: 0, max: 99999 }).map((number) => `LAW${number}`);
const runs = { numRuns: 25 };

function leaves(value: unknown, seen: (leaf: unknown) => void): void {
  if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) leaves(item, seen);
  else seen(value);
}

describe.each(SCENARIOS)('%s', (id) => {
  const { content } = scenario(id);

  test('start plus the sum of the ledger is the state, and every number is whole and in range', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const sums = content.start.slice();
      const ledger: Ledger = {
        change: (variable, by) => { sums[variable] = (sums[variable] ?? 0) + by; },
        event: () => undefined,
      };
      const end = playRandom(id, seed, ledger, (state) => {
        const wrong = state.values.findIndex((value, i) => !Number.isSafeInteger(value) || value < (lows[i] ?? 0) || value > (highs[i] ?? 0));
        expect(wrong, `${registry[wrong]?.id} is ${state.values[wrong]}: ${again(id, seed)}`).toBe(-1);
      });
      expect(sums, again(id, seed)).toEqual(end.values);
    }), runs);
  });

  test('a ledger changes nothing, and the same seed and commands give the same digest', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const silent: Ledger = { change: () => undefined, event: () => undefined };
      expect(digest(playRandom(id, seed, silent)), again(id, seed)).toBe(digest(playRandom(id, seed)));
    }), runs);
  });

  test('the careful driver and the quick one end alike, through save and load at every decision', () => {
    fc.assert(fc.property(seeds, (seed) => {
      let careful = newGame(content, seed);
      let quick = newGame(content, seed);
      for (const command of randomCommands(id, seed)) {
        const frozen = JSON.stringify(careful);
        const next = play(careful, content, asCommand(command));
        expect(JSON.stringify(careful)).toBe(frozen);
        careful = next;
        quick = JSON.parse(JSON.stringify(quick)) as State;
        rush(quick, content, asCommand(command));
        expect(digest(quick), again(id, seed)).toBe(digest(careful));
      }
      expect(careful.ending).not.toBeNull();
    }), { numRuns: 8 });
  });

  test('a copy is equal, shares nothing, and all its leaves are whole numbers', () => {
    playRandom(id, 'COPY', null, (state) => {
      const before = JSON.stringify(state);
      const copy = copyState(state);
      expect(copy).toEqual(state);
      const odd: unknown[] = [];
      leaves(copy, (leaf) => { if (leaf !== null && !Number.isSafeInteger(leaf)) odd.push(leaf); });
      expect(odd).toEqual([]);
      scribble(copy);
      expect(JSON.stringify(state)).toBe(before);
    });
  });

  test('there is always something to do before the end, doing nothing comes first, nothing twice', () => {
    for (let game = 0; game < 40; game++) {
      playRandom(id, `LEGAL${game}`, null, (state) => {
        const options = legal(state, content);
        expect(options.length, again(id, `LEGAL${game}`)).toBeGreaterThan(1);
        expect(new Set(options).size).toBe(options.length);
      });
    }
  });

  test('an illegal command is refused with what may be done instead', () => {
    const state = newGame(content, 'ILLEGAL');
    expect(() => play(state, content, asCommand('card/none/at-all'))).toThrow(/cannot be done now; you may do: /);
  });
});

/** Changes everything that can be changed below a value. */
function scribble(value: object): void {
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'object' && item !== null) scribble(item);
    else (value as Record<string, unknown>)[key] = -7;
  }
}

test('endings have the neutral names', () => {
  expect(ENDINGS).toEqual(['calm-and-trusting', 'calm-but-wary', 'armed-calm', 'dangerous', 'nuclear-war']);
});
