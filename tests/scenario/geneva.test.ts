/** The scenario with which a newcomer begins: one idea a turn, words for a reader of thirteen, ends that can be reached. */
import { expect, test } from 'vitest';
import { REST } from '../../src/core/commands.ts';
import { legalCommands } from '../../src/core/legal.ts';
import { newGame, rush } from '../../src/core/game.ts';
import { ENDINGS, STAGE, type State } from '../../src/core/state.ts';
import { helpView } from '../../src/reading/help.ts';
import { dateOf } from '../../src/reading/calendar.ts';
import { begin, choose, ME, options, playLeaders, stateOf, type Setup, type Timeline } from '../../src/replay/timeline.ts';
import type { CardWords } from '../../src/scenario/words.ts';
import { scenario } from '../games.ts';
import { ownWords, wordsOf } from '../words.ts';
import { gradeOf } from './grade.ts';

const ID = 'geneva-1955';
const { content, record } = scenario(ID);
const words = wordsOf(ID);
const own = ownWords(ID);
const cards = content.cards.map((card) => ({ card, told: own.cards.get(card.id) as CardWords }));
const decided = cards.filter(({ card }) => card.options.length > 0);

function setup(side: 'us' | 'ussr', seed: string): Setup {
  const rival = 'standard:2';
  return { seed, reading: 'wary', shifting: false, us: side === 'us' ? ME : rival, ussr: side === 'us' ? rival : ME };
}

/** Plays a person's side by `pick` and shows every decision to `look`. */
function played(side: 'us' | 'ussr', seed: string, pick: (count: number, step: number) => number, look: (now: Timeline) => void): Timeline {
  let now = playLeaders(begin(scenario(ID), setup(side, seed)));
  for (let step = 0; stateOf(now).ending === null; step++) {
    look(now);
    const open = options(now);
    now = playLeaders(choose(now, open[pick(open.length, step)] ?? open[0] ?? REST));
  }
  return now;
}

/** The end of a game in which each decision is the one of `wanted` that is open, or the first. */
function ended(wanted: readonly string[]): State {
  const state = newGame(content, 'FIXED');
  while (state.ending === null) {
    const open = legalCommands({ state, content, ledger: null });
    rush(state, content, open.find((command) => wanted.some((one) => one === command)) ?? open[0] ?? REST);
  }
  return state;
}

test('the kindest line leaves mistrust, and the harshest frightens without a war', () => {
  const kind = ended(['card/vienna/press-ahead', 'card/austria/treaty', 'card/may-plan/match', 'card/invitation/plain-yes',
    'move/farm-visits', 'move/old-comrade', 'move/soldiers-home', 'card/bulganin/bloc-treaty', 'card/two-camps/pledge', 'card/the-room/both-plans', 'answer/sign']);
  expect(ENDINGS[kind.ending ?? 0]).toBe('calm-but-wary');
  const harsh = ended(['card/vienna/germany-first', 'card/austria/seal-zone', 'card/may-plan/stall', 'card/invitation/put-off',
    'move/ask-about-the-east', 'move/show-bombers', 'move/broadcast', 'card/bulganin/plan-again', 'card/the-room/germany-only']);
  expect(ENDINGS[harsh.ending ?? 0]).toBe('dangerous');
  expect(content.crises).toEqual([]);
});

test.each(['us', 'ussr'] as const)('as %s four turns teach one idea each, and the fourth brings an offer', (side) => {
  for (let game = 0; game < 12; game++) {
    const ideas: string[] = [];
    const stages = new Set<number>();
    const dates = new Set<string>();
    let decisions = 0;
    const end = played(side, `IDEA${game}`, (count, step) => (step * 7 + game) % count, (now) => {
      decisions += 1;
      const state = stateOf(now);
      stages.add(state.stage);
      dates.add(dateOf(now.scenario, state).text);
      const told = helpView(now, words)?.lines.join(' ') ?? '';
      const idea = /Idea (\d)/.exec(told)?.[1];
      if (idea !== undefined) {
        expect(Number(idea)).toBe(state.turn + 1);
        ideas.push(idea);
      }
    });
    expect([...new Set(ideas)]).toEqual(['1', '2', '3', '4']);
    expect([...dates]).toEqual(['14 April 1955', '26 May 1955', '7 July 1955', '21 July 1955']);
    expect(stages.has(STAGE.desk)).toBe(true);
    expect(decisions).toBeLessThanOrEqual(10);
    expect(end.steps.some(({ command }) => command.startsWith('answer/') || command.startsWith('card/two-camps/')
      || command.startsWith('card/the-room/') || command.startsWith('card/bulganin/'))).toBe(true);
  }
});

test('as the Soviet Union one is offered Open Skies, and nobody signs for one', () => {
  let asked = 0;
  for (let game = 0; game < 10; game++) {
    played('ussr', `SKY${game}`, () => 0, (now) => { if (stateOf(now).stage === STAGE.proposal) asked += 1; });
  }
  expect(asked).toBe(10);
});

test('the number that a card points to has moved by then', () => {
  for (const side of ['us', 'ussr'] as const) {
    played(side, 'MOVED', () => 1, (now) => {
      const opens = helpView(now, words)?.opens;
      if (opens === undefined || opens === null) return;
      expect(stateOf(now).values[opens.variable]).not.toBe(now.start.values[opens.variable]);
    });
  }
});

test('every card has its record and its sources; every adviser is marked as invented', () => {
  for (const { card, told } of cards) {
    expect(told.record, card.id).toMatch(/\./);
    expect(told.sources?.length, card.id).toBeGreaterThan(0);
  }
  for (const { card, told } of decided) {
    expect(told.advisers, card.id).toHaveLength(2);
    for (const adviser of told.advisers ?? []) expect(adviser.invented, card.id).toBe(true);
    expect(card.options.length).toBeGreaterThanOrEqual(3);
    expect(card.options.length).toBeLessThanOrEqual(4);
    for (const { expect: expected } of told.options.values()) expect(expected).not.toBe('');
  }
});

test('the record is played from beginning to end, and is as it was', () => {
  expect(record.us.length + record.ussr.length).toBe(4);
  const starred = decided.flatMap(({ card }) => card.options.filter((option) => option.historical).map((option) => option.why));
  const state = ended(starred);
  expect(state.agreements.filter((signed) => signed !== 0)).toHaveLength(1);
  expect(state.turn).toBe(5);
});

/** All that a player reads here, with its place. */
function prose(): [string, string][] {
  const texts: [string, string][] = [['summary', own.summary], ['learning', own.learning], ['care', own.care]];
  for (const { card, told } of cards) {
    texts.push([`${card.id}`, told.text], [`${card.id} record`, told.record ?? ''], [`${card.id} help`, told.help ?? '']);
    for (const [id, option] of told.options) texts.push([`${card.id} ${id}`, `${option.label}. ${option.expect}`]);
    for (const { line } of told.advisers ?? []) texts.push([`${card.id} adviser`, line]);
  }
  for (const [id, { label, expect: expected }] of own.initiatives) texts.push([id, `${label}. ${expected}`]);
  for (const [id, { text }] of own.agreements) texts.push([id, text]);
  for (const [id, { text, record: real }] of own.endings) texts.push([id, text], [`${id} record`, real ?? '']);
  for (const [id, line] of own.lines.help) texts.push([id, line]);
  return texts.filter(([, text]) => text !== '');
}

test('a reader of thirteen can read it: no text above grade 8, and the situation in 60 words', () => {
  const hard = prose().map(([place, text]) => [place, gradeOf(text)] as const).filter(([, grade]) => grade > 8);
  expect(hard).toEqual([]);
  for (const { card, told } of decided) {
    expect(told.text.split(/\s+/).length, card.id).toBeLessThanOrEqual(60);
    for (const { label, expect: expected } of told.options.values()) {
      expect(label.split(/\s+/).length, label).toBeLessThanOrEqual(8);
      expect(expected.split(/\s+/).length, expected).toBeLessThanOrEqual(18);
    }
  }
});

test('the words are neutral, and Open Skies is spoken of as it was', () => {
  const all = prose().map(([, text]) => text).join(' ');
  expect(all).not.toMatch(/\bRussian?s?\b|Red China|satellite|terrorist|\[[MSJ]/);
  expect(all).toMatch(/"100 percent negative"/);
});
