/** Two figures by which a campaign is held: no option is simply the best, and the decade can end in several ways. */
import { expect, test } from 'vitest';
import { endingShares, TEMPERAMENTS, warRate } from '../../src/lab/balance.ts';
import { dominance, dominantOf, ENOUGH } from '../../src/lab/dominance.ts';
import { campaign } from '../games.ts';

test('an option that is better on one component and worse on none is found; one with a price is not', () => {
  const rows = (...row: number[]): number[][] => [row, row, row];
  const met = (b: number[][]): Map<string, number[][]> => new Map([['a', rows(5, 5, 5, 5, 5, 5)], ['b', b]]);
  expect(dominantOf(met(rows(5, 5, 5, 5, 5, 6)))).toMatchObject({ option: 'b', comparisons: 3, least: { value: 0 } });
  expect(dominantOf(met(rows(5, 5, 5, 4, 5, 5)))?.option).toBe('a');
  expect(dominantOf(met(rows(4, 9, 9, 9, 9, 9)))).toBeNull();
  expect(dominantOf(met(rows(5, 5, 5, 5, 5, 5)))).toBeNull();
});

test('no option of a card is surely best on every component of the score, of cards compared 100 times or more', () => {
  const { cards, dominant } = dominance(campaign(), 26);
  expect(ENOUGH).toBe(100);
  expect(cards).toBeGreaterThan(20);
  // So few games leave near ties open; the balance, with up to 400 comparisons, settles them.
  expect(dominant.filter(({ least }) => least.interval.low >= 0)).toEqual([]);
});

test('between leaders of like temper at least four endings come up in at least one game of twenty', () => {
  const rates = TEMPERAMENTS.map((temper) => warRate(campaign(), `us-${temper}:2`, `ussr-${temper}:2`, 16));
  const shares = endingShares(rates);
  expect(shares.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 9);
  expect(shares.filter(({ value }) => value >= 0.05).length).toBeGreaterThanOrEqual(4);
});
