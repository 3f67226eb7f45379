import { describe, expect, test } from 'vitest';
import { digest } from '../../src/core/digest.ts';
import { copyState, newGame, rush } from '../../src/core/game.ts';
import { ACCEPT } from '../../src/core/commands.ts';
import { legalCommands } from '../../src/core/legal.ts';
import { beginCrisis } from '../../src/core/rules/crisis.ts';
import { gradeFor, needOf, termAt } from '../../src/core/rules/ladder.ts';
import { leaderOf } from '../../src/core/rules/crisis.ts';
import { proceed } from '../../src/core/proceed.ts';
import { STAGE, type Crisis, type State } from '../../src/core/state.ts';
import { mindFor, SPECIAL, WhoError } from '../../src/leaders/who.ts';
import { campaign } from '../games.ts';

const { content } = campaign();
const named = ['eisenhower', 'kennedy', 'johnson', 'nixon'];

describe.each([...named.map((id) => [`${id}:1`, 0]), ['khrushchev:2', 1], ['molotov:3', 1], ...SPECIAL.map((id) => [id, 0])] as [string, 0 | 1][])('%s', (who, side) => {
  test('decides legally, alike each time, and never touches the real state', () => {
    const minds = [mindFor(side === 0 ? who : 'random', campaign(), 0), mindFor(side === 1 ? who : 'random', campaign(), 1)] as const;
    const state = newGame(content, 'MIND');
    for (let count = 0; count < 25 && state.ending === null; count++) {
      const before = digest(state);
      const game = { state, content, ledger: null };
      const choice = minds[state.mover].choose(game, state.mover);
      expect(digest(state)).toBe(before);
      expect(legalCommands(game)).toContain(choice.command);
      expect(minds[state.mover].choose(game, state.mover)).toEqual(choice);
      rush(state, content, choice.command);
    }
  });
});

test('a strange WHO is refused with those who are known', () => {
  expect(() => mindFor('churchill', campaign(), 0)).toThrow(WhoError);
  expect(() => mindFor('kennedy', campaign(), 1)).toThrow(/leads no side here; ussr has presidium, khrushchev/);
  expect(() => mindFor('kennedy:9', campaign(), 0)).toThrow(/LEADER:1/);
});

test('a leader says which terms decided, and what would have changed its mind', () => {
  const mind = mindFor('kennedy:2', campaign(), 0);
  const rival = mindFor('khrushchev:1', campaign(), 1);
  const state = newGame(content, 'REASON');
  let reasoned = 0;
  for (let count = 0; count < 60 && state.ending === null; count++) {
    const choice = (state.mover === 0 ? mind : rival).choose({ state, content, ledger: null }, state.mover);
    if (state.mover === 0 && state.stage === STAGE.cards) {
      expect(choice.reasons.length).toBeGreaterThan(0);
      expect(choice.reasons.length).toBeLessThanOrEqual(3);
      expect(legalCommands({ state, content, ledger: null })).toContain(choice.hinge?.instead);
      expect(choice.hinge?.instead).not.toBe(choice.command);
      reasoned++;
    }
    rush(state, content, choice.command);
  }
  expect(reasoned).toBeGreaterThan(2);
});

/** A Cuban crisis in the campaign, with the Soviet side to answer a term. */
function asked(seed: string, leader: string): { state: State; need: number } {
  const leaders: [number, number] = [content.startLeaders[0], campaign().leaders.findIndex((data) => data.id === leader)];
  const state = newGame(content, seed, { leaders });
  const game = { state, content, ledger: null };
  state.hand = [];
  state.opened = 0;
  beginCrisis(game, content.crises.findIndex((kind) => kind.id === 'cuba'));
  const crisis = state.crisis as Crisis;
  crisis.rung = 4;
  crisis.mover = 1;
  crisis.momentum = 20000;
  proceed(game);
  return { state, need: needOf(game, crisis, 1, leaderOf(game, 1)) };
}

test('a person takes what meets the hidden need and nothing less', () => {
  let taken = 0;
  let refused = 0;
  for (let seed = 0; seed < 30; seed++) {
    for (const leader of ['ussr-dove', 'ussr-reckless']) {
      for (let grade = 1; grade <= 5; grade++) {
        const { state, need } = asked(`NEED${seed}`, leader);
        const crisis = state.crisis as Crisis;
        const kind = content.crises[crisis.kind] as (typeof content.crises)[number];
        crisis.offer[0] = termAt(kind, 0, grade);
        expect(gradeFor(kind, 0, crisis.offer[0])).toBe(grade);
        const { command } = mindFor(`${leader}:2`, campaign(), 1).choose({ state, content, ledger: null }, 1);
        expect(command === ACCEPT).toBe(grade >= need);
        if (command === ACCEPT) taken++; else refused++;
      }
    }
  }
  expect(taken).toBeGreaterThan(20);
  expect(refused).toBeGreaterThan(20);
});

test('the prouder leader needs more than the meek one under the same luck', () => {
  for (let seed = 0; seed < 20; seed++) {
    expect(asked(`PRIDE${seed}`, 'ussr-reckless').need).toBeGreaterThanOrEqual(asked(`PRIDE${seed}`, 'ussr-dove').need);
  }
});

test('an offer two grades short moves the momentum ten points towards the insulted', () => {
  let insults = 0;
  for (let seed = 0; seed < 30; seed++) {
    const { state, need } = asked(`INSULT${seed}`, 'ussr-reckless');
    const crisis = state.crisis as Crisis;
    const kind = content.crises[crisis.kind] as (typeof content.crises)[number];
    if (need < 3) continue;
    const before = copyState(state);
    crisis.offer[0] = termAt(kind, 0, need - 2);
    (before.crisis as Crisis).offer[0] = termAt(kind, 0, need - 1);
    rush(state, content, 'ladder/hold/silence' as never);
    rush(before, content, 'ladder/hold/silence' as never);
    if (state.crisis === null || before.crisis === null) continue;
    expect(state.crisis.momentum - before.crisis.momentum).toBe(10000);
    expect(state.crisis.answer[0]).toBe(2);
    expect(before.crisis.answer[0]).toBe(1);
    insults++;
  }
  expect(insults).toBeGreaterThan(3);
});
