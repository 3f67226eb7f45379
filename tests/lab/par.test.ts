import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LEVELS, PERCENTILES, parRow, percentilesOf, readPar, rowFor } from '../../src/lab/par.ts';
import { RULES } from '../../src/replay/file.ts';
import type { Problem } from '../../src/scenario/shape.ts';
import { scenario, SCENARIOS } from '../games.ts';

const problems: Problem[] = [];
const par = readPar(JSON.parse(readFileSync(new URL('../../scenarios/par.json', import.meta.url), 'utf8')), problems);

test('par belongs to these rules and covers every scenario, side and level: else run npm run par', () => {
  expect(problems).toEqual([]);
  expect(par?.rules).toBe(RULES);
  expect(par?.games).toBeGreaterThanOrEqual(200);
  for (const id of SCENARIOS) for (const side of ['us', 'ussr'] as const) for (const level of LEVELS) {
    const row = par === undefined ? undefined : rowFor(par, id, side, level);
    expect(row, `${id} ${side} ${level}`).toBeDefined();
    expect(row?.digest, 'the scenario has changed since').toBe(scenario(id).content.digest);
    for (const values of [row?.aims, row?.tension, row?.risk, row?.components]) {
      expect(values).toHaveLength(PERCENTILES.length);
      expect(values).toEqual(values?.toSorted((a, b) => a - b));
    }
  }
});

test('percentiles are values that occurred, in thousandths', () => {
  expect(percentilesOf([4, 1, 3, 2])).toEqual([1000, 1000, 2000, 3000, 4000]);
});

test('a row is the same each time', () => {
  expect(parRow(scenario('cuba-1962'), 0, 1, 4)).toEqual(parRow(scenario('cuba-1962'), 0, 1, 4));
});
