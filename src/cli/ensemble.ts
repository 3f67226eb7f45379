/** `ensemble` and `merge`: many games, on several threads and machines, always the same bytes. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ensemble, teamOf, ROW_FIELDS, type EnsembleRequest, type Origin, type Row } from '../lab/ensemble.ts';
import type { Scenario } from '../scenario/read.ts';
import { onlyWord, oneOf, readArguments, UsageError, wholeOption, type Arguments } from './arguments.ts';
import { readText, writeWhole } from './files.ts';
import { openReplay } from './replays.ts';
import { progress } from './progress.ts';
import { SETUP_OPTIONS, setupFrom } from './setup.ts';
import { parquetOf } from './parquet.ts';

const FORMATS = ['json', 'csv', 'ndjson', 'parquet'] as const;
type Format = (typeof FORMATS)[number];

export interface Task {
  readonly scenario: string;
  readonly request: EnsembleRequest;
}

export async function runEnsemble(given: readonly string[]): Promise<number> {
  const args = readArguments(given, [...SETUP_OPTIONS, 'games', 'workers', 'shard', 'format', 'out', 'from', 'at']);
  const { scenario, setup } = setupFrom(args, onlyWord(args, 'the scenario'));
  const format = oneOf(args, 'format', FORMATS, 'json');
  const out = args.options.get('out');
  if (format === 'parquet' && out === undefined) throw new UsageError('parquet is binary: give --out FILE');
  const shard = shardOf(args);
  const request: EnsembleRequest = {
    setup, games: wholeOption(args, 'games', 1, 1_000_000, 100), ...shard, origin: originOf(args),
  };
  teamOf(scenario, request);
  const workers = wholeOption(args, 'workers', 1, 256, Math.min(availableParallelism(), request.games));
  const rows = await rowsOf(scenario, { scenario: onlyWord(args, 'the scenario'), request }, workers);
  write(rows, format, out);
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

function scheduled(env: NodeJS.ProcessEnv): { part: number; of: number } | null {
  const slurm = env['SLURM_ARRAY_TASK_ID'];
  const count = Number(env['SLURM_ARRAY_TASK_COUNT'] ?? env['JOB_COMPLETIONS'] ?? '0');
  const index = slurm === undefined ? Number(env['JOB_COMPLETION_INDEX'] ?? '-1') : Number(slurm) - Number(env['SLURM_ARRAY_TASK_MIN'] ?? '0');
  return count > 0 && index >= 0 && index < count ? { part: index, of: count } : null;
}

/** `--from REPLAY --at N`: every game begins after the first N decisions of a replay. */
function originOf(args: Arguments): Origin | null {
  const from = args.options.get('from');
  if (from === undefined) return null;
  const { timeline, parting } = openReplay(from);
  if (parting !== null) throw new UsageError(`${from} does not hold: ${parting}`);
  const at = wholeOption(args, 'at', 0, timeline.steps.length, timeline.steps.length);
  return { setup: timeline.setup, commands: timeline.steps.slice(0, at).map((step) => step.command) };
}

/** Rows in the order of games, whatever thread played them. */
export async function rowsOf(scenario: Scenario, task: Task, workers: number): Promise<Row[]> {
  const bar = progress('games', task.request.games / task.request.of);
  const rows: Row[] = [];
  if (workers <= 1) {
    for (const row of ensemble(scenario, task.request)) {
      rows.push(row);
      bar.step(1);
    }
  } else {
    const parts = await Promise.all(Array.from({ length: workers }, (_, i) => onThread(splitTask(task, i, workers), bar.step)));
    rows.push(...parts.flat());
  }
  bar.done();
  return rows.sort((a, b) => a.game - b.game);
}

/** Part i of the part: every `workers`-th of its games. */
function splitTask(task: Task, i: number, workers: number): Task {
  const { part, of } = task.request;
  return { ...task, request: { ...task.request, part: part + of * i, of: of * workers } };
}

function onThread(task: Task, step: (count: number) => void): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: task });
    worker.on('message', (message: { rows?: Row[]; done?: number }) => {
      if (message.done !== undefined) step(message.done);
      if (message.rows !== undefined) resolve(message.rows);
    });
    worker.on('error', reject);
  });
}

function write(rows: readonly Row[], format: Format, out: string | undefined): void {
  if (format === 'parquet') return writeWhole(out as string, parquetOf(rows));
  const text = textOf(rows, format);
  if (out === undefined) process.stdout.write(text);
  else writeWhole(out, text);
}

function textOf(rows: readonly Row[], format: Format): string {
  if (format === 'json') return `${JSON.stringify(rows)}\n`;
  if (format === 'ndjson') return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return [ROW_FIELDS.join(','), ...rows.map((row) => ROW_FIELDS.map((field) => row[field]).join(','))].map((line) => `${line}\n`).join('');
}

/** Joins parts; equals the run that was never parted, byte for byte. */
export function runMerge(given: readonly string[]): number {
  const args = readArguments(given, ['format', 'out']);
  if (args.words.length === 0) throw new UsageError('name the files to merge');
  const format = oneOf(args, 'format', FORMATS, 'json');
  const rows = args.words.flatMap(readRows).sort((a, b) => a.game - b.game);
  rows.forEach((row, i) => {
    if (i > 0 && rows[i - 1]?.game === row.game) throw new UsageError(`game ${row.game} is in two of the files`);
  });
  write(rows, format, args.options.get('out'));
  return 0;
}

function readRows(path: string): Row[] {
  const text = readText(path);
  try {
    if (text.startsWith('[')) return checked(JSON.parse(text) as Row[], path);
    if (text.startsWith('{')) return checked(text.trim().split('\n').map((line) => JSON.parse(line) as Row), path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} is cut off or damaged`);
  }
  return checked(fromCsv(text), path);
}

function fromCsv(text: string): Row[] {
  const [head = '', ...lines] = text.trim().split('\n');
  if (head !== ROW_FIELDS.join(',')) return [];
  const words = ['seed', 'ending', 'digest'];
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(ROW_FIELDS.map((field, i) => [field, words.includes(field) ? cells[i] : Number(cells[i])])) as unknown as Row;
  });
}

function checked(rows: Row[], path: string): Row[] {
  const sound = rows.length > 0 && rows.every((row) => ROW_FIELDS.every((field) => row[field] !== undefined && !Number.isNaN(row[field])));
  if (!sound) throw new UsageError(`${path} holds no rows of an ensemble`);
  return rows;
}
