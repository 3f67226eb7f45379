/**
 * The judgement of a game in words: what was chosen, what the best reply found was, and how much
 * less the choice was worth. Words come first; each number says how sure it is.
 */
import { other, type Side } from '../core/sides.ts';
import { STAGE, type State } from '../core/state.ts';
import { CONTINUATIONS, costliest, isCostly, SHORTLIST, type Judged, type Judgement } from '../lab/judgement.ts';
import { AIM_POINTS, DECLARED_POINTS, JUDGE, PARTS, QUARTERS } from '../lab/worth.ts';
import type { Timeline } from '../replay/timeline.ts';
import type { Words } from '../scenario/words.ts';
import { dateOf } from './calendar.ts';
import { sideName } from './gauges.ts';
import { commandLabel, spelled } from './phrases.ts';

export interface WeighedView {
  readonly date: string;
  /** The card, the crisis, the proposal or the desk. */
  readonly occasion: string;
  readonly taken: string;
  /** The best reply found; empty where nothing better was. */
  readonly best: string;
  /** What it cost in words, and in points with how sure that is; empty where nothing was lost. */
  readonly cost: string;
  readonly points: string;
}

export interface DearView extends WeighedView {
  /** Where the loss lies, the largest parts first. */
  readonly mostly: string;
  /** The risk of war after either reply; empty where there was none. */
  readonly danger: string;
}

export interface JudgementView {
  readonly side: Side;
  readonly name: string;
  readonly summary: string;
  readonly dearest: readonly DearView[];
  readonly all: readonly WeighedView[];
}

/** As many are told at length. */
const TOLD = 3;

/** Mean losses in points, up to which the words hold. */
const MEAN_WORDS = [[0.6, 'next to nothing'], [1.3, 'little'], [1.8, 'some'], [3, 'much'], [Infinity, 'very much']] as const;
/** The same for the loss of one decision. */
const COST_WORDS = [[2, 'cost a little'], [6, 'cost something'], [15, 'cost much'], [Infinity, 'cost very much']] as const;

const PART_NAMES: Readonly<Record<(typeof PARTS)[number], string>> = {
  security: 'security', prestige: 'prestige', prosperity: 'prosperity', standing: 'standing at home',
  cause: 'the cause', peace: 'the common peace', aims: 'your aims',
};
/** A part is named from this many points on. */
const NAMED = 0.3;

export function judgementView(timeline: Timeline, judgement: Judgement, words: Words): JudgementView {
  return {
    side: judgement.side, name: sideName(judgement.side), summary: summary(judgement),
    dearest: costliest(judgement, TOLD).map((judged) => dearView(timeline, judged, words)),
    all: judgement.decisions.map((judged) => weighedView(timeline, judged, words)),
  };
}

function summary({ decisions, loss, error }: Judgement): string {
  if (decisions.length === 0) return 'No decision of this game could be weighed.';
  const costly = decisions.filter(isCostly).length;
  const better = costly === 0 ? 'For none of them was a clearly better reply found'
    : `For ${costly} of them a clearly better reply was found`;
  const weighed = decisions.length === 1 ? '1 decision was weighed' : `${decisions.length} decisions were weighed`;
  return `${weighed}. ${better}. On average you lost ${wordFor(MEAN_WORDS, loss)}: ${number(Math.max(0, loss))} points a decision, give or take ${number(2 * error)}.`;
}

function weighedView(timeline: Timeline, judged: Judged, words: Words): WeighedView {
  const before = timeline.steps[judged.number - 1]?.state ?? timeline.start;
  const lost = isCostly(judged);
  const found = judged.best !== judged.taken;
  return {
    date: dateOf(timeline.scenario, before).text, occasion: occasion(timeline, before, words),
    taken: said(timeline, before, judged.taken, words),
    best: found ? said(timeline, before, judged.best, words) : '',
    cost: lost ? wordFor(COST_WORDS, judged.loss) : found ? 'no clear difference' : 'nothing better found',
    points: found ? `${number(judged.loss)} ± ${number(2 * judged.error)}` : '',
  };
}

function dearView(timeline: Timeline, judged: Judged, words: Words): DearView {
  const { loss, error, dangers } = judged;
  const [mine, theirs] = dangers.map((chance) => number(chance * 100));
  return {
    ...weighedView(timeline, judged, words),
    points: `${number(loss)} points, give or take ${number(2 * error)}`,
    mostly: partsText(judged.parts),
    danger: mine === '0.0' && theirs === '0.0' ? ''
      : `Risk of nuclear war in the two years, in this model: ${mine} % after what you chose, ${theirs} % after the other reply.`,
  };
}

/** What the better reply had more of, and what it had less. */
function partsText(parts: readonly number[]): string {
  const named = parts.map((by, part) => ({ name: PART_NAMES[PARTS[part] ?? 'peace'], by }))
    .filter(({ by }) => Math.abs(by) >= NAMED).toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by)).slice(0, 3);
  return named.map(({ name, by }) => `${name} ${by > 0 ? '+' : '−'}${number(Math.abs(by))}`).join(', ');
}

function occasion(timeline: Timeline, { stage, hand, crisis, proposal }: State, words: Words): string {
  const { content } = timeline.scenario;
  const kind = content.crises[crisis?.kind ?? -1];
  switch (stage) {
    case STAGE.cards: {
      const id = content.cards[hand[0] ?? -1]?.id ?? '';
      return words.cards.get(id)?.title ?? spelled(id);
    }
    case STAGE.incident: {
      const id = kind?.incidents[crisis?.incident ?? -1]?.id ?? '';
      return words.crises.get(kind?.id ?? '')?.incidents?.get(id)?.title ?? spelled(id);
    }
    case STAGE.ladder: return words.crises.get(kind?.id ?? '')?.title ?? spelled(kind?.id ?? '');
    case STAGE.proposal: {
      const initiative = content.initiatives[proposal?.initiative ?? -1];
      const treaty = content.agreements[initiative?.agreement ?? -1];
      return `Proposal: ${treaty === undefined ? 'a summit meeting' : words.agreements.get(treaty.id)?.label ?? spelled(treaty.id)}`;
    }
    default: return 'Your desk';
  }
}

const TERM = /^ladder\/(hold|escalate)\/term-([1-5])$/;

/** A choice in words; terms of a crisis by their name. */
function said(timeline: Timeline, { crisis, mover }: State, command: string, words: Words): string {
  const kind = timeline.scenario.content.crises[crisis?.kind ?? -1];
  const offer = TERM.exec(command);
  const term = command === 'ladder/accept' ? crisis?.offer[other(mover)] : Number(offer?.[2] ?? 0);
  const id = kind?.terms[(term ?? 0) - 1]?.id;
  if (kind === undefined || id === undefined) return commandLabel(words, command);
  const label = words.crises.get(kind.id)?.terms.get(id)?.label ?? spelled(id);
  if (offer === null) return `Accept: ${label}`;
  return `${offer[1] === 'hold' ? 'Hold' : 'Go up one rung'}; offer in private: ${label}`;
}

function wordFor(bands: readonly (readonly [number, string])[], value: number): string {
  return bands.find(([below]) => value < below)?.[1] ?? '';
}

/** One decimal, with a minus sign of its own. */
function number(value: number): string {
  const tenths = Math.round(value * 10);
  return `${tenths < 0 ? '−' : ''}${(Math.abs(tenths) / 10).toFixed(1)}`;
}

/** How the figures came about, for everybody to judge them by. */
export const HOW_JUDGED: readonly string[] = [
  `From each decision the world lives on ${CONTINUATIONS} times, for ${QUARTERS / 4} years or to the end. “${JUDGE}”, a simple leader that does not look ahead, then leads both sides.`,
  'The luck in these futures is imagined. It is never the luck of your game, and it is the same for each reply. What was hidden from you stays as it was in fact, so a part of a loss may be such as nobody could foresee.',
  'Half of the futures look for a better reply. The other half, with new luck, measure how much it was better. “Give or take” is twice the standard error. What is smaller than that is not called a loss.',
  `At the desk an act is compared with at most ${SHORTLIST} others that leaders of your side might choose, each by itself.`,
  `A point is one point in security, prestige, prosperity, standing, cause or peace, half by the mean over those years and half by their end. An aim of the term counts ${AIM_POINTS}, the declared one ${DECLARED_POINTS}. A nuclear war takes all of it, so each future also pays for the risk of one.`,
  'All this holds in this model only. It is no proof of what was wise in fact.',
];
