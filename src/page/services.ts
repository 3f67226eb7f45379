/** What the page is given by `main.ts`; the page itself knows no Phaser and no files. */
import type { Reading } from '../core/coefficients.ts';
import type { JudgeReport, JudgeRequest } from '../lab/judgement.ts';
import type { ParFile } from '../lab/par.ts';
import type { Scenario } from '../scenario/read.ts';
import type { Words } from '../scenario/words.ts';

export interface ScenarioEntry {
  readonly id: string;
  readonly words: Words;
  /** @throws an error in one line where the files have problems. */
  load(reading: Reading): Scenario;
}

export type RegionId = 'lam' | 'mea' | 'afr' | 'sas' | 'sea';

export interface MapSpot {
  readonly id: string;
  readonly label: string;
  readonly heat: number;
  readonly active: boolean;
}

export interface MapPicture {
  readonly date: { readonly year: number; readonly month: number };
  readonly theme: 'day' | 'night';
  readonly motion: boolean;
  readonly spots: readonly MapSpot[];
  readonly regions: readonly { readonly id: RegionId; readonly lean: number }[];
  readonly status: Readonly<Record<string, string>>;
  readonly focus: string | null;
}

/** The map as the page sees it; it is loaded only where one is shown. */
export interface MapScreen {
  show(picture: MapPicture): void;
  placeCard(card: HTMLElement | null): void;
  resize(): void;
  park(): void;
  wake(): void;
}

/** Judges a game that is over, off the main thread; what it returns stops it. */
export type Judging = (request: JudgeRequest, hear: (report: JudgeReport) => void) => () => void;

export interface Services {
  readonly scenarios: readonly ScenarioEntry[];
  openMap(host: HTMLElement): Promise<MapScreen>;
  /** `null` where the browser has no workers. */
  readonly judge: Judging | null;
  /** `null` where there is none that can be read. */
  readonly par: ParFile | null;
}
