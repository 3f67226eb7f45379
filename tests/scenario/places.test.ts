import { expect, test } from 'vitest';
import { run } from '../../src/core/effects.ts';
import { newGame } from '../../src/core/game.ts';
import type { Game } from '../../src/core/ledger.ts';
import { entryFor } from '../../src/core/schedule.ts';
import { campaign } from '../games.ts';
import { wordsOf } from '../words.ts';

const words = wordsOf('campaign-1955-1964');
const { content } = campaign();

test('a card worded once has the words of each place', () => {
  expect(words.cards.get('us-lost-dominicanRepublic')?.title).toBe('Who lost the Dominican Republic?');
  expect(words.cards.get('ussr-won-ghana')?.text).toMatch(/^Ghana stands with you now\. Young Africa looks to it/);
  expect(words.cards.get('us-lost-iraq')?.text).toContain('Iran, Turkey and Jordan');
});

test('no gap is left open', () => {
  for (const { id, options } of content.cards) {
    const told = words.cards.get(id);
    const lines = [told?.title, told?.text, told?.because, ...(told?.advisers ?? []).map(({ line }) => line),
      ...options.flatMap((option) => [told?.options.get(option.id)?.label, told?.options.get(option.id)?.expect])];
    expect(lines.filter((line) => line?.includes('{')), id).toEqual([]);
  }
});

test('what follows from a card about a place is about the same place', () => {
  const number = (id: string): number => content.cards.findIndex((card) => card.id === id);
  const mend = content.cards[number('us-lost-iraq')]?.options.find(({ id }) => id === 'mend');
  const game: Game = { state: newGame(content, 'AGAIN'), content, ledger: null };
  run(game, mend?.effects ?? [], 'test');
  expect(game.state.agenda).toContain(entryFor(number('us-again-iraq'), game.state.turn + 6));
});
