import { expect, test } from 'vitest';
import type { Command } from '../../src/core/commands.ts';
import { digest } from '../../src/core/digest.ts';
import { legal, newGame, rush } from '../../src/core/game.ts';
import { STAGE, type State } from '../../src/core/state.ts';
import { costliest, judge, judgeOne, takenIn, type Judgement, type Taken } from '../../src/lab/judgement.ts';
import { fixedList, judgedWay, leaderWay } from '../../src/lab/strength.ts';
import { PARTS } from '../../src/lab/worth.ts';
import { mindFor } from '../../src/leaders/who.ts';
import { begin, choose, options, playLeaders, stateOf, type Setup } from '../../src/replay/timeline.ts';
import { campaign, scenario } from '../games.ts';

const cuba = scenario('cuba-1962');
const setup: Setup = { seed: 'JUDGE', reading: 'wary', shifting: false, us: 'me', ussr: 'khrushchev:1' };

/** A game in which a person chooses from the legal list by a rule. */
function play(person: (commands: readonly Command[]) => Command): readonly Taken[] {
  let timeline = playLeaders(begin(cuba, setup));
  while (stateOf(timeline).ending === null) timeline = playLeaders(choose(timeline, person(options(timeline))));
  return takenIn(timeline);
}

const climb = (commands: readonly Command[]): Command =>
  commands.find((command) => command === 'ladder/escalate/silence') ?? (commands[0] as Command);

function judged(taken: readonly Taken[], continuations: number): Judgement {
  const run = judge(cuba, setup, taken, continuations);
  for (;;) {
    const next = run.next();
    if (next.done === true) return next.value[0] as Judgement;
    expect(next.value.done).toBeLessThanOrEqual(next.value.of);
  }
}

/** The first state on a ladder whose rung is high. */
function brinkState(): State {
  const state = newGame(cuba.content, 'BRINK');
  const minds = [mindFor('always-escalate', cuba, 0), mindFor('always-escalate', cuba, 1)] as const;
  while (state.ending === null && !(state.stage === STAGE.ladder && (state.crisis?.rung ?? 0) >= 5)) {
    rush(state, cuba.content, minds[state.mover].choose({ state, content: cuba.content, ledger: null }, state.mover).command);
  }
  expect(state.ending).toBeNull();
  return state;
}

test('to climb at the brink is a loss, and the best option found has none', () => {
  const state = brinkState();
  const before = digest(state);
  const lost = judgeOne(cuba, state, 'ladder/escalate/silence' as Command, 3, 240);
  expect(lost?.loss).toBeGreaterThan(1);
  expect(lost?.best).not.toBe('ladder/escalate/silence');
  expect(judgeOne(cuba, state, lost?.best as Command, 3, 240)?.loss).toBe(0);
  expect(digest(state)).toBe(before);
});

test('the same game is judged alike each time', () => {
  const taken = play(climb);
  expect(judged(taken, 24)).toEqual(judged(taken, 24));
});

test('the dearest decisions come first, and none that its own error could explain', () => {
  const worst = costliest(judged(play(climb), 60), 3);
  expect(worst.length).toBeGreaterThan(0);
  expect(worst.map(({ loss }) => loss)).toEqual(worst.map(({ loss }) => loss).toSorted((x, y) => y - x));
  expect(worst.every(({ loss, error }) => loss >= 2 * error)).toBe(true);
});

test('the luck of the game itself has no part in it', () => {
  const state = brinkState();
  const taken = legal(state, cuba.content)[0] as Command;
  // Only the game's own draws to come differ: another key of the same world judges nearly alike.
  const other = { ...structuredClone(state), luck: [state.luck[0] ^ 1, state.luck[1]] as const };
  const [a, b] = [judgeOne(cuba, state, taken, 0, 400), judgeOne(cuba, other as unknown as State, taken, 0, 400)];
  expect(Math.abs((a?.loss ?? 0) - (b?.loss ?? 0))).toBeLessThan(6);
});

test('decisions at the desk are judged too', () => {
  const world = campaign();
  let timeline = playLeaders(begin(world, { ...setup, ussr: 'standard:1' }));
  const mind = mindFor('standard:1', world, 0);
  for (let count = 0; count < 12; count++) {
    const game = { state: stateOf(timeline), content: world.content, ledger: null };
    timeline = playLeaders(choose(timeline, mind.choose(game, 0).command));
  }
  const run = judge(world, timeline.setup, takenIn(timeline), 16);
  let last = run.next();
  while (last.done !== true) last = run.next();
  expect(last.value[0]?.decisions.length).toBeGreaterThan(3);
});

test('a loss is the sum of its parts', () => {
  const lost = judgeOne(cuba, brinkState(), 'ladder/escalate/silence' as Command, 3, 240);
  expect(lost?.parts).toHaveLength(PARTS.length);
  expect(lost?.parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(lost?.loss ?? -1, 6);
});

test('play by chance, and by a fixed list, is judged below level 2, and meets fewer aims', () => {
  const [steady, chance, list] = [leaderWay('standard:2'), leaderWay('random'), fixedList]
    .map((way) => judgedWay(campaign(), 0, way, 6, 9, 40));
  expect(chance?.loss.interval.low).toBeGreaterThan(steady?.loss.interval.high ?? 99);
  expect(list?.loss.value).toBeGreaterThan(steady?.loss.value ?? 99);
  expect(list?.aims.interval.high).toBeLessThan(steady?.aims.interval.low ?? 0);
});
