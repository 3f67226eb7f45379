/** `play`: one game between two minds, or a script of decisions. */
import { asCommand } from '../core/commands.ts';
import { digest } from '../core/digest.ts';
import { legal } from '../core/game.ts';
import type { Game } from '../core/ledger.ts';
import { COMPONENTS, scores } from '../core/rules/score.ts';
import { SIDES, sideId } from '../core/sides.ts';
import { ENDINGS } from '../core/state.ts';
import { registry } from '../core/variables.ts';
import { codeOf } from '../replay/code.ts';
import { fileOf, RULES } from '../replay/file.ts';
import { begin, choose, leaderMove, ME, mindsOf, stateOf, type Setup, type Timeline } from '../replay/timeline.ts';
import type { Scenario } from '../scenario/read.ts';
import { onlyWord, readArguments, UsageError } from './arguments.ts';
import { checkWritable, readText, writeWhole } from './files.ts';
import { SETUP_OPTIONS, setupFrom } from './setup.ts';

export function runPlay(given: readonly string[]): number {
  const args = readArguments(given, [...SETUP_OPTIONS, 'out']);
  const { scenario, setup } = setupFrom(args, onlyWord(args, 'the scenario'));
  const out = args.options.get('out');
  checkWritable(out);
  const timeline = playThrough(scenario, setup);
  if (out !== undefined) writeWhole(out, `${JSON.stringify(fileOf(timeline))}\n`);
  if (args.flags.has('json')) console.log(JSON.stringify(reportOf(timeline)));
  else printReport(timeline);
  return 0;
}

/** Scripts are files with one command a line; each line is one decision of that side. */
function playThrough(scenario: Scenario, setup: Setup): Timeline {
  const scripts = [setup.us, setup.ussr].map((who) => (who.startsWith('script:') ? scriptOf(who.slice(7)) : null));
  const people: Setup = {
    ...setup, us: scripts[0] == null ? setup.us : ME, ussr: scripts[1] == null ? setup.ussr : ME,
  };
  const minds = mindsOf(scenario, people);
  let timeline = begin(scenario, people);
  for (;;) {
    const next = leaderMove(timeline, minds);
    if (next !== null) {
      timeline = next;
      continue;
    }
    const state = stateOf(timeline);
    if (state.ending !== null) return timeline;
    timeline = choose(timeline, scripted(scripts[state.mover] ?? [], legal(state, scenario.content), state.turn));
  }
}

function scriptOf(path: string): string[] {
  return readText(path).split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}

/** The next line of the script; when it has run out, the option that does nothing. */
function scripted(lines: string[], options: readonly string[], turn: number): ReturnType<typeof asCommand> {
  const line = lines.shift() ?? options[0] ?? '';
  if (!options.includes(line)) throw new UsageError(`the script says "${line}" in turn ${turn + 1}, where you may do: ${options.slice(0, 8).join(', ')}`);
  return asCommand(line);
}

export function reportOf(timeline: Timeline): object {
  const { scenario, setup } = timeline;
  const state = stateOf(timeline);
  const game: Game = { state, content: scenario.content, ledger: null };
  const ending = ENDINGS[state.ending ?? -1] ?? null;
  return {
    scenario: scenario.content.id, seed: setup.seed, rules: RULES,
    sides: { us: setup.us, ussr: setup.ussr }, turns: state.turn, ending,
    war: ending === 'nuclear-war',
    scores: Object.fromEntries(SIDES.map((side) => [sideId(side), Object.fromEntries(scores(game, side).map((score, i) => [COMPONENTS[i], score]))])),
    series: seriesOf(timeline),
    decisions: timeline.steps.map((step) => ({ turn: step.turn, side: sideId(step.side), command: step.command })),
    digest: digest(state), code: codeOf(timeline),
  };
}

/** One value a turn for each variable, in milli-points. */
function seriesOf(timeline: Timeline): Record<string, number[]> {
  const ends = timeline.steps.filter((step, i) => {
    const before = i === 0 ? timeline.start : timeline.steps[i - 1]?.state;
    return step.state.turn !== before?.turn;
  });
  return Object.fromEntries(registry.map((row, i) => [row.id, ends.map((step) => step.state.values[i] ?? 0)]));
}

function printReport(timeline: Timeline): void {
  const state = stateOf(timeline);
  const people = `${timeline.setup.us} (us) against ${timeline.setup.ussr} (ussr)`;
  console.log(`${timeline.scenario.content.id} · seed ${timeline.setup.seed} · ${people}`);
  for (const step of timeline.steps) {
    if (step.command !== 'rest') console.log(`  turn ${String(step.turn + 1).padStart(2)} ${sideId(step.side).padEnd(4)} ${step.command}`);
  }
  console.log(`ending: ${ENDINGS[state.ending ?? 0]} after ${state.turn} turns · digest ${digest(state)}`);
  console.log(`code: ${codeOf(timeline)}`);
}
