/** What the map shows of a state: where it burns, where the world leans. */
import type { Game } from '../core/ledger.ts';
import { read } from '../core/ledger.ts';
import { STANDS } from '../core/rules/places.ts';
import { disputes, places, regions } from '../core/variables.ts';
import type { GameDate } from './calendar.ts';

export interface MapView {
  readonly date: { readonly year: number; readonly month: number };
  readonly theme: 'day' | 'night';
  readonly motion: boolean;
  readonly spots: readonly { id: string; label: string; heat: number; active: boolean }[];
  readonly regions: readonly { id: (typeof REGION_IDS)[number]; lean: number }[];
  /** Camps that the game has changed; the dated table of the map holds for the rest. */
  readonly status: Readonly<Record<string, string>>;
  readonly focus: string | null;
}

/** The place at which each dispute is drawn, in the order of `disputes`. */
const PLACES = [
  { id: 'berlin', label: 'Berlin' }, { id: 'cuba', label: 'Havana' },
  { id: 'taiwan-strait', label: 'Quemoy' }, { id: 'budapest', label: 'Budapest' },
] as const;
const REGION_IDS = ['lam', 'mea', 'afr', 'sas', 'sea'] as const;

/** Crises that heat a dispute of another part of the world: the map marks none of its spots for them. */
const ELSEWHERE: ReadonlySet<string> = new Set(['mideast']);
/** The sheet that each place is printed on. */
const UNITS: Readonly<Record<string, string>> = {
  cuba: 'CUB', guatemala: 'GTM', brazil: 'BRA', venezuela: 'VEN', dominicanRepublic: 'DOM', egypt: 'EGY', syria: 'SYR',
  iraq: 'IRQ', iran: 'IRN', lebanon: 'LBN', jordan: 'JOR', ghana: 'GHA', guinea: 'GIN', congo: 'COD', algeria: 'DZA',
  ethiopia: 'ETH', india: 'IND', pakistan: 'PAK', afghanistan: 'AFG', indonesia: 'IDN', laos: 'LAO', southVietnam: 'VNR',
  cambodia: 'KHM', burma: 'BUR',
};

/** Where the game itself moves the places, the map must not tell what became of them in fact. */
function campsOf(game: Game): Record<string, string> {
  if (!game.content.desk) return {};
  const camps: Record<string, string> = {};
  places.forEach((place, number) => {
    const unit = UNITS[place.id];
    if (unit === undefined || game.state.quarter < (game.content.places[number]?.from ?? 0)) return;
    const stand = STANDS[game.state.stands[number] ?? 0];
    const loose = place.region === 0 && stand === 'adrift' ? 'rio' : 'neutral';
    camps[unit] = stand === 'west' ? 'ally' : stand === 'east' ? 'east' : loose;
  });
  return camps;
}

export function mapPicture(game: Game, date: GameDate, theme: 'day' | 'night', motion: boolean): MapView {
  const kind = game.content.crises[game.state.crisis?.kind ?? -1];
  const spots = disputes.map((dispute, i) => ({
    id: PLACES[i]?.id ?? '', label: PLACES[i]?.label ?? '', heat: read(game, dispute) / 1000,
    active: kind?.dispute === dispute && !ELSEWHERE.has(kind.id),
  }));
  return {
    date: { year: date.year, month: date.month }, theme, motion, spots,
    status: campsOf(game),
    regions: regions.map((region, i) => ({ id: REGION_IDS[i] ?? 'lam', lean: read(game, region.lean) / 1000 })),
    focus: spots.find((spot) => spot.active)?.id ?? null,
  };
}
