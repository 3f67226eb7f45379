/** What an initiative does to others: words, arrows and bands, never their exact numbers. */
import type { Game } from '../core/ledger.ts';
import { other, US, type Side } from '../core/sides.ts';
import type { State } from '../core/state.ts';
import {
  cause, china, cohesion, disputes, mistrust, places, prestige, rapport, regions, type Variable,
} from '../core/variables.ts';
import type { Words } from '../scenario/words.ts';
import { variableLabel } from './phrases.ts';
import { spread, type Prospects } from './preview.ts';

/** Less is not worth a word. */
const LEAST = 0.3;

/** An effect on somebody else: what, how much in arrows (−3 to 3, 0 where words say it all), in words. */
export interface OtherEffect {
  readonly text: string;
  readonly arrows: number;
  readonly word: string;
}

/** The effects of a command on everybody else, in words. */
export function effectsOnOthers(
  game: Game, words: Words, side: Side, found: Prospects, idle: State, place: number,
): OtherEffect[] {
  const rival = other(side);
  const rows: [Variable, string][] = [
    [mistrust[rival], 'Their mistrust'], [prestige[rival], 'Their prestige'],
    [cohesion[rival], 'Their alliance'], [cause[rival], 'Faith in their cause'], [rapport, 'Warmth'],
    [china, 'Moscow and Peking'],
    ...disputes.map((dispute): [Variable, string] => [dispute, variableLabel(words, dispute)]),
    ...regions.map((region): [Variable, string] => [region.cohesion, variableLabel(words, region.cohesion)]),
  ];
  const lines = placeLines(game, words, side, found, place).map((text): OtherEffect => ({ text, arrows: 0, word: '' }));
  for (const [variable, label] of rows) {
    const effect = inArrows(label, largest([...spread(found.now, game.state, variable), ...yearly(found, idle, variable)]));
    if (effect.arrows !== 0) lines.push(effect);
  }
  return lines;
}

function yearly(found: Prospects, idle: State, variable: Variable): number[] {
  return found.year.length === 0 ? [] : spread(found.year, idle, variable);
}

function largest(differences: readonly number[]): number {
  return differences.reduce((most, by) => (Math.abs(by) > Math.abs(most) ? by : most), 0);
}

/** One arrow for a little, two for more, three for much; the word says the same. */
export function inArrows(text: string, by: number): OtherEffect {
  const size = Math.abs(by);
  const count = size < LEAST ? 0 : size < 1.5 ? 1 : size < 5 ? 2 : 3;
  const much = ['', ' a little', '', ' sharply'][count] ?? '';
  return { text, arrows: by > 0 ? count : -count, word: `${by > 0 ? 'rises' : 'falls'}${much}` };
}

function placeLines(game: Game, words: Words, side: Side, found: Prospects, number: number): string[] {
  const place = places[number];
  if (place === undefined) return [];
  const name = words.places.get(place.id)?.name ?? place.id;
  const [low, high] = spread(found.now, game.state, place.lean);
  const lines = [leanText(name, side === US ? [low, high] : [-high, -low])];
  const [road] = spread(found.now, game.state, place.road);
  if (Math.abs(road) >= 1) lines.push(`${name} keeps ${road > 0 ? 'more' : 'less'} to a road of its own`);
  return lines.filter((text) => text !== '');
}

/** Points towards oneself as a band of fives. */
function leanText(name: string, [low, high]: readonly [number, number]): string {
  if (Math.max(Math.abs(low), Math.abs(high)) < 1) return '';
  if (low < 0 && high > 0) return `${name} may turn towards you, or away from you`;
  const least = Math.min(Math.abs(low), Math.abs(high));
  const most = Math.max(Math.abs(low), Math.abs(high));
  const from = Math.floor(least / 5) * 5;
  const to = Math.max(from + 5, -Math.floor(-most / 5) * 5);
  return `${name} leans ${from === 0 ? `up to ${to}` : `${from} to ${to}`} points ${high > 0 ? 'your way' : 'away from you'}`;
}
