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

const climb: Walk = (list) => list.find((command) => command.startsWith('ladder/escalate')) ?? list[0];

function stageOf(state: State): StageName | 'end' {
  if (state.ending !== null) return 'end';
  const found = Object.entries(STAGE).find(([, stage]) => stage === state.stage);
  return found?.[0] as StageName;
}

/** Every decision of a person in this game, and its end. */
function* played(id: string, seed: string, walk: Walk): Generator<Moment> {
  let timeline = playLeaders(begin(scenario(id), { seed, reading: 'wary', shifting: false, us: ME, ussr: 'khrushchev:1' }));
  for (let number = 0; number < MANY; number++) {
    const state = stateOf(timeline);
    const stage = stageOf(state);
    yield { stage, state, address: `#/replay/${encodeURIComponent(codeOf(timeline))}` };
    if (stage === 'end') return;
    timeline = playLeaders(choose(timeline, walk(options(timeline), number, state) as Command));
  }
}

/** The first decision of each kind that a game of this seed meets, and its end. */
export function moments(id: string, seed: string): Moment[] {
  const met = new Map<string, Moment>();
  for (const moment of played(id, seed, wander)) if (!met.has(moment.stage)) met.set(moment.stage, moment);
  return [...met.values()];
}

function first(game: Iterable<Moment>, wanted: (moment: Moment) => boolean): Moment {
  for (const moment of game) if (wanted(moment)) return moment;
  throw new Error('this game never comes to the wanted decision: choose another seed');
}

/** A decision in the midst of a crisis, which the wanderer does not come to. */
export const incident = (): Moment => first(played('campaign-1955-1964', 'E', stand), ({ stage }) => stage === 'incident');

/** The Cuban crisis near the top of the ladder. */
export const brink = (): Moment => first(played('cuba-1962', 'B', climb), ({ state }) => (state.crisis?.rung ?? 0) > BLOCKADE);
