/** Joins page, map and scenarios in the browser. */
import '@fontsource-variable/oswald';
import '@fontsource-variable/jost';
import '@fontsource/pt-serif/400.css';
import '@fontsource/pt-serif/700.css';
import '@fontsource/courier-prime/400.css';
import './page/style.css';
import './page/masthead.css';
import './page/timeline.css';
import './page/card.css';
import './page/crisis.css';
import './page/desk.css';
import './page/help.css';
import './page/screens.css';
import './page/map.css';
import './page/judgement.css';
import './page/map.css';
import type { Reading } from './core/coefficients.ts';
import type { JudgeReport } from './lab/judgement.ts';
import { readPar } from './lab/par.ts';
import { App } from './page/app.ts';
import type { Judging, ScenarioEntry } from './page/services.ts';
import { COMMON_NAMES } from './scenario/forms.ts';
import { readScenario, type CommonFiles, type Scenario } from './scenario/read.ts';
import type { Problem } from './scenario/shape.ts';
import { readWords } from './scenario/words.ts';

const files = import.meta.glob<{ default: unknown }>('../scenarios/**/*.json', { eager: true });

function file(path: string): unknown {
  return files[`../scenarios/${path}.json`]?.default;
}

const common = Object.fromEntries(COMMON_NAMES.map((name) => [name, file(`common/${name}`)])) as CommonFiles;

const ids = Object.keys(files)
  .map((path) => /^\.\.\/scenarios\/([^/]+)\/rules\.json$/.exec(path)?.[1])
  .filter((id) => id !== undefined)
  .sort((a, b) => (a < b ? 1 : -1));

function entry(id: string): ScenarioEntry {
  const loaded = new Map<Reading, Scenario>();
  return {
    id,
    words: readWords(file('common/en'), file(`${id}/en`), []),
    load(reading) {
      const known = loaded.get(reading);
      if (known !== undefined) return known;
      const problems: Problem[] = [];
      const scenario = readScenario(common, file(`${id}/rules`), problems, reading);
      if (scenario === undefined) throw new Error(`${id}: ${problems[0]?.path ?? ''} ${problems[0]?.message ?? ''}`);
      loaded.set(reading, scenario);
      return scenario;
    },
  };
}

/** The worker is loaded only where somebody asks for a judgement. */
const judge: Judging = (request, hear) => {
  let worker: Worker | null = null;
  let stopped = false;
  const fail = (why: string): void => { if (!stopped) hear({ kind: 'failed', why }); };
  import('./worker/judge.ts?worker&inline').then(({ default: JudgeWorker }) => {
    if (stopped) return;
    worker = new JudgeWorker();
    worker.addEventListener('message', ({ data }: MessageEvent<JudgeReport>) => hear(data));
    worker.addEventListener('error', ({ message }) => fail(message));
    worker.postMessage(request);
  }).catch((error: unknown) => fail(error instanceof Error ? error.message : ''));
  return () => {
    stopped = true;
    worker?.terminate();
  };
};

const root = document.getElementById('page');
if (root === null) throw new Error('index.html has no element "page"');
new App(root, {
  scenarios: ids.map(entry),
  openMap: async (host) => {
    const { openMap } = await import('./map/open-map.ts');
    return openMap(host);
  },
  judge: typeof Worker === 'undefined' ? null : judge,
  par: readPar(file('par'), []) ?? null,
}).start();
