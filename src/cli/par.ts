/** `par`: what leaders make of each side, written as data for the page. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parFile, parRows, type ParFile, type ParRow } from '../lab/par.ts';
import { noWords, readArguments, wholeOption } from './arguments.ts';
import { loadScenario, projectFolder, scenarioFolders } from './files.ts';
import { progress } from './progress.ts';

export function runPar(given: readonly string[]): number {
  const args = readArguments(given, ['games', 'out']);
  noWords(args);
  const games = wholeOption(args, 'games', 1, 1_000_000, 200);
  const out = args.options.get('out') ?? join(projectFolder(), 'scenarios', 'par.json');
  const scenarios = scenarioFolders().map((folder) => loadScenario(folder));
  const bar = progress('rows of par', scenarios.length * 6);
  const rows: ParRow[] = [];
  for (const row of parRows(scenarios, games)) {
    rows.push(row);
    bar.step(1);
  }
  bar.done();
  writeFileSync(out, written(parFile(rows, games)));
  return 0;
}

/** One row a line, so that a change of the rules shows where par has moved. */
function written(file: ParFile): string {
  const { rows, ...head } = file;
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
  return `${JSON.stringify(head, null, 2).replace(/\n}$/, '')},\n  "rows": [\n${lines}\n  ]\n}\n`;
}
