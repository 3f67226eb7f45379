/** Games taken to a decision of each kind, as codes that the page opens. */
import { STAGE, type State } from '../../src/core/state.ts';
import type { Command } from '../../src/core/commands.ts';
import { codeOf } from '../../src/replay/code.ts';
import { begin, choose, ME, options, playLeaders, stateOf } from '../../src/replay/timeline.ts';
import { scenario } from '../games.ts';

export type StageName = keyof typeof STAGE;

export interface Moment {
  readonly stage: StageName | 'end';
  readonly address: string;
  readonly state: State;
}

const MANY = 400;
const BLOCKADE = 4;

/** What is chosen at the decision of a number. */
type Walk = (list: readonly Command[], number: number, state: State) => Command | undefined;

/** Through the options, so that a game meets much. */
const wander: Walk = (list, number) => list[(number * 7 + 3) % list.length];

/** To the blockade and no further: incidents happen where both sides stand at it. */
const stand: Walk = (list, number, state) => {
  const act = (state.crisis?.rung ?? 0) < BLOCKADE ? 'ladder/escalate/silence' : 'ladder/hold/silence';
  return list.find((command) => command === act) ?? wander(list, number, state);
};

function stageOf(state: State): StageName | 'end' {
  if (state.ending !== null) return 'end';
  const found = Object.entries(STAGE).find(([, stage]) => stage === state.stage);
  return found?.[0] as StageName;
}

/** The first decision of each kind that a game of this seed meets, and its end. */
export function moments(id: string, seed: string, walk: Walk = wander): Moment[] {
  const met = new Map<string, Moment>();
  let timeline = playLeaders(begin(scenario(id), { seed, reading: 'wary', shifting: false, us: ME, ussr: 'khrushchev:1' }));
  for (let number = 0; number < MANY; number++) {
    const state = stateOf(timeline);
    const stage = stageOf(state);
    if (!met.has(stage)) met.set(stage, { stage, state, address: `#/replay/${encodeURIComponent(codeOf(timeline))}` });
    if (stage === 'end') break;
    timeline = playLeaders(choose(timeline, walk(options(timeline), number, state) as Command));
  }
  return [...met.values()];
}

/** A decision in the midst of a crisis, which the wanderer does not come to. */
export function incident(): Moment {
  const found = moments('campaign-1955-1964', 'E', stand).find(({ stage }) => stage === 'incident');
  if (found === undefined) throw new Error('this game meets no incident: choose another seed');
  return found;
}
