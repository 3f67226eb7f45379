/** Games taken to a decision of each kind, as codes that the page opens. */
import { STAGE, type State } from '../../src/core/state.ts';
import type { Command } from '../../src/core/commands.ts';
import { codeOf } from '../../src/replay/code.ts';
import { begin, choose, ME, options, playLeaders, stateOf, type Timeline } from '../../src/replay/timeline.ts';
import { scenario } from '../games.ts';

export type StageName = keyof typeof STAGE;

export interface Moment {
  readonly stage: StageName | 'end';
  readonly address: string;
  readonly state: State;
}

const MANY = 400;

/** Chooses by a fixed walk through the options, so that a game meets much. */
function played(timeline: Timeline, number: number): Timeline {
  const list = options(timeline);
  return playLeaders(choose(timeline, list[(number * 7 + 3) % list.length] as Command));
}

function stageOf(state: State): StageName | 'end' {
  if (state.ending !== null) return 'end';
  const found = Object.entries(STAGE).find(([, stage]) => stage === state.stage);
  return found?.[0] as StageName;
}

/** The first decision of each kind that a game of this seed meets, and its end. */
export function moments(id: string, seed: string): Moment[] {
  const met = new Map<string, Moment>();
  let timeline = playLeaders(begin(scenario(id), { seed, reading: 'wary', shifting: false, us: ME, ussr: 'khrushchev:1' }));
  for (let number = 0; number < MANY; number++) {
    const state = stateOf(timeline);
    const stage = stageOf(state);
    if (!met.has(stage)) met.set(stage, { stage, state, address: `#/replay/${encodeURIComponent(codeOf(timeline))}` });
    if (stage === 'end') break;
    timeline = played(timeline, number);
  }
  return [...met.values()];
}
