/** Three habits each and a sign: what marks a named leader, and what the temperaments lack. */
import { describe, expect, test } from 'vitest';
import { ACCEPT, asCommand, CONCEDE } from '../../src/core/commands.ts';
import { newGame, rush } from '../../src/core/game.ts';
import type { Game } from '../../src/core/ledger.ts';
import { proceed } from '../../src/core/proceed.ts';
import { beginCrisis, kindOf, leaderOf } from '../../src/core/rules/crisis.ts';
import { needOf, termAt } from '../../src/core/rules/ladder.ts';
import { other, type Side } from '../../src/core/sides.ts';
import { STAGE, type Crisis, type State } from '../../src/core/state.ts';
import { answerFor } from '../../src/leaders/diplomacy.ts';
import { SIGN } from '../../src/leaders/signatures.ts';
import { mindFor } from '../../src/leaders/who.ts';
import { accountOf, isPublic } from '../../src/reading/account.ts';
import { begin, choose, gameBefore, stateOf } from '../../src/replay/timeline.ts';
import type { LeaderData } from '../../src/scenario/read.ts';
import { campaign } from '../games.ts';
import { readJson } from '../../src/cli/files.ts';
import { readWords } from '../../src/scenario/words.ts';

const { content, leaders } = campaign();
const leader = (id: string): LeaderData => leaders.find((data) => data.id === id) as LeaderData;

/** A crisis with a leader to act, at a rung and after so many acts. */
function inCrisis(seed: string, kind: string, who: string, rung: number, acts = 0): { state: State; game: Game; side: Side; crisis: Crisis } {
  const side: Side = leader(who).side === 'us' ? 0 : 1;
  const number = leaders.findIndex(({ id }) => id === who);
  const starting: [number, number] = [content.startLeaders[0], content.startLeaders[1]];
  starting[side] = number;
  const state = newGame(content, seed, { leaders: starting });
  const game = { state, content, ledger: null };
  state.hand = [];
  state.opened = 0;
  state.council = [];
  beginCrisis(game, content.crises.findIndex(({ id }) => id === kind));
  const crisis = state.crisis as Crisis;
  crisis.rung = rung;
  crisis.mover = side;
  crisis.acts = acts;
  proceed(game);
  return { state, game, side, crisis };
}

const seeds = Array.from({ length: 40 }, (_, number) => `SIGN${number}`);

function acts(kind: string, who: string, rung: number, after = 0): string[] {
  return seeds.map((seed) => {
    const { game, side } = inCrisis(seed, kind, who, rung, after);
    return mindFor(`${who}:2`, campaign(), side).choose(game, side).command;
  });
}

describe('habits in a crisis', () => {
  test('Eisenhower waits an ultimatum out before he climbs', () => {
    for (const after of [0, 2]) expect(acts('berlin', 'eisenhower', 2, after).filter((act) => act.startsWith('ladder/escalate'))).toEqual([]);
  });

  test('Kennedy takes one firm step, then offers terms in private', () => {
    const first = acts('berlin', 'kennedy', 2);
    expect(first.filter((act) => act.startsWith('ladder/escalate')).length).toBeGreaterThan(30);
    const later = acts('berlin', 'kennedy', 3, 2).filter((act) => act !== CONCEDE);
    expect(later.every((act) => act.startsWith('ladder/hold/term-'))).toBe(true);
  });

  test('Johnson gives a blow for a blow, and no first one', () => {
    expect(acts('berlin', 'johnson', 2).filter((act) => act.startsWith('ladder/escalate'))).toEqual([]);
    expect(acts('berlin', 'johnson', 3, 2).every((act) => act.startsWith('ladder/escalate'))).toBe(true);
  });

  test('Molotov never gives way in public and names no terms unasked', () => {
    const steps = [2, 3, 4, 5].flatMap((rung) => acts('cuba', 'molotov', rung, 2));
    expect(steps).not.toContain(CONCEDE);
    expect(steps.filter((act) => act.includes('term'))).toEqual([]);
  });

  test('Khrushchev puts a date off in about seven cases of ten where he would have climbed', () => {
    const plain = acts('berlin', 'ussr-hawk', 2, 1).filter((act) => act.startsWith('ladder/escalate')).length;
    const his = acts('berlin', 'khrushchev', 2, 1).filter((act) => act.startsWith('ladder/escalate')).length;
    expect(plain).toBeGreaterThan(10);
    expect(his).toBeLessThan(plain);
  });

  test('for a way to save face Khrushchev takes one grade less, until it leaks', () => {
    let less = 0;
    for (const seed of seeds) {
      const { game, side, crisis } = inCrisis(seed, 'cuba', 'khrushchev', 5, 2);
      const need = needOf(game, crisis, side, leaderOf(game, side));
      if (need < 2) continue;
      crisis.offer[0] = termAt(kindOf(game, crisis), 0, need - 1);
      const mind = mindFor('khrushchev:2', campaign(), side);
      expect(mind.choose(game, side).command).toBe(ACCEPT);
      crisis.leaks[0] = 1;
      expect(mind.choose(game, side).command).not.toBe(ACCEPT);
      less++;
    }
    expect(less).toBeGreaterThan(5);
  });

  test('after a humiliation Kennedy needs one grade more for a year', () => {
    let more = 0;
    for (const seed of seeds) {
      const { state, game, side, crisis } = inCrisis(seed, 'cuba', 'kennedy', 4, 2);
      const need = needOf(game, crisis, side, leaderOf(game, side));
      if (need > 4) continue;
      crisis.offer[1] = termAt(kindOf(game, crisis), 1, need);
      const mind = mindFor('kennedy:2', campaign(), side);
      expect(mind.choose(game, side).command).toBe(ACCEPT);
      state.quarter = 20;
      state.past = [{ kind: 0, quarter: 18, turn: 18, outcome: 1, winner: other(side), term: 0, topRung: 3, acts: 2, risk: 0, payoff: [0, 0] }];
      if (needOf(game, crisis, side, leaderOf(game, side)) !== need) continue;
      expect(mind.choose(game, side).command).not.toBe(ACCEPT);
      state.quarter = 23;
      expect(mind.choose(game, side).command).toBe(ACCEPT);
      more++;
    }
    expect(more).toBeGreaterThan(5);
  });
});

test('the Presidium puts an answer off once, Molotov refuses, Nixon sets a price', () => {
  const state = newGame(content, 'ANSWER');
  const game = { state, content, ledger: null };
  const initiative = content.initiatives.findIndex(({ id }) => id === 'summit');
  const answers = (who: string, by: Side, stalled: 0 | 1 = 0): string => {
    state.stage = STAGE.proposal;
    state.proposal = { initiative, by, conditional: 0, stalled, again: 0, due: 0 };
    return answerFor(game, other(by), leader(who).signatures).command;
  };
  expect(answers('presidium', 0)).toBe('answer/stall');
  expect(answers('presidium', 0, 1)).not.toBe('answer/stall');
  expect(answers('nixon', 1)).toBe('answer/condition');
  expect(answers('us-moderate', 1)).toBe('answer/sign');
});

test('a sign is public, says so in the ledger, and goes before the act in most cases', () => {
  let timeline = begin(campaign(), { seed: 'TELL', reading: 'wary', shifting: false, us: 'eisenhower:2', ussr: 'khrushchev:2' });
  const mind = [mindFor('eisenhower:2', campaign(), 0), mindFor('khrushchev:2', campaign(), 1)] as const;
  while (stateOf(timeline).ending === null && !(timeline.steps.at(-1)?.command === SIGN && timeline.steps.at(-1)?.side === 1)) {
    const state = stateOf(timeline);
    const choice = mind[state.mover].choose({ state, content, ledger: null }, state.mover);
    timeline = choose(timeline, choice.command, choice);
  }
  const step = timeline.steps.at(-1);
  if (step === undefined) throw new Error('no step');
  expect(step.entries.map(({ why }) => why)).toContain('tell/khrushchev');
  expect(isPublic(step)).toBe(true);
  expect(accountOf(gameBefore(timeline, timeline.steps.length - 1), step, readWords(readJson('scenarios/common/en.json', []), { format: 1 }, [])).did).toBe('Recalls the ambassador for talks');
});

test('Khrushchev presses after a boast, and mostly recalls his ambassador first', () => {
  const count = { presses: 0, boasted: 0, told: 0 };
  for (let number = 0; number < 20; number++) {
    const state = newGame(content, `PRESS${number}`, { shifting: true });
    const minds = [mindFor('eisenhower:2', campaign(), 0), mindFor('khrushchev:2', campaign(), 1)] as const;
    const last = { boast: -100, sign: -100 };
    while (state.ending === null) {
      const { command } = minds[state.mover].choose({ state, content, ledger: null }, state.mover);
      if (state.mover === 1 && command === 'move/boast') last.boast = state.quarter;
      if (state.mover === 1 && command === SIGN) last.sign = state.quarter;
      if (state.mover === 1 && command.startsWith('move/press')) {
        count.presses++;
        if (state.quarter - last.boast <= 2) count.boasted++;
        if (state.quarter - last.sign <= 2) count.told++;
      }
      rush(state, content, command);
    }
  }
  expect(count.presses).toBeGreaterThan(12);
  expect(count.boasted / count.presses).toBeGreaterThan(0.8);
  expect(count.told / count.presses).toBeGreaterThan(0.5);
  expect(count.told / count.presses).toBeLessThan(0.85);
});

test('a person may give a sign, and it moves what the world sees', () => {
  const state = newGame(content, 'SELF');
  state.stage = STAGE.desk;
  state.mover = 0;
  state.actions = 2;
  state.desk = [0];
  state.phase = 2;
  const told: string[] = [];
  rush(state, content, asCommand('move/sign'), { change: () => undefined, event: (what) => void told.push(what) });
  expect(told).toContain('tell/eisenhower');
});

test('the temperaments that only serve to measure have no habits and no sign', () => {
  for (const data of leaders.filter(({ id }) => id.includes('-'))) {
    expect([data.signatures, data.tell]).toEqual([undefined, undefined]);
  }
});
