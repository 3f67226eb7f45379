/**
 * Guns or butter. P* = 66 + 0.15 t (US), 34 + 0.26 t (USSR) + clamp(1.7 (10 − defence) or
 * 1.9 (13 − defence), ±9) − 0.4 or 0.9 (space + abroad) + shock; prosperity += (P* − P) / 8.
 * Source: Maddison growth rates for the trend; the burden is fitted to CIA estimates of the time.
 */
import { add, read, type Game } from '../ledger.ts';
import { SIDES, US } from '../sides.ts';
import { clamp, divide, points } from '../whole.ts';
import { abroad, defence, prosperity, shock, space } from '../variables.ts';

interface Economy {
  readonly base: number;
  readonly growth: number;
  /** Defence in per cent of output that the economy bears without loss. */
  readonly norm: number;
  readonly burden: number;
  /** What a chip for space or aid takes from living standards, tenths of a point. */
  readonly outward: number;
}

const ECONOMIES: readonly [Economy, Economy] = [
  { base: points(66), growth: 150, norm: points(10), burden: 17, outward: 4 },
  { base: points(34), growth: 260, norm: points(13), burden: 19, outward: 9 },
];

export function moveProsperity(game: Game): void {
  for (const side of SIDES) {
    const economy = ECONOMIES[side];
    const spent = read(game, defence[side]);
    const guns = divide((economy.norm - spent) * economy.burden, 10);
    const target =
      economy.base +
      game.state.quarter * economy.growth +
      clamp(guns, -points(9), points(9)) -
      divide((read(game, space[side]) + read(game, abroad[side])) * economy.outward, 10) +
      read(game, shock[side]);
    const why = spent > economy.norm ? 'guns-over-butter' : 'butter-over-guns';
    add(game, prosperity[side], divide(target - read(game, prosperity[side]), 8), why);
    add(game, shock[side], -divide(read(game, shock[side]), 6), 'recovery');
  }
}

/** The defence burden in per cent that a side bears without loss, in thousandths. */
export function bearableDefence(side: 0 | 1): number {
  return side === US ? ECONOMIES[0].norm : ECONOMIES[1].norm;
}
