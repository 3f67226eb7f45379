/**
 * What comes of a decision, in points that can be compared: what a side has to show since then, and
 * how near the aims are that it had. The world lives on for two years, or to the end, with the
 * leader without look-ahead (`reflex`) on both sides, under luck of its own.
 * A component counts half by its mean over those years and half by their end, as in the score of
 * the game; what was before the decision has no part in it. After a nuclear war nothing is left.
 * An accident is so rare that a hundred futures may not show one. So each future pays for the risk
 * that it bore, in the measure of what was there to lose, and one that met its accident gets that
 * back: the mean is the same, and it is much surer (a control variate).
 */
import { REST, type Command } from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import { copyState, rush } from '../core/game.ts';
import { childKey, ENSEMBLE, type LuckKey } from '../core/luck.ts';
import { AIMS_EACH, gapOf } from '../core/rules/aims.ts';
import { TOP_RUNG } from '../core/rules/ladder.ts';
import { COMPONENTS, scores, scoresNow } from '../core/rules/score.ts';
import { ENDINGS, STAGE, type State } from '../core/state.ts';
import type { Side } from '../core/sides.ts';
import { mindFor } from '../leaders/who.ts';
import type { Scenario } from '../scenario/read.ts';

/** Who lives on; shown wherever its figures are. */
export const JUDGE = 'reflex';
/** Two years. */
export const QUARTERS = 8;
/** Parts of a worth, points: the components of the score, and the aims of the term. */
export const PARTS = [...COMPONENTS, 'aims'] as const;
/** What an aim is worth, points: as much as one point on each component; a declared one half more. */
export const AIM_POINTS = 6;
export const DECLARED_POINTS = 9;
/** So far below its target an aim begins to count, milli-points. */
const REACH = 8000;

export interface Worth {
  readonly points: number;
  readonly parts: readonly number[];
  /** Share of its kind that ends in nuclear war: the chance of accidents borne, or 1 for war on purpose. */
  readonly danger: number;
}

/** What the mover has after a command and two more years under the luck of a number. */
export type Future = (command: Command, number: number) => Worth;

/**
 * Futures of the same number share their luck from command to command, and none has the luck of
 * the game itself. `key` parts the decisions of one game.
 */
export function futures(scenario: Scenario, state: State, key: number): Future {
  const { content } = scenario;
  const { mover } = state;
  const realm: LuckKey = childKey(state.luck, ENSEMBLE, key);
  const minds = [mindFor(JUDGE, scenario, 0), mindFor(JUDGE, scenario, 1)] as const;
  const end = state.quarter + QUARTERS;
  const stake = partsOf({ state, content, ledger: null }, mover, state);
  return (command, number) => {
    const world = copyState(state);
    const game: Game = { state: world, content, ledger: null };
    world.luck = childKey(realm, ENSEMBLE, number);
    world.sums.fill(0);
    rush(world, content, command);
    while (world.ending === null && world.quarter < end) {
      const next = sitsAsBefore(world, state) ? REST : minds[world.mover].choose(game, world.mover).command;
      rush(world, content, next);
    }
    return worthOf(game, mover, state, stake);
  };
}

/** One act is compared with another, not with what somebody else would add to it in this visit. */
function sitsAsBefore(world: State, before: State): boolean {
  return before.stage === STAGE.desk && world.stage === STAGE.desk && world.mover === before.mover && world.turn === before.turn;
}

function worthOf(game: Game, side: Side, before: State, stake: readonly number[]): Worth {
  const { ending, past, risk } = game.state;
  const war = ending !== null && ENDINGS[ending] === 'nuclear-war';
  const onPurpose = war && past.at(-1)?.topRung === TOP_RUNG;
  const borne = (risk - before.risk) / 10000;
  const luck = (war && !onPurpose ? 1 : 0) - borne;
  const left = war ? PARTS.map(() => 0) : partsOf(game, side, before);
  const parts = left.map((part, i) => part + luck * (stake[i] ?? 0));
  return { points: parts.reduce((sum, part) => sum + part, 0), parts, danger: onPurpose ? 1 : borne };
}

/** What a side has to show and how near its aims are; before any quarter has closed, as of now. */
function partsOf(game: Game, side: Side, before: State): number[] {
  const components = game.state === before || game.state.sums[0] === 0 ? scoresNow(game, side) : scores(game, side);
  return [...components.map((milli) => milli / 1000), aimWorth(game, side, before)];
}

/** The aims that a side had at its decision: met, missed, or by how near they are. */
function aimWorth(game: Game, side: Side, before: State): number {
  let sum = 0;
  for (let slot = 0; slot < AIMS_EACH; slot++) {
    const number = before.aims[side * AIMS_EACH + slot] as number;
    const aim = game.content.aims[number];
    if (aim === undefined) continue;
    const judged = game.state.judged.find((one) => one.term === before.term && one.side === side && one.aim === number);
    const near = judged === undefined ? 1 + Math.max(-1, Math.min(0, gapOf(game, side, aim) / REACH)) : judged.met;
    sum += near * (slot === 0 ? DECLARED_POINTS : AIM_POINTS);
  }
  return sum;
}
