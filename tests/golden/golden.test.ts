/** Golden games: how games of this rules version end. A change here is a change of `RULES`. */
import { expect, test } from 'vitest';
import { digest } from '../../src/core/digest.ts';
import { playMatch } from '../../src/leaders/match.ts';
import { mindFor } from '../../src/leaders/who.ts';
import { scenario } from '../games.ts';

const GAMES = [
  ['campaign-1955-1964', 'GOLD', 'eisenhower:1', 'khrushchev:1'],
  ['campaign-1955-1964', 'SILVER', 'reflex', 'reflex'],
  ['campaign-1955-1964', 'COPPER', 'history', 'history'],
  ['cuba-1962', 'GOLD', 'kennedy:2', 'khrushchev:2'],
  ['cuba-1962', 'SILVER', 'random', 'molotov:3'],
  ['geneva-1955', 'GOLD', 'standard:2', 'standard:2'],
  ['geneva-1955', 'COPPER', 'history', 'history'],
] as const;

test.each(GAMES)('%s, seed %s, %s against %s', (id, seed, us, ussr) => {
  const { state } = playMatch(scenario(id), seed, [mindFor(us, scenario(id), 0), mindFor(ussr, scenario(id), 1)]);
  expect({ digest: digest(state), turn: state.turn, ending: state.ending }).toMatchSnapshot();
});
