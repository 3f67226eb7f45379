/** What an option does at once to the gauges that its reader may see. */
import type { Command } from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import { perform } from '../core/perform.ts';
import { proposed } from '../core/rules/proposals.ts';
import { conclude } from '../core/rules/treaties.ts';
import { other, type Side } from '../core/sides.ts';
import type { State } from '../core/state.ts';
import { cohesion, mistrust, prestige, standing, tension, type Variable } from '../core/variables.ts';
import { outcomes, spread } from './preview.ts';

/** What an option does at once to one gauge, points; lowest and highest differ where luck decides. */
export interface Mark {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  /** False for the rival's: only its direction may be told. */
  readonly own: boolean;
  /** True where more of it is what the side would wish for. */
  readonly wished: boolean;
}

/** Tension and one's own gauges as far as they are known; the rival's mistrust as a direction. */
export function marksOf(game: Game, side: Side, command: Command): Mark[] {
  return marksAmong(outcomes(game, command, carryOut).map((copy) => copy.state), game, side);
}

/** The marks of a set of ways in which it may turn out. */
export function marksAmong(found: readonly State[], game: Game, side: Side): Mark[] {
  const mark = (label: string, variable: Variable, own: boolean, wished: boolean): Mark => {
    const [low, high] = spread(found, game.state, variable);
    return { label, low, high, own, wished };
  };
  return [
    mark('Tension', tension, true, false),
    mark('Prestige', prestige[side], true, true),
    mark('Standing', standing[side], true, true),
    mark('Alliance', cohesion[side], true, true),
    mark('Their mistrust', mistrust[other(side)], false, false),
  ];
}

/** True where the mark shows nothing worth a place. */
export const isBlank = (mark: Mark): boolean => Math.max(Math.abs(mark.low), Math.abs(mark.high)) < LEAST;

/** Less would be shown as nothing. */
const LEAST = 0.05;

/** A treaty is taken as meant: whether the other side means it is not to be read from a preview. */
export function carryOut(game: Game, command: Command): void {
  const { proposal } = game.state;
  const treaty = proposal === null ? -1 : proposed(game, proposal).agreement;
  if (command === 'answer/sign' && proposal !== null && treaty >= 0 && proposal.conditional === 0) conclude(game, treaty, proposal.by);
  else perform(game, command);
}
