/** `ensemble` and `merge`: many games, on several threads and machines, always the same bytes. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ensemble, teamOf, type EnsembleRequest, type Origin, type Row } from '../lab/ensemble.ts';
import type { Setup } from '../replay/timeline.ts';
import type { Scenario } from '../scenario/read.ts';
import { onlyWord, oneOf, readArguments, UsageError, wholeOption, type Arguments } from './arguments.ts';
import { checkWritable } from './files.ts';
import { openReplay } from './replays.ts';
import { progress } from './progress.ts';
import { SETUP_OPTIONS, setupFrom } from './setup.ts';
import { checkFormat, FORMATS, readRows, writeRows } from './rows.ts';

export interface Task {
  readonly scenario: string;
  readonly request: EnsembleRequest;
}

/** A task for one of several threads: each takes the next game when it is done with one. */
export interface SharedTask extends Task {
  readonly taken: SharedArrayBuffer;
}

/** The next game that no thread has taken. */
export function takeFrom(taken: SharedArrayBuffer): () => number {
  const count = new Int32Array(taken);
  return () => Atomics.add(count, 0, 1);
}

export async function runEnsemble(given: readonly string[]): Promise<number> {
  const args = readArguments(given, [...SETUP_OPTIONS, 'games', 'workers', 'shard', 'format', 'out', 'from', 'at']);
  const { scenario, setup } = setupFrom(args, onlyWord(args, 'the scenario'));
  const format = oneOf(args, 'format', FORMATS, 'json');
  const out = args.options.get('out');
  checkFormat(format, out);
  const shard = shardOf(args);
  const request: EnsembleRequest = {
    setup, games: wholeOption(args, 'games', 1, 1_000_000, 100), ...shard, origin: originOf(args, scenario, setup),
  };
  teamOf(scenario, request);
  const workers = wholeOption(args, 'workers', 1, 256, Math.min(availableParallelism(), request.games));
  checkWritable(out);
  const rows = await rowsOf(scenario, { scenario: onlyWord(args, 'the scenario'), request }, workers);
  writeRows(rows, format, out);
  return 0;
}

/** `--shard I/N`, or the index that a scheduler gives. */
function shardOf(args: Arguments): { part: number; of: number } {
  const text = args.options.get('shard');
  const env = process.env;
  if (text === undefined) return scheduled(env) ?? { part: 0, of: 1 };
  const match = /^([0-9]{1,6})\/([0-9]{1,6})$/.exec(text);
  const part = Number(match?.[1]);
  const of = Number(match?.[2]);
  if (match === null || !(of >= 1 && part < of)) throw new UsageError(`--shard must be I/N with I from 0 to N − 1, not "${text}"`);
  return { part, of };
}

/** A scheduler that names a part but not how many there are would have every machine play every game. */
function scheduled(env: NodeJS.ProcessEnv): { part: number; of: number } | null {
  const names = env['SLURM_ARRAY_TASK_ID'] !== undefined
    ? { index: 'SLURM_ARRAY_TASK_ID', count: 'SLURM_ARRAY_TASK_COUNT' }
    : { index: 'JOB_COMPLETION_INDEX', count: 'JOB_COMPLETIONS' };
  if (env[names.index] === undefined) return null;
  const count = numberIn(env, names.count, '');
  const slurm = names.index.startsWith('SLURM');
  const first = slurm ? numberIn(env, 'SLURM_ARRAY_TASK_MIN', '0') : 0;
  const step = slurm ? numberIn(env, 'SLURM_ARRAY_TASK_STEP', '1') : 1;
  const part = (numberIn(env, names.index, '') - first) / step;
  if (Number.isInteger(part) && part >= 0 && part < count) return { part, of: count };
  throw new UsageError(`${names.index} is no part of ${count}; give --shard I/N`);
}

function numberIn(env: NodeJS.ProcessEnv, name: string, standard: string): number {
  const text = env[name] ?? standard;
  if (!/^[0-9]{1,9}$/.test(text)) throw new UsageError(`a scheduler is at work, but ${name} is ${text === '' ? 'not set' : `"${text}"`}; give --shard I/N`);
  return Number(text);
}

/** `--from REPLAY --at N`: every game begins after the first N decisions of a replay. */
function originOf(args: Arguments, scenario: Scenario, setup: Setup): Origin | null {
  const from = args.options.get('from');
  if (from === undefined && args.options.has('at')) throw new UsageError('--at counts decisions of a replay: give --from REPLAY too');
  if (from === undefined) return null;
  const { timeline, parting } = openReplay(from);
  if (parting !== null) throw new UsageError(`${from} does not hold: ${parting}`);
  const { content } = timeline.scenario;
  if (content.digest !== scenario.content.digest) throw new UsageError(`${from} is a game of "${content.id}", not "${scenario.content.id}"`);
  if (timeline.setup.reading !== setup.reading) throw new UsageError(`${from} was played under another reading: give --reading ${timeline.setup.reading}`);
  const at = wholeOption(args, 'at', 0, timeline.steps.length, timeline.steps.length);
  return { setup: timeline.setup, commands: timeline.steps.slice(0, at).map((step) => step.command) };
}

/** Rows in the order of games, whatever thread played them. */
export async function rowsOf(scenario: Scenario, task: Task, workers: number): Promise<Row[]> {
  const bar = progress('games', task.request.games / task.request.of);
  const rows: Row[] = [];
  const taken = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const others = Array.from({ length: workers - 1 }, () => onThread({ ...task, taken }, bar.step));
  // This thread has read the scenario already, so it plays along.
  for (const row of ensemble(scenario, task.request, takeFrom(taken))) {
    rows.push(row);
    bar.step(1);
  }
  rows.push(...(await Promise.all(others)).flat());
  bar.done();
  return rows.sort((a, b) => a.game - b.game);
}

function onThread(task: SharedTask, step: (count: number) => void): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: task });
    worker.on('message', (message: { rows?: Row[]; done?: number }) => {
      if (message.done !== undefined) step(message.done);
      if (message.rows !== undefined) resolve(message.rows);
    });
    worker.on('error', reject);
  });
}

/** Joins parts; equals the run that was never parted, byte for byte. */
export function runMerge(given: readonly string[]): number {
  const args = readArguments(given, ['format', 'out']);
  if (args.words.length === 0) throw new UsageError('name the files to merge');
  const format = oneOf(args, 'format', FORMATS, 'json');
  const out = args.options.get('out');
  checkFormat(format, out);
  const rows = args.words.flatMap(readRows).sort((a, b) => a.game - b.game);
  rows.forEach((row, i) => {
    if (i > 0 && rows[i - 1]?.game === row.game) throw new UsageError(`game ${row.game} is in two of the files`);
    if (i !== row.game && rows[i - 1]?.game !== row.game) throw new UsageError(`game ${i} is in none of the files; name every part`);
  });
  writeRows(rows, format, out);
  return 0;
}
