import { expect, test } from 'vitest';
import { begin, choose, options, playLeaders, stateOf, ME, type Step } from '../../src/replay/timeline.ts';
import { isPublic } from '../../src/reading/account.ts';
import { decisionView } from '../../src/reading/decision.ts';
import { MAP_LAYERS, mapPicture } from '../../src/reading/map.ts';
import { gauges } from '../../src/reading/gauges.ts';
import { houseView } from '../../src/reading/house.ts';
import { logView } from '../../src/reading/log.ts';
import { variableLabel } from '../../src/reading/phrases.ts';
import type { Command } from '../../src/core/commands.ts';
import { copyState, type State } from '../../src/core/state.ts';
import {
  CHAIRS, chairs, cohesion, costly, hostile, missiles, mistrust, prestige, rapport, standing, talk, tension,
  type Variable,
} from '../../src/core/variables.ts';
import { campaign } from '../games.ts';
import { wordsOf } from '../words.ts';

const words = wordsOf('campaign-1955-1964');

/** Steps of a computer leader in one game. */
function leaderSteps(): Step[] {
  let timeline = playLeaders(begin(campaign(), { seed: 'SECRET', reading: 'wary', shifting: false, us: ME, ussr: 'khrushchev:1' }));
  for (let count = 0; count < 40 && stateOf(timeline).ending === null; count++) {
    timeline = playLeaders(choose(timeline, options(timeline)[0] as never));
  }
  return timeline.steps.filter((step) => step.choice !== null);
}

test('what moves nothing that the world can see is kept from the other side', () => {
  const steps = leaderSteps();
  const seen = new Set<number>([tension, rapport, ...prestige, ...hostile, ...costly, ...talk]);
  const hidden = steps.filter((step) => !isPublic(step));
  for (const step of hidden) {
    const direct = step.entries.filter((entry) => entry.why.startsWith(step.command));
    expect(direct.filter((entry) => seen.has(entry.variable))).toEqual([]);
    expect(step.command.startsWith('ladder/')).toBe(false);
  }
  expect(hidden.length).toBeGreaterThan(0);
  expect(hidden.length).toBeLessThan(steps.length);
});

/** States in which the American side decides, in one game. */
function americanStates(): State[] {
  let timeline = playLeaders(begin(campaign(), { seed: 'HIDDEN', reading: 'wary', shifting: false, us: ME, ussr: 'khrushchev:1' }));
  const states: State[] = [];
  for (let count = 0; count < 30 && stateOf(timeline).ending === null; count++) {
    states.push(stateOf(timeline));
    timeline = playLeaders(choose(timeline, options(timeline)[0] as never));
  }
  return states.filter((state) => state.aims[3] !== -1);
}

/** All that the American side is shown of a state. */
function shown(state: State): string {
  const game = { state, content: campaign().content, ledger: null };
  return JSON.stringify([
    gauges(game, 0, state.values, words), houseView(game, words, 0), decisionView(game, words, ''),
  ]);
}

test('nothing shown depends on what the rival keeps secret: its aims, its guesses, what its chairs ask', () => {
  const states = americanStates();
  expect(states.length).toBeGreaterThan(10);
  for (const state of states) {
    const other = copyState(state);
    const secret = campaign().content.aims.flatMap(({ side }, number) => (side === 1 && !state.aims.includes(number) ? [number] : []));
    [other.aims[4], other.aims[5], other.guesses[2]] = [secret[0] ?? -1, secret[1] ?? -1, 9];
    other.demand = [state.demand[0], -1];
    expect(shown(other)).toBe(shown(state));
  }
});

test("the rival's chairs are not shown, and what else it hides only in bands", () => {
  for (const state of americanStates()) {
    const game = { state, content: campaign().content, ledger: null };
    const rival = gauges(game, 0, state.values, words).sides[1];
    const hidden = new Set<number>([standing[1], mistrust[1], cohesion[1], missiles[1]]);
    for (const figure of rival?.figures ?? []) expect(figure.exact).toBe(!hidden.has(figure.variable));
    const text = JSON.stringify(houseView(game, words, 0));
    for (const chair of CHAIRS) expect(text).not.toContain(words.lines.chairs.get(`ussr.${chair}`));
  }
});

test("the log tells of the rival only its public acts, and of those only what the world can see", () => {
  let timeline = playLeaders(begin(campaign(), { seed: 'LOG', reading: 'wary', shifting: false, us: ME, ussr: 'khrushchev:1' }));
  for (let count = 0; count < 40; count++) timeline = playLeaders(choose(timeline, options(timeline)[0] as never));
  const view = logView(timeline, 0, words);
  const theirs = view.entries.filter((entry) => entry.side === 1);
  expect(theirs.length).toBe(timeline.steps.filter((step) => step.side === 1 && isPublic(step)).length);
  expect(theirs.length).toBeGreaterThan(5);
  const seen = new Set([tension, rapport, ...prestige, ...hostile, ...costly, ...talk].map((variable) => variableLabel(words, variable)));
  for (const entry of theirs) for (const { text } of entry.moved) expect(seen).toContain(text);
  const hidden = [standing[1], mistrust[1], cohesion[1], missiles[1], ...CHAIRS.map((_, number) => chairs[number]?.[1] ?? 0)];
  const names = new Set(hidden.map((variable) => variableLabel(words, variable as Variable)));
  for (const entry of view.entries) for (const { text } of entry.moved) expect(names).not.toContain(text);
  expect(logView(timeline, null, words).entries).toHaveLength(timeline.steps.length);
});

test('what the log tells does not depend on acts that nobody saw', () => {
  let timeline = playLeaders(begin(campaign(), { seed: 'LOG', reading: 'wary', shifting: false, us: ME, ussr: 'khrushchev:1' }));
  for (let count = 0; count < 20; count++) timeline = playLeaders(choose(timeline, options(timeline)[0] as never));
  const other = {
    ...timeline,
    steps: timeline.steps.map((step) => (step.side === 1 && !isPublic(step) ? { ...step, command: 'budget/abroad/home' as Command, choice: null } : step)),
  };
  expect(logView(other, 0, words)).toEqual(logView(timeline, 0, words));
});

/** The map in each of its layers, as the American side is shown it. */
function mapsOf(state: State): string {
  const game = { state, content: campaign().content, ledger: null };
  const date = { year: 1955, month: 1, text: '' };
  return JSON.stringify(MAP_LAYERS.map((layer) => mapPicture(game, words, {
    date, since: null, theme: 'day', motion: false, layer, viewer: 0, place: '', covered: 0, below: 0, bare: false, keyless: false,
  })));
}

test('no layer of the map tells what the rival keeps secret', () => {
  for (const state of americanStates()) {
    const other = copyState(state);
    [other.aims[4], other.guesses[2], other.demand] = [-1, 9, [state.demand[0], -1]];
    other.values[missiles[1]] = (state.values[missiles[1]] ?? 0) + 40000;
    expect(mapsOf(other)).toBe(mapsOf(state));
    const boards = mapPicture({ state, content: campaign().content, ledger: null }, words, {
      date: { year: 1955, month: 1, text: '' }, since: null, theme: 'day', motion: false, layer: 'alliances', viewer: 0, place: '', covered: 0, below: 0, bare: false, keyless: false,
    }).boards;
    expect(boards[0]?.bars.every(({ known }) => known)).toBe(true);
    expect(boards[1]?.bars.some(({ known }) => known)).toBe(false);
  }
});
