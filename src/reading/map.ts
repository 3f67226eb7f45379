/** What the map shows of a state: where it burns, who leans where, who holds together, who has what. */
import { read, type Game } from '../core/ledger.ts';
import { STANDS } from '../core/rules/places.ts';
import { STAGE } from '../core/state.ts';
import { USSR, type Side } from '../core/sides.ts';
import { disputes, places, regions } from '../core/variables.ts';
import type { Words } from '../scenario/words.ts';
import type { GameDate } from './calendar.ts';
import { gauges, harmonyOf, type Figure } from './gauges.ts';
import { CARD_SPOTS, CRISIS_SPOTS, PLACE_SPOTS, PLACE_UNITS } from './atlas.ts';
import { holdWords, leanWords, placeHeat, regionName } from './places.ts';

export const MAP_LAYERS = ['hot', 'leanings', 'alliances', 'forces'] as const;
export type MapLayer = (typeof MAP_LAYERS)[number];

export type Stand = (typeof STANDS)[number];

export interface MapSpot {
  readonly id: string;
  readonly label: string;
  /** 0 to 100; every 20 draw one ring more round the mark. */
  readonly heat: number;
  readonly active: boolean;
  /** Whose a place is; null for what nobody contests. */
  readonly stand: Stand | null;
  /** −100 Moscow to 100 Washington; null where the map does not show it. */
  readonly lean: number | null;
  /** True where a click opens what can be done there. */
  readonly opens: boolean;
}

/** A bar of a small table on the map: solid where it is known, hatched where it is an estimate. */
export interface MapBar {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly shown: string;
  readonly known: boolean;
}

export interface MapBoard {
  readonly at: 'us' | 'ussr';
  readonly title: string;
  readonly bars: readonly MapBar[];
}

export type RegionId = (typeof REGION_IDS)[number];

export interface MapRegion {
  readonly id: RegionId;
  readonly label: string;
  /** −100 leans to Moscow, 100 to Washington; or how firmly its states hold together, 0 to 100. */
  readonly scale: 'lean' | 'hold';
  readonly value: number;
  /** The same in words. */
  readonly text: string;
}

interface Month {
  readonly year: number;
  readonly month: number;
}

/** How the page shows the map: in which look, and what of the page lies on it. */
interface MapSetting {
  readonly theme: 'day' | 'night';
  readonly motion: boolean;
  /** Pixels at the right edge that lie under a desk, and at the foot under the news beside it. */
  readonly covered: number;
  readonly below: number;
  /** True where no card will lie on the map. */
  readonly bare: boolean;
  /** True where the sheets of a crisis lie on the corner of the key. */
  readonly keyless: boolean;
}

export interface MapPicture extends MapSetting {
  readonly date: Month;
  /** When the reader last decided: what has changed since is marked and told. */
  readonly since: Month | null;
  readonly spots: readonly MapSpot[];
  readonly regions: readonly MapRegion[];
  readonly boards: readonly MapBoard[];
  /** Camps that the game has changed, by unit of the map; the dated table of the map holds for the rest. */
  readonly status: Readonly<Record<string, string>>;
  /** Where a campaign decides about camps, the dated table is followed in what nobody decides. */
  readonly dated: 'all' | 'fixed';
  /** The spot that the loupe shows, where one covers it. */
  readonly focus: string | null;
}

/** How the reader looks at the map. */
export interface MapWish extends MapSetting {
  readonly date: GameDate;
  /** When the reader last decided; null at the beginning. */
  readonly since: GameDate | null;
  readonly layer: MapLayer;
  /** The side that looks; `null` sees everything. */
  readonly viewer: Side | null;
  /** The place that lies open at the desk; empty for none. */
  readonly place: string;
}

/** The place at which each dispute is drawn, in the order of `disputes`. */
const DISPUTE_SPOTS = [
  { id: 'berlin', label: 'Berlin' }, { id: 'cuba', label: 'Havana' },
  { id: 'taiwan-strait', label: 'Quemoy' }, { id: 'budapest', label: 'Budapest' },
] as const;
const REGION_IDS = ['lam', 'mea', 'afr', 'sas', 'sea'] as const;

/** Crises that heat a dispute of another part of the world: the map marks none of its spots for them. */
const ELSEWHERE: ReadonlySet<string> = new Set(['mideast', 'suez']);

export function mapPicture(game: Game, words: Words, wish: MapWish): MapPicture {
  const month = ({ year, month: number }: GameDate): Month => ({ year, month: number });
  const spots = spotsOf(game, words, wish);
  const { theme, motion, covered, below, bare, keyless } = wish;
  return {
    date: month(wish.date), since: wish.since === null ? null : month(wish.since),
    theme, motion, covered, below, bare, keyless, spots,
    status: campsOf(game), dated: game.content.desk ? 'fixed' : 'all',
    regions: wish.layer === 'forces' ? [] : regionsOf(game, wish.layer === 'alliances' ? 'hold' : 'lean'),
    boards: boardsOf(game, words, wish), focus: focusOf(game, spots, wish),
  };
}

function regionsOf(game: Game, scale: MapRegion['scale']): MapRegion[] {
  return regions.map((region, i): MapRegion => {
    const value = read(game, scale === 'lean' ? region.lean : region.cohesion) / 1000;
    return { id: REGION_IDS[i] ?? 'lam', label: regionName(region), scale, value, text: scale === 'lean' ? leanWords(value) : holdWords(value) };
  });
}

function spotsOf(game: Game, words: Words, { layer }: MapWish): MapSpot[] {
  if (layer === 'alliances' || layer === 'forces') return [];
  const contested = game.content.desk ? placeSpots(game, words, layer) : [];
  if (layer === 'leanings') return contested;
  const burning = disputeSpots(game).map((spot) =>
    ({ ...spot, opens: contested.some(({ id, opens }) => id === spot.id && opens) }));
  return [...burning, ...contested.filter(({ id }) => !burning.some((spot) => spot.id === id))];
}

function disputeSpots(game: Game): MapSpot[] {
  const kind = game.content.crises[game.state.crisis?.kind ?? -1];
  const spots = disputes.map((dispute, i): MapSpot => ({
    id: DISPUTE_SPOTS[i]?.id ?? '', label: DISPUTE_SPOTS[i]?.label ?? '', heat: read(game, dispute) / 1000,
    active: kind?.dispute === dispute && !ELSEWHERE.has(kind.id), stand: null, lean: null, opens: false,
  }));
  const elsewhere = kind === undefined ? undefined : CRISIS_SPOTS[kind.id];
  return elsewhere === undefined ? spots : [...spots, { ...elsewhere, heat: 0, active: true, stand: null, lean: null, opens: false }];
}

function placeSpots(game: Game, words: Words, layer: MapLayer): MapSpot[] {
  return places.map((place, number): MapSpot => ({
    id: PLACE_SPOTS[place.id] ?? place.id, label: words.places.get(place.id)?.name ?? place.id,
    heat: layer === 'hot' ? placeHeat(game, number) : 0, active: false,
    stand: STANDS[game.state.stands[number] ?? 0] ?? 'adrift',
    lean: layer === 'leanings' ? read(game, place.lean) / 1000 : null, opens: game.state.stage === STAGE.desk,
  }));
}

/** A crisis calls the eye first, then an open place, then the card on the table. */
function focusOf(game: Game, spots: readonly MapSpot[], { place }: MapWish): string | null {
  const burning = spots.find((spot) => spot.active);
  if (burning !== undefined) return burning.id;
  if (place !== '') return PLACE_SPOTS[place] ?? place;
  const card = game.state.stage === STAGE.cards ? game.content.cards[game.state.hand[0] ?? -1] : undefined;
  return card === undefined ? null : (CARD_SPOTS[card.id] ?? null);
}

/** Where the game itself moves the places, the map must not tell what became of them in fact. */
function campsOf(game: Game): Record<string, string> {
  if (!game.content.desk) return {};
  const camps: Record<string, string> = { AUT: hasTreaty(game, 'austria') ? 'neutral' : 'trust' };
  places.forEach((place, number) => {
    const unit = PLACE_UNITS[place.id];
    if (unit === undefined || game.state.quarter < (game.content.places[number]?.from ?? 0)) return;
    const stand = STANDS[game.state.stands[number] ?? 0];
    const loose = place.region === 0 && stand === 'adrift' ? 'rio' : 'neutral';
    camps[unit] = stand === 'west' ? 'ally' : stand === 'east' ? 'east' : loose;
  });
  return camps;
}

function hasTreaty(game: Game, id: string): boolean {
  const index = game.content.agreements.findIndex((agreement) => agreement.id === id);
  return (game.state.agreements[index] ?? 0) > 0;
}

const BARS: Readonly<Partial<Record<MapLayer, readonly string[]>>> = {
  alliances: ['Alliance', 'With Peking', 'Standing'], forces: ['Missiles', 'Warheads', 'Defence'],
};

/** Exact for one's own side, bands and estimates for the other; what Peking thinks is Moscow's to know. */
function boardsOf(game: Game, words: Words, { layer, viewer }: MapWish): MapBoard[] {
  const wanted = BARS[layer];
  if (wanted === undefined) return [];
  const { sides } = gauges(game, viewer, game.state.values, words);
  const found = sides.map(({ side, name, figures }) => {
    const known = side === USSR ? [...figures, harmonyOf(game, viewer, words)] : figures;
    return { side, name, figures: wanted.flatMap((short) => known.filter((figure) => figure.short === short)) };
  });
  const most = (short: string): number => (layer === 'alliances' ? 100
    : Math.max(1, ...found.flatMap(({ figures }) => figures.filter((figure) => figure.short === short).map(({ value }) => value))));
  return found.map(({ side, name, figures }): MapBoard => ({
    at: side === 0 ? 'us' : 'ussr', title: name, bars: figures.map((figure) => barOf(figure, most(figure.short))),
  }));
}

function barOf({ short, value, shown, exact }: Figure, most: number): MapBar {
  return { label: short, value, most, shown, known: exact };
}
