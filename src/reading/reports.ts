/**
 * The four reports of the end: aims, the world, the risk taken, and judgement, without a total.
 * Only here is told what was secret: the aims of both, who the leaders were, how each chair stood.
 */
import type { Game } from '../core/ledger.ts';
import { read } from '../core/ledger.ts';
import { alignedPlaces, STANDS } from '../core/rules/places.ts';
import { RUNGS } from '../core/rules/ladder.ts';
import { meanMistrust } from '../core/rules/tension.ts';
import { SIDES, type Side } from '../core/sides.ts';
import { tension } from '../core/variables.ts';
import { stateOf, type Timeline } from '../replay/timeline.ts';
import type { Words } from '../scenario/words.ts';
import { sideName } from './gauges.ts';
import { aimView, chairViews, type ChairView } from './house.ts';
import { ownAims } from './item.ts';
import { leaderName, line, spelled } from './phrases.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

export interface AimRow {
  readonly term: number;
  readonly label: string;
  readonly declared: boolean;
  readonly outcome: 'met' | 'missed' | 'not judged';
}

export interface AimReport {
  readonly side: Side;
  readonly name: string;
  readonly rows: readonly AimRow[];
  readonly guesses: string;
}

export interface Persona {
  readonly side: Side;
  readonly name: string;
  readonly line: string;
  /** Temper in words. */
  readonly temper: string;
}

export interface Reports {
  readonly aims: readonly AimReport[];
  readonly world: readonly Fact[];
  readonly risk: readonly Fact[];
  readonly personas: readonly Persona[];
  readonly chairs: readonly { side: Side; name: string; chairs: readonly ChairView[] }[];
}

export function reportsOf(timeline: Timeline, words: Words): Reports {
  const { content } = timeline.scenario;
  const game: Game = { state: stateOf(timeline), content, ledger: null };
  const withAims = content.terms.length > 0;
  return {
    aims: withAims ? SIDES.map((side) => aimReport(game, words, side)) : [],
    world: worldFacts(game, { state: timeline.start, content, ledger: null }, words),
    risk: riskFacts(game, words),
    personas: personas(timeline, words),
    chairs: content.desk ? SIDES.map((side) => ({ side, name: sideName(side), chairs: chairViews(game, words, side) })) : [],
  };
}

function aimReport(game: Game, words: Words, side: Side): AimReport {
  const { state, content } = game;
  const label = (aim: number): string => words.aims.get(content.aims[aim]?.id ?? '')?.label ?? spelled(content.aims[aim]?.id ?? '');
  const judged = state.judged.filter((one) => one.side === side).map((one): AimRow => ({
    term: one.term + 1, label: label(one.aim), declared: one.declared === 1, outcome: one.met === 1 ? 'met' : 'missed',
  }));
  // A game that ends in mid-term leaves its last aims unjudged.
  const open = ownAims(game, side).map((aim, slot): AimRow => ({
    term: state.term + 1, label: aimView(game, words, side, aim, slot === 0).label, declared: slot === 0, outcome: 'not judged',
  }));
  const right = state.guessed[side];
  return {
    side, name: sideName(side), rows: [...judged, ...open],
    guesses: `${right} ${right === 1 ? 'secret aim' : 'secret aims'} of the other side guessed rightly.`,
  };
}

function worldFacts(game: Game, start: Game, words: Words): Fact[] {
  const { state, content } = game;
  const whole = (milli: number): string => String(Math.round(milli / 1000));
  const signed = content.agreements.filter((_, number) => (state.agreements[number] ?? 0) > 0)
    .map((treaty) => words.agreements.get(treaty.id)?.label ?? spelled(treaty.id));
  const facts = [
    { name: 'Tension', value: `${whole(read(game, tension))}, from ${whole(read(start, tension))}` },
    { name: 'Mistrust', value: `${whole(meanMistrust(game))}, from ${whole(meanMistrust(start))}` },
    { name: 'Agreements in force', value: signed.length === 0 ? 'none' : signed.join(', ') },
  ];
  if (!content.desk) return facts;
  const own = state.stands.filter((stand) => STANDS[stand] === 'own-road').length;
  return [...facts, {
    name: 'Third World',
    value: `${alignedPlaces(game, 0)} places with Washington, ${alignedPlaces(game, 1)} with Moscow, ${own} on a road of their own, of ${state.stands.length}`,
  }];
}

function riskFacts(game: Game, words: Words): Fact[] {
  const { state } = game;
  const percent = state.risk / 100;
  return [
    { name: 'Risk of nuclear war borne', value: `${percent.toFixed(1)} per cent in all, in this model; a wide band` },
    { name: 'Crises', value: String(state.past.length) },
    { name: 'Highest rung', value: `${state.topRung}: ${line(words, 'rungs', RUNGS[state.topRung] ?? 'settled')}` },
  ];
}

/** Everybody who led in this game, in order. */
function personas(timeline: Timeline, words: Words): Persona[] {
  const { content } = timeline.scenario;
  const seen = new Set<number>();
  for (const state of [timeline.start, ...timeline.steps.map((step) => step.state)]) for (const leader of state.leaders) seen.add(leader);
  return [...seen].flatMap((number) => {
    const leader = content.leaders[number];
    if (leader === undefined) return [];
    return [{
      side: leader.side, name: leaderName(words, leader.id), line: words.leaders.get(leader.id)?.line ?? '',
      temper: `${grade(leader.boldness, 'cautious', 'neither bold nor cautious', 'bold')}; ${grade(leader.dread, 'little fear of war', 'fears war', 'fears war greatly')}; ${leader.pride > 0 ? 'proud: needs more than others to settle' : 'settles without much pride'}`,
    }];
  });
}

function grade(value: number, low: string, middle: string, high: string): string {
  return value < 40 ? low : value < 65 ? middle : high;
}
