/** From a setup, a code or a file to a table. With it come rules, leaders and readings, so it is loaded when a game is opened. */
import { codeOf, parseCode, replaySteps } from '../replay/code.ts';
import { readingsOf } from '../replay/readings.ts';
import type { Setup } from '../replay/setup.ts';
import { begin, mindsOf, type Timeline } from '../replay/timeline.ts';
import { replayLink, replayPath, type Marks } from './address.ts';
import { Background } from './background.ts';
import { openFile } from './open-file.ts';
import type { Settings } from './preferences.ts';
import type { ScenarioEntry, Services } from './services.ts';
import { canKeep, keepGame } from './storage.ts';
import { Table, type TableActs } from './table.ts';
import { Thinking } from './thinking.ts';

/** A game on its way to the table. */
export interface Opened {
  readonly entry: ScenarioEntry;
  readonly timeline: Timeline;
  /** True where one person plays both sides and nothing is hidden. */
  readonly open: boolean;
}

type Fetch = (id: string) => Promise<ScenarioEntry>;

export async function begun(fetch: Fetch, id: string, setup: Setup, open: boolean): Promise<Opened> {
  const entry = await fetch(id);
  return { entry, timeline: begin(entry.load(setup.reading), setup), open };
}

export async function replayed(fetch: Fetch, text: string, { open, undone, hindsight }: Marks): Promise<Opened> {
  const code = parseCode(text);
  const entry = await fetch(code.scenario);
  const timeline = await inSlices(replaySteps(code, entry.load(code.setup.reading)));
  return { entry, timeline: { ...timeline, undone, hindsight }, open };
}

/** Milliseconds of work after which the page may draw and listen. */
const SLICE = 12;

/** Leaders decide again, and the page stays alive while they do. The map has slices of its own, which can be stopped and know of canvases. */
async function inSlices<T>(steps: Generator<unknown, T>): Promise<T> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < SLICE) continue;
    await new Promise((go) => { setTimeout(go); });
    since = performance.now();
  }
}

/** The address of a game in a file. */
export async function linkOfFile(fetch: Fetch, text: string): Promise<string> {
  const timeline = await openFile(text, async (file) => (await fetch(file.scenario.id)).load(file.options.reading));
  return replayLink(pathOf(timeline, false));
}

/** What the application gives to every table alike. */
export type Surroundings = Pick<TableActs, 'openMap' | 'theme' | 'dim' | 'tools' | 'sound' | 'judge'> & Pick<Services, 'think'> & { readonly settings: Settings };

export function tableFor(root: HTMLElement, { entry, timeline, open }: Opened, around: Surroundings): Table {
  // A leader whom nobody knows is complained of here, not when he is to move.
  mindsOf(timeline.scenario, timeline.setup);
  return new Table(root, timeline, entry.words, {
    ...around, open, canKeep, par: entry.par, background: new Background(around.settings, () => entry.background()),
    keep: (now) => keepEverywhere(pathOf(now, open)),
    thinking: new Thinking(around.think, entry.words, (now) => readingsOf(now, entry.load)),
  });
}

function pathOf(timeline: Timeline, open: boolean): string {
  return replayPath(codeOf(timeline), { open, undone: timeline.undone, hindsight: timeline.hindsight });
}

/** In the browser's storage and in the address, so that a reload brings back this very decision. */
function keepEverywhere(path: string): boolean {
  try {
    history.replaceState(null, '', replayLink(path));
  } catch {
    // A browser may forbid this for a page opened from a file; the storage still keeps the game.
  }
  return keepGame(path);
}
