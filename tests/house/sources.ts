/** The files of the project, as the house guards read them. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Source {
  /** Relative to the project, with slashes. */
  readonly path: string;
  readonly text: string;
}

export function read(path: string): string {
  return readFileSync(`${ROOT}${path}`, 'utf8');
}

/** All files below a folder whose names end as asked. */
export function sources(folder: string, ending: RegExp): Source[] {
  return readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => ending.test(path))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((path) => ({ path, text: read(path) }));
}
