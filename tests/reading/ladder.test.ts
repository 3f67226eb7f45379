import { expect, test } from 'vitest';
import { coefficientTable } from '../../src/core/coefficients.ts';
import { CONCEDE } from '../../src/core/commands.ts';
import { accidentChance } from '../../src/core/rules/ladder.ts';
import { copyState, STAGE, type Crisis, type State } from '../../src/core/state.ts';
import { begin, choose, ME, options, playLeaders, stateOf, type Timeline } from '../../src/replay/timeline.ts';
import { climbOf } from '../../src/reading/climb.ts';
import { decisionView } from '../../src/reading/decision.ts';
import { ladderView, rungRisk } from '../../src/reading/ladder.ts';
import { oddsText } from '../../src/reading/luck.ts';
import { scenario } from '../games.ts';
import { wordsOf } from '../words.ts';

const cuba = scenario('cuba-1962');
const words = wordsOf('cuba-1962');

/** The first moment of a Cuban crisis in which the person decides on the ladder. */
function onTheLadder(side: 'us' | 'ussr'): Timeline {
  const players = side === 'us' ? { us: ME, ussr: 'khrushchev:1' } : { us: 'kennedy:1', ussr: ME };
  let timeline = playLeaders(begin(cuba, { seed: 'RUNGS', reading: 'wary', shifting: false, ...players }));
  while (stateOf(timeline).stage !== STAGE.ladder) timeline = playLeaders(choose(timeline, options(timeline).at(-1) as never));
  return timeline;
}

const gameAt = (state: State): Parameters<typeof ladderView>[0] => ({ state, content: cuba.content, ledger: null });

test('the eight rungs tell their risk as word, number and band, and the band holds the number', () => {
  const game = gameAt(stateOf(onTheLadder('us')));
  const { rungs } = ladderView(game, words, 0);
  expect(rungs.map((rung) => rung.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(rungs[0]?.risk).toBe('no risk');
  expect(rungs[7]?.risk).toBe('certain');
  for (const rung of rungs.slice(3, 7)) {
    const [, word, number, low, high] = /^(\w+), ([0-9.]+) % \(([0-9.]+)–([0-9.]+)\)$/.exec(rung.risk) ?? [];
    expect(word, rung.risk).toMatch(/slight|serious|grave|extreme/);
    expect(Number(low)).toBeLessThan(Number(number));
    expect(Number(high)).toBeGreaterThan(Number(number));
  }
});

test('a band is as wide as the scale of the model is in doubt', () => {
  const game = gameAt(stateOf(onTheLadder('us')));
  const { value, low, high } = coefficientTable.accidentScale;
  const chance = accidentChance(game, 7) / 100;
  const shown = /\(([0-9.]+)–([0-9.]+)\)/.exec(rungRisk(game, 7));
  expect(Number(shown?.[1])).toBeCloseTo((chance * low) / value, 0);
  expect(Number(shown?.[2])).toBeCloseTo((chance * high) / value, 0);
});

test('both markers stand where their side has last gone up to', () => {
  let timeline = onTheLadder('us');
  const { rung } = stateOf(timeline).crisis as Crisis;
  const before = climbOf(timeline) ?? [0, 0];
  expect(Math.max(...before)).toBe(rung);
  timeline = choose(timeline, 'ladder/escalate/silence' as never);
  expect(climbOf(timeline)).toEqual([rung + 1, before[1]]);
  const view = ladderView(gameAt(stateOf(timeline)), words, 0, climbOf(timeline));
  expect(view.rungs.find(({ markers }) => markers.includes(0))?.number).toBe(rung + 1);
  expect(view.rungs.find(({ markers }) => markers.includes(1))?.number).toBe(before[1]);
  expect(view.rungs.filter(({ here }) => here).map(({ number }) => number)).toEqual([rung + 1]);
});

test('whoever loses by waiting has the last clear chance', () => {
  const state = copyState(stateOf(onTheLadder('us')));
  const crisis = state.crisis as Crisis;
  const chanceAt = (momentum: number): string[] => {
    crisis.momentum = momentum;
    return [ladderView(gameAt(state), words, 0).chance, ladderView(gameAt(state), words, 1).chance];
  };
  expect(chanceAt(60000)).toEqual(['The last clear chance is yours.', 'The last clear chance is theirs.']);
  expect(chanceAt(-60000)).toEqual(['The last clear chance is theirs.', 'The last clear chance is yours.']);
  expect(chanceAt(0)[0]).toMatch(/both/);
});

test('every way out has its price: to give way costs prestige and standing, and more is kept by offering less', () => {
  const view = ladderView(gameAt(stateOf(onTheLadder('us'))), words, 0);
  const of = (marks: typeof view.prices.concede, label: string): number => marks.find((mark) => mark.label === label)?.high ?? NaN;
  expect(of(view.prices.concede, 'Prestige')).toBeLessThan(0);
  expect(of(view.prices.concede, 'Standing')).toBeLessThan(0);
  expect(view.prices.settle.length).toBeGreaterThan(0);
  const terms = [...view.terms].sort((a, b) => b.kept - a.kept);
  const prestige = terms.map((term) => of(term.price, 'Prestige'));
  expect(prestige[0]).toBeGreaterThan(prestige[4] as number);
  for (const term of terms) for (const { odds } of [term.held, term.pressed ?? term.held]) expect(odds).toMatch(/^about \d+ % \(\d+–\d+\)$/);
});

test('stakes, clock and words are told from the side that looks', () => {
  const game = gameAt(stateOf(onTheLadder('ussr')));
  const { stakes, clock } = ladderView(game, words, 1);
  expect(stakes.sides.map(({ own }) => own)).toEqual([false, true]);
  expect(stakes.onTheSpot).toBe('On the spot they are much stronger.');
  expect(clock.text).toMatch(/^Day \d+: act \d+ of at most 18\./);
  expect(clock.acted).toHaveLength((game.state.crisis as Crisis).acts);
});

test('no screen of a crisis tells what the rival would dare: resolve, and what it believes of us', () => {
  const shown = (state: State): string => JSON.stringify(decisionView(gameAt(state), words, ''));
  for (const side of ['us', 'ussr'] as const) {
    const state = stateOf(onTheLadder(side));
    const other = copyState(state);
    const rival = side === 'us' ? 1 : 0;
    (other.crisis as Crisis).resolve[rival] += 20000;
    (other.crisis as Crisis).belief[rival] -= 20000;
    expect(shown(other)).toBe(shown(state));
    expect(options(onTheLadder(side))).toContain(CONCEDE);
  }
});

test('a chance is a word, a number and a band', () => {
  expect(oddsText(60)).toBe('likely, about 60 % (50–70)');
  expect(oddsText(3)).toBe('very unlikely, about 5 % (0–15)');
  expect(oddsText(97)).toBe('very likely, about 95 % (85–100)');
});

test('a sign of late is told in the crisis that follows it', () => {
  const campaign = scenario('campaign-1955-1964');
  const state = copyState(stateOf(playLeaders(begin(campaign, { seed: 'SIGN', reading: 'wary', shifting: false, us: ME, ussr: ME }))));
  const { content } = campaign;
  const index = content.lookup.get('move/sign') as number;
  const rung = { ...(stateOf(onTheLadder('us')).crisis as Crisis), kind: 0 };
  Object.assign(state, { crisis: rung, stage: STAGE.ladder, mover: 0 });
  const game = { state, content, ledger: null };
  expect(ladderView(game, wordsOf('campaign-1955-1964'), 0).sign).toBe('');
  state.ready[index * 2 + 1] = state.quarter + (content.initiatives[index]?.cooldown ?? 0);
  expect(ladderView(game, wordsOf('campaign-1955-1964'), 0).sign).toMatch(/^A sign of late: The Presidium has Bulganin publish a letter/);
});
