/** Rows of an ensemble as text and back; what is read is never trusted. */
import { ROW_FIELDS, type Row } from '../lab/ensemble.ts';
import { ENDINGS } from '../core/state.ts';
import { choice, record, text, whole, type Problem } from '../scenario/shape.ts';
import { UsageError } from './arguments.ts';
import { readText, writeWhole } from './files.ts';
import { parquetOf } from './parquet.ts';

export const FORMATS = ['json', 'csv', 'ndjson', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

const LARGEST = 1073741824;
/** Room for a million games. */
const LARGEST_FILE = 400_000_000;
const measure = whole(-LARGEST, LARGEST);

const form = record({
  game: whole(0, 999999), seed: text(60), ending: choice(ENDINGS), war: whole(0, 1), turns: whole(0, 9999),
  tensionMean: measure, tensionFinal: measure, mistrustFinal: measure, scoreUs: measure, scoreUssr: measure,
  crises: whole(0, 9999), topRung: whole(0, 9), digest: text(8),
});

/** Complaints that can be made before a single game is played. */
export function checkFormat(format: Format, out: string | undefined): void {
  if (format === 'parquet' && out === undefined) throw new UsageError('parquet is binary: give --out FILE');
}

export function writeRows(rows: readonly Row[], format: Format, out: string | undefined): void {
  if (format === 'parquet') return writeWhole(out as string, parquetOf(rows));
  const written = textOf(rows, format);
  if (out === undefined) process.stdout.write(written);
  else writeWhole(out, written);
}

function textOf(rows: readonly Row[], format: Format): string {
  if (format === 'json') return `${JSON.stringify(rows)}\n`;
  if (format === 'ndjson') return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return [ROW_FIELDS.join(','), ...rows.map((row) => ROW_FIELDS.map((field) => row[field]).join(','))].map((line) => `${line}\n`).join('');
}

/** Every row of a file; a part without games is none at all. @throws UsageError that names the first fault. */
export function readRows(path: string): Row[] {
  const content = readText(path, LARGEST_FILE);
  const values = content.startsWith('[') ? listOf(content, path)
    : content.startsWith('{') ? linesOf(content).flatMap((line) => listOf(`[${line}]`, path))
    : content === '' ? [] : fromCsv(content, path);
  return values.map((value, i) => rowOf(value, i, path));
}

function rowOf(value: unknown, i: number, path: string): Row {
  const problems: Problem[] = [];
  const row = form.read(value, `row ${i + 1}`, problems);
  const [first] = problems;
  if (row === undefined || first !== undefined) throw damaged(path, `${first?.path ?? ''} ${first?.message ?? ''}`);
  return row as Row;
}

function listOf(content: string, path: string): unknown[] {
  try {
    return JSON.parse(content) as unknown[];
  } catch {
    throw damaged(path, 'it is cut off or damaged');
  }
}

function linesOf(content: string): string[] {
  return content.trim().split(/\r?\n/);
}

function fromCsv(content: string, path: string): unknown[] {
  const [head = '', ...lines] = linesOf(content);
  if (head !== ROW_FIELDS.join(',')) throw damaged(path, 'has no heading of an ensemble');
  const words = ['seed', 'ending', 'digest'];
  return lines.map((line, i) => {
    const cells = line.split(',');
    if (cells.length !== ROW_FIELDS.length) throw damaged(path, `row ${i + 1} has ${cells.length} of ${ROW_FIELDS.length} cells`);
    return Object.fromEntries(ROW_FIELDS.map((field, n) => [field, words.includes(field) ? cells[n] : numberIn(cells[n] ?? '')]));
  });
}

/** An empty cell is no zero. */
function numberIn(cell: string): number | string {
  return /^-?[0-9]+$/.test(cell) ? Number(cell) : cell;
}

function damaged(path: string, why: string): UsageError {
  return new UsageError(`${path} holds no rows of an ensemble: ${why}; make it anew`);
}
