import { expect, test } from 'vitest';
import { newGame } from '../../src/core/game.ts';
import type { Game } from '../../src/core/ledger.ts';
import { entryFor, newOn } from '../../src/core/schedule.ts';
import { leanPlace, settlePlaces, TURNS } from '../../src/core/rules/places.ts';
import { points } from '../../src/core/whole.ts';
import { places } from '../../src/core/variables.ts';
import { campaign } from '../games.ts';

const { content } = campaign();

function game(record = false): Game {
  return { state: newGame(content, 'REACT', { record }), content, ledger: null };
}

const number = (id: string): number => places.findIndex((place) => place.id === id);

/** Turns a place by so many points and closes the books on it; the cards that are now due next turn. */
function turn(on: Game, place: string, by: number): string[] {
  const before = on.state.agenda;
  leanPlace(on, number(place), points(by), 'test');
  settlePlaces(on);
  return newOn(on.state.agenda, before).map((card) => content.cards[card]?.id ?? '');
}

test('each side has a card for each turn of each place', () => {
  for (const side of [0, 1]) {
    for (const upon of TURNS.keys()) {
      const own = content.cards.filter((card) => card.by === side && card.upon === upon);
      expect(own.map(({ place }) => place)).toEqual([...places.keys()]);
    }
  }
});

test('who wins a place and who sees it go are both asked', () => {
  const on = game();
  expect(turn(on, 'iraq', 40)).toEqual(['us-won-iraq', 'ussr-gone-iraq']);
  expect(on.state.agenda).toContain(entryFor(content.cards.findIndex(({ id }) => id === 'us-won-iraq'), on.state.turn + 1));
});

test('a place that falls out of a camp is news to that camp alone', () => {
  expect(turn(game(), 'venezuela', -40)).toEqual(['us-lost-venezuela']);
});

test('so near to the last news it is none, and after two there is no more', () => {
  const on = game();
  turn(on, 'iraq', 40);
  expect(turn(on, 'iran', 40)).toEqual([]);
  on.state.turn += 12;
  expect(turn(on, 'ethiopia', 40)).toEqual(['us-won-ethiopia', 'ussr-gone-ethiopia']);
  on.state.turn += 12;
  expect(turn(on, 'brazil', 40)).toEqual([]);
});

test('a land that is not yet its own master turns from nobody, and the record keeps to itself', () => {
  expect(turn(game(), 'algeria', 60)).toEqual([]);
  expect(turn(game(true), 'iraq', 40)).toEqual([]);
});
