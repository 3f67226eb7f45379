/** What the shelf of scenarios tells of each one: small, so that it can be read before the rest is there. */
import { READING_IDS, type Reading } from '../core/coefficients.ts';
import { SIDES, sideId, type SideId } from '../core/sides.ts';
import { WORLDS, type World } from '../core/worlds.ts';
import { leaderIds } from '../leaders/who.ts';
import type { Scenario } from '../scenario/read.ts';
import type { About, Words } from '../scenario/words.ts';
import { sideName } from './gauges.ts';
import { leaderName, line, spelled } from './phrases.ts';
import { sourcesOf } from './sources.ts';

/** What stands in a list: an id and how it is read. */
export type Listed<Id extends string = string> = readonly [id: Id, name: string];

export interface ShelfEntry extends About {
  readonly id: string;
  readonly year: number;
  readonly turns: number;
  readonly sources: number;
  readonly sides: readonly Listed<SideId>[];
  /** By side. */
  readonly leaders: readonly (readonly Listed[])[];
  readonly worlds: readonly Listed<World>[];
  readonly readings: readonly Listed<Reading>[];
}

export function shelfEntry(scenario: Scenario, words: Words): ShelfEntry {
  const { content, rules } = scenario;
  const { title, summary, dates, length, learning, care, startHere } = words;
  return {
    id: content.id, title, summary, dates, length, learning, care, startHere,
    year: 1955 + Math.floor(rules.start / 4), turns: content.turns, sources: sourcesOf(words, content).length,
    sides: SIDES.map((side) => [sideId(side), sideName(side)]),
    leaders: SIDES.map((side) => leaderIds(scenario, side).map((id) => [id, leaderName(words, id)])),
    worlds: WORLDS.map((world) => [world, line(words, 'worlds', world)]),
    readings: READING_IDS.map((reading) => [reading, spelled(reading)]),
  };
}
