import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import {
  firstDay, newNamesAt, newsBetween, statusesAt, statusOrder, type StatusTable,
} from '../../src/map/statuses.ts';
import { lineBetween, unionsAt } from '../../src/map/unions.ts';
import { independence, otherwise } from './independence.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../assets/map/${name}`, import.meta.url), 'utf8'));
const table = read('statuses.json') as StatusTable;
const world = read('world.json') as { units: { id: string }[] };
const months = Array.from({ length: 120 }, (_, month) =>
  ({ year: 1955 + Math.floor(month / 12), month: (month % 12) + 1 }));
const at = (unit: string, day: string): string | undefined => statusesAt(table, day).get(unit);

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
    expect(['colony', 'trust']).toContain(at(unit, before(day)));
    expect(at(unit, day)).toBe('neutral');
  });

  it.each(otherwise)('let %s go not on %s but on %s', (unit, _, day) => {
    expect(['colony', 'trust']).toContain(at(unit, before(day)));
    expect(at(unit, day)).toBe('neutral');
  });

  it('let nobody else go', () => {
    const dated = new Set([...independence, ...otherwise].map(([unit]) => unit));
    const joined = ['AUT', 'SNM', 'TNG', 'TRF', 'TGB', 'NCB', 'SCB', 'GOA', 'SML', 'WSM', 'WNG',
      'BBO', 'SGP'];
    const gone = world.units.map(({ id }) => id).filter((id) =>
      ['colony', 'trust'].includes(at(id, '1955-01-01')!) && at(id, '1964-12-31') === 'neutral');
    expect(gone.filter((id) => !dated.has(id)).sort()).toEqual(joined.sort());
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

describe('territories ruled together', () => {
  const line = (one: string, another: string, day: string): string =>
    lineBetween(one, another, unionsAt(table.unions, day));

  it('are outlined while a federation lasts, and Guinea leaves first', () => {
    expect(line('SEN', 'MLI', '1955-01-01')).toBe('faint');
    expect(line('NER', 'NGA', '1955-01-01')).toBe('heavy');
    expect([line('GIN', 'SEN', '1958-10-01'), line('GIN', 'SEN', '1958-10-02')])
      .toEqual(['faint', 'heavy']);
    expect(line('NER', 'MLI', '1960-01-01')).toBe('plain');
    expect([line('SEN', 'MLI', '1960-07-01'), line('SEN', 'MLI', '1960-09-01')])
      .toEqual(['faint', 'plain']);
    expect([line('ZWE', 'ZMB', '1963-12-31'), line('ZWE', 'ZMB', '1964-01-01')])
      .toEqual(['faint', 'plain']);
    expect([line('RWA', 'BDI', '1962-06-30'), line('RWA', 'BDI', '1962-07-01')])
      .toEqual(['faint', 'plain']);
  });

  it('lose their border when they join', () => {
    for (const [one, another, day] of [['BRD', 'SAA', '1957-01-01'], ['GHA', 'TGB', '1957-03-06'],
      ['MAR', 'SNM', '1956-04-07'], ['SOM', 'SML', '1960-07-01'], ['NGA', 'NCB', '1961-06-01'],
      ['IND', 'GOA', '1961-12-19']] as const) {
      expect(line(one, another, before(day)), one).toBe('plain');
      expect(line(one, another, day), one).toBe('none');
    }
  });

  it('cite a known source', () => {
    for (const { source } of table.unions) expect(table.sources[source]).toBeDefined();
  });
});

describe('the news of the map', () => {
  const news = (from: string, to: string, dated: 'all' | 'fixed' = 'all'): string[] =>
    newsBetween(table, from, to, dated).map(({ text }) => text);

  it('tells each event once, in the order of days', () => {
    expect(news('1957-01-01', '1957-04-01')).toEqual(['Ghana is independent.', 'British Togoland joins Ghana.']);
    expect(news('1958-01-01', '1958-04-01')).toEqual(['Egypt and Syria become one state.']);
    expect(news('1955-01-01', '1955-01-01')).toEqual([]);
  });

  it('tells a campaign only what no player decides', () => {
    expect(news('1958-07-01', '1959-02-01', 'fixed')).toEqual(['Guinea is independent.']);
    expect(news('1955-01-01', '1964-12-31', 'fixed').join(' '))
      .not.toMatch(/Castro|Batista|Baghdad|Austria|Albania|Syria/);
  });

  it('says every change in a short sentence', () => {
    for (const { news: text } of table.changes) {
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text.length).toBeLessThan(90);
    }
  });
});

describe('the game', () => {
  it('may recolour a unit, but not with a camp that does not exist', () => {
    expect(statusesAt(table, '1957-01-01', { HUN: 'neutral' }).get('HUN')).toBe('neutral');
    expect(statusesAt(table, '1957-01-01', { HUN: 'purple' }).get('HUN')).toBe('east');
    expect(statusesAt(table, '1957-01-01', { XXX: 'nato' }).has('XXX')).toBe(false);
  });

  it('that decides about camps follows only what no player decides', () => {
    const camps = statusesAt(table, '1962-01-01', { CUB: 'ally' }, 'fixed');
    expect([camps.get('CUB'), camps.get('ALB'), camps.get('NGA'), camps.get('BRD')])
      .toEqual(['ally', 'east', 'neutral', 'nato']);
  });

  it('is shown the first of the month, so that the map never runs ahead of the news', () => {
    expect(firstDay({ year: 1958, month: 7 })).toBe('1958-07-01');
    expect(at('IRQ', firstDay({ year: 1958, month: 7 }))).toBe('ally');
  });
});
