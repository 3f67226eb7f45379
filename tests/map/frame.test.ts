import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { seatChips, type ChipWish, type Obstacles } from '../../src/map/chips.ts';
import { frameFor, meet, place, placingFor } from '../../src/map/frame.ts';
import { gaugeBoxes } from '../../src/map/gauges.ts';
import type { WorldSheet } from '../../src/map/sheets.ts';

const world = JSON.parse(readFileSync(
  new URL('../../assets/map/world.json', import.meta.url), 'utf8')) as WorldSheet;
const sizes: [number, number][] = [[760, 600], [1024, 580], [1366, 580], [1920, 826], [2560, 1200]];

describe('the frame', () => {
  it.each(sizes)('keeps land, loupe and card apart at %i x %i', (width, height) => {
    const { card, land, loupe } = frameFor(width, height, 1);
    expect(land.x + land.width).toBeLessThan(card.x);
    expect(card.x + card.width).toBeLessThan(width);
    expect(card.y + card.height).toBeLessThanOrEqual(height);
    expect(loupe!.x + loupe!.radius).toBeLessThan(card.x);
    expect(loupe!.y + loupe!.radius).toBeLessThan(height);
  });

  it.each(sizes)('gives a sheet that no card lies on all of its width at %i x %i', (width, height) => {
    const { land, loupe } = frameFor(width, height, 1, 0, 0, true);
    expect(land.width).toBeGreaterThan(width * 0.9);
    expect(loupe!.x + loupe!.radius).toBeLessThan(width);
  });

  it.each(sizes)('shows all land that matters at %i x %i', (width, height) => {
    const { land } = frameFor(width, height, 1);
    const placing = placingFor(world.mustShow, land);
    for (const at of world.mustShow) {
      const [x, y] = place(placing, at);
      expect(x).toBeGreaterThanOrEqual(land.x - 0.01);
      expect(x).toBeLessThanOrEqual(land.x + land.width + 0.01);
      expect(y).toBeGreaterThanOrEqual(land.y - 0.01);
      expect(y).toBeLessThanOrEqual(land.y + land.height + 0.01);
    }
  });

  it.each([[1366, 588, 886], [1920, 872, 984], [1280, 560, 830]])(
    'stands whole beside a desk at %i x %i', (width, height, covered) => {
      const { land, loupe, slim } = frameFor(width, height, 1, covered);
      expect(slim).toBe(true);
      const placing = placingFor(world.mustShow, land);
      for (const at of world.mustShow) {
        const [x, y] = place(placing, at);
        expect(x).toBeLessThan(width - covered);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThan(height);
      }
      if (loupe !== null) {
        expect(loupe.x + loupe.radius).toBeLessThan(width - covered);
        expect(loupe.y - loupe.radius).toBeGreaterThan(land.y + land.height - 8);
      }
    });

  it('gives up its loupe to the news beside a desk', () => {
    expect(frameFor(1366, 588, 1, 886).loupe).not.toBeNull();
    expect(frameFor(1366, 588, 1, 886, 130).loupe).toBeNull();
  });

  it('keeps its usual place where a desk leaves too little room', () => {
    expect(frameFor(1000, 580, 1, 800).slim).toBe(false);
  });

  it('has neither loupe nor card on a narrow screen, and is no sharper than twice', () => {
    expect(frameFor(390, 214, 3)).toMatchObject({ narrow: true, loupe: null, resolution: 2 });
    expect(frameFor(720, 300, 1).narrow).toBe(true);
    expect(frameFor(721, 500, 1).narrow).toBe(false);
  });
});

describe('the bars of the regions', () => {
  it.each([...sizes, [600, 240], [500, 200]])('never lie on one another at %i x %i', (width, height) => {
    const { land, zoom } = frameFor(width, height, 1, 0, 0, true);
    const placing = placingFor(world.mustShow, land);
    const at = Object.entries(world.regions).map(([id, point]) => [id, place(placing, point)] as const);
    const boxes = [...gaugeBoxes(new Map(at), zoom).values()];
    expect(boxes).toHaveLength(at.length);
    const clashes = boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => meet(box, other)));
    expect(clashes).toEqual([]);
  });
});

describe('name chips', () => {
  const free: Obstacles = {
    boxes: [], circles: [], letters: [], within: { x: 0, y: 0, width: 400, height: 300 },
  };
  const wish = (id: string, x: number, y: number, insists = false): ChipWish =>
    ({ id, at: [x, y], reach: 6, width: 80, height: 18, insists });

  it('sit to the right where there is room', () => {
    expect(seatChips([wish('a', 100, 100)], free).get('a')).toMatchObject({ x: 109, y: 91 });
  });

  it('go to the left at the right edge, and round a letter', () => {
    expect(seatChips([wish('a', 390, 100)], free).get('a')!.x).toBeLessThan(310);
    const letters = [{ x: 120, y: 95, width: 10, height: 10 }];
    expect(seatChips([wish('a', 100, 100)], { ...free, letters }).get('a')!.x).toBeLessThan(20);
  });

  it('never overprint one another, and the first served is never dropped', () => {
    const wishes = Array.from({ length: 20 }, (_, index) =>
      wish(`w${index}`, 150 + (index % 5) * 20, 100 + Math.floor(index / 5) * 20, index === 0));
    const seats = [...seatChips(wishes, free).values()];
    expect(seatChips(wishes, free).has('w0')).toBe(true);
    for (const a of seats) {
      for (const b of seats) {
        if (a === b) continue;
        const meet = a.x < b.x + b.width && b.x < a.x + a.width
          && a.y < b.y + b.height && b.y < a.y + a.height;
        expect(meet).toBe(false);
      }
    }
  });
});
