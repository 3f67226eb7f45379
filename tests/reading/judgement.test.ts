import { expect, test } from 'vitest';
import { judge, takenIn, type Judged, type Judgement } from '../../src/lab/judgement.ts';
import { PARTS } from '../../src/lab/worth.ts';
import { mindFor } from '../../src/leaders/who.ts';
import { HOW_JUDGED, judgementView } from '../../src/reading/judgement.ts';
import { begin, choose, playLeaders, stateOf, type Timeline } from '../../src/replay/timeline.ts';
import { scenario } from '../games.ts';
import { wordsOf } from '../words.ts';

const cuba = scenario('cuba-1962');
const words = wordsOf('cuba-1962');

/** A game that a person plays by chance. */
function game(): Timeline {
  const mind = mindFor('random', cuba, 0);
  let now = playLeaders(begin(cuba, { seed: 'WORDS', reading: 'wary', shifting: false, us: 'me', ussr: 'khrushchev:2' }));
  while (stateOf(now).ending === null) {
    now = playLeaders(choose(now, mind.choose({ state: stateOf(now), content: cuba.content, ledger: null }, 0).command));
  }
  return now;
}

function judged(timeline: Timeline): Judgement {
  const run = judge(cuba, timeline.setup, takenIn(timeline), 40);
  let next = run.next();
  while (next.done !== true) next = run.next();
  return next.value[0] as Judgement;
}

const timeline = game();
const judgement = judged(timeline);

/** The first decision with other figures. */
function withFigures(figures: Partial<Judged>): Judgement {
  const first = judgement.decisions[0] as Judged;
  return { ...judgement, decisions: [{ ...first, best: 'card/pictures/wait' as never, ...figures }] };
}

test('every decision weighed has a date, an occasion and a choice in words, never an id', () => {
  const view = judgementView(timeline, judgement, words);
  expect(view.all).toHaveLength(judgement.decisions.length);
  for (const one of view.all) {
    for (const text of [one.date, one.occasion, one.taken, one.cost]) expect(text).not.toBe('');
    expect(`${one.occasion} ${one.taken} ${one.best}`).not.toMatch(/[a-z]\/[a-z]|term-[1-5]/);
  }
});

test('a loss within its own error is no loss; a larger one is told in words, number and parts', () => {
  const slight = judgementView(timeline, withFigures({ loss: 3, error: 2 }), words);
  expect(slight.dearest).toEqual([]);
  expect(slight.all[0]).toMatchObject({ cost: 'no clear difference', points: '3.0 ± 4.0' });
  const parts = PARTS.map((part) => (part === 'prestige' ? 6 : part === 'aims' ? -1 : 0));
  const dear = judgementView(timeline, withFigures({ loss: 5, error: 1, parts, dangers: [0.021, 0.004] }), words);
  expect(dear.dearest[0]).toMatchObject({
    cost: 'cost something', points: '5.0 points, give or take 2.0', mostly: 'prestige +6.0, your aims −1.0',
    danger: 'Risk of nuclear war in the two years, in this model: 2.1 % after what you chose, 0.4 % after the other reply.',
  });
  expect(dear.summary).toMatch(/^1 decision was weighed. For 1 of them/);
});

test('a game without a decision that can be weighed says so', () => {
  expect(judgementView(timeline, { ...judgement, decisions: [] }, words).summary).toMatch(/No decision/);
});

test('how it was measured names the leader, the number of futures and what was hidden', () => {
  expect(HOW_JUDGED.join(' ')).toMatch(/200 times[^]*“reflex”[^]*imagined[^]*hidden[^]*standard error/);
});
