import { expect, test } from 'vitest';
import { REST } from '../../src/core/commands.ts';
import type { Content } from '../../src/core/content.ts';
import { newGame, rush } from '../../src/core/game.ts';
import { campaign } from '../games.ts';

/** The campaign without cards, councils, demands, crises by chance and elections, told in finer turns. */
function idle(quarterEvery: number): Content {
  const { content } = campaign();
  return {
    ...content, quarterEvery, turns: 8 * quarterEvery, flashpoints: [], elections: [],
    terms: [], demands: [], affairs: [[], []],
    cards: content.cards.map((card) => ({ ...card, turn: -1 })),
  };
}

/** Values at the end of each quarter when nobody does anything. */
function quarters(content: Content): string[] {
  const state = newGame(content, 'IDLE');
  const seen: string[] = [];
  let quarter = state.quarter;
  while (state.ending === null) {
    rush(state, content, REST);
    if (state.quarter !== quarter) seen.push(JSON.stringify(state.values));
    quarter = state.quarter;
  }
  return seen;
}

test('idle quarters, months and weeks agree at quarter ends', () => {
  const slow = quarters(idle(1));
  expect(slow).toHaveLength(8);
  expect(quarters(idle(3))).toEqual(slow);
  expect(quarters(idle(13))).toEqual(slow);
});
