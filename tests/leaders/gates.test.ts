/** What a leader does not do binds the computer, and never a person who plays that side. */
import { expect, test } from 'vitest';
import { legalCommands } from '../../src/core/legal.ts';
import { newGame } from '../../src/core/game.ts';
import { available } from '../../src/core/rules/initiatives.ts';
import { FIELDS, HOME } from '../../src/core/rules/budget.ts';
import { plannedShare } from '../../src/core/rules/forces.ts';
import { capital, conventional, home, strategic } from '../../src/core/variables.ts';
import type { Game } from '../../src/core/ledger.ts';
import { STAGE, type State } from '../../src/core/state.ts';
import { isOverLimit } from '../../src/leaders/gates.ts';
import { considered } from '../../src/leaders/statesman.ts';
import type { LeaderData } from '../../src/scenario/read.ts';
import { campaign } from '../games.ts';

const { content, leaders } = campaign();
const leader = (id: string): LeaderData => leaders.find((data) => data.id === id) as LeaderData;

/** A desk of the United States with capital for anything. */
function atDesk(): { state: State; game: Game } {
  const state = newGame(content, 'GATES');
  state.stage = STAGE.desk;
  state.mover = 0;
  state.actions = 2;
  state.values[capital[0]] = 9000;
  return { state, game: { state, content, ledger: null } };
}

test('Eisenhower never adopts flexible response; Kennedy and a person may', () => {
  const { game } = atDesk();
  const flexible = content.initiatives.findIndex(({ id }) => id === 'doctrine-flexible');
  const has = (id: string): boolean => considered(game, 0, leader(id)).some((initiative) => initiative.id === 'doctrine-flexible');
  expect(available(game, 0, flexible)).toBe(true);
  expect(legalCommands(game)).toContain('move/doctrine-flexible');
  expect(has('eisenhower')).toBe(false);
  expect(has('kennedy')).toBe(true);
});

test('Eisenhower refuses a chip that would bring defence over 10.8 per cent of output', () => {
  const { state, game } = atDesk();
  state.values[strategic[0]] = 3000;
  state.values[conventional[0]] = 2000;
  state.values[home[0]] = 3000;
  expect(plannedShare(game, 0, null)).toBeGreaterThan(10000);
  const over = (id: string): boolean[] => FIELDS.map((_, field) => isOverLimit(game, 0, leader(id), field));
  expect(over('eisenhower')).toEqual([true, true, false, false, false]);
  expect(over('kennedy')).toEqual(FIELDS.map(() => false));
  state.values[strategic[0]] = 1000;
  expect(isOverLimit(game, 0, leader('eisenhower'), 0)).toBe(false);
  expect(isOverLimit(game, 0, leader('eisenhower'), HOME)).toBe(false);
});

test('the temperaments that only serve to measure have no gates', () => {
  for (const data of leaders.filter(({ id }) => id.includes('-'))) {
    expect([data.never, data.most]).toEqual([undefined, undefined]);
  }
});
