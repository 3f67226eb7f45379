import { expect, test } from 'vitest';
import type { Command } from '../../src/core/commands.ts';
import { copyState, STAGE, type State } from '../../src/core/state.ts';
import { firsts, hostile } from '../../src/core/variables.ts';
import { guessesTold } from '../../src/reading/guesses.ts';
import { houseView } from '../../src/reading/house.ts';
import { logView } from '../../src/reading/log.ts';
import { newsOf } from '../../src/reading/news.ts';
import { outcomeOf } from '../../src/reading/outcome.ts';
import { begin, choose, gameBefore, ME, options, playLeaders, stateOf, type Setup, type Step, type Timeline } from '../../src/replay/timeline.ts';
import { campaign, scenario, SCENARIOS } from '../games.ts';
import { gradeOf } from '../scenario/grade.ts';
import { wordsOf } from '../words.ts';

const words = wordsOf('campaign-1955-1964');

/** A game in which a person does now this, now that: each time what they have done least, and nothing that ends it early. */
function game(id: string, rival: string, seed = 'NEWS'): Timeline {
  const setup: Setup = { seed, reading: 'wary', shifting: false, us: ME, ussr: rival };
  const done = new Map<string, number>();
  const times = (command: Command): number => done.get(kindOf(command)) ?? 0;
  let timeline = playLeaders(begin(scenario(id), setup));
  while (stateOf(timeline).ending === null) {
    const state = stateOf(timeline);
    const open = options(timeline).filter((command) => command !== 'fall/close-books' && !(command.startsWith('ladder/escalate') && (state.crisis?.rung ?? 0) > 4));
    const least = open.filter((command) => times(command) === Math.min(...open.map(times)));
    const command = least[timeline.steps.length % least.length] as Command;
    done.set(kindOf(command), times(command) + 1);
    timeline = playLeaders(choose(timeline, command));
  }
  return timeline;
}

/** Such as `move/aid`, wherever that is. */
const kindOf = (command: Command): string => /^[a-z]+(\/[a-z]+)?/.exec(command)?.[0] ?? '';

const decade = game('campaign-1955-1964', ME);
const against = game('campaign-1955-1964', 'khrushchev:1');

test('every act of whole games is told to whoever did it, in a line without a gap', () => {
  const families = new Set<string>();
  const others = SCENARIOS.filter((id) => id !== 'campaign-1955-1964').map((id) => [id, game(id, ME)] as const);
  for (const [id, timeline] of [...others, ['campaign-1955-1964', decade], ['campaign-1955-1964', against]] as const) {
    const lines = wordsOf(id);
    timeline.steps.forEach((step, number) => {
      if (step.choice !== null) return;
      const told = outcomeOf(gameBefore(timeline, number), step, lines, number % 5 === 0);
      expect(told, step.command).toMatch(/^[A-Z“].*[.”]$/);
      expect(told, step.command).not.toMatch(/[{}]|undefined|NaN/);
      families.add(step.command.split('/')[0] ?? '');
    });
  }
  expect([...families]).toEqual(expect.arrayContaining(['rest', 'move', 'card', 'ladder', 'budget', 'programme', 'aim', 'guess', 'answer', 'meeting', 'fall']));
});

test('an answer to an incident says where it leaves the crisis', () => {
  const kind = campaign().content.crises.find(({ incidents }) => incidents.length > 0);
  const option = kind?.incidents[0]?.options[0]?.why ?? '';
  const step = { ...(decade.steps[0] as Step), command: option as Command, entries: [{ turn: 0, variable: -1 as const, by: 0, why: `${option}/rung/5` }] };
  expect(outcomeOf(gameBefore(decade, 0), step, words)).toMatch(/^Your answer: .+\. The crisis now stands on rung 5, Local clash\.$/);
});

test('the lines are plain', () => {
  for (const [id, text] of words.lines.told) expect(gradeOf(text), id).toBeLessThanOrEqual(8);
});

/** What is told of one act in all news. */
const moves = (family: string): { told: string; number: number; timeline: Timeline }[] => [decade, against].flatMap((timeline) =>
  timeline.steps.flatMap((step, number) => (step.choice === null && step.command.startsWith(`move/${family}`)
    ? [{ told: newsOf({ ...timeline, steps: timeline.steps.slice(0, number + 1) }, number, step.side, words).own, number, timeline }] : [])));

test('a try for a first in space says whether it worked, and that luck decided', () => {
  const told = moves('space');
  expect(told.length).toBeGreaterThan(0);
  for (const one of told) {
    const [before, after] = [gameBefore(one.timeline, one.number).state, one.timeline.steps[one.number]?.state as State];
    const worked = [0, 1].some((side) => (after.values[firsts[side] ?? 0] ?? 0) > (before.values[firsts[side] ?? 0] ?? 0));
    expect(one.told).toContain(worked ? 'It worked: a first in space.' : 'It failed, and the world saw it.');
    expect(one.told).toMatch(/Luck decided: about \d+ tries in 100 come off\./);
  }
});

test('secret work is told to its owner, and to nobody else', () => {
  const told = moves('covert-');
  expect(told.length).toBeGreaterThan(0);
  for (const one of told) {
    expect(one.told).toMatch(/^It (came off|failed) in /);
    const step = one.timeline.steps[one.number] as Step;
    expect(one.told.includes('the world saw your hand'), one.told)
      .toBe(step.entries.some(({ variable, why }) => variable === hostile[step.side] && why === step.command));
    if (/points (your way|away)/.test(one.told)) expect(one.told.startsWith('It came off'), one.told).toBe(one.told.includes('your way'));
  }
  against.steps.forEach((step, number) => {
    if (step.side !== 1 || !step.command.startsWith('move/covert-')) return;
    const { others, world } = newsOf(against, number, 0, words);
    expect(others.map(({ did }) => did).join()).not.toContain('Work in secret');
    expect(world.join()).not.toMatch(/came off in|failed in/);
  });
});

test('what is told does not depend on what the rival keeps secret', () => {
  against.steps.forEach((step, number) => {
    if (step.side !== 0) return;
    const before = gameBefore(against, number);
    const other = copyState(before.state);
    [other.aims[4], other.aims[5], other.guesses[2], other.demand] = [-1, -1, 9, [before.state.demand[0], -1]];
    expect(outcomeOf({ ...before, state: other }, step, words)).toBe(outcomeOf(before, step, words));
  });
});

test('acts in a crisis name it, the rung and the term', () => {
  const entries = [...logView(decade, null, words).entries, ...logView(against, 0, words).entries];
  const acts = entries.filter(({ did }) => / (held|went up to rung \d, .+|gave way in public|accepted “.+”)(, |$)/.test(did));
  const climbs = [...decade.steps, ...against.steps].filter(({ command }) => command.startsWith('ladder/'));
  expect(climbs.length).toBeGreaterThan(0);
  expect(acts).toHaveLength(climbs.length);
  const titles = [...words.crises.values()].map(({ title }) => title);
  for (const { did } of acts) expect(titles.some((title) => did.startsWith(`“${title}”: `)), did).toBe(true);
});

test('at the end of a term each side is told of its guesses, and only of aims that are over', () => {
  let terms = 0;
  decade.steps.forEach((step, number) => {
    const { state: before } = gameBefore(decade, number);
    const told = guessesTold({ ...decade, steps: decade.steps.slice(0, number + 1) }, number, 0, words);
    if (step.state.term === before.term || !step.command.startsWith('guess/')) return expect(told).toEqual([]);
    terms++;
    const names = (aims: readonly number[]): string[] => aims.filter((aim) => aim >= 0)
      .map((aim) => words.aims.get(campaign().content.aims[aim]?.id ?? '')?.label ?? '');
    const secret = names(before.aims.slice(4, 6));
    const guessed = names(before.guesses.slice(0, 2));
    expect(told.join()).toContain(`The Soviet Union had kept secret: ${secret.join(', ')}.`);
    for (const name of guessed) expect(told.join()).toContain(`Your guess “${name}” was ${secret.includes(name) ? 'right' : 'wrong'}.`);
    const right = guessed.filter((name) => secret.includes(name)).length;
    expect(step.state.guessed[0] - before.guessed[0]).toBe(right);
  });
  expect(terms).toBeGreaterThan(0);
});

test('an aim that is met says until when it must be kept', () => {
  const views = decade.steps.filter(({ state }) => state.stage === STAGE.desk)
    .flatMap(({ state }) => houseView({ state, content: campaign().content, ledger: null }, words, state.mover).aims);
  expect(views.some(({ met }) => met)).toBe(true);
  for (const { met, verdict } of views) expect(verdict).toMatch(met ? /^met as things stand; keep it until 19\d\d ends$/ : /^not met yet$/);
});

test('whoever opens a game again is told what came of the last decision', () => {
  const last = against.steps.findLastIndex(({ choice }) => choice === null);
  const now = { ...against, steps: against.steps.slice(0, last + 3) };
  expect(newsOf(now, null, 0, words)).toEqual(newsOf(now, last, 0, words));
  expect(newsOf(now, now.steps.length, 0, words).own).toBe('');
});
