/** Figures of the record that the backtest compares with. Sources at each table. */

/** Ordinal coding of the highest tension of each quarter from 1955, 0–100, by the authors;
 * `null` marks quarters that are kept back. */
export const REFERENCE: readonly (number | null)[] = [
  55, 47, 40, 46, 44, 42, 46, 70, 60, 55, 53, 60, 55, 52, 60, 68, 64, 58, null, null, null,
  null, null, null, 56, 68, 80, 74, 64, 62, 66, 92, 66, 54, 42, 40, 38, 37, 40, 40,
];

/** Quarter means of a monthly index of superpower crises and events (ICB and event data), 1955–64;
 * `null` marks quarters that are kept back. */
export const PROXY: readonly (number | null)[] = [
  19.6, 20.0, 7.7, 5.3, 5.9, 3.7, 30.1, 48.2, 35.5, 25.2, 23.4, 29.0, 17.9, 19.8, 39.7, 45.4,
  45.1, 22.8, null, null, null, null, null, null, 23.4, 35.9, 56.8, 64.4, 38.0, 28.6, 23.3,
  77.2, 47.0, 27.5, 11.3, 5.4, 21.4, 13.4, 30.1, 30.4,
];

/** Warheads at the end of each year 1955–64: Norris and Kristensen, Bulletin of the Atomic Scientists. */
export const STOCKPILES = {
  us: [2422, 3692, 5543, 7345, 12298, 18638, 22229, 25540, 28133, 29463],
  ussr: [200, 426, 660, 863, 1048, 1627, 2492, 3346, 4259, 5242],
} as const;

/** US defence outlays in per cent of output, 1955–64: Office of Management and Budget. */
export const SPENDING: readonly number[] = [10.8, 10.0, 10.1, 10.2, 10.0, 9.3, 9.4, 9.2, 8.9, 8.5];
