/** The house keeps no loose ends: no marks of unfinished work, no files too long to read. */
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read, ROOT, sources, type Source } from './sources.ts';

/**
 * Written in halves, so that this file does not hold what it looks for. The thirtieth volume of
 * the Foreign Relations of the United States is a source and no mark.
 */
const UNFINISHED = [
  new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'HA' + 'CK', '(?<!FRUS .*)X' + 'XX'].join('|')})\\b`),
  new RegExp(`not ${'implem'}ented|${'place'}holder|\\b${'stu'}bs?\\b`, 'i'),
];
const SET_ASIDE = /\b(?:test|it|describe|suite)(?:\.\w+)*\.(?:only|skip|todo)\b/;
const SILENCED = new RegExp(`@ts-${'(ignore|nocheck|expect-error)'}|(?:oxlint|eslint)-${'disable'}`);
const LONGEST = 400;

/** Every line that matches, as file:line: text. */
function matches(files: readonly Source[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) => text.split('\n').flatMap((line, i) => (
    pattern.test(line) ? [`${path}:${i + 1}: ${line.trim().slice(0, 100)}`] : []
  )));
}

const told = [...sources('src', /\.(ts|mjs|css)$/), ...sources('scenarios', /\.(json|md)$/)];
const tests = sources('tests', /\.(ts|mjs)$/);

test('the patterns find what they look for', () => {
  const marked = ['// TO' + 'DO later', 'not ' + 'implemented', 'a stu' + 'b', 'Place' + 'holder'];
  for (const text of marked) {
    expect(UNFINISHED.flatMap((words) => matches([{ path: 'a', text }], words)), text).toHaveLength(1);
  }
  const aside = 'test.' + 'only(';
  expect(SET_ASIDE.test(aside) && SET_ASIDE.test('describe.concurrent.' + 'skip(')).toBe(true);
  expect(SILENCED.test('// @ts-' + 'ignore')).toBe(true);
  expect(UNFINISHED.some((words) => words.test('a stubborn methodology'))).toBe(false);
});

test.each(UNFINISHED)('nothing in src and scenarios is unfinished: %s', (words) => {
  expect(matches(told, words)).toEqual([]);
});

test('no test is set aside, and none alone is run', () => {
  expect(matches(tests, SET_ASIDE)).toEqual([]);
});

test('no guard is silenced in src', () => {
  expect(matches(told, SILENCED)).toEqual([]);
});

test(`no file in src and tests is longer than ${LONGEST} lines`, () => {
  const long = [...sources('src', /\.(ts|mjs|css)$/), ...tests]
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST);
  expect(long).toEqual([]);
});

test('every package is pinned to one version, and no registry is written down', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies', Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
  expect(matches([{ path: 'package-lock.json', text: read('package-lock.json') }], /"resolved":/)).toEqual([]);
});

test.runIf(existsSync(`${ROOT}README.md`))('the README says how to begin', () => {
  expect(read('README.md')).toContain('npm ci');
});
