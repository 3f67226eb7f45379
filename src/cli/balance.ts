/** `balance`: the tables by which the game is tuned, with 95 % intervals. */
import { crisisLines, endingShares, TEMPERAMENTS, warRate, type LineResult, type Measure, type WarRate } from '../lab/balance.ts';
import { SIDES, sideId } from '../core/sides.ts';
import { ENDINGS } from '../core/state.ts';
import { EVIDENCE_STEPS, evidenceVerdicts, gather, printBudgets, printJudged, type Verdict } from './evidence.ts';
import { noWords, readArguments, wholeOption } from './arguments.ts';
import { loadScenario } from './files.ts';
import { progress } from './progress.ts';

/** Bands of the war rate in shares, by pairing. */
const BANDS: readonly (readonly [string, string, number, number])[] = [
  ['us-dove:2', 'ussr-dove:2', 0, 0.05],
  ['us-moderate:2', 'ussr-moderate:2', 0.04, 0.12],
  ['us-hawk:2', 'ussr-hawk:2', 0.08, 0.2],
  ['us-reckless:2', 'ussr-reckless:2', 0.25, 0.5],
  ['always-escalate', 'always-escalate', 0.95, 1],
];
const BRINKMAN = 0.1;
const MARGIN = 5;
/** So many endings come up in so large a share of the games between leaders of like temper. */
const ENDINGS_SEEN = 4;
const SEEN = 0.05;

export function runBalance(given: readonly string[]): number {
  const args = readArguments(given, ['games']);
  noWords(args);
  const games = wholeOption(args, 'games', 4, 100000, 60);
  const campaign = loadScenario('campaign-1955-1964');
  const cuba = loadScenario('cuba-1962');
  const bar = progress('tables', BANDS.length + 4 + EVIDENCE_STEPS);
  const rates = BANDS.map(([us, ussr]) => tick(bar.step, warRate(campaign, us, ussr, games)));
  const push = [
    tick(bar.step, warRate(campaign, 'brinkman', 'ussr-moderate:2', games)),
    tick(bar.step, warRate(campaign, 'us-moderate:2', 'brinkman', games)),
  ];
  const lines = SIDES.map((side) => tick(bar.step, crisisLines(cuba, side, games)));
  const evidence = gather(campaign, games, bar.step);
  bar.done();
  const verdicts = [...rates.map(rateVerdict), ...push.map(pushVerdict), endingVerdict(rates), ...lines.map(lineVerdict), ...evidenceVerdicts(evidence)];
  if (args.flags.has('json')) console.log(JSON.stringify({ games, rates, push, lines, evidence, verdicts }));
  else {
    print(games, rates, push, lines);
    printBudgets(evidence.budgets);
    printJudged(evidence.judged);
    for (const verdict of verdicts) console.log(`${verdict.holds ? 'holds' : 'FAILS'}  ${verdict.name}`);
  }
  return verdicts.every((verdict) => verdict.holds) ? 0 : 1;
}

function tick<T>(step: (by: number) => void, value: T): T {
  step(1);
  return value;
}

/** A band holds where the rate itself lies in it; the interval says how sure that is. */
function rateVerdict(rate: WarRate, i: number): Verdict {
  const [, , low, high] = BANDS[i] as (typeof BANDS)[number];
  const holds = rate.war.value >= low && rate.war.value <= high;
  return { name: `war, ${rate.us} against ${rate.ussr}, ${low * 100}–${high * 100} %`, holds };
}

function pushVerdict(rate: WarRate): Verdict {
  return { name: `pushing only, ${rate.us} against ${rate.ussr}: calm and trusting ≤ 10 %`, holds: rate.trusting.value <= BRINKMAN };
}

/** Between leaders of like temper, those who always climb left out. */
function endingVerdict(rates: readonly WarRate[]): Verdict {
  const shares = endingShares(rates.slice(0, TEMPERAMENTS.length));
  const often = shares.filter(({ value }) => value >= SEEN).length;
  const text = shares.map((share, ending) => `${ENDINGS[ending] ?? ''} ${percent(share)}`).join(', ');
  return { name: `endings, ${TEMPERAMENTS.join(', ')} alike: ${text}; ${often} with 5 % or more (≥ ${ENDINGS_SEEN})`, holds: often >= ENDINGS_SEEN };
}

/** The best reader leads every fixed line by the margin. */
function lineVerdict(results: readonly LineResult[], side: number): Verdict {
  const best = (fixed: boolean): number => Math.max(...results.filter((result) => result.fixed === fixed).map((result) => result.all.value));
  const lead = best(false) - best(true);
  return { name: `Cuba from ${sideId(side as 0 | 1)}: reading leads the best fixed line by ${lead.toFixed(1)} (≥ ${MARGIN})`, holds: lead >= MARGIN };
}

function percent(measure: Measure): string {
  const { value, interval } = measure;
  return `${(value * 100).toFixed(1)} % [${(interval.low * 100).toFixed(1)}–${(interval.high * 100).toFixed(1)}]`;
}

function plain(measure: Measure): string {
  return `${measure.value.toFixed(1)} [${measure.interval.low.toFixed(1)}–${measure.interval.high.toFixed(1)}]`;
}

function print(
  games: number, rates: readonly WarRate[], push: readonly WarRate[],
  lines: readonly (readonly LineResult[])[],
): void {
  console.log(`Campaigns, ${games} games each; 95 % intervals in brackets`);
  for (const rate of [...rates, ...push]) {
    console.log(`  ${rate.us.padEnd(16)} ${rate.ussr.padEnd(18)} war ${percent(rate.war).padEnd(22)} crises ${plain(rate.crises).padEnd(18)} calm and trusting ${percent(rate.trusting)}`);
  }
  lines.forEach((results, side) => {
    console.log(`Cuba from ${sideId(side as 0 | 1)}: points of the stake, all and against ${TEMPERAMENTS.join(', ')}`);
    for (const result of [...results].sort((a, b) => b.all.value - a.all.value)) {
      console.log(`  ${result.line.padEnd(22)} ${plain(result.all).padEnd(24)} ${result.against.map((m) => m.value.toFixed(0).padStart(5)).join('')}   war ${percent(result.war)}`);
    }
  });
}
