// What the map is told and what it can do. The map knows no rules: it draws what stands here.

export interface MapSpot {
  readonly id: string;
  readonly label: string;
  /** 0..100; every 20 points draw one ring more round the mark. */
  readonly heat: number;
  readonly active: boolean;
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
  /** The spot that the loupe shows, where a loupe covers it. */
  readonly focus: string | null;
  /** Statuses that the game has changed, by unit id; they win over the dated table. */
  readonly status: Readonly<Record<string, string>>;
}

export interface MapOptions {
  /** Called when a mark is clicked; the page's own list of places does the same by keyboard. */
  readonly pickSpot?: (id: string) => void;
  readonly words?: Partial<MapWords>;
}

export interface MapWords {
  readonly regions: Readonly<Record<RegionId, string>>;
  readonly statuses: Readonly<Record<string, string>>;
}

export interface MapView {
  show(model: MapModel): void;
  placeCard(card: HTMLElement | null): void;
  resize(): void;
  park(): void;
  wake(): void;
}
