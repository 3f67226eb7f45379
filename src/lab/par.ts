/**
 * Par: what a leader made of a side. The sides differ by nature, so a person is compared with
 * leaders who sat in the same chair, never with the rival. Percentiles, because ends are lopsided.
 */
import type { Game } from '../core/ledger.ts';
import { scores } from '../core/rules/score.ts';
import { ENDINGS, type State } from '../core/state.ts';
import { SIDES, sideId, type Side, type SideId } from '../core/sides.ts';
import { tension } from '../core/variables.ts';
import { RULES } from '../replay/file.ts';
import type { Scenario } from '../scenario/read.ts';
import { choice, identifier, list, record, text, whole, type Problem, type Read } from '../scenario/shape.ts';
import { playEnsembleGame, teamOf, type EnsembleRequest } from './ensemble.ts';
import { mean } from './statistics.ts';
import { aimPoints } from './strength.ts';

export const PERCENTILES = [10, 25, 50, 75, 90] as const;
export const LEVELS = [1, 2, 3] as const;
/** The part of a seed before the number of the game. */
export const PAR_SEED = 'PAR';
const RIVAL = 'standard:2';

/** What is compared: points for aims, tension at the end, per cent of risk, mean of the components. */
export interface Marks {
  readonly aims: number;
  readonly tension: number;
  readonly risk: number;
  readonly components: number;
}

/** In thousandths, as everywhere in data. */
const percentiles = list(whole(0, 1_000_000), PERCENTILES.length);
const row = record({
  scenario: identifier(), digest: text(8), side: choice(['us', 'ussr']), level: whole(1, 3),
  aims: percentiles, tension: percentiles, risk: percentiles, components: percentiles,
});
const form = record({
  rules: whole(1, 9999), seed: text(20), games: whole(1, 1_000_000), rival: text(40),
  percentiles: list(whole(1, 99), PERCENTILES.length), rows: list(row, 1000),
});
export type ParFile = Read<typeof form>;
export type ParRow = ParFile['rows'][number];

export function readPar(value: unknown, problems: Problem[]): ParFile | undefined {
  const before = problems.length;
  const file = form.read(value, 'par.json', problems);
  return problems.length > before ? undefined : file;
}

/** What a side has to show at the end of a game; a war leaves nothing of the components. */
export function marksOf(scenario: Scenario, state: State, side: Side): Marks {
  const game: Game = { state, content: scenario.content, ledger: null };
  const war = ENDINGS[state.ending ?? 0] === 'nuclear-war';
  return {
    aims: aimPoints(state, side),
    tension: (state.values[tension] ?? 0) / 1000,
    risk: state.risk / 100,
    components: war ? 0 : mean(scores(game, side)) / 1000,
  };
}

/** One row: `standard` of a level on a side, against the usual rival, on the dates of the record. */
export function parRow(scenario: Scenario, side: Side, level: number, games: number): ParRow {
  const own = `standard:${level}`;
  const setup = { seed: PAR_SEED, reading: 'wary', shifting: false, us: side === 0 ? own : RIVAL, ussr: side === 0 ? RIVAL : own } as const;
  const request: EnsembleRequest = { setup, games, part: 0, of: 1, origin: null };
  const team = teamOf(scenario, request);
  const marks = Array.from({ length: games }, (_, number) =>
    marksOf(scenario, playEnsembleGame(scenario, request, team, number).state, side));
  const of = (name: keyof Marks): number[] => percentilesOf(marks.map((one) => one[name]));
  return {
    scenario: scenario.content.id, digest: scenario.content.digest, side: sideId(side), level,
    aims: of('aims'), tension: of('tension'), risk: of('risk'), components: of('components'),
  };
}

/** The value at each percentile, nearest rank, in thousandths. */
export function percentilesOf(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return PERCENTILES.map((percent) => {
    const rank = Math.max(1, -Math.floor((-percent * sorted.length) / 100));
    return Math.round((sorted[rank - 1] ?? 0) * 1000);
  });
}

/** Every row in a fixed order: scenario, side, level. */
export function* parRows(scenarios: readonly Scenario[], games: number): Generator<ParRow> {
  for (const scenario of scenarios) {
    for (const side of SIDES) for (const level of LEVELS) yield parRow(scenario, side, level, games);
  }
}

export function parFile(rows: readonly ParRow[], games: number): ParFile {
  return { rules: RULES, seed: `${PAR_SEED}.0 to ${PAR_SEED}.${games - 1}`, games, rival: RIVAL, percentiles: [...PERCENTILES], rows: [...rows] };
}

export function rowFor(par: ParFile, scenario: string, side: SideId, level: number): ParRow | undefined {
  return par.rows.find((one) => one.scenario === scenario && one.side === side && one.level === level);
}
