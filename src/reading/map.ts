/** What the map shows of a state: where it burns, where the world leans. */
import type { Game } from '../core/ledger.ts';
import { read } from '../core/ledger.ts';
import { disputes, regions } from '../core/variables.ts';
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

export function mapPicture(game: Game, date: GameDate, theme: 'day' | 'night', motion: boolean): MapView {
  const kind = game.content.crises[game.state.crisis?.kind ?? -1];
  const spots = disputes.map((dispute, i) => ({
    id: PLACES[i]?.id ?? '', label: PLACES[i]?.label ?? '', heat: read(game, dispute) / 1000,
    active: kind?.dispute === dispute,
  }));
  return {
    date: { year: date.year, month: date.month }, theme, motion, spots,
    status: {},
    regions: regions.map((region, i) => ({ id: REGION_IDS[i] ?? 'lam', lean: read(game, region.lean) / 1000 })),
    focus: spots.find((spot) => spot.active)?.id ?? null,
  };
}
