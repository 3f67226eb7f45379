/** A game between two minds, in place and without a screen. */
import type { Command } from '../core/commands.ts';
import { newGame, rush, type GameOptions } from '../core/game.ts';
import type { Ledger } from '../core/ledger.ts';
import type { LuckKey } from '../core/luck.ts';
import type { State } from '../core/state.ts';
import type { Scenario } from '../scenario/read.ts';
import type { Mind } from './mind.ts';

export interface Match {
  readonly state: State;
  readonly commands: Command[];
}

/** Told after each closed turn. */
export type Watcher = (state: State) => void;

/** Plays from the start to the end. */
export function playMatch(
  scenario: Scenario, seed: string | LuckKey, minds: readonly [Mind, Mind], options: GameOptions = {},
  ledger: Ledger | null = null, watch: Watcher | null = null,
): Match {
  const state = newGame(scenario.content, seed, options, ledger);
  return { state, commands: playOn(scenario, state, minds, ledger, watch) };
}

/** Plays a state on to the end in place; returns the commands of both sides. */
export function playOn(
  scenario: Scenario, state: State, minds: readonly [Mind, Mind], ledger: Ledger | null = null,
  watch: Watcher | null = null,
): Command[] {
  const content = scenario.content;
  const commands: Command[] = [];
  const seen = { state, content, ledger: null };
  let turn = state.turn;
  while (state.ending === null) {
    const { command } = minds[state.mover].choose(seen, state.mover);
    rush(state, content, command, ledger);
    commands.push(command);
    if (state.turn !== turn && watch !== null) watch(state);
    turn = state.turn;
  }
  return commands;
}
