/** What tests share: scenarios, random games, and the command that repeats a failing one. */
import { newGame, rush } from '../src/core/game.ts';
import type { Ledger } from '../src/core/ledger.ts';
import type { State } from '../src/core/state.ts';
import { loadScenario, scenarioFolders } from '../src/cli/files.ts';
import { mindFor } from '../src/leaders/who.ts';
import type { Scenario } from '../src/scenario/read.ts';

const loaded = new Map<string, Scenario>();

export const SCENARIOS = scenarioFolders();

export function scenario(id: string): Scenario {
  const known = loaded.get(id) ?? loadScenario(id);
  loaded.set(id, known);
  return known;
}

export const campaign = (): Scenario => scenario('campaign-1955-1964');

/** Printed with a failure, to be pasted. */
export function again(id: string, seed: string): string {
  return `npm run -s coexist -- play ${id} --seed ${seed} --us random --ussr random`;
}

/** Plays a random game and shows every state to `look`. */
export function playRandom(
  id: string, seed: string, ledger: Ledger | null = null, look: (state: State) => void = () => undefined,
): State {
  const { content } = scenario(id);
  const state = newGame(content, seed, { shifting: true }, ledger);
  const minds = [mindFor('random', scenario(id), 0), mindFor('random', scenario(id), 1)] as const;
  for (let count = 0; state.ending === null; count++) {
    if (count > 5000) throw new Error(`no end in sight: ${again(id, seed)}`);
    look(state);
    const { command } = minds[state.mover].choose({ state, content, ledger: null }, state.mover);
    rush(state, content, command, ledger);
  }
  return state;
}

/** The commands of a random game. */
export function randomCommands(id: string, seed: string): string[] {
  const { content } = scenario(id);
  const state = newGame(content, seed);
  const minds = [mindFor('random', scenario(id), 0), mindFor('random', scenario(id), 1)] as const;
  const commands: string[] = [];
  while (state.ending === null) {
    const { command } = minds[state.mover].choose({ state, content, ledger: null }, state.mover);
    commands.push(command);
    rush(state, content, command);
  }
  return commands;
}

