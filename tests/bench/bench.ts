/**
 * Speed, as ratios within one run, because machines differ. The driver of the game is compared
 * with the same rules over `Int32Array`s; an older model may be named to compare whole decades.
 */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from '../../src/core/commands.ts';
import { digest } from '../../src/core/digest.ts';
import { copyState, legal, newGame, play, rush } from '../../src/core/game.ts';
import { below, luckKey, purpose } from '../../src/core/luck.ts';
import { closeQuarter } from '../../src/core/rules/quarter.ts';
import type { State } from '../../src/core/state.ts';
import { loadScenario } from '../../src/cli/files.ts';
import { playMatch } from '../../src/leaders/match.ts';
import { mindFor } from '../../src/leaders/who.ts';

const scenario = loadScenario('campaign-1955-1964');
const { content } = scenario;

/** Long enough for the engine to have compiled what runs often; the same for all that is compared. */
const WARM_UP = 600;

/** The part of a round that is not counted: the first calls after something else ran are slow for any program. */
const UNCOUNTED = 0.5;

/** Calls in one round, and what is called. */
type Timing = readonly [calls: number, act: () => void];

const ROUNDS = 25;

/**
 * Median microseconds of one call for each, after a warm-up. Rounds take turns, so that whatever
 * else the machine does falls on all that is compared.
 */
function timedTogether(...timings: readonly Timing[]): number[] {
  for (const [, act] of timings) {
    const warm = performance.now() + WARM_UP;
    while (performance.now() < warm) act();
  }
  const rounds: number[][] = timings.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    timings.forEach(([calls, act], number) => {
      for (let i = 0; i < calls * UNCOUNTED; i++) act();
      const start = process.hrtime.bigint();
      for (let i = 0; i < calls; i++) act();
      rounds[number]?.push(Number(process.hrtime.bigint() - start) / 1000 / calls);
    });
  }
  return rounds.map((times) => times.sort((x, y) => x - y)[(ROUNDS - 1) / 2] ?? 0);
}

function timed(calls: number, act: () => void): number {
  return timedTogether([calls, act])[0] ?? 0;
}

function report(name: string, value: number, unit: string, wanted = ''): void {
  console.log(`${name.padEnd(62)} ${value.toFixed(2).padStart(10)} ${unit.padEnd(6)} ${wanted}`);
}

const quarters = 40;

/** A state whose numbers lie in typed arrays; the rules cannot tell the difference. */
function typed(state: State): State {
  return { ...copyState(state), values: Int32Array.from(state.values) as unknown as number[] };
}

function drivers(): void {
  const first = newGame(content, 'BENCH');
  const decade = (make: (state: State) => State, snapshot: boolean) => (): void => {
    const state = make(first);
    const kept: State[] = [];
    for (let quarter = 0; quarter < quarters; quarter++) {
      closeQuarter({ state, content, ledger: null });
      if (snapshot) kept.push(copyState(state));
    }
  };
  const [plain = 0, array = 0, plainKept = 0] = timedTogether(
    [60, decade(copyState, false)], [60, decade(typed, false)], [60, decade(copyState, true)],
  ).map((time) => time / quarters);
  report('quarter, plain driver', plain, 'µs');
  report('quarter, Int32Array', array, 'µs');
  report('plain against Int32Array', array / plain, '×', 'wanted ≥ 0.5');
  report('plain with a snapshot a turn against Int32Array', array / plainKept, '×', 'wanted ≥ 0.25');
}

/** An idle campaign through immer: rest at every desk, do least on every card. */
function immer(): void {
  let state = newGame(content, 'IMMER');
  const stamps: [number, number][] = [];
  const start = performance.now();
  let steps = 0;
  while (state.ending === null) {
    const before = performance.now();
    const turn = state.turn;
    const command = least(state);
    state = play(state, content, command);
    steps++;
    stamps.push([turn, performance.now() - before]);
  }
  report('immer driver, one command', ((performance.now() - start) * 1000) / steps, 'µs');
}

/** The command that does least; it comes first in every list. */
function least(state: State): Command {
  return legal(state, content)[0] as Command;
}

/** A year early and late: nothing in a state grows with the game, and some rules are yearly. */
function growth(): void {
  const at = (turn: number): State => {
    const state = newGame(content, 'GROW', { record: true });
    while (state.ending === null && state.turn < turn - 1) rush(state, content, least(state));
    return state;
  };
  const year = (state: State) => (): void => {
    const copy = copyState(state);
    for (let quarter = 0; quarter < 4; quarter++) closeQuarter({ state: copy, content, ledger: null });
  };
  const [early = 1, late = 0] = timedTogether([1000, year(at(5))], [1000, year(at(37))]);
  report('a year to turn 40 against a year from turn 5', late / early, '×', 'wanted within 10 %');
}

function luck(): void {
  const key = luckKey('BENCH');
  const what = purpose('bench');
  let sum = 0;
  const draw = timed(200, () => {
    for (let i = 0; i < 1000; i++) sum += below(key, what, i, 0, 6);
  });
  report('luck, one draw', draw, 'ns', `wanted ≤ 50 (${sum % 2 === 0 ? 'even' : 'odd'})`);
}

function decade(who: string, record = false): () => void {
  let number = 0;
  const minds = [mindFor(who, scenario, 0), mindFor(who, scenario, 1)] as const;
  return () => {
    playMatch(scenario, `BENCH.${number++}`, minds, { shifting: !record, record });
  };
}

interface OldModel {
  playGame(seed: string, minds: unknown, options?: unknown): unknown;
  aiPolicy(who: string, level: number): unknown;
}

async function against(folder: string | undefined): Promise<void> {
  const older = folder === undefined ? null : await olderDecades(folder);
  const [scripted = 0, oldScripted = 0] = timedTogether([40, decade('record', true)], ...(older === null ? [] : [older.scripted]));
  const [level2 = 0, oldLevel2 = 0] = timedTogether([4, decade('standard:2')], ...(older === null ? [] : [older.level2]));
  report('decade, the record', scripted / 1000, 'ms');
  report('decade, level 2 against level 2', level2 / 1000, 'ms');
  report('decade, reflex', timed(20, decade('reflex')) / 1000, 'ms');
  if (older === null) return;
  report('scripted decade against the older model', oldScripted / scripted, '×', 'wanted ≥ 8');
  report('level-2 decade against the older model', oldLevel2 / level2, '×', 'wanted ≥ 5');
}

/** The older model finds its own files from its own folder. */
async function olderDecades(folder: string): Promise<{ scripted: Timing; level2: Timing }> {
  process.chdir(resolve(folder));
  const load = (name: string): Promise<unknown> => import(pathToFileURL(join(process.cwd(), name)).href);
  const old = (await load('game.mjs')) as OldModel;
  const metrics = (await load('metrics.mjs')) as { runHist(): unknown };
  let number = 0;
  return {
    scripted: [10, () => metrics.runHist()],
    level2: [1, () => old.playGame(`b${number++}`, { US: old.aiPolicy('moderate', 2), SU: old.aiPolicy('moderate', 2) }, { log: false, jitter: true })],
  };
}

const folder = process.argv.includes('--against') ? process.argv[process.argv.indexOf('--against') + 1] : undefined;
const end = newGame(content, 'DIGEST');
// Decades come first: once the rules have seen typed arrays or drafts, the engine serves all kinds, slower.
await against(folder);
drivers();
immer();
growth();
luck();
report('digest', timed(500, () => void digest(end)), 'µs');
