/** Addresses in the page: fragments, never sent to a server. */
import { READING_IDS, type Reading } from '../core/coefficients.ts';
import { seedText } from '../core/seed.ts';
import { parseSide } from '../core/sides.ts';
import { WORLDS } from '../core/worlds.ts';
import { ME, type Setup } from '../replay/setup.ts';

/** A longer one would make a code that nobody can open. */
const LONGEST_SEED = 48;

export type Address =
  | { readonly screen: 'title' | 'credits' }
  | { readonly screen: 'choice'; readonly scenario: string }
  | { readonly screen: 'open' }
  | { readonly screen: 'play'; readonly scenario: string; readonly setup: Setup; readonly open: boolean }
  | { readonly screen: 'replay'; readonly code: string; readonly marks: Marks }
  | { readonly screen: 'wrong'; readonly what: string };

/** What a code does not hold of a game that is taken up again. */
export interface Marks {
  /** Both sides are played at one screen and nothing is hidden. */
  readonly open: boolean;
  readonly undone: number;
  readonly hindsight: boolean;
}

/** `#/`, `#/scenarios/<scenario>`, `#/replay`, `#/credits`, `#/play/<scenario>?side=us&vs=khrushchev:2&seed=…&world=storm`, `#/replay/<code>`. */
export function parseAddress(hash: string): Address {
  if (hash === '' || hash === '#' || hash === '#/') return { screen: 'title' };
  const [path = '', query = ''] = hash.replace(/^#\//, '').split(/\?(.*)/s);
  const [screen, name = ''] = path.split(/\/(.*)/s);
  if (screen === 'scenarios') return { screen: 'choice', scenario: decode(name) };
  if (screen === 'credits') return { screen: 'credits' };
  if (screen === 'replay' && name === '') return { screen: 'open' };
  if (screen === 'replay') return { screen: 'replay', code: decode(name), marks: marksOf(new URLSearchParams(query)) };
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

function marksOf(query: URLSearchParams): Marks {
  const undone = Number(query.get('undone') ?? 0);
  return {
    open: query.get('open') === '1', hindsight: query.get('hindsight') === '1',
    undone: Number.isSafeInteger(undone) && undone > 0 ? undone : 0,
  };
}

/** The part of an address that opens a game again where it is. */
export function replayPath(code: string, marks: Marks): string {
  const query = new URLSearchParams();
  if (marks.open) query.set('open', '1');
  if (marks.undone > 0) query.set('undone', String(marks.undone));
  if (marks.hindsight) query.set('hindsight', '1');
  return `${encodeURIComponent(code)}${query.size === 0 ? '' : `?${query.toString()}`}`;
}

function playAddress(scenario: string, query: URLSearchParams): Address {
  const side = parseSide(query.get('side') ?? 'us');
  const reading = query.get('reading') ?? 'wary';
  if (side === undefined) return { screen: 'wrong', what: 'The side in the address must be us or ussr.' };
  if (!READING_IDS.some((id) => id === reading)) return { screen: 'wrong', what: `The reading in the address must be one of ${READING_IDS.join(', ')}.` };
  const named = query.get('world') ?? 'history';
  const world = WORLDS.find((one) => one === named);
  if (world === undefined) return { screen: 'wrong', what: `The world in the address must be one of ${WORLDS.join(', ')}.` };
  const seed = query.get('seed') ?? 'GENEVA';
  if (seed.length > LONGEST_SEED) return { screen: 'wrong', what: `The seed in the address has more than ${LONGEST_SEED} letters.` };
  const rival = query.get('vs') ?? 'standard:2';
  const setup: Setup = {
    seed: seedText(seed), reading: reading as Reading, shifting: false,
    us: side === 0 ? ME : rival, ussr: side === 0 ? rival : ME, world,
  };
  return { screen: 'play', scenario, setup, open: query.get('open') === '1' };
}

export function playLink(scenario: string, setup: Setup, open: boolean): string {
  const side = setup.us === ME ? 'us' : 'ussr';
  const rival = setup.us === ME ? setup.ussr : setup.us;
  const query = new URLSearchParams({ side, vs: rival, seed: setup.seed, reading: setup.reading, world: setup.world ?? 'history' });
  if (open) query.set('open', '1');
  return `#/play/${scenario}?${query.toString()}`;
}

/** The address of a game by its path, as `replayPath` writes it. */
export function replayLink(path: string): string {
  return `#/replay/${path}`;
}
