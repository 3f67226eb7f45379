/** A scenario from its files: each reading of history is compiled when it is first asked for. */
import type { Reading } from '../core/coefficients.ts';
import { readPar } from '../lab/par.ts';
import { readScenario, type CommonFiles, type Scenario } from '../scenario/read.ts';
import type { Problem } from '../scenario/shape.ts';
import { readWords } from '../scenario/words.ts';
import type { ScenarioEntry } from './services.ts';

/** Raw JSON, as it came. */
export interface ScenarioFiles {
  readonly common: CommonFiles;
  readonly rules: unknown;
  readonly words: { readonly common: unknown; readonly own: unknown };
  readonly par: unknown;
  background(): Promise<Readonly<Record<string, string>>>;
}

export function scenarioEntry(id: string, { common, rules, words, par, background }: ScenarioFiles): ScenarioEntry {
  const loaded = new Map<Reading, Scenario>();
  return {
    id, words: readWords(words.common, words.own, []), par: readPar(par, []) ?? null,
    async background() {
      return new Map(Object.entries(await background()).map(([card, text]) => [`card/${card}`, text]));
    },
    load(reading) {
      const known = loaded.get(reading);
      if (known !== undefined) return known;
      const problems: Problem[] = [];
      const scenario = readScenario(common, rules, problems, reading);
      if (scenario === undefined) throw new Error(`${id}: ${problems[0]?.path ?? ''} ${problems[0]?.message ?? ''}`);
      loaded.set(reading, scenario);
      return scenario;
    },
  };
}
