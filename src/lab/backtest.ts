/**
 * The historical line, played again, against the record. Agreement with a coding shows consistency,
 * not truth. The reference coding of tension (quarter peaks, 0–100) is an ordinal judgement by
 * the authors; six quarters of 1959–60 are withheld for a check out of sample. The proxy is the mean of
 * monthly crisis and event counts (ICB, events data) in quarters; stockpiles: NRDC / FAS.
 */
import { newGame, rush } from '../core/game.ts';
import { QUARTER_CLOSES } from '../core/rules/quarter.ts';
import type { Ledger } from '../core/ledger.ts';
import { recordMind } from '../leaders/history.ts';
import type { Scenario } from '../scenario/read.ts';
import type { State } from '../core/state.ts';
import { defence, mistrust, tension, warheads } from '../core/variables.ts';
import { correlation, mean, meanError } from './statistics.ts';
import { PROXY, REFERENCE, STOCKPILES, SPENDING } from './record.ts';

export interface Check {
  readonly name: string;
  readonly value: string;
  readonly wanted: string;
  readonly holds: boolean;
}

export interface Series {
  /** Tension with all acts of the quarter in, or the height of a crisis in it; and at its close. */
  readonly peak: number[];
  readonly close: number[];
  readonly mistrust: number[];
  readonly warheads: readonly [number[], number[]];
  readonly defence: number[];
  /** Quarter of signature by agreement id. */
  readonly signed: ReadonlyMap<string, number>;
  /** Accident risk borne in per cent, by crisis id. */
  readonly risk: ReadonlyMap<string, number>;
  readonly state: State;
}

/** Plays the record and keeps the series that the checks need. */
export function playRecord(scenario: Scenario): Series {
  const { content } = scenario;
  const minds = [recordMind(scenario, 0), recordMind(scenario, 1)] as const;
  const series = {
    peak: [] as number[], close: [] as number[], mistrust: [] as number[], defence: [] as number[],
    warheads: [[], []] as [number[], number[]], signed: new Map<string, number>(),
  };
  const heat = { now: content.start[tension] ?? 0, most: 0 };
  const ledger: Ledger = {
    change(variable, by, why) {
      if (variable !== tension) return;
      heat.now += by;
      if (why.startsWith('crisis/')) heat.most = Math.max(heat.most, heat.now);
    },
    event(what) {
      if (what !== QUARTER_CLOSES) return;
      series.peak.push(Math.max(heat.most, heat.now) / 1000);
      heat.most = 0;
    },
  };
  const state = newGame(content, 'HISTORY', { record: true }, ledger);
  while (state.ending === null) {
    const { command } = minds[state.mover].choose({ state, content, ledger: null }, state.mover);
    const turn = state.turn;
    rush(state, content, command, ledger);
    if (state.turn === turn) continue;
    keep(series, state);
  }
  content.agreements.forEach((agreement, i) => {
    const signed = state.agreements[i] ?? 0;
    if (signed > 0) series.signed.set(agreement.id, signed - 1);
  });
  return { ...series, risk: riskByCrisis(scenario, state), state };
}

function keep(series: Omit<Series, 'risk' | 'state'>, state: State): void {
  const at = (variable: number): number => (state.values[variable] ?? 0) / 1000;
  series.close.push(at(tension));
  series.mistrust.push((at(mistrust[0]) + at(mistrust[1])) / 2);
  series.warheads[0].push(at(warheads[0]));
  series.warheads[1].push(at(warheads[1]));
  series.defence.push(at(defence[0]));
}

function riskByCrisis(scenario: Scenario, state: State): Map<string, number> {
  const risk = new Map<string, number>();
  for (const past of state.past) {
    const id = scenario.content.crises[past.kind]?.id ?? '';
    risk.set(id, (risk.get(id) ?? 0) + past.risk / 100);
  }
  return risk;
}

/** Every check of the backtest with its value and its target. */
export function backtest(scenario: Scenario): { checks: Check[]; series: Series } {
  const series = playRecord(scenario);
  const checks = [
    ...tensionChecks(series), ...peakChecks(series), ...forceChecks(series),
    ...treatyChecks(series), ...riskChecks(series),
  ];
  return { checks, series };
}

function check(name: string, value: number, decimals: number, wanted: string, holds: boolean): Check {
  return { name, value: value.toFixed(decimals), wanted, holds };
}

function tensionChecks(series: Series): Check[] {
  const known = REFERENCE.flatMap((value, quarter) => (value === null ? [] : [quarter]));
  const model = known.map((quarter) => series.peak[quarter] ?? 0);
  const coded = known.map((quarter) => REFERENCE[quarter] ?? 0);
  const r = correlation(model, coded);
  const error = meanError(model, coded);
  const visible = PROXY.flatMap((value, quarter) => (value === null ? [] : [quarter]));
  const middle = visible.map((quarter) => ((series.peak[quarter] ?? 0) + (series.close[quarter] ?? 0)) / 2);
  const proxy = correlation(middle, visible.map((quarter) => PROXY[quarter] ?? 0));
  return [
    check('tension against the reference coding, r', r, 3, '≥ 0.95', r >= 0.95),
    check('tension against the reference coding, RMSE', error, 2, '≤ 5', error <= 5),
    check('tension against the event proxy, r', proxy, 3, '≥ 0.80', proxy >= 0.8),
  ];
}

function peakChecks(series: Series): Check[] {
  const peaks = [[7, '1956Q4'], [15, '1958Q4'], [26, '1961Q3'], [31, '1962Q4']] as const;
  const highest = series.peak.indexOf(Math.max(...series.peak));
  const local = peaks.map(([quarter, name]) => {
    const found = [-1, 0, 1].map((off) => quarter + off).find((at) => isPeak(series.peak, at));
    return { name: `a peak at ${name}`, value: found === undefined ? 'none' : label(found), wanted: '± 1 quarter', holds: found !== undefined };
  });
  const fall = (list: readonly number[]): number => (list[31] ?? 0) - (list[39] ?? 0);
  const tensionFall = (series.peak[31] ?? 0) - (series.close[39] ?? 0);
  const mistrustFall = fall(series.mistrust);
  return [
    ...local,
    { name: 'the highest peak', value: label(highest), wanted: '1962Q4', holds: highest === 31 },
    check('veneer: tension falls 1962Q4–1964Q4 by', tensionFall, 1, '≥ 40', tensionFall >= 40),
    check('veneer: mistrust falls 1962Q4–1964Q4 by', mistrustFall, 1, '≤ 20', mistrustFall <= 20),
  ];
}

function isPeak(values: readonly number[], at: number): boolean {
  const here = values[at] ?? 0;
  return here > (values[at - 1] ?? 0) && here > (values[at + 1] ?? 0);
}

/** 1956Q4 for quarter 7. */
export function label(quarter: number): string {
  return `${1955 + Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;
}

function forceChecks(series: Series): Check[] {
  const error = (model: readonly number[], actual: readonly number[]): number =>
    mean(actual.map((value, year) => Math.abs((model[year * 4 + 3] ?? 0) - value) / value));
  const us = error(series.warheads[0], STOCKPILES.us);
  const ussr = error(series.warheads[1], STOCKPILES.ussr);
  const spending = mean(SPENDING.map((value, year) => {
    const model = mean([0, 1, 2, 3].map((quarter) => series.defence[year * 4 + quarter] ?? 0));
    return Math.abs(model - value);
  }));
  return [
    check('US warheads, mean error', us * 100, 1, '≤ 10 %', us <= 0.1),
    check('Soviet warheads, mean error', ussr * 100, 1, '≤ 25 %', ussr <= 0.25),
    check('US defence share, mean error in points', spending, 2, '≤ 0.5', spending <= 0.5),
  ];
}

const WINDOWS: readonly (readonly [string, number, number])[] = [
  ['austria', 1, 1], ['culture', 12, 13], ['antarctic', 19, 19], ['laos', 30, 30],
  ['hotLine', 33, 33], ['limitedBan', 33, 35],
];
const REFUSED = ['openSkies', 'comprehensiveBan', 'berlinSettlement', 'missileCeiling'];

function treatyChecks(series: Series): Check[] {
  const signed = WINDOWS.map(([id, from, to]) => {
    const quarter = series.signed.get(id);
    const holds = quarter !== undefined && quarter >= from && quarter <= to;
    const wanted = from === to ? label(from) : `${label(from)}–${label(to)}`;
    return { name: `signed: ${id}`, value: quarter === undefined ? 'never' : label(quarter), wanted, holds };
  });
  const refused = REFUSED.map((id) => ({
    name: `refused: ${id}`, value: series.signed.has(id) ? 'signed' : 'refused', wanted: 'refused', holds: !series.signed.has(id),
  }));
  return [...signed, ...refused];
}

function riskChecks(series: Series): Check[] {
  const total = [...series.risk.values()].reduce((sum, risk) => sum + risk, 0);
  const cuba = series.risk.get('cuba') ?? 0;
  return [
    check('war risk borne in the decade, %', total, 1, '5–25', total >= 5 && total <= 25),
    check('of which Cuba, %', total === 0 ? 0 : (cuba / total) * 100, 0, '≥ 50', cuba * 2 >= total),
  ];
}
