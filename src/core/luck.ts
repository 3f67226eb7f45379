/**
 * Keyed luck: a draw is a pure function of the game's key, a purpose, a clock and an index, so a
 * new draw never shifts another one and two branches of a game share their luck.
 * Generator: Threefry-2x32-20 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011).
 */
import seedrandom from 'seedrandom';
import { seedText } from './seed.ts';

/** The two key words of a game. */
export type LuckKey = readonly [number, number];

/** A purpose is the hash of its text, so that reading order never numbers it. */
export type Purpose = number & { readonly purpose: unique symbol };

const PARITY = 0x1bd11bda;

/** FNV-1a over UTF-16 units, 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** All purposes that were ever named; two texts with one hash would share their luck. */
const named = new Map<number, string>();

/** @throws if another text has the same hash. */
export function purpose(text: string): Purpose {
  const hash = hashText(text);
  const known = named.get(hash);
  if (known !== undefined && known !== text) {
    throw new Error(`the luck purposes "${known}" and "${text}" have one hash: rename one`);
  }
  named.set(hash, text);
  return hash as Purpose;
}

/** The key of a seed; `GENEVA.17` is game 17 of the ensemble `GENEVA`. */
export function luckKey(seed: string): LuckKey {
  const [base = '', game] = seedText(seed).split('.');
  const source = seedrandom(base);
  const key: LuckKey = [source.int32() >>> 0, source.int32() >>> 0];
  return game === undefined ? key : childKey(key, ENSEMBLE, Number(game));
}

/** The key of a realm of its own, such as one game of an ensemble or one imagined future. */
export function childKey(key: LuckKey, realm: Purpose, index: number): LuckKey {
  const first = threefry(key[0], key[1], realm, index);
  return [first, secondWord];
}

export const ENSEMBLE = purpose('ensemble');

/** The second output word of the last call of `threefry`. */
let secondWord = 0;

/** Both words of Threefry-2x32-20, for tests against the published vectors. */
export function threefryWords(key: LuckKey, counter: LuckKey): [number, number] {
  const first = threefry(key[0], key[1], counter[0], counter[1]);
  return [first, secondWord];
}

function threefry(k0: number, k1: number, c0: number, c1: number): number {
  const k2 = PARITY ^ k0 ^ k1;
  let x = (c0 + k0) | 0;
  let y = (c1 + k1) | 0;
  x = (x + y) | 0; y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0; y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0; y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0; y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k1) | 0; y = (y + k2 + 1) | 0;
  x = (x + y) | 0; y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0; y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0; y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0; y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + k2) | 0; y = (y + k0 + 2) | 0;
  x = (x + y) | 0; y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0; y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0; y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0; y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k0) | 0; y = (y + k1 + 3) | 0;
  x = (x + y) | 0; y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0; y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0; y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0; y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + k1) | 0; y = (y + k2 + 4) | 0;
  x = (x + y) | 0; y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0; y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0; y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0; y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k2) | 0; y = (y + k0 + 5) | 0;
  secondWord = y >>> 0;
  return x >>> 0;
}

/** A whole number from 0 to `limit` − 1. `clock` is a turn or a quarter, `index` below 65,536. */
export function below(
  key: LuckKey, what: Purpose, clock: number, index: number, limit: number,
): number {
  const word = threefry(key[0], key[1], what, (clock << 16) | index);
  return Math.floor((word * limit) / 4294967296);
}

/** True with a chance of `basisPoints` in 10,000. */
export function happens(
  key: LuckKey, what: Purpose, clock: number, index: number, basisPoints: number,
): boolean {
  return below(key, what, clock, index, 10000) < basisPoints;
}

/** Triangular noise from −`width` to `width`: the sum of two even draws; uses index and index + 1. */
export function triangular(
  key: LuckKey, what: Purpose, clock: number, index: number, width: number,
): number {
  return (
    below(key, what, clock, index, width + 1) + below(key, what, clock, index + 1, width + 1) - width
  );
}
