/** The places of the Third World in words: how they lean, whose they are, what can be done there. */
import type { Command } from '../core/commands.ts';
import type { Flashpoint } from '../core/content.ts';
import { read, type Game } from '../core/ledger.ts';
import { isActive, STANDS } from '../core/rules/places.ts';
import type { Side } from '../core/sides.ts';
import { places, regions, type Region } from '../core/variables.ts';
import type { Words } from '../scenario/words.ts';

export interface PlaceView {
  readonly id: string;
  readonly name: string;
  readonly region: string;
  readonly text: string;
  /** −100 Moscow to 100 Washington. */
  readonly lean: number;
  readonly leanText: string;
  readonly road: number;
  readonly roadText: string;
  readonly stands: string;
  readonly base: string;
  /** Whether the viewer acted here within a year; the rival's acts may be secret. */
  readonly acted: boolean;
  /** Why it may burn; empty where no quarrel is near. */
  readonly hot: string;
  readonly commands: readonly Command[];
  /** All that can be done here now, what lies on the desk already too. */
  readonly moves: readonly Command[];
}

const REGION_NAMES: Readonly<Record<string, string>> = {
  latinAmerica: 'Latin America', middleEast: 'Middle East', africa: 'Africa',
  southAsia: 'South Asia', southeastAsia: 'South-East Asia',
};

const STAND_WORDS: Readonly<Record<(typeof STANDS)[number], string>> = {
  adrift: 'With nobody yet', west: 'Stands with Washington', east: 'Stands with Moscow',
  'own-road': 'Takes its own road',
};

/** What can be done: `drawer` is the part of it that does not lie on the desk already. */
export function placeViews(
  game: Game, words: Words, side: Side, commands: readonly Command[], drawer: readonly Command[],
): PlaceView[] {
  return places.map((place, number): PlaceView => {
    const told = words.places.get(place.id);
    const lean = read(game, place.lean) / 1000;
    const road = read(game, place.road) / 1000;
    const free = game.state.quarter >= (game.content.places[number]?.from ?? 0);
    const base = game.state.bases[number] ?? 0;
    return {
      id: place.id, name: told?.name ?? place.id, text: told === undefined ? '' : `As 1955 began: ${told.text}`,
      region: regionName(regions[place.region]), lean, leanText: leanWords(lean),
      road, roadText: roadWords(road),
      stands: free ? STAND_WORDS[STANDS[game.state.stands[number] ?? 0] ?? 'adrift'] : 'Not yet its own master',
      base: base === 0 ? '' : `${base === 1 ? 'An American' : 'A Soviet'} base stands here.`,
      acted: isActive(game, number, side),
      hot: hotText(game, words, number),
      commands: drawer.filter((command) => isAbout(game, command, number)),
      moves: commands.filter((command) => isAbout(game, command, number)),
    };
  });
}

function isAbout(game: Game, command: Command, place: number): boolean {
  return game.content.initiatives[game.content.lookup.get(command) ?? -1]?.place === place;
}

const flashpointsAt = (game: Game, place: number): readonly Flashpoint[] =>
  game.content.flashpoints.filter((flashpoint) => flashpoint.places.includes(place));

/** The heat of the quarrel that an act in a place might light, points; 0 where there is none. */
export function placeHeat(game: Game, place: number): number {
  return Math.max(0, ...flashpointsAt(game, place).map(({ heat }) => read(game, heat) / 1000));
}

function hotText(game: Game, words: Words, place: number): string {
  const [near] = flashpointsAt(game, place);
  if (near === undefined) return '';
  const crisis = words.crises.get(game.content.crises[near.crisis]?.id ?? '')?.title ?? '';
  const points = Math.round(read(game, near.heat) / 1000);
  return `What a power does here may light a crisis: ${crisis}. The quarrel near it stands at ${points} of 100, and twice the chance if both powers act here within a year.`;
}

export const regionName = (region: Region | undefined): string => REGION_NAMES[region?.id ?? ''] ?? '';

/** How firmly the states of a region hold together. */
export function holdWords(hold: number): string {
  const how = hold < 25 ? 'Falls apart' : hold < 40 ? 'Is shaky' : hold < 60 ? 'Holds together' : 'Stands firm';
  return `${how} (${Math.round(hold)} of 100)`;
}

export function leanWords(lean: number): string {
  const size = Math.abs(lean);
  const who = lean > 0 ? 'Washington' : 'Moscow';
  const points = Math.round(size);
  if (size < 10) return 'Leans to neither side';
  return `Leans ${size >= 60 ? 'firmly ' : size < 30 ? 'a little ' : ''}to ${who} (${points} of 100)`;
}

function roadWords(road: number): string {
  const points = Math.round(road);
  if (road >= 60) return `Holds to a road of its own (${points} of 100): what a power does has about half the effect`;
  if (road >= 30) return `Is drawn to a road of its own (${points} of 100)`;
  return `Has little mind for a road of its own (${points} of 100)`;
}
