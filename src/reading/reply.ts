/**
 * What follows a decision, as plain data that can be worked out beside the page: what the leaders
 * do, and the view of what must be decided next. Whoever asks appends it to a timeline of their own.
 */
import type { Reading } from '../core/coefficients.ts';
import type { Command } from '../core/commands.ts';
import type { Mind } from '../leaders/mind.ts';
import { readingsOf, type ReadingEnd } from '../replay/readings.ts';
import { begin, follow, mindsOf, playLeaders, stateOf, type Move, type Setup, type Timeline } from '../replay/timeline.ts';
import type { Scenario } from '../scenario/read.ts';
import type { Words } from '../scenario/words.ts';
import { dateOf } from './calendar.ts';
import { climbOf } from './climb.ts';
import { decisionView, type DecisionView } from './decision.ts';
import { lookFrom, type DeskView } from './desk.ts';
import { visitOf } from './laid-out.ts';

/** What a worker must know of a game before it is asked anything. */
export interface GameAtHand {
  readonly source: Scenario['source'];
  readonly setup: Setup;
  readonly words: Words;
}

/** What is asked about the game that these commands made. */
export interface Question {
  readonly number: number;
  readonly about: 'reply' | 'readings';
  readonly commands: readonly Command[];
}

/** A view without its closer look, which is a function. */
export type PlainView = Omit<DecisionView, 'desk'> & { readonly desk: Omit<DeskView, 'look'> | null };

export interface Reply {
  readonly moves: readonly Move[];
  /** `null` where the game is over. */
  readonly view: PlainView | null;
}

export type Answer =
  | { readonly kind: 'reply'; readonly number: number; readonly reply: Reply }
  | { readonly kind: 'readings'; readonly number: number; readonly readings: readonly ReadingEnd[] }
  | { readonly kind: 'failed'; readonly why: string };

/** The decision that a game awaits; `null` where it is over. */
export function viewOf(timeline: Timeline, words: Words): DecisionView | null {
  const state = stateOf(timeline);
  const { content } = timeline.scenario;
  if (state.ending !== null) return null;
  return decisionView({ state, content, ledger: null }, words, dateOf(timeline.scenario, state).text, { climbed: climbOf(timeline), visit: visitOf(timeline) });
}

/** A view that has come by post, with its closer look again. */
export function unpacked(view: PlainView, timeline: Timeline, words: Words): DecisionView {
  const { desk } = view;
  if (desk === null) return { ...view, desk };
  const game = { state: stateOf(timeline), content: timeline.scenario.content, ledger: null };
  return { ...view, desk: { ...desk, look: lookFrom(game, words) } };
}

function packed(view: DecisionView): PlainView {
  if (view.desk === null) return { ...view, desk: null };
  const { look: _, ...desk } = view.desk;
  return { ...view, desk };
}

/** Plays along with one game and answers questions about it. */
export class Companion {
  private timeline: Timeline;
  private readonly minds: readonly [Mind | null, Mind | null];
  private readonly words: Words;
  private readonly load: (reading: Reading) => Scenario;

  constructor(game: Omit<GameAtHand, 'source'>, load: (reading: Reading) => Scenario) {
    this.load = load;
    this.words = game.words;
    this.timeline = begin(load(game.setup.reading), game.setup);
    this.minds = mindsOf(this.timeline.scenario, game.setup);
  }

  answer({ number, about, commands }: Question): Answer {
    this.timeline = follow(this.timeline, commands);
    if (about === 'readings') return { kind: about, number, readings: readingsOf(this.timeline, this.load) };
    this.timeline = playLeaders(this.timeline, this.minds);
    const moves = this.timeline.steps.slice(commands.length).map(({ command, choice }) => ({ command, choice }));
    const view = viewOf(this.timeline, this.words);
    return { kind: about, number, reply: { moves, view: view === null ? null : packed(view) } };
  }
}
