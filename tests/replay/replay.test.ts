import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digest } from '../../src/core/digest.ts';
import { CodeError, codeOf, parseCode, replayCode } from '../../src/replay/code.ts';
import { fileOf, mismatch, readFile, watch, type ReplayFile } from '../../src/replay/file.ts';
import { begin, choose, entriesOf, ME, options, playLeaders, stateOf, undo, type Setup, type Timeline } from '../../src/replay/timeline.ts';
import type { Problem } from '../../src/scenario/shape.ts';
import { SCENARIOS, scenario } from '../games.ts';

const setup = (seed: string): Setup => ({ seed, reading: 'wary', shifting: false, us: ME, ussr: 'standard:1' });

/** A game in which a person takes the option `pick` chooses, for some decisions. */
function played(id: string, seed: string, decisions: number, pick = 3): Timeline {
  let timeline = playLeaders(begin(scenario(id), setup(seed)));
  for (let count = 0; count < decisions && stateOf(timeline).ending === null; count++) {
    const list = options(timeline);
    const command = list[(count * pick) % list.length];
    if (command === undefined) break;
    timeline = playLeaders(choose(timeline, command));
  }
  return timeline;
}

describe.each(SCENARIOS)('%s', (id) => {
  test('a code reopens the game it was made from, at any point', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 11 }), (decisions, pick) => {
      const timeline = played(id, 'CODE', decisions, pick);
      const again = replayCode(parseCode(codeOf(timeline)), scenario(id));
      expect(digest(stateOf(again))).toBe(digest(stateOf(timeline)));
      expect(again.steps.map((step) => step.command)).toEqual(timeline.steps.map((step) => step.command));
    }), { numRuns: 12 });
  });

  test('a changed or cut code is refused with one clear line', () => {
    const code = codeOf(played(id, 'BENT', 12));
    for (let i = 0; i < code.length; i++) {
      const bent = code.slice(0, i) + (code[i] === '7' ? '8' : '7') + code.slice(i + 1);
      if (bent === code) continue;
      expect(() => open(id, bent), bent).toThrow();
    }
    expect(() => parseCode(code.slice(0, -12))).toThrow(CodeError);
    expect(() => parseCode('')).toThrow(/parts; copy the whole line/);
    expect(() => parseCode('x'.repeat(5000))).toThrow(/longer than/);
  });

  test('a file holds the whole game and is read back', () => {
    const timeline = played(id, 'FILE', 20);
    const problems: Problem[] = [];
    const file = readFile(JSON.parse(JSON.stringify(fileOf(timeline))), problems);
    expect(problems).toEqual([]);
    const watched = watch(file as ReplayFile, scenario(id));
    expect(watched.parting).toBeNull();
    expect(mismatch(file as ReplayFile, scenario(id))).toBeNull();
    expect(digest(stateOf(watched.timeline))).toBe(digest(stateOf(timeline)));
  });

  test('undo steps back to the last decision of a person and is counted', () => {
    const before = played(id, 'UNDO', 4);
    const after = undo(playLeaders(choose(before, options(before)[1] as never)));
    expect(digest(stateOf(after))).toBe(digest(stateOf(before)));
    expect(after.undone).toBe(1);
    expect(undo(begin(scenario(id), setup('UNDO'))).steps).toEqual([]);
  });

  test('a fork that changes nothing ends in the same digest', () => {
    const timeline = played(id, 'FORK', 15);
    let again = begin(scenario(id), timeline.setup);
    for (const step of timeline.steps) again = choose(again, step.command, step.choice);
    expect(digest(stateOf(again))).toBe(digest(stateOf(timeline)));
  });
});

function open(id: string, code: string): void {
  const parsed = parseCode(code);
  replayCode(parsed, scenario(id));
}

test('a parting names its turn and its variable', () => {
  const file = fileOf(played('campaign-1955-1964', 'PART', 30));
  const turns = file.turns.map((values) => [...values]);
  (turns[1] as number[])[0] = 12345;
  const { parting } = watch({ ...file, turns }, scenario('campaign-1955-1964'));
  expect(parting).toMatch(/^in turn 2, tension is \d+, recorded 12345$/);
});

test('a record that can no longer be done says where it stops', () => {
  const file = fileOf(played('campaign-1955-1964', 'STOP', 10));
  const commands = [...file.commands.slice(0, 3), 'card/none/at-all'];
  expect(watch({ ...file, commands }, scenario('campaign-1955-1964')).parting).toMatch(/^decision 4 \("card\/none\/at-all"\) cannot be done in turn/);
});

test('other rules, another scenario or a changed edition are named', () => {
  const campaign = scenario('campaign-1955-1964');
  const file = fileOf(played('campaign-1955-1964', 'OTHER', 2));
  expect(mismatch({ ...file, rules: 99 }, campaign)).toMatch(/rules 99/);
  expect(mismatch({ ...file, scenario: { ...file.scenario, id: 'moon' } }, campaign)).toMatch(/"moon"/);
  expect(mismatch({ ...file, scenario: { ...file.scenario, digest: '00000000' } }, campaign)).toMatch(/has changed since/);
});

test('a record with a turn, a value or an end too many or too few does not hold', () => {
  const cuba = scenario('cuba-1962');
  const file = fileOf(played('cuba-1962', 'MORE', 6));
  const [first = [], ...rest] = file.turns;
  expect(watch({ ...file, turns: [...file.turns, first] }, cuba).parting).toMatch(/has the values of \d+ turns, but \d+ were played/);
  expect(watch({ ...file, turns: [[...first, 0], ...rest] }, cuba).parting).toMatch(/has \d+ of \d+ values/);
  expect(watch({ ...file, checks: { ...file.checks, ended: !file.checks.ended } }, cuba).parting).toMatch(/calls the game (ended|unfinished); it is not/);
  expect(mismatch({ ...file, scenario: { ...file.scenario, edition: 9 } }, cuba)).toMatch(/edition 9, now 1/);
});

test('damaged replay files are named by path', () => {
  for (const value of [null, 3, [], {}, { format: 2 }, { ...fileOf(played('campaign-1955-1964', 'X', 1)), commands: 'none' }]) {
    const problems: Problem[] = [];
    expect(readFile(value, problems)).toBeUndefined();
    expect(problems[0]?.path).toMatch(/^replay/);
  }
});

test('a link of a one-sided campaign stays short', () => {
  expect(codeOf(played('campaign-1955-1964', 'SHORT', 120)).length).toBeLessThanOrEqual(240);
});

test('every change of a number has a reason', () => {
  const entries = entriesOf(played('campaign-1955-1964', 'WHY', 25));
  expect(entries.length).toBeGreaterThan(200);
  expect(entries.filter((entry) => entry.why === '')).toEqual([]);
});

describe('the world', () => {
  test.each(['calm', 'history', 'storm'] as const)('%s travels in codes and files', (world) => {
    const timeline = playLeaders(begin(scenario('campaign-1955-1964'), { ...setup('WORLD'), world }));
    expect(parseCode(codeOf(timeline)).setup.world).toBe(world);
    expect(digest(stateOf(replayCode(parseCode(codeOf(timeline)), timeline.scenario)))).toBe(digest(stateOf(timeline)));
    const problems: Problem[] = [];
    const file = readFile(JSON.parse(JSON.stringify(fileOf(timeline))), problems);
    expect(problems).toEqual([]);
    expect(file?.options.world).toBe(world);
    expect(watch(file as ReplayFile, timeline.scenario).parting).toBeNull();
  });

  test('a file and a code that name no world hold for the world as it was', () => {
    const timeline = playLeaders(begin(scenario('campaign-1955-1964'), setup('WORLD')));
    const { world: _, ...options_ } = fileOf(timeline).options;
    expect(watch({ ...fileOf(timeline), options: options_ }, timeline.scenario).parting).toBeNull();
    expect(codeOf(timeline).split('~')[6]).toBe('1');
  });
});

test('only a decision whose reply was seen stamps hindsight when it is taken back', () => {
  let timeline = playLeaders(begin(scenario('campaign-1955-1964'), setup('STAMP')));
  timeline = choose(timeline, options(timeline)[0] as never);
  expect(undo(timeline).hindsight).toBe(false);
  for (let count = 0; count < 40 && timeline.steps.at(-1)?.choice === null; count++) {
    timeline = playLeaders(choose(timeline, options(timeline)[0] as never));
  }
  expect(undo(timeline).hindsight).toBe(true);
  expect(undo(undo(timeline)).hindsight).toBe(true);
});
