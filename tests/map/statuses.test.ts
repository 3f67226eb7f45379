import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import {
  firstDay, newNamesAt, statusesAt, statusOrder, type StatusTable,
} from '../../src/map/statuses.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../assets/map/${name}`, import.meta.url), 'utf8'));
const table = read('statuses.json') as StatusTable;
const world = read('world.json') as { units: { id: string }[] };
const months = Array.from({ length: 120 }, (_, month) =>
  ({ year: 1955 + Math.floor(month / 12), month: (month % 12) + 1 }));
const at = (unit: string, day: string): string | undefined => statusesAt(table, day).get(unit);

// Gleditsch and Ward, list of independent states: unit, first day of independence.
const independence: [string, string][] = [
  ['SDN', '1956-01-01'], ['MAR', '1956-03-02'], ['GHA', '1957-03-06'], ['MLY', '1957-08-31'],
  ['GIN', '1958-10-02'], ['CMR', '1960-01-01'], ['TGO', '1960-04-27'], ['MDG', '1960-06-26'],
  ['COD', '1960-06-30'], ['SOM', '1960-07-01'], ['BEN', '1960-08-01'], ['NER', '1960-08-03'],
  ['HVO', '1960-08-05'], ['CIV', '1960-08-07'], ['TCD', '1960-08-11'], ['CAF', '1960-08-13'],
  ['COG', '1960-08-15'], ['CYP', '1960-08-16'], ['GAB', '1960-08-17'], ['NGA', '1960-10-01'],
  ['MRT', '1960-11-28'], ['SLE', '1961-04-27'], ['KWT', '1961-06-19'], ['TAN', '1961-12-09'],
  ['BDI', '1962-07-01'], ['DZA', '1962-07-05'], ['JAM', '1962-08-06'], ['TTO', '1962-08-31'],
  ['UGA', '1962-10-09'], ['KEN', '1963-12-12'], ['MWI', '1964-07-06'], ['MLT', '1964-09-21'],
  ['ZMB', '1964-10-24'],
];

// The list dates these otherwise; the map follows the day that the flag was changed.
const otherwise: [string, string, string][] = [
  ['TUN', '1956-01-01', '1956-03-20'], ['SEN', '1960-04-04', '1960-06-20'],
  ['MLI', '1960-09-22', '1960-06-20'], ['RWA', '1962-01-07', '1962-07-01'],
  ['ZAN', '1963-12-19', '1963-12-10'],
];

const before = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
};

describe('the camps', () => {
  it('hold every unit in every month of the decade', () => {
    for (const month of months) {
      const statuses = statusesAt(table, firstDay(month));
      expect(statuses.size).toBe(world.units.length);
      for (const { id } of world.units) expect(statusOrder).toContain(statuses.get(id));
    }
  });

  it('cite a known source for every change, in order of their days', () => {
    for (const change of table.changes) expect(table.sources[change.source]).toBeDefined();
    const days = table.changes.map(({ from }) => from);
    expect(days).toEqual([...days].sort((a, b) => (a < b ? -1 : 1)));
    expect(days.every((day) => /^19(5[5-9]|6[0-4])-\d\d-\d\d$/.test(day))).toBe(true);
  });

  it.each(independence)('let %s go on %s', (unit, day) => {
    expect(at(unit, before(day))).toBe('colony');
    expect(at(unit, day)).toBe('neutral');
  });

  it.each(otherwise)('let %s go not on %s but on %s', (unit, _, day) => {
    expect(at(unit, before(day))).toBe('colony');
    expect(at(unit, day)).toBe('neutral');
  });
});

describe('the turns of the decade', () => {
  it('take Cuba from the Rio Pact to its own road to Moscow', () => {
    expect(at('CUB', '1958-12-31')).toBe('rio');
    expect(at('CUB', '1959-01-01')).toBe('neutral');
    expect(at('CUB', '1961-04-15')).toBe('neutral');
    expect(at('CUB', '1961-05-01')).toBe('east');
  });

  it('take Iraq into the Baghdad Pact and out again', () => {
    expect(['1955-01-01', '1957-01-01', '1958-08-01'].map((day) => at('IRQ', day)))
      .toEqual(['neutral', 'ally', 'neutral']);
  });

  it('end the occupations of Austria and West Germany', () => {
    expect([at('AUT', '1955-10-25'), at('AUT', '1955-10-26')]).toEqual(['trust', 'neutral']);
    expect([at('BRD', '1955-05-04'), at('BRD', '1955-05-05')]).toEqual(['trust', 'nato']);
    expect(at('SAA', '1957-01-01')).toBe('nato');
  });

  it('part Albania from Moscow, and pass West New Guinea through the UN', () => {
    expect([at('ALB', '1961-11-30'), at('ALB', '1961-12-01')]).toEqual(['east', 'china']);
    expect(['1962-09-30', '1962-10-01', '1963-05-01'].map((day) => at('WNG', day)))
      .toEqual(['colony', 'trust', 'neutral']);
  });

  it('give new states their new names', () => {
    expect(newNamesAt(table, '1957-03-05').get('GHA')).toBeUndefined();
    expect(newNamesAt(table, '1957-03-06').get('GHA')).toBe('Ghana');
    expect(newNamesAt(table, '1958-03-01').get('SYR')).toBe('United Arab Republic');
    expect(newNamesAt(table, '1961-10-01').get('SYR')).toBe('Syria');
  });
});

describe('the game', () => {
  it('may recolour a unit, but not with a camp that does not exist', () => {
    expect(statusesAt(table, '1957-01-01', { HUN: 'neutral' }).get('HUN')).toBe('neutral');
    expect(statusesAt(table, '1957-01-01', { HUN: 'purple' }).get('HUN')).toBe('east');
    expect(statusesAt(table, '1957-01-01', { XXX: 'nato' }).has('XXX')).toBe(false);
  });

  it('is shown the first of the month, so that the map never runs ahead of the news', () => {
    expect(firstDay({ year: 1958, month: 7 })).toBe('1958-07-01');
    expect(at('IRQ', firstDay({ year: 1958, month: 7 }))).toBe('ally');
  });
});
