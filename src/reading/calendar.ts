/** The date of a state as people write it. */
import { civilDate, dayOf } from '../scenario/calendar.ts';
import type { Scenario } from '../scenario/read.ts';
import type { State } from '../core/state.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

export interface GameDate {
  readonly year: number;
  readonly month: number;
  readonly text: string;
}

/** A quarter by its months, such as `April to June 1956`. */
export function quarterText(quarter: number): string {
  const year = 1955 + Math.floor(quarter / 4);
  const first = (quarter - (year - 1955) * 4) * 3;
  return `${MONTHS[first] ?? ''} to ${MONTHS[first + 2] ?? ''} ${year}`;
}

/** Day, month and year where a turn is a day; else the quarter. */
export function dateOf(scenario: Scenario, state: State): GameDate {
  const { rules, content } = scenario;
  const number = state.turn < content.turns ? dayOf(rules, state.turn) : undefined;
  if (number !== undefined) {
    const [year, month, day] = civilDate(number);
    return { year, month, text: `${day} ${MONTHS[month - 1] ?? ''} ${year}` };
  }
  const year = 1955 + Math.floor(state.quarter / 4);
  const month = (state.quarter - (year - 1955) * 4) * 3 + 2;
  return { year, month, text: quarterText(state.quarter) };
}
