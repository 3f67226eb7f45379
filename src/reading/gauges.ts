/** The masthead: tension with the hollow needle of mistrust, and both sides' figures. */
import { meanMistrust } from '../core/rules/tension.ts';
import type { Game } from '../core/ledger.ts';
import { read } from '../core/ledger.ts';
import { other, SIDES, USSR, type Side } from '../core/sides.ts';
import {
  capital, china, cohesion, defence, estimate, intelligence, missiles, mistrust, prestige, standing,
  tension, warheads, type Pair, type Variable,
} from '../core/variables.ts';
import type { Words } from '../scenario/words.ts';
import { leaderName, variableLabel } from './phrases.ts';

/** A figure that can be asked "why"; all numbers in points. */
export interface Figure {
  readonly variable: Variable;
  readonly label: string;
  /** One word for a narrow place. */
  readonly short: string;
  /** As written: exact for what is known, a band for what is guessed. */
  readonly shown: string;
  readonly value: number;
  readonly exact: boolean;
  /** Change since the values that it is held against, points. */
  readonly change: number;
}

export interface Gauges {
  readonly tension: Figure;
  /** Mean mistrust as the viewer sees it. */
  readonly mistrust: number;
  /** Mistrust over tension: calm that nobody trusts. */
  readonly veneer: number;
  readonly sides: readonly SideFigures[];
}

export interface SideFigures {
  readonly side: Side;
  readonly name: string;
  readonly leader: string;
  readonly own: boolean;
  readonly figures: readonly Figure[];
}

/** Known to everyone; known to oneself; guessed by the other side. */
const PUBLIC: readonly Pair[] = [prestige];
const PRIVATE: readonly Pair[] = [standing, mistrust, cohesion];

const SHORT = new Map<Pair, string>([
  [prestige, 'Prestige'], [standing, 'Standing'], [mistrust, 'Mistrust'], [cohesion, 'Alliance'],
  [warheads, 'Warheads'], [missiles, 'Missiles'], [defence, 'Defence'], [capital, 'Capital'],
]);

function shortName(variable: Variable): string {
  for (const [pair, name] of SHORT) if (pair.includes(variable)) return name;
  return 'Tension';
}

const NAMES = ['United States', 'Soviet Union'] as const;

export function sideName(side: Side): string {
  return NAMES[side];
}

/** What `viewer` may see; `null` sees everything (a replay, two people at one screen). */
export function gauges(game: Game, viewer: Side | null, before: readonly number[], words: Words): Gauges {
  const figure = (variable: Variable): Figure => exactFigure(game, variable, before, words);
  return {
    tension: figure(tension),
    mistrust: meanMistrust(game) / 1000,
    veneer: (meanMistrust(game) - read(game, tension)) / 1000,
    sides: SIDES.map((side) => sideFigures(game, side, viewer, before, words)),
  };
}

function sideFigures(
  game: Game, side: Side, viewer: Side | null, before: readonly number[], words: Words,
): SideFigures {
  const own = viewer === null || viewer === side;
  const leader = game.content.leaders[game.state.leaders[side]]?.id ?? '';
  const known = PUBLIC.map((pair) => exactFigure(game, pair[side], before, words));
  const guessed = PRIVATE.map((pair) => privateFigure(game, pair[side], side, viewer, before, words));
  const arms = [
    exactFigure(game, warheads[side], before, words),
    own ? exactFigure(game, missiles[side], before, words) : estimateFigure(game, side, words),
    exactFigure(game, defence[side], before, words),
  ];
  const purse = own && game.content.desk ? [exactFigure(game, capital[side], before, words)] : [];
  return { side, name: sideName(side), leader: leaderName(words, leader), own, figures: [...known, ...guessed, ...arms, ...purse] };
}

/** How Moscow and Peking get on: a figure of Moscow's, which the other side can only guess. */
export function harmonyOf(game: Game, viewer: Side | null, words: Words): Figure {
  return { ...privateFigure(game, china, USSR, viewer, game.state.values, words), short: 'With Peking' };
}

/** Exact for the side `of` whose figure it is, a band for the other. */
function privateFigure(
  game: Game, variable: Variable, of: Side, viewer: Side | null, before: readonly number[], words: Words,
): Figure {
  return viewer === null || viewer === of ? exactFigure(game, variable, before, words) : bandFigure(game, variable, viewer, words);
}

/** Large counts are whole, points are whole, per cent has one decimal. */
function written(variable: Variable, value: number): string {
  if (variable === defence[0] || variable === defence[1]) return `${value.toFixed(1)} %`;
  return Math.round(value).toString().replace(/\B(?=(\d{3})+$)/g, ' ');
}

function exactFigure(game: Game, variable: Variable, before: readonly number[], words: Words): Figure {
  const value = read(game, variable) / 1000;
  const change = value - (before[variable] ?? read(game, variable)) / 1000;
  return { variable, label: variableLabel(words, variable), short: shortName(variable), shown: written(variable, value), value, exact: true, change };
}

/** A band of ± (110 − intelligence) / 4 points around the truth, in steps of five. */
function bandFigure(game: Game, variable: Variable, viewer: Side, words: Words): Figure {
  const value = read(game, variable) / 1000;
  const width = (110 - read(game, intelligence[viewer]) / 1000) / 4;
  const step = (count: number): number => Math.max(0, Math.min(100, Math.round(count / 5) * 5));
  const low = step(value - width);
  const high = step(value + width);
  return { variable, label: variableLabel(words, variable), short: shortName(variable), shown: `${low}–${high}`, value: (low + high) / 2, exact: false, change: 0 };
}

/** Missiles as the other side's intelligence reports them. */
function estimateFigure(game: Game, side: Side, words: Words): Figure {
  const value = read(game, estimate[other(side)]) / 1000;
  return { variable: missiles[side], label: variableLabel(words, missiles[side]), short: 'Missiles', shown: `≈ ${written(missiles[side], value)}`, value, exact: false, change: 0 };
}
