import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shelfEntry } from '../../src/reading/shelf.ts';
import { sourcesOf } from '../../src/reading/sources.ts';
import { findMissingWords } from '../../src/scenario/missing-words.ts';
import type { Problem } from '../../src/scenario/shape.ts';
import { usedWords } from '../../src/scenario/used-words.ts';
import { readWords } from '../../src/scenario/words.ts';
import { scenario } from '../games.ts';
import { ownWords, wordsOf } from '../words.ts';

const SCENARIOS = ['campaign-1955-1964', 'cuba-1962', 'geneva-1955'];
const file = (path: string): Record<string, unknown> => JSON.parse(readFileSync(new URL(`../../scenarios/${path}/en.json`, import.meta.url), 'utf8')) as Record<string, unknown>;

test.each(SCENARIOS)('the page gets every word that %s uses', (id) => {
  const { content } = scenario(id);
  const problems: Problem[] = [];
  const words = readWords(usedWords(file('common'), content), file(id), problems);
  findMissingWords(content, words, ownWords(id), problems);
  expect(problems).toEqual([]);
  expect(sourcesOf(words, content)).toEqual(sourcesOf(wordsOf(id), content));
});

test('a scenario with cards of its own does not bring the cards of the decade', () => {
  const { content } = scenario('geneva-1955');
  const used = usedWords(file('common'), content);
  expect(JSON.stringify(used).length).toBeLessThan(JSON.stringify(file('common')).length / 3);
});

test('the shelf tells of a scenario before its rules are there', () => {
  const entry = shelfEntry(scenario('cuba-1962'), wordsOf('cuba-1962'));
  expect(entry).toMatchObject({ id: 'cuba-1962', year: 1962, turns: 14, sides: [['us', 'United States'], ['ussr', 'Soviet Union']] });
  expect(entry.leaders[1]?.map(([leader]) => leader)).toContain('khrushchev');
  expect(JSON.stringify(entry).length).toBeLessThan(4000);
});
