import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gradeOf } from './grade.ts';

interface Told {
  readonly text: string;
  readonly options: Readonly<Record<string, unknown>>;
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

test('every decision of the lesson and of Cuba has its background', () => {
  const bare = (['geneva-1955', 'cuba-1962'] as const).flatMap(cardsOf)
    .filter(([, { options, background }]) => Object.keys(options).length > 0 && background === undefined);
  expect(bare.map(([id]) => id)).toEqual([]);
});

test.each(FOLDERS)('%s: where nobody decides, the news tells it, and nobody would see a background', (folder) => {
  const unseen = cardsOf(folder).filter(([, { options, background }]) => Object.keys(options).length === 0 && background !== undefined);
  expect(unseen.map(([id]) => id)).toEqual([]);
});
