/** Whole-number arithmetic: the only place in the rules where numbers are divided. */

/** One point as the screens show it; the state counts in thousandths of a point. */
export const POINT = 1000;

/** Points to milli-points: `points(3)` is 3000. */
export function points(count: number): number {
  return count * POINT;
}

/**
 * Quotient rounded half away from zero; `divisor` must be positive and the quotient below 2^31,
 * which every range of the registry is. Kept this short so that engines write it into its callers.
 */
export function divide(dividend: number, divisor: number): number {
  return (dividend / divisor + (dividend < 0 ? -0.5 : 0.5)) | 0;
}

/** `value` × `perMille` / 1000, rounded like `divide`. */
export function share(value: number, perMille: number): number {
  return divide(value * perMille, 1000);
}

/** Quotient rounded down, for counting whole things; `divisor` must be positive. */
export function wholes(dividend: number, divisor: number): number {
  return Math.floor(dividend / divisor);
}

/** What is left after `wholes`; never negative. */
export function remainder(dividend: number, divisor: number): number {
  return dividend - divisor * Math.floor(dividend / divisor);
}

export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
/** Mixed-radix digits of a large count: the quotient and the digit below `base`. */
export function splitLarge(value: bigint, base: number): [bigint, number] {
  const radix = BigInt(base);
  return [value / radix, Number(value % radix)];
}
