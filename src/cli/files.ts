/** Files of the command line: scenarios, replays, results. Writing replaces a file whole or not at all. */
import { existsSync, readdirSync, readFileSync, realpathSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reading } from '../core/coefficients.ts';
import { COMMON_NAMES } from '../scenario/forms.ts';
import { parseJson } from '../scenario/parse.ts';
import { readScenario, type CommonFiles, type Scenario } from '../scenario/read.ts';
import type { Problem } from '../scenario/shape.ts';
import { UsageError } from './arguments.ts';

const LARGEST = 40_000_000;

/** The folder with package.json, wherever the bundle lies. */
export function projectFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'scenarios')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

export function scenarioFolders(): string[] {
  const home = join(projectFolder(), 'scenarios');
  return readdirSync(home).filter((name) => existsSync(join(home, name, 'rules.json'))).sort();
}

/** Text of a file as UTF-8. @throws UsageError that names the file. */
export function readText(path: string, largest = LARGEST): string {
  try {
    if (statSync(path).isDirectory()) throw new UsageError(`${path} is a folder; name a file`);
    if (statSync(path).size > largest) throw new UsageError(`${path} is larger than ${largest} bytes; split it`);
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path || 'a file without a name'} cannot be read; check the name and the rights`);
  }
}

export function readJson(path: string, problems: Problem[]): unknown {
  return parseJson(readText(path), path, problems);
}

function commonFiles(problems: Problem[]): CommonFiles {
  const home = join(projectFolder(), 'scenarios', 'common');
  const files = COMMON_NAMES.map((name) => [name, readJson(join(home, `${name}.json`), problems)]);
  return Object.fromEntries(files) as CommonFiles;
}

/** A scenario folder with every problem noted. */
export function readFolder(folder: string, problems: Problem[], reading: Reading): Scenario | undefined {
  const common = commonFiles(problems);
  const rules = readJson(join(folder, 'rules.json'), problems);
  return problems.length > 0 ? undefined : readScenario(common, rules, problems, reading);
}

/** A scenario by its id or its folder. @throws UsageError with the first problem. */
export function loadScenario(name: string, reading: Reading = 'wary'): Scenario {
  const known = scenarioFolders();
  const folder = known.includes(name) ? join(projectFolder(), 'scenarios', name) : resolve(name);
  if (!existsSync(join(folder, 'rules.json'))) {
    throw new UsageError(`there is no scenario "${basename(name)}"; there are ${known.join(', ')}`);
  }
  const problems: Problem[] = [];
  const scenario = readFolder(folder, problems, reading);
  if (scenario !== undefined) return scenario;
  const rest = problems.length > 1 ? ` (and ${problems.length - 1} more: coexist check ${name})` : '';
  throw new UsageError(`${firstProblem(name, problems)}${rest}`);
}

/** Writes beside the file first, so that nothing is ever half-written. */
export function writeWhole(path: string, text: string | Uint8Array): void {
  if (!replaceable(path)) return writeThrough(path, text);
  const target = existsSync(path) ? realpathSync(path) : path;
  const draft = draftOf(target);
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    renameSync(draft, target);
  } catch {
    if (existsSync(draft)) unlinkSync(draft);
    throw unwritable(path);
  }
}

/** Complains before hours of games are played for a file that cannot be written. */
export function checkWritable(path: string | undefined): void {
  if (path === undefined || !replaceable(path)) return;
  if (path === '' || existsSync(path) && statSync(path).isDirectory()) throw unwritable(path);
  const draft = draftOf(path);
  try {
    writeFileSync(draft, '', { flag: 'wx' });
  } catch {
    throw unwritable(path);
  } finally {
    if (existsSync(draft)) unlinkSync(draft);
  }
}

/** A name that no file of anybody else has. */
function draftOf(path: string): string {
  return `${path}.${process.pid}.part`;
}

/** Devices and pipes are written to, never replaced. */
function replaceable(path: string): boolean {
  return !existsSync(path) || statSync(path).isFile() || statSync(path).isDirectory();
}

function writeThrough(path: string, text: string | Uint8Array): void {
  try {
    writeFileSync(path, text);
  } catch {
    throw unwritable(path);
  }
}

function unwritable(path: string): UsageError {
  return new UsageError(`${path || 'a file without a name'} cannot be written; check the folder, the rights and the room left`);
}

/** The first problem as one line that names the file once. */
export function firstProblem(name: string, problems: readonly Problem[]): string {
  const [first] = problems;
  const place = first === undefined || first.path === name ? '' : ` ${first.path}`;
  return `${name}:${place} ${first?.message ?? 'cannot be read'}`;
}
