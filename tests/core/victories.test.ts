/** Victories in crises wear out: the beaten harden, the world tires, friends worry. */
import { expect, test } from 'vitest';
import { newGame } from '../../src/core/game.ts';
import { read, type Game } from '../../src/core/ledger.ts';
import { beginCrisis, concede } from '../../src/core/rules/crisis.ts';
import { freshVictories } from '../../src/core/rules/settlement.ts';
import { US, USSR } from '../../src/core/sides.ts';
import type { Crisis } from '../../src/core/state.ts';
import { chairs, prestige } from '../../src/core/variables.ts';
import { campaign } from '../games.ts';

const { content } = campaign();
const BERLIN = content.crises.findIndex(({ id }) => id === 'berlin');
const FRIENDS = 3;

/** A game in which Moscow has given way over Berlin so many times, so many quarters ago. */
function beaten(times: number, ago = 1): Game {
  const game: Game = { state: newGame(content, 'BEATEN', { record: true }), content, ledger: null };
  game.state.quarter = 20;
  for (let time = 0; time < times; time++) {
    game.state.past.push({
      kind: BERLIN, quarter: 20 - ago, turn: 20 - ago, outcome: 1, winner: US, term: 0, topRung: 4, acts: 3, risk: 0, payoff: [0, 0],
    });
  }
  return game;
}

/** Moscow gives way once more. */
function giveWay(game: Game): { prestige: number; friends: number; resolve: [number, number] } {
  beginCrisis(game, BERLIN);
  const crisis = game.state.crisis as Crisis;
  const resolve: [number, number] = [crisis.resolve[0], crisis.resolve[1]];
  const before = [read(game, prestige[US]), read(game, chairs[FRIENDS]![US])];
  crisis.mover = USSR;
  concede(game);
  return { prestige: read(game, prestige[US]) - before[0]!, friends: read(game, chairs[FRIENDS]![US]) - before[1]!, resolve };
}

test('who was beaten twice within two years dares more, and only the beaten', () => {
  const [fresh, once, twice, thrice] = [0, 1, 2, 3].map((times) => giveWay(beaten(times)).resolve);
  expect(once).toEqual(fresh);
  expect(twice![USSR] - once![USSR]).toBe(10_000);
  expect(thrice![USSR]).toBeGreaterThanOrEqual(twice![USSR]);
  expect(thrice![US]).toBe(fresh![US]);
});

test('each fresh victory gains less regard, and the second begins to frighten friends', () => {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((times) => giveWay(beaten(times)));
  expect(second!.prestige).toBeLessThan(first!.prestige);
  expect(third!.prestige).toBeLessThan(second!.prestige);
  expect(fourth!.prestige).toBe(third!.prestige);
  expect(second!.friends).toBeLessThan(first!.friends);
  expect(third!.friends).toBeLessThan(second!.friends);
});

test('after two years it is forgotten', () => {
  expect(freshVictories(beaten(3, 7), US)).toBe(3);
  expect(freshVictories(beaten(3, 8), US)).toBe(0);
  expect(giveWay(beaten(3, 8))).toEqual(giveWay(beaten(0)));
});
