/** The setup of a game from options, the same for `play` and `ensemble`. */
import { READING_IDS } from '../core/coefficients.ts';
import { WORLDS } from '../core/worlds.ts';
import { seedText } from '../core/seed.ts';
import { mindFor } from '../leaders/who.ts';
import type { Setup } from '../replay/timeline.ts';
import type { Scenario } from '../scenario/read.ts';
import { oneOf, UsageError, type Arguments } from './arguments.ts';
import { loadScenario } from './files.ts';

export const SETUP_OPTIONS = ['seed', 'us', 'ussr', 'reading', 'world'] as const;

/** @throws UsageError or WhoError for anything that cannot be played. */
export function setupFrom(args: Arguments, name: string): { scenario: Scenario; setup: Setup } {
  const reading = oneOf(args, 'reading', READING_IDS, 'wary');
  const scenario = loadScenario(name, reading);
  const setup: Setup = {
    seed: seedFrom(args.options.get('seed') ?? 'GENEVA'),
    reading,
    shifting: args.flags.has('shifting'),
    us: whoFrom(args, 'us'), ussr: whoFrom(args, 'ussr'),
    world: oneOf(args, 'world', WORLDS, 'history'),
  };
  if (!setup.us.startsWith('script:')) mindFor(setup.us, scenario, 0);
  if (!setup.ussr.startsWith('script:')) mindFor(setup.ussr, scenario, 1);
  return { scenario, setup };
}

/** A replay holds no more of a name. */
const LONGEST_WHO = 40;
/** A replay holds 60 letters of a seed; this leaves room for the number of a game. */
const LONGEST_SEED = 48;

function whoFrom(args: Arguments, side: 'us' | 'ussr'): string {
  const who = args.options.get(side) ?? 'standard:2';
  if (who.length > LONGEST_WHO && !who.startsWith('script:')) throw new UsageError(`--${side} has ${who.length} letters; no player's name has more than ${LONGEST_WHO}`);
  return who;
}

/** Small letters and blanks are forgiven; a seed of which nothing would be left is not. */
function seedFrom(typed: string): string {
  if (!/[0-9A-Z-]/i.test(typed.split('.')[0] ?? '')) throw new UsageError(`--seed needs a letter from A to Z or a digit, not "${typed.slice(0, 40)}"`);
  if (typed.length > LONGEST_SEED) throw new UsageError(`--seed has ${typed.length} letters; at most ${LONGEST_SEED}`);
  return seedText(typed);
}
