/**
 * Do choices last? Each option of a card is followed for eight quarters under the same luck by the
 * leader without look-ahead (`reflex`), and the worlds are compared gauge by gauge.
 */
import { asCommand, type Command } from '../core/commands.ts';
import type { Content } from '../core/content.ts';
import { copyState, legal, newGame, rush } from '../core/game.ts';
import { optionTaken } from '../core/schedule.ts';
import { STAGE, type State } from '../core/state.ts';
import { registry } from '../core/variables.ts';
import { mindFor } from '../leaders/who.ts';
import type { Mind } from '../leaders/mind.ts';
import type { Scenario } from '../scenario/read.ts';

const QUARTERS = 8;
const GAUGES = 10;
const FELT = 1500;

export interface Consequences {
  /** Cards met and compared. */
  readonly cards: number;
  /** Cards whose options part by 1.5 points on ten gauges, or bring other cards, in most games. */
  readonly lasting: readonly string[];
}

/** Campaigns of `reflex`; a card counts where it lasts in at least half of the games that met it. */
export function consequences(scenario: Scenario, games: number): Consequences {
  const met = new Map<string, [lasting: number, of: number]>();
  for (let number = 0; number < games; number++) follow(scenario, number, met);
  const lasting = [...met].filter(([, [hits, of]]) => hits * 2 >= of).map(([card]) => card).sort((a, b) => (a < b ? -1 : 1));
  return { cards: met.size, lasting };
}

function follow(scenario: Scenario, number: number, met: Map<string, [number, number]>): void {
  const content = scenario.content;
  const minds = [mindFor('reflex', scenario, 0), mindFor('reflex', scenario, 1)] as const;
  const state = newGame(content, `LAST.${number}`, { shifting: true });
  while (state.ending === null) {
    if (state.stage === STAGE.cards && state.turn + QUARTERS < content.turns) {
      const card = content.cards[state.hand[0] ?? -1]?.id ?? '';
      const known = met.get(card) ?? [0, 0];
      met.set(card, [known[0] + (lasts(scenario, state, minds) ? 1 : 0), known[1] + 1]);
    }
    rush(state, content, minds[state.mover].choose({ state, content, ledger: null }, state.mover).command);
  }
}

/** True where the options of the card on the table end in worlds that differ. */
function lasts(scenario: Scenario, state: State, minds: readonly [Mind, Mind]): boolean {
  const worlds = legal(state, scenario.content).map((command) => after(scenario, state, command, minds));
  const first = worlds[0] as State;
  return worlds.slice(1).some((world) => differs(scenario.content, first, world));
}

function after(scenario: Scenario, state: State, command: Command, minds: readonly [Mind, Mind]): State {
  const content = scenario.content;
  const world = copyState(state);
  const end = state.turn + QUARTERS;
  rush(world, content, asCommand(command));
  while (world.ending === null && world.turn < end) {
    rush(world, content, minds[world.mover].choose({ state: world, content, ledger: null }, world.mover).command);
  }
  return world;
}

function differs(content: Content, a: State, b: State): boolean {
  const gauges = registry.filter((row, i) => row.unit !== 'weapons' && Math.abs((a.values[i] ?? 0) - (b.values[i] ?? 0)) >= FELT);
  if (gauges.length >= GAUGES) return true;
  return content.cards.some((_, card) => (optionTaken(a, card) === -1) !== (optionTaken(b, card) === -1));
}
