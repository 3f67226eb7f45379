/** `scenarios` and `check`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../scenario/shape.ts';
import { findMissingWords } from '../scenario/missing-words.ts';
import type { Scenario } from '../scenario/read.ts';
import { readWords } from '../scenario/words.ts';
import { label } from '../lab/backtest.ts';
import { noWords, readArguments, UsageError } from './arguments.ts';
import { loadScenario, projectFolder, readFolder, readJson, scenarioFolders } from './files.ts';

function titleOf(id: string): string {
  const words = readJson(join(projectFolder(), 'scenarios', id, 'en.json'), []);
  return typeof words === 'object' && words !== null && 'title' in words ? String(words.title) : id;
}

export function runScenarios(given: readonly string[]): number {
  const args = readArguments(given, []);
  noWords(args);
  const rows = scenarioFolders().flatMap((id) => {
    const problems = problemsOf(id);
    if (problems.length > 0) console.error(`${id} cannot be read; see: coexist check ${id}`);
    if (problems.length > 0) return [];
    const { rules, content } = loadScenario(id);
    return [{
      id, title: titleOf(id), start: rules.days?.[0] ?? rules.startDate ?? label(rules.start),
      sides: rules.sides, turns: rules.turns, cards: content.cards.length, digest: content.digest,
    }];
  });
  if (args.flags.has('json')) console.log(JSON.stringify(rows, null, 2));
  else for (const row of rows) console.log(`${row.id.padEnd(24)} ${row.title} · from ${row.start} · ${row.sides.join(' or ')} · ${row.turns} turns · ${row.cards} cards`);
  return 0;
}

/** Prints every problem with its path; 1 where there are any. */
export function runCheck(given: readonly string[]): number {
  const args = readArguments(given, []);
  if (args.words.length === 0) throw new UsageError('name at least one scenario or folder to check');
  const results = args.words.map((word) => ({ scenario: word, problems: problemsOf(word) }));
  if (args.flags.has('json')) console.log(JSON.stringify(results, null, 2));
  else for (const { scenario, problems } of results) {
    if (problems.length === 0) console.log(`${scenario}: nothing to complain about`);
    for (const problem of problems) console.log(`${scenario}/${problem.path}: ${problem.message}`);
  }
  return results.every(({ problems }) => problems.length === 0) ? 0 : 1;
}

function problemsOf(word: string): Problem[] {
  const known = join(projectFolder(), 'scenarios', word);
  const folder = existsSync(join(known, 'rules.json')) ? known : word;
  if (!existsSync(folder)) throw new UsageError(`there is no folder "${word}"`);
  if (!existsSync(join(folder, 'rules.json'))) return [{ path: 'rules.json', message: 'is missing' }];
  const problems: Problem[] = [];
  const scenario = readFolder(folder, problems, 'wary');
  if (scenario !== undefined) checkWords(folder, scenario, problems);
  return problems;
}

/** The rules are in order; now everything in them must have words. */
function checkWords(folder: string, scenario: Scenario, problems: Problem[]): void {
  const file = join(folder, 'en.json');
  if (!existsSync(file)) {
    problems.push({ path: 'en.json', message: 'is missing; it holds what a player reads' });
    return;
  }
  const own = readJson(file, problems);
  const common = readJson(join(projectFolder(), 'scenarios', 'common', 'en.json'), problems);
  if (problems.length > 0) return;
  const words = readWords(common, own, problems);
  if (problems.length > 0) return;
  findMissingWords(scenario.content, words, readWords({ format: 1 }, own, []), problems);
}
