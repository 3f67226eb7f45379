import { expect, test } from 'vitest';
import { newGame } from '../../src/core/game.ts';
import { read, type Game } from '../../src/core/ledger.ts';
import { start } from '../../src/core/rules/initiatives.ts';
import { cohesion, shock, type Variable } from '../../src/core/variables.ts';
import { campaign } from '../games.ts';

const { content } = campaign();

/** What an initiative adds when its family has lately been used so often. */
function gain(id: string, of: Variable, side: 0 | 1, used: number): number {
  const game: Game = { state: newGame(content, 'REPEAT'), content, ledger: null };
  const index = content.initiatives.findIndex((initiative) => initiative.id === id);
  game.state.used[(content.initiatives[index]?.family ?? -1) * 2 + side] = used * 1000;
  const before = read(game, of);
  start(game, side, index);
  return read(game, of) - before;
}

test.each([['home', shock], ['mend', cohesion]] as const)('%s gives half where it is done every half year', (id, pair) => {
  for (const side of [0, 1] as const) {
    const fresh = gain(id, pair[side], side, 0);
    expect(fresh).toBeGreaterThan(0);
    expect(gain(id, pair[side], side, 1)).toBe(fresh);
    const tired = gain(id, pair[side], side, 2.8);
    expect(tired).toBeGreaterThan(fresh / 4);
    expect(tired).toBeLessThan((fresh * 2) / 3);
  }
});
