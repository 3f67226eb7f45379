/** Statistics for reports: the one place outside the rules where fractions are welcome. */

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Mean of a list; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation of a sample. */
export function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - middle) * (value - middle), 0);
  return root(squares / (values.length - 1));
}

/** Square root by Newton's method, alike in every engine. */
export function root(value: number): number {
  if (value <= 0) return 0;
  let guess = value > 1 ? value : 1;
  for (let i = 0; i < 60; i++) guess = (guess + value / guess) / 2;
  return guess;
}

/** Wilson's 95 % interval of a share: `hits` of `of`, both bounds from 0 to 1. */
export function shareInterval(hits: number, of: number): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const z = 1.96;
  const p = hits / of;
  const scale = 1 + (z * z) / of;
  const centre = p + (z * z) / (2 * of);
  const spread = z * root((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return { low: (centre - spread) / scale, high: (centre + spread) / scale };
}

/** 95 % interval of a mean, by the normal approximation. */
export function meanInterval(values: readonly number[]): Interval {
  const half = values.length < 2 ? 0 : (1.96 * deviation(values)) / root(values.length);
  return { low: mean(values) - half, high: mean(values) + half };
}

/** Pearson's r; 0 where one list does not vary. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const ma = mean(a);
  const mb = mean(b);
  let both = 0;
  let va = 0;
  let vb = 0;
  a.forEach((value, i) => {
    const x = value - ma;
    const y = (b[i] ?? 0) - mb;
    both += x * y;
    va += x * x;
    vb += y * y;
  });
  return va === 0 || vb === 0 ? 0 : both / root(va * vb);
}

/** Root of the mean squared difference. */
export function meanError(a: readonly number[], b: readonly number[]): number {
  return root(mean(a.map((value, i) => (value - (b[i] ?? 0)) * (value - (b[i] ?? 0)))));
}

/** Logarithm to base 2 of a positive number, alike in every engine. */
export function log2(value: number): number {
  let whole = 0;
  let rest = value;
  for (; rest >= 2; rest /= 2) whole++;
  for (; rest < 1; rest *= 2) whole--;
  // ln(rest) = 2 atanh((rest − 1) / (rest + 1)), and ln 2 likewise.
  return whole + artanh((rest - 1) / (rest + 1)) / artanh(1 / 3);
}

function artanh(x: number): number {
  let sum = 0;
  let power = x;
  for (let n = 1; n < 60; n += 2) {
    sum += power / n;
    power *= x * x;
  }
  return sum;
}

/** Entropy of counts in bits, and its share of the most that so many kinds allow. */
export function entropy(counts: readonly number[]): { readonly bits: number; readonly share: number } {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const bits = counts.reduce((sum, count) => (count === 0 ? sum : sum - (count / total) * log2(count / total)), 0);
  return { bits, share: counts.length < 2 ? 0 : bits / log2(counts.length) };
}
