/** `backtest`: the historical line of the campaign against the record. */
import { READING_IDS } from '../core/coefficients.ts';
import { backtest, label } from '../lab/backtest.ts';
import { noWords, oneOf, readArguments } from './arguments.ts';
import { loadScenario } from './files.ts';

export function runBacktest(given: readonly string[]): number {
  const args = readArguments(given, ['reading']);
  noWords(args);
  const reading = oneOf(args, 'reading', READING_IDS, 'wary');
  const { checks, series } = backtest(loadScenario('campaign-1955-1964', reading));
  if (args.flags.has('json')) {
    console.log(JSON.stringify({ reading, checks, tension: series.peak, mistrust: series.mistrust }));
  } else {
    for (const check of checks) {
      console.log(`${check.holds ? 'holds' : 'FAILS'}  ${check.name.padEnd(48)} ${check.value.padStart(8)}   wanted ${check.wanted}`);
    }
    console.log(series.peak.map((value, i) => `${label(i)} ${value.toFixed(0)}`).join('  '));
    console.log('Agreement with a coding shows consistency, not truth.');
  }
  return checks.every((check) => check.holds) ? 0 : 1;
}
