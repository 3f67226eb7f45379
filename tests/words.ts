/** The words of a scenario as the page reads them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readWords, type Words } from '../src/scenario/words.ts';

const folder = fileURLToPath(new URL('../scenarios/', import.meta.url));

export function wordsOf(id: string): Words {
  const file = (path: string): unknown => JSON.parse(readFileSync(`${folder}${path}/en.json`, 'utf8'));
  return readWords(file('common'), file(id), []);
}
