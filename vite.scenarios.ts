/** What the page needs of a scenario's files before it is opened, and what of their words afterwards. */
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { projectFolder, readFolder, readJson } from './src/cli/files.ts';
import { shelfEntry } from './src/reading/shelf.ts';
import { usedWords } from './src/scenario/used-words.ts';
import { readWords } from './src/scenario/words.ts';

type Texts = Readonly<Record<string, unknown>>;

const SHELF = '/rules.json?shelf';
const WORDED = '/en.json?worded';
const BACKGROUND = '/en.json?background';

/**
 * `rules.json?shelf` is the scenario as it stands on the shelf, `en.json?worded` the words that it uses
 * without the backgrounds of its cards, and `en.json?background` those backgrounds.
 */
export function scenarioFiles(): Plugin {
  return {
    name: 'scenario-files',
    enforce: 'pre',
    load(id) {
      if (![SHELF, WORDED, BACKGROUND].some((asked) => id.endsWith(asked))) return null;
      const folder = dirname(id.replace(/\?.*$/, ''));
      const common = join(projectFolder(), 'scenarios', 'common', 'en.json');
      for (const path of [common, join(folder, 'rules.json'), join(folder, 'en.json')]) this.addWatchFile(path);
      const scenario = readFolder(folder, [], 'wary');
      if (scenario === undefined) throw new Error(`${folder} cannot be read; see: coexist check`);
      const [shared, own] = [common, join(folder, 'en.json')].map((path) => readJson(path, []) as Texts) as [Texts, Texts];
      if (id.endsWith(SHELF)) return asModule(shelfEntry(scenario, readWords(shared, own, [])));
      const used = usedWords(shared, scenario.content);
      if (id.endsWith(BACKGROUND)) return asModule({ ...backgroundsIn(used), ...backgroundsIn(own) });
      return asModule({ common: used, own }, (key, value: unknown) => (key === 'background' ? undefined : value));
    },
  };
}

function backgroundsIn({ cards }: Texts): Record<string, string> {
  const all = Object.entries((cards ?? {}) as Record<string, { background?: string }>);
  return Object.fromEntries(all.flatMap(([id, { background }]) => (background === undefined ? [] : [[id, background]])));
}

/** Text that is parsed as JSON is there sooner than the same text read as a program. */
function asModule(value: unknown, keep?: (key: string, value: unknown) => unknown): { code: string; moduleType: 'js' } {
  return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(value, keep))});`, moduleType: 'js' };
}
