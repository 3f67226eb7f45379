/** The setup of a game from options, the same for `play` and `ensemble`. */
import { READING_IDS } from '../core/coefficients.ts';
import { WORLDS } from '../core/game.ts';
import { seedText } from '../core/luck.ts';
import { mindFor } from '../leaders/who.ts';
import type { Setup } from '../replay/timeline.ts';
import type { Scenario } from '../scenario/read.ts';
import { oneOf, type Arguments } from './arguments.ts';
import { loadScenario } from './files.ts';

export const SETUP_OPTIONS = ['seed', 'us', 'ussr', 'reading', 'world'] as const;

/** @throws UsageError or WhoError for anything that cannot be played. */
export function setupFrom(args: Arguments, name: string): { scenario: Scenario; setup: Setup } {
  const reading = oneOf(args, 'reading', READING_IDS, 'wary');
  const scenario = loadScenario(name, reading);
  const setup: Setup = {
    seed: seedText(args.options.get('seed') ?? 'GENEVA'),
    reading,
    shifting: args.flags.has('shifting'),
    us: args.options.get('us') ?? 'standard:2',
    ussr: args.options.get('ussr') ?? 'standard:2',
    world: oneOf(args, 'world', WORLDS, 'history'),
  };
  if (!setup.us.startsWith('script:')) mindFor(setup.us, scenario, 0);
  if (!setup.ussr.startsWith('script:')) mindFor(setup.ussr, scenario, 1);
  return { scenario, setup };
}
