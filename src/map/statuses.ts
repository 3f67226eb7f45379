// Which camp each unit of the map belongs to on a given date.

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
}

export interface StatusTable {
  readonly sources: Readonly<Record<string, string>>;
  readonly start: Readonly<Record<string, Status>>;
  readonly changes: readonly StatusChange[];
}

const isStatus = (text: string): text is Status =>
  (statusOrder as readonly string[]).includes(text);

/** The map shows what held when the month began, so that it never tells the month's news first. */
export const firstDay = (date: { readonly year: number; readonly month: number }): string =>
  `${date.year}-${String(date.month).padStart(2, '0')}-01`;

export function statusesAt(
  table: StatusTable,
  day: string,
  overrides: Readonly<Record<string, string>> = {},
): Map<string, Status> {
  const statuses = new Map<string, Status>(Object.entries(table.start));
  for (const change of table.changes) {
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
