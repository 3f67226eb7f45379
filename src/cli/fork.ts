/** `fork`: the same luck, a different choice. */
import { asCommand, type Command } from '../core/commands.ts';
import { digest } from '../core/digest.ts';
import { ENDINGS } from '../core/state.ts';
import { ensemble, type EnsembleRequest, type Row } from '../lab/ensemble.ts';
import { meanInterval, mean } from '../lab/statistics.ts';
import { begin, choose, leaderMove, ME, mindsOf, options, stateOf, type Timeline } from '../replay/timeline.ts';
import { onlyWord, readArguments, UsageError, wholeOption } from './arguments.ts';
import { openReplay } from './replays.ts';

export function runFork(given: readonly string[]): number {
  const args = readArguments(given, ['at', 'choose', 'games']);
  const { timeline, parting } = openReplay(onlyWord(args, 'the replay'));
  if (parting !== null) throw new UsageError(`the replay does not hold: ${parting}`);
  if (timeline.steps.length === 0) throw new UsageError('the replay has no decision yet, so there is nothing to change');
  const at = wholeOption(args, 'at', 1, timeline.steps.length, 1) - 1;
  const games = wholeOption(args, 'games', 0, 100000, 0);
  const command = asCommand(args.options.get('choose') ?? '');
  const forked = fork(timeline, at, command);
  const report = { at: at + 1, chosen: command, instead: timeline.steps[at]?.command, before: end(timeline), after: end(forked), ...(games > 0 ? compare(timeline, at, command, games) : {}) };
  console.log(args.flags.has('json') ? JSON.stringify(report) : JSON.stringify(report, null, 2));
  return 0;
}

/** The game up to a decision, the other choice, and then leaders on both sides. */
export function fork(timeline: Timeline, at: number, command: Command): Timeline {
  const { scenario } = timeline;
  const setup = withoutPeople(timeline);
  let now = begin(scenario, timeline.setup);
  for (const step of timeline.steps.slice(0, at)) now = choose(now, step.command);
  if (!options(now).includes(command)) throw new UsageError(`"${command}" cannot be chosen there; you may: ${options(now).slice(0, 12).join(', ')}`);
  const minds = mindsOf(scenario, setup);
  now = choose(now, command);
  for (let next = leaderMove(now, minds); next !== null; next = leaderMove(now, minds)) now = next;
  return now;
}

/** People are followed by whoever leads at the time. */
function withoutPeople(timeline: Timeline): Timeline['setup'] {
  const who = (name: string): string => (name === ME ? 'standard:2' : name);
  return { ...timeline.setup, us: who(timeline.setup.us), ussr: who(timeline.setup.ussr) };
}

function end(timeline: Timeline): object {
  const state = stateOf(timeline);
  return { ending: ENDINGS[state.ending ?? -1] ?? null, turns: state.turn, digest: digest(state) };
}

/** Both branches many times over, and the mean difference with its 95 % interval. */
function compare(timeline: Timeline, at: number, command: Command, games: number): object {
  const prefix = timeline.steps.slice(0, at).map((step) => step.command);
  const taken = timeline.steps[at]?.command as Command;
  const rows = (last: Command): Row[] => {
    const request: EnsembleRequest = { setup: withoutPeople(timeline), games, part: 0, of: 1, origin: { setup: timeline.setup, commands: [...prefix, last] } };
    return [...ensemble(timeline.scenario, request)];
  };
  const old = rows(taken);
  const other = rows(command);
  const fields = ['war', 'tensionFinal', 'mistrustFinal', 'scoreUs', 'scoreUssr'] as const;
  const difference = Object.fromEntries(fields.map((field) => {
    const paired = other.map((row, i) => row[field] - (old[i]?.[field] ?? 0));
    return [field, { mean: mean(paired), ...meanInterval(paired) }];
  }));
  return { games, difference };
}
