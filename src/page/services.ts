/** What the page is given by `main.ts`; the page itself knows no Phaser and no files. */
import type { Reading } from '../core/coefficients.ts';
import type { MapPicture } from '../reading/map.ts';
import type { JudgeReport, JudgeRequest } from '../lab/judgement.ts';
import type { ParFile } from '../lab/par.ts';
import type { Answer, GameAtHand, Question } from '../reading/reply.ts';
import type { ShelfEntry } from '../reading/shelf.ts';
import type { Scenario } from '../scenario/read.ts';
import type { Words } from '../scenario/words.ts';
import type { BackgroundTexts } from './background.ts';

/** A scenario with its words, once both are there. */
export interface ScenarioEntry {
  readonly id: string;
  readonly words: Words;
  /** Backgrounds of its cards by subject, as `card/formosa`; fetched when they are first asked for. */
  background(): Promise<BackgroundTexts>;
  /** `null` where there is none that can be read. */
  readonly par: ParFile | null;
  /** @throws an error in one line where the files have problems. */
  load(reading: Reading): Scenario;
}

/** The map as the page sees it; it is loaded only where one is shown. */
export interface MapScreen {
  show(picture: MapPicture): void;
  /** One line for each event that changed this map since the reader last decided. */
  news(picture: MapPicture): readonly string[];
  /** What a click on a mark does; the page's own list of places does the same by keyboard. */
  onPick(pick: (spot: string) => void): void;
  placeCard(card: HTMLElement | null): void;
  resize(): void;
  park(): void;
  wake(): void;
}

/** Judges a game that is over, off the main thread; what it returns stops it. */
export type Judging = (request: JudgeRequest, hear: (report: JudgeReport) => void) => () => void;

/** Something at work off the main thread. */
export interface Beside<Asked> {
  post(asked: Asked): void;
  stop(): void;
}

/** Plays along with one game off the main thread; it is told of the game once, then asked. */
export type Think = (game: GameAtHand, hear: (answer: Answer) => void) => Beside<Question>;

export interface Services {
  readonly shelf: readonly ShelfEntry[];
  /** Rules and words of a scenario on the shelf, fetched when it is opened. */
  fetch(id: string): Promise<ScenarioEntry>;
  openMap(host: HTMLElement): Promise<MapScreen>;
  /** `null` where the browser has no workers. */
  readonly judge: Judging | null;
  /** `null` where the browser has no workers. */
  readonly think: Think | null;
}
