/** The words of a scenario as the page reads them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readWords, type Words } from '../src/scenario/words.ts';

const folder = fileURLToPath(new URL('../scenarios/', import.meta.url));

const file = (path: string): unknown => JSON.parse(readFileSync(`${folder}${path}/en.json`, 'utf8'));

export function wordsOf(id: string): Words {
  return readWords(file('common'), file(id), []);
}

/** Only what the scenario's own file says. */
export function ownWords(id: string): Words {
  return readWords({ format: 1 }, file(id), []);
}
