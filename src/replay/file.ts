/**
 * Replay files, `*.coexist.json`: the full record of a game. `format` is migrated, `rules` only
 * compared; the values after each turn let a parting name its turn and its variable.
 */
import { asCommand } from '../core/commands.ts';
import { READING_IDS } from '../core/coefficients.ts';
import { digest } from '../core/digest.ts';
import { legal } from '../core/game.ts';
import { WORLDS } from '../core/worlds.ts';
import type { State } from '../core/state.ts';
import { registry } from '../core/variables.ts';
import type { Scenario } from '../scenario/read.ts';
import { choice, identifier, list, record, text, truth, whole, type Problem, type Read } from '../scenario/shape.ts';
import { begin, choose, stateOf, type Setup, type Timeline } from './timeline.ts';

export const FORMAT = 1;
/** Covers the rules, the leaders and the luck; a change of any of them raises it. */
export const RULES = 3;

const LARGEST = 1073741824;

const form = record({
  format: whole(1, FORMAT),
  rules: whole(1, 9999),
  scenario: record({ id: identifier(), edition: whole(1, 9999), digest: text(8) }),
  seed: text(60),
  options: record({
    reading: choice(READING_IDS), shifting: truth(), us: text(40), ussr: text(40),
  }, { world: choice(WORLDS) }),
  commands: list(text(60), 5000),
  checks: record({ digest: text(8), ended: truth() }),
  turns: list(list(whole(-LARGEST, LARGEST), 200), 2000),
  undone: whole(0, 100000),
}, { hindsight: truth() });
export type ReplayFile = Read<typeof form>;

export function fileOf(timeline: Timeline): ReplayFile {
  const { content } = timeline.scenario;
  const { setup } = timeline;
  const end = stateOf(timeline);
  return {
    format: FORMAT, rules: RULES,
    scenario: { id: content.id, edition: content.edition, digest: content.digest },
    seed: setup.seed,
    options: { reading: setup.reading, shifting: setup.shifting, us: setup.us, ussr: setup.ussr, world: setup.world ?? 'history' },
    commands: timeline.steps.map((step) => step.command),
    checks: { digest: digest(end), ended: end.ending !== null },
    turns: turnsOf(timeline).map((state) => [...state.values]),
    undone: timeline.undone, hindsight: timeline.hindsight,
  };
}

/** The first state of each turn after the first, then the end. */
function turnsOf(timeline: Timeline): State[] {
  const states: State[] = [];
  let turn = timeline.start.turn;
  for (const step of timeline.steps) {
    if (step.state.turn !== turn) states.push(step.state);
    turn = step.state.turn;
  }
  return states;
}

export function readFile(value: unknown, problems: Problem[]): ReplayFile | undefined {
  const before = problems.length;
  const file = form.read(value, 'replay', problems);
  return problems.length > before ? undefined : file;
}

export function setupOf(file: ReplayFile): Setup {
  return { seed: file.seed, ...file.options };
}

/** How far today's rules agree with a recorded game. */
export interface Watched {
  readonly timeline: Timeline;
  /** `null` where the whole record holds. */
  readonly parting: string | null;
}

/** Plays a record as far as today's rules and scenario agree with it. */
export function watch(file: ReplayFile, scenario: Scenario): Watched {
  let timeline = begin(scenario, setupOf(file));
  let turns = 0;
  for (const [number, written] of file.commands.entries()) {
    const command = asCommand(written);
    const state = stateOf(timeline);
    if (!legal(state, scenario.content).includes(command)) {
      return parted(timeline, `decision ${number + 1} (${JSON.stringify(written)}) cannot be done in turn ${state.turn + 1}`);
    }
    timeline = choose(timeline, command, null);
    const after = stateOf(timeline);
    if (after.turn !== state.turn) {
      const difference = differing(after, file.turns[turns]);
      if (difference !== null) return parted(timeline, `in turn ${state.turn + 1}, ${difference}`);
      turns++;
    }
  }
  const wrong = endDiffers(stateOf(timeline), file, turns);
  if (wrong === null) return { timeline: withLeaders(timeline, file), parting: null };
  return parted(timeline, wrong);
}

function endDiffers(state: State, file: ReplayFile, turns: number): string | null {
  const end = digest(state);
  if (end !== file.checks.digest) return `the end differs: digest ${end}, recorded ${file.checks.digest}`;
  if (file.turns.length !== turns) return `the record has the values of ${file.turns.length} turns, but ${turns} were played`;
  const ended = state.ending !== null;
  return ended === file.checks.ended ? null : `the record calls the game ${file.checks.ended ? 'ended' : 'unfinished'}; it is not`;
}

function parted(timeline: Timeline, parting: string): Watched {
  return { timeline, parting };
}

function withLeaders(timeline: Timeline, file: ReplayFile): Timeline {
  return { ...timeline, undone: file.undone, hindsight: file.hindsight ?? false };
}

function differing(state: State, recorded: readonly number[] | undefined): string | null {
  if (recorded === undefined) return 'the record has no values';
  if (recorded.length !== state.values.length) return `the record has ${recorded.length} of ${state.values.length} values`;
  const index = state.values.findIndex((value, i) => value !== recorded[i]);
  if (index < 0) return null;
  return `${registry[index]?.id ?? index} is ${state.values[index]}, recorded ${recorded[index]}`;
}

/** One sentence on why a file cannot belong to this scenario or these rules, or `null`. */
export function mismatch(file: ReplayFile, scenario: Scenario): string | null {
  const { content } = scenario;
  if (file.scenario.id !== content.id) return `it belongs to the scenario "${file.scenario.id}", not "${content.id}"`;
  if (file.rules !== RULES) return `it was played under rules ${file.rules}; these are rules ${RULES}`;
  if (file.scenario.digest !== content.digest || file.scenario.edition !== content.edition) return `the scenario "${content.id}" has changed since (edition ${file.scenario.edition}, now ${content.edition})`;
  return null;
}
