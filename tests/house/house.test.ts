import { expect, test } from 'vitest';
import { breaches, PURE } from './ast.ts';
import { sources } from './sources.ts';

const code = sources('src', /\.ts$/);

test('every pure folder is there to be read', () => {
  for (const folder of PURE) {
    expect(code.some(({ path }) => path.startsWith(`src/${folder}/`)), folder).toBe(true);
  }
});

test('no source plays differently on another machine, and none breaks a wall', () => {
  expect(code.flatMap(({ path, text }) => breaches(path.slice('src/'.length), text))).toEqual([]);
});
