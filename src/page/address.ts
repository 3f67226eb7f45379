/** Addresses in the page: fragments, never sent to a server. */
import { READING_IDS, type Reading } from '../core/coefficients.ts';
import { seedText } from '../core/luck.ts';
import { parseSide } from '../core/sides.ts';
import { ME, type Setup } from '../replay/timeline.ts';

/** A longer one would make a code that nobody can open. */
const LONGEST_SEED = 48;

export type Address =
  | { readonly screen: 'choice' }
  | { readonly screen: 'play'; readonly scenario: string; readonly setup: Setup }
  | { readonly screen: 'replay'; readonly code: string }
  | { readonly screen: 'wrong'; readonly what: string };

/** `#/`, `#/play/<scenario>?side=us&vs=khrushchev:2&seed=…`, `#/replay/<code>`. */
export function parseAddress(hash: string): Address {
  if (hash === '' || hash === '#' || hash === '#/') return { screen: 'choice' };
  const [path = '', query = ''] = hash.replace(/^#\//, '').split(/\?(.*)/s);
  const [screen, name = ''] = path.split(/\/(.*)/s);
  if (screen === 'replay' && name !== '') return { screen: 'replay', code: decode(name) };
  if (screen === 'play' && name !== '') return playAddress(decode(name), new URLSearchParams(query));
  return { screen: 'wrong', what: `There is no page "${hash.slice(0, 60)}".` };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function playAddress(scenario: string, query: URLSearchParams): Address {
  const side = parseSide(query.get('side') ?? 'us');
  const reading = query.get('reading') ?? 'wary';
  if (side === undefined) return { screen: 'wrong', what: 'The side in the address must be us or ussr.' };
  if (!READING_IDS.some((id) => id === reading)) return { screen: 'wrong', what: `The reading in the address must be one of ${READING_IDS.join(', ')}.` };
  const seed = query.get('seed') ?? 'GENEVA';
  if (seed.length > LONGEST_SEED) return { screen: 'wrong', what: `The seed in the address has more than ${LONGEST_SEED} letters.` };
  const rival = query.get('vs') ?? 'standard:2';
  const setup: Setup = {
    seed: seedText(seed), reading: reading as Reading, shifting: false,
    us: side === 0 ? ME : rival, ussr: side === 0 ? rival : ME,
  };
  return { screen: 'play', scenario, setup };
}

export function playLink(scenario: string, setup: Setup): string {
  const side = setup.us === ME ? 'us' : 'ussr';
  const rival = setup.us === ME ? setup.ussr : setup.us;
  const query = new URLSearchParams({ side, vs: rival, seed: setup.seed, reading: setup.reading });
  return `#/play/${scenario}?${query.toString()}`;
}

export function replayLink(code: string): string {
  return `#/replay/${encodeURIComponent(code)}`;
}
