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
import type { JudgeReport, JudgeRequest } from './lab/judgement.ts';
import { App } from './page/app.ts';
import type { Beside, Judging, ScenarioEntry, Think } from './page/services.ts';
import type { Answer, GameAtHand, Question } from './reading/reply.ts';
import type { ShelfEntry } from './reading/shelf.ts';
import type { CommonFiles } from './scenario/read.ts';

const shelf = import.meta.glob<ShelfEntry>('../scenarios/*/rules.json', { eager: true, import: 'default', query: '?shelf' });
const rules = import.meta.glob('../scenarios/*/rules.json', { import: 'default' });
const words = import.meta.glob<{ common: unknown; own: unknown }>(['../scenarios/*/en.json', '!**/common/*'], { import: 'default', query: '?worded' });
const backgrounds = import.meta.glob<Record<string, string>>(['../scenarios/*/en.json', '!**/common/*'], { import: 'default', query: '?background' });
const common = import.meta.glob(['../scenarios/common/*.json', '!**/en.json'], { import: 'default' });
const par = import.meta.glob('../scenarios/par.json', { import: 'default' });

/** A file whose name ends so. */
async function fetchFile<T>(files: Record<string, () => Promise<T>>, end: string): Promise<T> {
  const found = Object.entries(files).find(([path]) => path.endsWith(end));
  if (found === undefined) throw new Error(`There is no file ${end}.`);
  return found[1]();
}

async function fetchCommon(): Promise<CommonFiles> {
  const named = Object.entries(common).map(async ([path, load]) => [/(\w+)\.json$/.exec(path)?.[1], await load()] as const);
  return Object.fromEntries(await Promise.all(named)) as CommonFiles;
}

const fetched = new Map<string, Promise<ScenarioEntry>>();

async function fetchScenario(id: string): Promise<ScenarioEntry> {
  const [{ scenarioEntry }, files] = await Promise.all([import('./page/entry.ts'), Promise.all([
    fetchCommon(), fetchFile(rules, `/${id}/rules.json`), fetchFile(words, `/${id}/en.json`), fetchFile(par, '/par.json'),
  ])]);
  return scenarioEntry(id, {
    common: files[0], rules: files[1], words: files[2], par: files[3], background: () => fetchFile(backgrounds, `/${id}/en.json`),
  });
}

/** Once each; what could not be fetched is asked for again. */
function scenarioOnce(id: string): Promise<ScenarioEntry> {
  const known = fetched.get(id);
  if (known !== undefined) return known;
  const coming = fetchScenario(id);
  fetched.set(id, coming);
  coming.catch(() => fetched.delete(id));
  return coming;
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
  const worker = beside<JudgeRequest, JudgeReport>(() => import('./worker/judge.ts?worker'), hear, (why) => hear({ kind: 'failed', why }));
  worker.post(request);
  return worker.stop;
};

const think: Think = (game, hear) => {
  const worker = beside<GameAtHand | Question, Answer>(() => import('./worker/rival.ts?worker'), hear, (why) => hear({ kind: 'failed', why }));
  worker.post(game);
  return worker;
};

const root = document.getElementById('page');
if (root === null) throw new Error('index.html has no element "page"');
new App(root, {
  shelf: Object.values(shelf),
  fetch: scenarioOnce,
  openMap: async (host) => {
    const { openMap } = await import('./map/open-map.ts');
    return openMap(host);
  },
  judge: typeof Worker === 'undefined' ? null : judge,
  think: typeof Worker === 'undefined' ? null : think,
}).start();
