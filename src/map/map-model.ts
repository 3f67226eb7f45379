// What the map is told and what it can do. The map knows no rules: it draws what stands here.
import type { Dated } from './statuses.ts';

export interface MapSpot {
  readonly id: string;
  readonly label: string;
  /** 0..100; every 20 points draw one ring more round the mark. */
  readonly heat: number;
  readonly active: boolean;
  /** Whose a place is, told by the shape of its mark; null for what nobody contests. */
  readonly stand: 'adrift' | 'west' | 'east' | 'own-road' | null;
  /** -100 leans to the USSR, 100 to the United States; null where it is not shown. */
  readonly lean: number | null;
  /** True where a click opens something. */
  readonly opens: boolean;
}

/** One bar of a board: solid where the number is known, hatched where it is an estimate. */
export interface MapBar {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly shown: string;
  readonly known: boolean;
}

/** A small table beside one of the powers. */
export interface MapBoard {
  readonly at: 'us' | 'ussr';
  readonly title: string;
  readonly bars: readonly MapBar[];
}

export type RegionId = 'lam' | 'mea' | 'afr' | 'sas' | 'sea';

export interface MapRegion {
  readonly id: RegionId;
  /** -100 leans to the USSR, 100 to the United States. */
  readonly lean: number;
}

export interface MapModel {
  readonly date: { readonly year: number; readonly month: number };
  readonly theme: 'day' | 'night';
  readonly motion: boolean;
  readonly spots: readonly MapSpot[];
  readonly regions: readonly MapRegion[];
  readonly boards: readonly MapBoard[];
  /** CSS pixels at the right edge that lie under a desk; the sheet moves out of its way. */
  readonly covered: number;
  /** CSS pixels at the foot that lie under the news while a desk is open. */
  readonly below: number;
  /** True where no card will lie on the sheet: the world may have all of it. */
  readonly bare: boolean;
  /** The spot that the loupe shows, where a loupe covers it. */
  readonly focus: string | null;
  /** The month in which the reader last decided: what has changed since is marked and told. */
  readonly since: { readonly year: number; readonly month: number } | null;
  readonly dated: Dated;
  /** Statuses that the game has changed, by unit id; they win over the dated table. */
  readonly status: Readonly<Record<string, string>>;
}

export interface MapOptions {
  readonly words?: Partial<MapWords>;
}

export interface MapWords {
  readonly regions: Readonly<Record<RegionId, string>>;
  readonly statuses: Readonly<Record<string, string>>;
}

export interface MapView {
  show(model: MapModel): void;
  /** One line for each event that changed this map since the reader's last decision. */
  news(model: MapModel): readonly string[];
  /** Called when a mark is clicked; the page's own list of places does the same by keyboard. */
  onPick(pick: (spot: string) => void): void;
  placeCard(card: HTMLElement | null): void;
  resize(): void;
  park(): void;
  wake(): void;
}
