import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPar, rowFor, type ParFile } from '../../src/lab/par.ts';
import { parViews } from '../../src/reading/par.ts';
import { begin, choose, options, playLeaders, stateOf, type Setup, type Timeline } from '../../src/replay/timeline.ts';
import { scenario } from '../games.ts';

const cuba = scenario('cuba-1962');
const read = readPar(JSON.parse(readFileSync(new URL('../../scenarios/par.json', import.meta.url), 'utf8')), []) as ParFile;
/** The figures as they are, for the scenario as it is: whether they are up to date is another test's matter. */
const par: ParFile = { ...read, rows: read.rows.map((row) => ({ ...row, digest: row.scenario === 'cuba-1962' ? cuba.content.digest : row.digest })) };

function played(setup: Partial<Setup> = {}): Timeline {
  let now = playLeaders(begin(cuba, { seed: 'PAR', reading: 'wary', shifting: false, us: 'me', ussr: 'khrushchev:1', ...setup }));
  while (stateOf(now).ending === null) now = playLeaders(choose(now, options(now)[0] as never));
  return now;
}

test('a game is compared with leaders of the rival’s strength in the same chair, mark by mark', () => {
  const [view, none] = parViews(played(), par);
  expect(none).toBeUndefined();
  expect(view?.compared).toMatch(/leaders of strength 1 played this side, against leaders of strength 2/);
  const row = rowFor(par, 'cuba-1962', 'us', 1);
  expect(view?.rows.map(({ name }) => name)).toEqual(['Tension at the end', 'Risk of nuclear war borne', 'What the side has to show']);
  expect(view?.rows[0]?.par.startsWith(((row?.tension[2] ?? 0) / 1000).toFixed(1))).toBe(true);
  for (const mark of view?.rows ?? []) {
    expect(mark.marks).toEqual(mark.marks.toSorted((a, b) => a - b));
    for (const place of [mark.at, ...mark.marks]) expect(place >= 0 && place <= 100).toBe(true);
    expect(mark.words).toMatch(/par|most|nine in ten/);
  }
});

test('the words follow the percentiles', () => {
  const flat = (values: number[]): ParFile => ({ ...par, rows: par.rows.map((row) => ({ ...row, tension: values })) });
  const words = (values: number[]): string => parViews(played(), flat(values))[0]?.rows[0]?.words ?? '';
  expect(words([0, 0, 0, 0, 0])).toBe('tenser than nine in ten');
  expect(words([0, 0, 0, 0, 99000])).toBe('tenser than most');
  expect(words([0, 0, 50000, 99000, 99000])).toBe('about par');
  expect(words([0, 99000, 99000, 99000, 99000])).toBe('calmer than most');
  expect(words([99000, 99000, 99000, 99000, 99000])).toBe('calmer than nine in ten');
});

test('a person beside a person, or a leader without a strength, is compared with strength 2', () => {
  expect(parViews(played({ ussr: 'me' }), par).map(({ compared }) => /strength 2 played/.test(compared))).toEqual([true, true]);
  expect(parViews(played({ ussr: 'reflex' }), par)[0]?.compared).toMatch(/strength 2 played/);
});

test('nothing is compared after hindsight, in another world or reading, or with another scenario', () => {
  const game = played();
  expect(parViews({ ...game, hindsight: true }, par)).toEqual([]);
  expect(parViews({ ...game, setup: { ...game.setup, world: 'storm' } }, par)).toEqual([]);
  expect(parViews({ ...game, setup: { ...game.setup, reading: 'ideology' } }, par)).toEqual([]);
  expect(parViews(game, { ...par, rules: par.rules + 1 })).toEqual([]);
  expect(parViews(game, { ...par, rows: par.rows.map((row) => ({ ...row, digest: '00000000' })) })).toEqual([]);
  expect(parViews(game, { ...par, rows: [] })).toEqual([]);
  expect(parViews(game, null)).toEqual([]);
  expect(parViews(played({ us: 'kennedy:2' }), par)).toEqual([]);
});
