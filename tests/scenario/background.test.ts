import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gradeOf } from './grade.ts';

interface Told {
  readonly text: string;
  readonly background?: string;
}

const FOLDERS = ['common', 'geneva-1955', 'cuba-1962'] as const;

function cardsOf(folder: string): [string, Told][] {
  const file = JSON.parse(readFileSync(new URL(`../../scenarios/${folder}/en.json`, import.meta.url), 'utf8')) as { cards: Record<string, Told> };
  return Object.entries(file.cards);
}

const words = (text: string): number => text.split(/\s+/).length;

test.each(FOLDERS)('%s: the text of a card is for a reader of thirteen, its background for one of sixteen', (folder) => {
  const hard = cardsOf(folder).flatMap(([id, { text, background = '' }]) => [
    ...(gradeOf(text) > 8 ? [`${id}: text ${gradeOf(text).toFixed(1)}`] : []),
    ...(gradeOf(background) > 12 ? [`${id}: background ${gradeOf(background).toFixed(1)}`] : []),
  ]);
  expect(hard).toEqual([]);
});

test.each(FOLDERS)('%s: a background is one short paragraph, and says something that the text does not', (folder) => {
  for (const [id, { text, background }] of cardsOf(folder)) {
    if (background === undefined) continue;
    expect(words(background), id).toBeGreaterThanOrEqual(25);
    expect(words(background), id).toBeLessThanOrEqual(75);
    expect(background, id).not.toContain('\n');
    const sentences = background.split(/(?<=[.!?]) /);
    expect(sentences.filter((sentence) => text.includes(sentence)), id).toEqual([]);
  }
});

test('every card of the lesson has its background', () => {
  expect(cardsOf('geneva-1955').filter(([, { background }]) => background === undefined)).toEqual([]);
});
