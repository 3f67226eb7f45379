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
import type { JudgeReport, JudgeRequest } from './lab/judgement.ts';
import { readPar } from './lab/par.ts';
import { App } from './page/app.ts';
import type { Beside, Judging, ScenarioEntry, Think } from './page/services.ts';
import type { Answer, GameAtHand, Question } from './reading/reply.ts';
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

type WorkerModule = Promise<{ default: new () => Worker }>;

/** A worker that is loaded only where somebody asks; what it is sent before it has come waits for it. */
function beside<Asked, Heard>(load: () => WorkerModule, hear: (heard: Heard) => void, failed: (why: string) => void): Beside<Asked> {
  let worker: Worker | null = null;
  let stopped = false;
  const early: Asked[] = [];
  const fail = (why: string): void => { if (!stopped) failed(why); };
  load().then(({ default: Loaded }) => {
    if (stopped) return;
    worker = new Loaded();
    worker.addEventListener('message', ({ data }: MessageEvent<Heard>) => hear(data));
    worker.addEventListener('error', ({ message }) => fail(message));
    for (const asked of early) worker.postMessage(asked);
  }).catch((error: unknown) => fail(error instanceof Error ? error.message : ''));
  return {
    post(asked) {
      if (worker === null) early.push(asked);
      else worker.postMessage(asked);
    },
    stop() {
      stopped = true;
      worker?.terminate();
    },
  };
}

const judge: Judging = (request, hear) => {
  const worker = beside<JudgeRequest, JudgeReport>(() => import('./worker/judge.ts?worker&inline'), hear, (why) => hear({ kind: 'failed', why }));
  worker.post(request);
  return worker.stop;
};

const think: Think = (game, hear) => {
  const worker = beside<GameAtHand | Question, Answer>(() => import('./worker/rival.ts?worker&inline'), hear, (why) => hear({ kind: 'failed', why }));
  worker.post(game);
  return worker;
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
  think: typeof Worker === 'undefined' ? null : think,
  par: readPar(file('par'), []) ?? null,
}).start();
