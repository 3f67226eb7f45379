import { describe, expect, it } from 'vitest';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { arcUsers, ringPlaces, unfold } from '../../src/map/outlines.ts';
import type { LoupeSheet, Sheet, WorldSheet } from '../../src/map/sheets.ts';

const folder = new URL('../../assets/map/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const world = JSON.parse(text('world.json')) as WorldSheet;
const europe = JSON.parse(text('europe.json')) as LoupeSheet;
const caribbean = JSON.parse(text('caribbean.json')) as LoupeSheet;
const strait = JSON.parse(text('strait.json')) as LoupeSheet;
const sheets: [string, Sheet][] = [
  ['world', world], ['europe', europe], ['caribbean', caribbean], ['strait', strait],
];

function ringArea(places: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < places.length; index += 2) {
    const next = (index + 2) % places.length;
    sum += places[index]! * places[next + 1]! - places[next]! * places[index + 1]!;
  }
  return sum / 2;
}

const unitArea = (sheet: Sheet, id: string): number => {
  const unit = sheet.units.find((candidate) => candidate.id === id);
  return Math.abs(unit!.polygons.flat()
    .reduce((sum, ring) => sum + ringArea(ringPlaces(sheet.arcs, ring)), 0));
};

describe.each(sheets)('the %s sheet', (_, sheet) => {
  it('names every unit once', () => {
    const ids = sheet.units.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('closes every ring on arcs that exist', () => {
    for (const unit of sheet.units) {
      expect(unit.polygons.length, unit.id).toBeGreaterThan(0);
      for (const ring of unit.polygons.flat()) {
        for (const number of ring) expect(sheet.arcs[number < 0 ? ~number : number]).toBeDefined();
        const places = ringPlaces(sheet.arcs, ring);
        expect(places.slice(0, 2), unit.id).toEqual(places.slice(-2));
      }
    }
  });

  it('uses whole numbers, and each arc at most twice', () => {
    expect(sheet.arcs.flat().every(Number.isInteger)).toBe(true);
    const uses = arcUsers(sheet).map((users) => users.length);
    expect(Math.max(...uses)).toBeLessThanOrEqual(2);
    expect(Math.min(...uses)).toBeGreaterThanOrEqual(1);
  });
});

describe('the world of 1955', () => {
  it('is one where the divided states are divided and the unions whole', () => {
    const ids = new Set(world.units.map(({ id }) => id));
    for (const id of ['DDR', 'BRD', 'WBL', 'SAA', 'VDR', 'VNR', 'PRK', 'KOR', 'SUN', 'YUG', 'CSK',
      'GAZ', 'WNG', 'PCZ', 'ADE', 'YAR', 'TAN', 'ZAN', 'TGB', 'NCB', 'SCB', 'SNM', 'TNG', 'IFN',
      'TRF', 'GOA']) expect(ids, id).toContain(id);
    for (const id of ['RUS', 'UKR', 'CZE', 'SVK', 'BGD', 'ERI', 'SSD']) {
      expect(ids, id).not.toContain(id);
    }
  });

  // Hammer keeps areas, so areas on paper stand to each other as on the globe (1000 km2).
  it.each([
    ['DDR', 108.3], ['VDR', 158], ['VNR', 173], ['CUB', 109], ['POL', 312], ['SYR', 185],
    ['WNG', 412], ['JPN', 370], ['USA', 9_370], ['TGB', 33.8], ['NCB', 45.0], ['SCB', 43.0],
  ])('gives %s its size against the Soviet Union', (id, thousands) => {
    const share = unitArea(world, id) / unitArea(world, 'SUN');
    expect(share / (thousands / 22_150)).toBeGreaterThan(0.9);
    expect(share / (thousands / 22_150)).toBeLessThan(1.1);
  });

  it('knows where the crises were', () => {
    for (const id of ['berlin', 'cuba', 'taiwan-strait', 'laos', 'vietnam', 'budapest', 'suez',
      'congo', 'lebanon', 'sverdlovsk', 'washington', 'moscow']) {
      expect(world.spots[id], id).toBeDefined();
    }
    expect(europe.spots['berlin']).toBeDefined();
    expect(caribbean.spots['cuba']).toBeDefined();
    expect(caribbean.spots['berlin']).toBeUndefined();
  });

  it('has a glass over the strait, with the islands on both sides of it', () => {
    for (const id of ['taiwan-strait', 'matsu', 'penghu', 'taipei']) {
      expect(strait.spots[id], id).toBeDefined();
    }
    const islands = strait.units.find(({ id }) => id === 'TWN')!.polygons;
    expect(islands.length).toBeGreaterThan(5);
    const [quemoy] = strait.spots['taiwan-strait']!;
    const nearest = islands.map(([ring]) => ringPlaces(strait.arcs, ring!)[0]! - quemoy);
    expect(Math.min(...nearest.map(Math.abs))).toBeLessThan(60);
  });

  it('draws straight borders once, even where a country was cut up', () => {
    const users = arcUsers(world);
    const shared = (one: string, another: string): boolean =>
      users.some((pair) => pair.includes(one) && pair.includes(another));
    for (const [one, another] of [['NAM', 'BWA'], ['NAM', 'AGO'], ['TRF', 'ESH'], ['MAR', 'DZA'],
      ['GHA', 'TGB'], ['NGA', 'NCB'], ['CMR', 'SCB'], ['MAR', 'SNM'], ['IND', 'GOA']] as const) {
      expect(shared(one, another), `${one} ${another}`).toBe(true);
    }
  });

  it('unfolds steps into places', () => {
    expect(unfold([10, 20, 1, -2, 3, 0])).toEqual([10, 20, 11, 18, 14, 18]);
    expect(ringPlaces([[0, 0, 5, 5]], [~0])).toEqual([5, 5, 0, 0]);
  });
});

describe('the build', () => {
  const names = ['world.json', 'europe.json', 'caribbean.json', 'strait.json', 'statuses.json'];

  it('gives the bytes that are kept here', () => {
    const scratch = mkdtempSync(join(tmpdir(), 'map-'));
    execFileSync('node', [fileURLToPath(new URL('build/build.mjs', folder)), scratch]);
    for (const name of names) {
      expect(readFileSync(join(scratch, name), 'utf8') === text(name), name).toBe(true);
    }
    rmSync(scratch, { recursive: true });
  });

  it('stays under 250 kB', () => {
    expect(names.reduce((sum, name) => sum + text(name).length, 0)).toBeLessThan(250_000);
  });
});
