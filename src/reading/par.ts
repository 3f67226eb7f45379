/**
 * A game beside par: what leaders of the rival's strength made of the same side in the same
 * scenario. Four marks, no total; where nothing can be compared, the reason is told.
 */
import { sideId, other, type Side } from '../core/sides.ts';
import { marksOf, rowFor, type Marks, type ParFile, type ParRow } from '../lab/par.ts';
import { RULES } from '../replay/file.ts';
import { personSides, stateOf, whoPlays, type Timeline } from '../replay/timeline.ts';
import { sideName } from './gauges.ts';

export interface ParMark {
  readonly name: string;
  /** What it came to, and the middle of what leaders made of it. */
  readonly own: string;
  readonly par: string;
  /** Where that lies among leaders. */
  readonly words: string;
  /** On a line from 0 to 100: own mark, the percentiles. */
  readonly at: number;
  readonly marks: readonly number[];
}

export interface ParView {
  readonly side: Side;
  readonly name: string;
  readonly compared: string;
  readonly rows: readonly ParMark[];
}

interface Kind {
  readonly name: string;
  readonly unit: string;
  /** Less than most, more than most. */
  readonly words: readonly [string, string];
}

const KINDS: Readonly<Record<keyof Marks, Kind>> = {
  aims: { name: 'Points for aims', unit: '', words: ['fewer', 'more'] },
  tension: { name: 'Tension at the end', unit: '', words: ['calmer', 'tenser'] },
  risk: { name: 'Risk of nuclear war borne', unit: ' %', words: ['less risk', 'more risk'] },
  components: { name: 'What the side has to show', unit: '', words: ['less', 'more'] },
};
const USUAL = 2;

/** A view for each person; none where the game cannot be compared. */
export function parViews(timeline: Timeline, par: ParFile | null): ParView[] {
  const { setup } = timeline;
  const usual = setup.reading === 'wary' && (setup.world ?? 'history') === 'history' && !setup.shifting;
  if (par === null || par.rules !== RULES || timeline.hindsight || !usual) return [];
  return personSides(setup).flatMap((side) => viewOf(timeline, side, par) ?? []);
}

function viewOf(timeline: Timeline, side: Side, par: ParFile): ParView | null {
  const { scenario, setup } = timeline;
  const level = strengthOf(whoPlays(setup, other(side)));
  const row = rowFor(par, scenario.content.id, sideId(side), level);
  if (row?.digest !== scenario.content.digest) return null;
  const marks = marksOf(scenario, stateOf(timeline), side);
  const kinds = (Object.keys(KINDS) as (keyof Marks)[]).filter((kind) => kind !== 'aims' || scenario.content.terms.length > 0);
  return {
    side, name: sideName(side),
    compared: `Compared with ${par.games} games in which leaders of strength ${level} played this side, against leaders of strength ${strengthOf(par.rival)}.`,
    rows: kinds.map((kind) => markView(KINDS[kind], marks[kind], row[kind])),
  };
}

/** The rival's own strength; where it has none, the usual. */
function strengthOf(who: string): number {
  return Number(/:([123])$/.exec(who)?.[1] ?? USUAL);
}

function markView(kind: Kind, own: number, thousandths: ParRow['aims']): ParMark {
  const par = thousandths.map((value) => value / 1000);
  const [low = 0, , , , high = 0] = par;
  const [from, to] = [Math.min(low, own), Math.max(high, own)];
  const place = (value: number): number => (to === from ? 50 : Math.round((100 * (value - from)) / (to - from)));
  return {
    name: kind.name, own: `${shown(own)}${kind.unit}`, at: place(own), marks: par.map(place),
    par: `${shown(par[2] ?? 0)}${kind.unit}, half from ${shown(par[1] ?? 0)} to ${shown(par[3] ?? 0)}`,
    words: wordsFor(kind.words, own, par),
  };
}

/** Percentiles are 10, 25, 50, 75 and 90. */
function wordsFor([less, more]: Kind['words'], own: number, par: readonly number[]): string {
  const [p10 = 0, p25 = 0, , p75 = 0, p90 = 0] = par;
  if (own < p10) return `${less} than nine in ten`;
  if (own > p90) return `${more} than nine in ten`;
  if (own < p25) return `${less} than most`;
  return own > p75 ? `${more} than most` : 'about par';
}

function shown(value: number): string {
  return value.toFixed(1);
}

