import { expect, test } from 'vitest';
import { COMMON_NAMES, type CommonName } from '../../src/scenario/forms.ts';
import { parseJson } from '../../src/scenario/parse.ts';
import { readScenario, type CommonFiles } from '../../src/scenario/read.ts';
import { civilDate, dayNumber } from '../../src/scenario/calendar.ts';
import type { Problem } from '../../src/scenario/shape.ts';
import { campaign, SCENARIOS, scenario } from '../games.ts';

type Json = Record<string, never>;

/** The campaign's raw files, to be spoiled. */
function raw(): { common: Record<CommonName, Json>; rules: Json } {
  const { source } = campaign();
  return structuredClone(source) as unknown as { common: Record<CommonName, Json>; rules: Json };
}

/** The problems after `spoil` has had its way with the files. */
function problemsAfter(spoil: (files: { common: Record<CommonName, any>; rules: any }) => void): Problem[] {
  const files = raw();
  spoil(files);
  const problems: Problem[] = [];
  const read = readScenario(files.common as CommonFiles, files.rules, problems);
  expect(read === undefined).toBe(problems.length > 0);
  return problems;
}

test.each(SCENARIOS)('%s is read without a complaint', (id) => {
  const problems: Problem[] = [];
  const { source } = scenario(id);
  expect(readScenario(source.common, source.rules, problems)).toBeDefined();
  expect(problems).toEqual([]);
});

const spoilt: [string, (files: { common: any; rules: any }) => void, RegExp, RegExp][] = [
  ['a missing field', ({ rules }) => { delete rules.turns; }, /rules\.json\/turns/, /is missing/],
  ['an unknown field', ({ rules }) => { rules.colour = 'red'; }, /rules\.json\/colour/, /is unknown; known are/],
  ['a mistyped field', ({ rules }) => { rules.turns = 'forty'; }, /rules\.json\/turns/, /whole number from 1 to 400, not "forty"/],
  ['a fraction', ({ rules }) => { rules.turns = 40.5; }, /rules\.json\/turns/, /not 40\.5/],
  ['half a chip of the budget', ({ common }) => { common.cards.cards[0].options[0].effects = [['add', 'us.strategic', 0.5]]; }, /formosa\/options\/0/, /must move whole chips, not 0\.5/],
  ['a place that is not there', ({ common }) => { common.cards.cards[0].options[0].effects = [['place', 'atlantis', 5]]; }, /formosa\/options\/0/, /names the place "atlantis"/],
  ['a chair that is not there', ({ common }) => { common.cards.cards[0].options[0].effects = [['please', 'us', 'throne', 1]]; }, /formosa\/options\/0/, /names the chair "throne"/],
  ['a demand for nothing known', ({ common }) => { common.demands.demands[0].initiatives = ['dance']; }, /demand\/voters-home/, /asks for the initiative "dance"/],
  ['an aim without a measure', ({ common }) => { common.aims.aims[0].measure = 'applause'; }, /aim\/bread/, /names the variable "applause"/],
  ['a place without facts', ({ common }) => { common.places.places.pop(); }, /places\.json/, /lacks the place "burma"/],
  ['two decimals', ({ rules }) => { rules.values = { tension: 54.25 }; }, /values\/tension/, /at most one decimal/],
  ['out of range', ({ rules }) => { rules.quarterEvery = 1000; }, /quarterEvery/, /from 1 to 92/],
  ['not a number', ({ rules }) => { rules.turns = null; }, /turns/, /not null/],
  ['a wrong reference', ({ rules }) => { rules.leaders.us = 'churchill'; }, /rules\.json\/leaders/, /names "churchill", which is not there/],
  ['an unknown variable', ({ rules }) => { rules.values = { happiness: 3 }; }, /values\/happiness/, /is no variable/],
  ['a prototype key', ({ rules }) => { Object.defineProperty(rules, '__proto__', { value: {}, enumerable: true }); }, /rules\.json\/__proto__/, /is unknown/],
  ['a constructor key', ({ rules }) => { rules.values = JSON.parse('{"constructor": 1}'); }, /values\/constructor/, /is no variable/],
  ['a wrong verb', ({ common }) => { common.cards.cards[0].options[0].effects = [['explode', 'us', 1]]; }, /cards\/.*\/options\/0\/effects\/0/, /"explode" is no effect; there are add/],
  ['a wrong operator', ({ common }) => { common.cards.cards[0].when = ['maybe']; }, /cards\/.*\/when/, /"maybe" is no operator/],
  ['a huge effect', ({ common }) => { common.cards.cards[0].options[0].effects = [['add', 'tension', 900]]; }, /effects\/0/, /is larger than 60/],
  ['an effect on nothing', ({ common }) => { common.cards.cards[0].options[0].effects = [['add', 'us.love', 1]]; }, /effects\/0/, /variable "us\.love"/],
  ['too many effects', ({ common }) => { common.cards.cards[0].options[0].effects = Array(50).fill(['add', 'tension', 1]); }, /effects/, /at most 40/],
  ['a deep condition', ({ common }) => { common.cards.cards[0].when = Array(9).fill(0).reduce((inner) => ['not', inner], ['flag', 'x']); }, /when/, /nested deeper than 6/],
  ['an id twice', ({ common }) => { common.cards.cards.push(common.cards.cards[0]); }, /cards/, /twice/],
  ['a date outside', ({ common }) => { common.cards.cards[0].on = '1999Q1'; }, /on/, /lies outside|must be a quarter/],
  ['a list for an object', ({ rules }) => { rules.leaders = []; }, /leaders/, /must be an object/],
  ['a place too many', ({ common }) => { common.cards.cards[0].options[0].effects = [['add', 'tension', 1, 'twice']]; }, /effects\/0/, /has 3 parts after "add"; it takes 2/],
  ['a card that is due before it is drawn', ({ common }) => { common.cards.cards[0].before = [['schedule', 'sputnik', -1]]; }, /before\/0/, /after 0 to 400 turns/],
  ['a card that brings itself', ({ common }) => { const [card] = common.cards.cards; card.before = [['if', ['turn', 1], [['schedule', card.id, 0]]]]; }, /cards\//, /brings itself back at once/],
  ['options of which none may be open', ({ common }) => { for (const option of common.cards.cards[0].options) option.when = ['flag', 'x']; }, /options/, /leave one without/],
  ['an option twice', ({ common }) => { const { options } = common.cards.cards[0]; options[1].id = options[0].id; }, /options/, /twice/],
  ['no star', ({ common }) => { for (const option of common.cards.cards[0].options) option.historical = false; }, /cards\//, /no historical options/],
  ['no side', ({ rules }) => { rules.sides = []; }, /rules\.json\/sides/, /each once/],
  ['a leader of the other side', ({ rules }) => { rules.leaders.us = 'khrushchev'; }, /rules\.json\/leaders\/us/, /leads the other side/],
  ['an unknown initiative', ({ rules }) => { rules.initiatives = ['summmit']; }, /rules\.json\/initiatives\/0/, /names "summmit"/],
  ['an unknown use', ({ rules }) => { rules.uses = { colours: ['red'] }; }, /uses\/colours/, /is unknown/],
  ['half a line of the record', ({ rules }) => { rules.record.us[0] = ['1955Q1']; }, /record\/us\/0/, /a quarter and a command/],
  ['a line of the record that nobody can do', ({ rules }) => { rules.record.ussr[0] = ['1955Q1', 'move/dance']; }, /record\/ussr\/0\/1/, /not "move\/dance"/],
  ['a crisis of the record that is not there', ({ rules }) => { rules.record.crises = { moon: [] }; }, /record\/crises\/moon/, /no crisis/],
  ['no date to begin', ({ rules }) => { rules.startDate = '1962-13-45'; }, /startDate/, /must be a date/],
  ['a day short', ({ rules }) => { rules.days = ['1955-04-14']; }, /rules\.json\/days/, /has 1 days for 40 turns/],
  ['days out of order', ({ rules }) => { rules.turns = 2; rules.cards = []; rules.days = ['1955-04-14', '1955-04-13']; }, /days\/1/, /after the day before/],
  ['a card on no day of the scenario', ({ rules }) => { rules.turns = 2; rules.days = ['1955-04-14', '1955-05-26']; }, /on/, /must be a quarter or a date/],
  ['an offer that nobody can make', ({ rules, common }) => { rules.initiatives = []; common.cards.cards[0].options[0].effects = [['propose', 'laos', 'us']]; }, /effects\/0/, /has no initiative/],
  ['half an initiative', ({ rules }) => { rules.initiatives = [{ id: 'dance' }]; }, /rules\.json\/initiatives\/0\/sides/, /is missing/],
  ['a common initiative once more', ({ rules, common }) => { rules.initiatives = ['summit', common.initiatives.initiatives[0]]; }, /initiatives/, /"summit" twice/],
  ['a flag that nothing raises', ({ common }) => { common.cards.cards[0].when = ['not', ['flag', 'wal']]; }, /cards\/formosa\/when\/1/, /asks for the flag "wal", which nothing raises/],
  ['a flag that is lowered and never raised', ({ common }) => { common.cards.cards[0].before = [['unflag', 'wal']]; }, /formosa\/before\/0/, /lowers the flag "wal", which nothing raises/],
  ['a flag that nothing asks for', ({ common }) => { common.cards.cards[0].options[0].effects = [['if', ['turn', 3], [['flag', 'wal']]]]; }, /formosa\/options\/treaty-only\/effects\/0\/2\/0/, /raises the flag "wal", which nothing asks for/],
  ['four terms', ({ common }) => { common.crises.crises[0].terms.pop(); }, /terms/, /has 4 terms/],
];

test.each(spoilt)('%s is named by its path', (_name, spoil, path, message) => {
  const problems = problemsAfter(spoil);
  expect(problems.length).toBeGreaterThan(0);
  const found = problems.find((problem) => path.test(problem.path) && message.test(problem.message));
  expect(found, JSON.stringify(problems.slice(0, 4))).toBeDefined();
});

test('every problem is named, not only the first', () => {
  const problems = problemsAfter(({ rules }) => { rules.turns = 'x'; rules.edition = -1; delete rules.start; });
  expect(problems.map((problem) => problem.path).sort((a, b) => (a < b ? -1 : 1))).toEqual(['rules.json/edition', 'rules.json/start', 'rules.json/turns']);
});

test('anything at all as a file is a complaint, never a crash', () => {
  const common = raw().common as CommonFiles;
  for (const value of [null, 7, 'text', [], true, undefined, {}, { format: 99 }]) {
    const problems: Problem[] = [];
    expect(readScenario(common, value, problems)).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    const wrong: Problem[] = [];
    const files = Object.fromEntries(COMMON_NAMES.map((name) => [name, value])) as CommonFiles;
    expect(readScenario(files, raw().rules, wrong)).toBeUndefined();
    expect(wrong.length).toBeGreaterThan(0);
  }
});

test.each([
  ['', /is empty/], ['{', /is not JSON/], ['\ufeff{}', /byte order mark/], ['{"a":"\u0000"}', /UTF-8/],
  ['[' .repeat(60) + ']'.repeat(60), /nested deeper than 40/], ['x'.repeat(3_000_001), /is longer than/],
] as [string, RegExp][])('text that is no JSON is refused: %#', (text, message) => {
  const problems: Problem[] = [];
  expect(parseJson(text, 'file.json', problems)).toBeUndefined();
  expect(problems[0]?.message).toMatch(message);
});

test('days are counted by the civil calendar', () => {
  expect((dayNumber('1962-10-29') ?? 0) - (dayNumber('1962-10-16') ?? 0)).toBe(13);
  expect((dayNumber('1964-03-01') ?? 0) - (dayNumber('1964-02-28') ?? 0)).toBe(2);
  for (const date of ['1955-01-01', '1960-02-29', '1962-10-27', '1964-12-31']) {
    const [year, month, day] = civilDate(dayNumber(date) ?? 0);
    expect(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`).toBe(date);
  }
});
