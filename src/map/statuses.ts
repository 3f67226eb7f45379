// Which camp each unit of the map belongs to on a given date.
import type { MapPicture } from '../reading/map.ts';
import type { Union } from './unions.ts';

export const statusOrder = [
  'us', 'nato', 'ally', 'rio', 'ussr', 'east', 'china', 'trust', 'colony', 'neutral',
] as const;
export type Status = (typeof statusOrder)[number];

export interface StatusChange {
  readonly unit: string;
  readonly from: string;
  readonly status: Status;
  readonly source: string;
  readonly name?: string;
  /** What a newspaper of the day would say. */
  readonly news: string;
  /** True for what comes on its day in every game; about the rest a campaign decides itself. */
  readonly fixed?: boolean;
}

export interface StatusTable {
  readonly sources: Readonly<Record<string, string>>;
  readonly start: Readonly<Record<string, Status>>;
  readonly changes: readonly StatusChange[];
  readonly unions: readonly Union[];
}

/** What of the dated table a game follows: all of it, or only what no player decides. */
type Dated = MapPicture['dated'];

const follows = (dated: Dated) => (change: StatusChange): boolean =>
  dated === 'all' || change.fixed === true;

const isStatus = (text: string): text is Status =>
  (statusOrder as readonly string[]).includes(text);

/** The map shows what held when the month began, so that it never tells the month's news first. */
export const firstDay = (date: { readonly year: number; readonly month: number }): string =>
  `${date.year}-${String(date.month).padStart(2, '0')}-01`;

export function statusesAt(
  table: StatusTable,
  day: string,
  overrides: Readonly<Record<string, string>> = {},
  dated: Dated = 'all',
): Map<string, Status> {
  const statuses = new Map<string, Status>(Object.entries(table.start));
  for (const change of table.changes.filter(follows(dated))) {
    if (change.from <= day) statuses.set(change.unit, change.status);
  }
  for (const [unit, status] of Object.entries(overrides)) {
    if (statuses.has(unit) && isStatus(status)) statuses.set(unit, status);
  }
  return statuses;
}

/** Names that a unit took after 1955, such as Ghana for the Gold Coast. */
export function newNamesAt(table: StatusTable, day: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const { unit, from, name } of table.changes) {
    if (name !== undefined && from <= day) names.set(unit, name);
  }
  return names;
}

export interface News {
  readonly units: readonly string[];
  readonly text: string;
}

/** What the map has to tell after the first day and up to the second, one line for each event. */
export function newsBetween(table: StatusTable, after: string, until: string, dated: Dated): News[] {
  const told = new Map<string, string[]>();
  for (const { from, unit, news } of table.changes.filter(follows(dated))) {
    if (after < from && from <= until) told.set(news, [...(told.get(news) ?? []), unit]);
  }
  return [...told].map(([text, units]) => ({ text, units }));
}
