/** What an option does at once to the gauges that its reader may see. */
import type { Command } from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import { perform } from '../core/perform.ts';
import { proposed } from '../core/rules/proposals.ts';
import { conclude } from '../core/rules/treaties.ts';
import { other, type Side } from '../core/sides.ts';
import { cohesion, mistrust, prestige, standing, tension, type Variable } from '../core/variables.ts';
import { outcomes, spread } from './preview.ts';

/** What an option does at once to one gauge, points; the rival's, and what luck decides, in words. */
export interface Mark {
  readonly label: string;
  readonly by: number;
  readonly exact: boolean;
  /** True where more of it is what the side would wish for. */
  readonly wished: boolean;
}

/** Tension and one's own gauges exactly unless luck decides; the rival's mistrust as a direction. */
export function marksOf(game: Game, side: Side, command: Command): Mark[] {
  const found = outcomes(game, command, carryOut).map((copy) => copy.state);
  const mark = (label: string, variable: Variable, exact: boolean, wished: boolean): Mark => {
    const [low, high] = spread(found, game.state, variable);
    return { label, exact: exact && low === high, wished, by: (low + high) / 2 };
  };
  return [
    mark('Tension', tension, true, false),
    mark('Prestige', prestige[side], true, true),
    mark('Standing', standing[side], true, true),
    mark('Alliance', cohesion[side], true, true),
    mark('Their mistrust', mistrust[other(side)], false, false),
  ];
}

/** A treaty is taken as meant: whether the other side means it is not to be read from a preview. */
function carryOut(game: Game, command: Command): void {
  const { proposal } = game.state;
  const treaty = proposal === null ? -1 : proposed(game, proposal).agreement;
  if (command === 'answer/sign' && proposal !== null && treaty >= 0 && proposal.conditional === 0) conclude(game, treaty, proposal.by);
  else perform(game, command);
}
