/**
 * How well ways to play do on judgement and on aims: `npm run -s bench -- judgement [GAMES EVERY]`
 * judges every EVERY-th decision of GAMES campaigns for each way and side, with 95 % intervals.
 */
import { loadScenario } from '../../src/cli/files.ts';
import { SIDES, sideId } from '../../src/core/sides.ts';
import type { Measure } from '../../src/lab/balance.ts';
import { fixedList, judgedWay, leaderWay, type Way } from '../../src/lab/strength.ts';

const [games = 20, every = 5] = process.argv.slice(2).map(Number).filter((number) => number > 0);
const WAYS: readonly (readonly [string, Way])[] = [
  ...['standard:3', 'standard:2', 'standard:1', 'reflex', 'random'].map((who) => [who, leaderWay(who)] as const),
  ['fixed list', fixedList],
];
const shown = ({ value, interval }: Measure): string => `${value.toFixed(2)} [${interval.low.toFixed(2)}–${interval.high.toFixed(2)}]`;

console.log(`Judgement: mean points lost a decision against the best found; ${games} campaigns each, every ${every}th decision`);
const campaign = loadScenario('campaign-1955-1964');
for (const side of SIDES) {
  for (const [name, way] of WAYS) {
    const { decisions, loss, aims } = judgedWay(campaign, side, way, games, every);
    console.log(`${sideId(side).padEnd(5)} ${name.padEnd(11)} ${String(decisions).padStart(5)} decisions   lost ${shown(loss).padEnd(18)}  aims ${shown(aims)}`);
  }
}
