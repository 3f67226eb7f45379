/**
 * The game so far: the curve of tension and mistrust, and every decision that the viewer may know
 * of, with what it moved at once. Of the other side these are its public acts and what the world
 * can see of them; `null` as the viewer sees everything.
 */
import type { Game } from '../core/ledger.ts';
import { meanMistrust } from '../core/rules/tension.ts';
import { sideId, type Side } from '../core/sides.ts';
import type { State } from '../core/state.ts';
import { registry, tension, type Variable } from '../core/variables.ts';
import { gameBefore, stateOf, type Step, type Timeline } from '../replay/timeline.ts';
import type { Words } from '../scenario/words.ts';
import { accountOf, isDirect, isPublic, SEEN } from './account.ts';
import { briefing } from './briefing.ts';
import { dateOf } from './calendar.ts';
import type { OddsLine } from './odds.ts';
import { outcomeOf } from './outcome.ts';
import { variableLabel } from './phrases.ts';
import { inPoints } from './why.ts';

/** Places along the line are per cent of its length. */
export interface LogView {
  readonly curve: readonly { readonly place: number; readonly tension: number; readonly mistrust: number }[];
  /** Years, or days where a turn is one. */
  readonly dates: readonly { readonly place: number; readonly text: string }[];
  readonly entries: readonly LogEntry[];
  readonly now: number;
}

export interface LogEntry {
  readonly side: Side;
  readonly date: string;
  readonly place: number;
  readonly who: string;
  readonly did: string;
  /** What they seem to want; with weights where everything is seen. */
  readonly because: string;
  /** What came of it, to whoever did it; empty for the other side. */
  readonly came: string;
  /** What it moved at once, by variable. */
  readonly moved: readonly OddsLine[];
  /** What the world saw happen before the next decision. */
  readonly after: readonly string[];
  /** Change of tension by it, points. */
  readonly heat: number;
}

export function logView(timeline: Timeline, viewer: Side | null, words: Words): LogView {
  const { turns } = timeline.scenario.content;
  const along = (turn: number): number => Math.min(100, (turn / turns) * 100);
  return {
    curve: curveOf(timeline).map((moment) => ({ ...moment, place: along(moment.place) })),
    dates: datesOf(timeline).map((date) => ({ ...date, place: along(date.place) })),
    entries: entriesOf(timeline, viewer, words, along),
    now: along(stateOf(timeline).turn),
  };
}

/** Where each turn began, and now. */
function curveOf(timeline: Timeline): { place: number; tension: number; mistrust: number }[] {
  const { content } = timeline.scenario;
  const moment = (state: State): { place: number; tension: number; mistrust: number } => ({
    place: state.turn, tension: (state.values[tension] ?? 0) / 1000,
    mistrust: meanMistrust({ state, content, ledger: null }) / 1000,
  });
  const begun = timeline.steps.map(({ state }) => state)
    .filter((state, i) => state.turn !== (timeline.steps[i - 1]?.state ?? timeline.start).turn);
  return [timeline.start, ...begun].map(moment);
}

const SHORT_DATE = /^(\d+) (\w{3})\w* \d+$/;

/** The first turn, and each that begins a year; every turn where it is a day. */
function datesOf({ scenario, start }: Timeline): { place: number; text: string }[] {
  const { content, rules } = scenario;
  const dates: { place: number; text: string }[] = [];
  let said = '';
  for (let turn = 0; turn < content.turns; turn++) {
    const { year, text } = dateOf(scenario, { ...start, turn, quarter: start.quarter + Math.floor(turn / rules.quarterEvery) });
    const [, day, month] = SHORT_DATE.exec(text) ?? [];
    const shown = day === undefined ? String(year) : said.endsWith(month ?? '') ? day : `${day} ${month}`;
    const part = day === undefined ? shown : `${day} ${month}`;
    if (part !== said) dates.push({ place: turn, text: shown });
    said = part;
  }
  return dates;
}

/** Those of a turn stand side by side; what the viewer may not know of leaves no gap. */
function entriesOf(timeline: Timeline, viewer: Side | null, words: Words, along: (turn: number) => number): LogEntry[] {
  const { scenario, steps } = timeline;
  const told = steps
    .map((step, number) => ({ step, before: gameBefore(timeline, number) }))
    .filter(({ step }) => viewer === null || step.side === viewer || isPublic(step));
  return told.map(({ step, before }, number) => {
    const first = told.findIndex((one) => one.step.turn === step.turn);
    const last = told.findLastIndex((one) => one.step.turn === step.turn);
    const deed = deedOf(before, step, viewer, words);
    return { ...deed, date: dateOf(scenario, before.state).text, place: along(step.turn + (number - first) / (last - first + 1)) };
  });
}

type Deed = Omit<LogEntry, 'date' | 'place'>;

/** What has been done is not done otherwise: it is told once, however often the log is looked at. */
const deeds = new WeakMap<Step, { readonly viewer: Side | null; readonly words: Words; readonly deed: Deed }>();

function deedOf(before: Game, step: Step, viewer: Side | null, words: Words): Deed {
  const known = deeds.get(step);
  if (known?.viewer === viewer && known.words === words) return known.deed;
  const deed = tell(before, step, viewer, words);
  deeds.set(step, { viewer, words, deed });
  return deed;
}

function tell(before: Game, step: Step, viewer: Side | null, words: Words): Deed {
  const account = accountOf(before, step, words, viewer === null);
  const sums = new Map<Variable, number>();
  for (const entry of step.entries) {
    const { variable, by } = entry;
    if (variable === -1 || !isDirect(step, entry) || !isShown(variable, step.side, viewer, words)) continue;
    sums.set(variable, (sums.get(variable) ?? 0) + by);
  }
  return {
    side: step.side, who: account.who, did: account.did, because: account.because,
    came: viewer === null || viewer === step.side ? outcomeOf(before, step, words, false) : '',
    moved: [...sums].filter(([, by]) => by !== 0).map(([variable, by]) => inPoints(variableLabel(words, variable), by)),
    after: briefing(step.entries, viewer, words, before.content), heat: (sums.get(tension) ?? 0) / 1000,
  };
}

/** What the world can see, and of one's own acts one's own numbers too. */
function isShown(variable: Variable, side: Side, viewer: Side | null, words: Words): boolean {
  const row = registry[variable];
  if (row === undefined || !words.variables.has(row.id)) return false;
  if (viewer === null || SEEN.has(variable)) return true;
  return side === viewer && row.owner === sideId(viewer);
}
