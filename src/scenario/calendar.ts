/** Dates of a scenario: quarters, days counted from its first, or the few days on which it is played. */
import type { RulesForm } from './forms.ts';
import { parseQuarter, type Problem } from './shape.ts';
import { remainder, wholes } from '../core/whole.ts';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The turn of `on`: a quarter such as 1956Q4, or a date; −1 where there is none. */
export function turnOf(
  on: string | undefined, rules: RulesForm, path: string, problems: Problem[],
): number {
  if (on === undefined) return -1;
  const turn = rules.days !== undefined ? chosenTurn(on, rules.days)
    : rules.startDate === undefined ? quarterTurn(on, rules) : dayTurn(on, rules.startDate);
  if (turn === undefined) {
    problems.push({ path, message: `must be a quarter or a date, not "${on.slice(0, 20)}"` });
    return -1;
  }
  if (turn < 0 || turn >= rules.turns) {
    problems.push({ path, message: `"${on}" lies outside the scenario's ${rules.turns} turns` });
  }
  return turn;
}

/** Turns that are days with weeks between them. */
function chosenTurn(on: string, days: readonly string[]): number | undefined {
  const turn = days.indexOf(on);
  return turn < 0 ? undefined : turn;
}

/** The day of a turn, as `dayNumber` counts; `undefined` where a turn is a quarter. */
export function dayOf(rules: Pick<RulesForm, 'days' | 'startDate'>, turn: number): number | undefined {
  if (rules.days !== undefined) return dayNumber(rules.days[turn] ?? '');
  const first = rules.startDate === undefined ? undefined : dayNumber(rules.startDate);
  return first === undefined ? undefined : first + turn;
}

function quarterTurn(on: string, rules: RulesForm): number | undefined {
  const quarter = parseQuarter(on);
  return quarter === undefined ? undefined : (quarter - rules.start) * rules.quarterEvery;
}

function dayTurn(on: string, start: string): number | undefined {
  const day = dayNumber(on);
  const first = dayNumber(start);
  return day === undefined || first === undefined ? undefined : day - first;
}

/** Days since 1 March of the year 0, by the civil calendar; `undefined` for no date. */
export function dayNumber(text: string): number | undefined {
  const match = DAY.exec(text);
  if (match === null) return undefined;
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const year = Number(match[1]) - (month <= 2 ? 1 : 0);
  const fromMarch = remainder(month + 9, 12);
  return (
    year * 365 + wholes(year, 4) - wholes(year, 100) + wholes(year, 400) +
    wholes(153 * fromMarch + 2, 5) + day - 1
  );
}

/** The inverse of `dayNumber`: year, month, day. */
export function civilDate(number: number): [number, number, number] {
  const era = wholes(number, 146097);
  const ofEra = number - era * 146097;
  const yearOfEra = wholes(
    ofEra - wholes(ofEra, 1460) + wholes(ofEra, 36524) - wholes(ofEra, 146096), 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + wholes(yearOfEra, 4) - wholes(yearOfEra, 100));
  const fromMarch = wholes(5 * ofYear + 2, 153);
  const day = ofYear - wholes(153 * fromMarch + 2, 5) + 1;
  const month = remainder(fromMarch + 2, 12) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return [year, month, day];
}
