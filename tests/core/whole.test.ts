import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highs, lows } from '../../src/core/variables.ts';
import { clamp, divide, remainder, share, splitLarge, wholes } from '../../src/core/whole.ts';

test('halves are rounded away from zero on both sides, unlike Math.round', () => {
  expect(divide(5, 2)).toBe(3);
  expect(divide(-5, 2)).toBe(-3);
  expect(Object.is(divide(-1, 1000), -0)).toBe(false);
});

/** Quotients stay within 32 bits. */
const LARGEST = 2 ** 31 - 1;

test('no variable ranges beyond what a quotient can hold, however it is shared out', () => {
  for (const bound of [...highs, ...lows]) expect(Math.abs(bound) * 2).toBeLessThan(LARGEST);
});

test('a quotient is within half a divisor of the truth and odd under reflection', () => {
  const parts = fc.record({ whole: fc.integer({ min: 1 - LARGEST, max: LARGEST - 1 }), divisor: fc.integer({ min: 1, max: 200000 }), rest: fc.integer({ min: 0, max: 199999 }) });
  fc.assert(fc.property(parts, ({ whole, divisor: d, rest }) => {
    const n = whole * d + remainder(rest, d);
    const q = divide(n, d);
    expect(Math.abs(2 * (n - q * d))).toBeLessThanOrEqual(d);
    expect(divide(-n, d) + q).toBe(0);
  }));
});

test('counting whole things leaves a remainder that is never negative', () => {
  fc.assert(fc.property(fc.integer(), fc.integer({ min: 1, max: 1000 }), (n, d) => {
    expect(wholes(n, d) * d + remainder(n, d)).toBe(n);
    expect(remainder(n, d)).toBeGreaterThanOrEqual(0);
  }));
});

test('shares, bounds and large digits', () => {
  expect(share(1000, 420)).toBe(420);
  expect(clamp(7, 0, 5)).toBe(5);
  expect(splitLarge(12345n, 10)).toEqual([1234n, 5]);
});
