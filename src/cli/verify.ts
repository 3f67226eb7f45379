/** `verify` and `show`: what a replay is worth, and what happened in it. */
import { digest } from '../core/digest.ts';
import { sideId } from '../core/sides.ts';
import { ENDINGS, type State } from '../core/state.ts';
import { registry, variableOf } from '../core/variables.ts';
import { entriesOf, stateOf, type Timeline } from '../replay/timeline.ts';
import { onlyWord, readArguments, UsageError, wholeOption } from './arguments.ts';
import { openReplay } from './replays.ts';

export function runVerify(given: readonly string[]): number {
  const args = readArguments(given, []);
  if (args.words.length === 0) throw new UsageError('name at least one replay file or code');
  const results = args.words.map((word) => {
    const { timeline, parting } = openReplay(word);
    const state = stateOf(timeline);
    return {
      replay: word, holds: parting === null, parting, digest: digest(state),
      scenario: timeline.scenario.content.id, decisions: timeline.steps.length,
      ending: ENDINGS[state.ending ?? -1] ?? null, undone: timeline.undone,
    };
  });
  if (args.flags.has('json')) console.log(JSON.stringify(results, null, 2));
  else for (const result of results) {
    const stamp = result.holds ? `holds · ${result.ending ?? 'unfinished'} · digest ${result.digest}` : `does not hold: ${result.parting}`;
    console.log(`${result.replay}: ${stamp}`);
  }
  return results.every((result) => result.holds) ? 0 : 1;
}

export function runShow(given: readonly string[]): number {
  const args = readArguments(given, ['turn', 'why']);
  const { timeline, parting } = openReplay(onlyWord(args, 'the replay'));
  const last = stateOf(timeline).turn;
  const turn = wholeOption(args, 'turn', 1, Math.max(1, last), Math.max(1, last));
  const why = args.options.get('why');
  const variable = why === undefined ? undefined : variableOf(why);
  if (why !== undefined && variable === undefined) throw new UsageError(`there is no variable "${why}"; such as tension, us.mistrust, ussr.standing`);
  const report = {
    turn, parting, decisions: decisionsIn(timeline, turn),
    values: valuesAt(timeline, turn),
    causes: variable === undefined ? [] : causesOf(timeline, turn, variable),
  };
  if (args.flags.has('json')) console.log(JSON.stringify(report, null, 2));
  else print(report, why);
  return parting === null ? 0 : 1;
}

function decisionsIn(timeline: Timeline, turn: number): string[] {
  return timeline.steps.filter((step) => step.turn === turn - 1).map((step) => `${sideId(step.side)} ${step.command}`);
}

/** The state at the end of a turn, counted from 1. */
function valuesAt(timeline: Timeline, turn: number): Record<string, number> {
  const state: State = timeline.steps.findLast((step) => step.turn < turn)?.state ?? timeline.start;
  return Object.fromEntries(registry.map((row, i) => [row.id, state.values[i] ?? 0]));
}

function causesOf(timeline: Timeline, turn: number, variable: number): { why: string; by: number }[] {
  const sums = new Map<string, number>();
  for (const entry of entriesOf(timeline)) {
    if (entry.turn === turn - 1 && entry.variable === variable) sums.set(entry.why, (sums.get(entry.why) ?? 0) + entry.by);
  }
  return [...sums].map(([why, by]) => ({ why, by })).sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}

function print(report: { turn: number; parting: string | null; decisions: string[]; values: Record<string, number>; causes: { why: string; by: number }[] }, why: string | undefined): void {
  if (report.parting !== null) console.log(`does not hold: ${report.parting}; this is what holds of it`);
  console.log(`turn ${report.turn}`);
  for (const decision of report.decisions) console.log(`  ${decision}`);
  if (why === undefined) {
    for (const id of ['tension', 'us.mistrust', 'ussr.mistrust', 'us.standing', 'ussr.standing']) console.log(`  ${id.padEnd(16)} ${points(report.values[id] ?? 0)}`);
    return;
  }
  console.log(`  ${why} ${points(report.values[why] ?? 0)} because of`);
  for (const cause of report.causes) console.log(`    ${cause.by > 0 ? '+' : ''}${points(cause.by)}  ${cause.why}`);
}

function points(milli: number): string {
  return (milli / 1000).toFixed(1);
}
