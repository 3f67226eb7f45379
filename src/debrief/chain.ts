/** The end of a game told from its causes: curves, crises, and what moved tension and mistrust. */
import type { Game } from '../core/ledger.ts';
import { COMPONENTS, scores } from '../core/rules/score.ts';
import { meanMistrust } from '../core/rules/tension.ts';
import { SIDES } from '../core/sides.ts';
import { ENDINGS, OUTCOMES, type Ending, type State } from '../core/state.ts';
import { mistrust, tension, type Variable } from '../core/variables.ts';
import { entriesOf, stateOf, type Entry, type Step, type Timeline } from '../replay/timeline.ts';

/** One point of the curves, in points. */
export interface Moment {
  readonly turn: number;
  readonly tension: number;
  readonly mistrust: number;
}

export interface Link {
  readonly why: string;
  /** Points, summed over the game. */
  readonly by: number;
  readonly turn: number;
}

export interface CrisisStory {
  readonly kind: string;
  readonly turn: number;
  readonly outcome: string;
  readonly winner: number;
  readonly term: number;
  readonly topRung: number;
  /** Per cent chance of war borne in it. */
  readonly risk: number;
}

export interface Debrief {
  readonly ending: Ending;
  readonly moments: readonly Moment[];
  readonly crises: readonly CrisisStory[];
  readonly tension: readonly Link[];
  readonly mistrust: readonly Link[];
  /** Six components for each side, points. */
  readonly scores: readonly (readonly { id: string; value: number }[])[];
  /** Per cent chance of war borne over the game. */
  readonly risk: number;
  /** Computer leaders' decisions that could easily have gone the other way. */
  readonly closeCalls: readonly Step[];
}

export function debrief(timeline: Timeline): Debrief {
  const { content } = timeline.scenario;
  const state = stateOf(timeline);
  const game: Game = { state, content, ledger: null };
  const entries = entriesOf(timeline);
  return {
    ending: ENDINGS[state.ending ?? 0] ?? 'dangerous',
    moments: momentsOf(timeline),
    crises: state.past.map((past) => ({
      kind: content.crises[past.kind]?.id ?? '', turn: past.turn, outcome: OUTCOMES[past.outcome] ?? '',
      winner: past.winner, term: past.term, topRung: past.topRung, risk: past.risk / 100,
    })),
    tension: links(entries, [tension]),
    mistrust: links(entries, [...mistrust]),
    scores: SIDES.map((side) => scores(game, side).map((value, i) => ({ id: COMPONENTS[i] ?? '', value: value / 1000 }))),
    risk: state.risk / 100,
    closeCalls: closeCalls(timeline),
  };
}

function momentsOf(timeline: Timeline): Moment[] {
  const { content } = timeline.scenario;
  const moment = (state: State): Moment => ({
    turn: state.turn,
    tension: (state.values[tension] ?? 0) / 1000,
    mistrust: meanMistrust({ state, content, ledger: null }) / 1000,
  });
  return [moment(timeline.start), ...timeline.steps.map((step) => moment(step.state))];
}

/** How many close decisions the debrief tells of. */
const CLOSE_CALLS = 6;

/** The decisions of computer leaders that had the least to spare, in the order in which they fell. */
export function closeCalls(timeline: Timeline): Step[] {
  const margin = (step: Step): number => step.choice?.hinge?.amount ?? Infinity;
  return timeline.steps
    .filter((step) => step.choice !== null && step.choice.hinge !== null && step.choice.hinge.instead !== step.command)
    .toSorted((a, b) => margin(a) - margin(b))
    .slice(0, CLOSE_CALLS)
    .toSorted((a, b) => a.turn - b.turn);
}

/** The ten largest causes by their sum, with the turn in which each first acted. */
function links(entries: readonly Entry[], variables: readonly Variable[]): Link[] {
  const sums = new Map<string, Link>();
  for (const entry of entries) {
    if (!variables.some((variable) => variable === entry.variable)) continue;
    const known = sums.get(entry.why);
    sums.set(entry.why, { why: entry.why, turn: known?.turn ?? entry.turn, by: (known?.by ?? 0) + entry.by / 1000 });
  }
  return [...sums.values()].sort((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, 10);
}
