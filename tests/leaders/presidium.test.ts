/** Until mid-1957 the Soviet side is led by several men; whoever wins then leads alone. */
import { expect, test } from 'vitest';
import { newGame } from '../../src/core/game.ts';
import type { Game } from '../../src/core/ledger.ts';
import { please } from '../../src/core/rules/chairs.ts';
import { CHAIRS } from '../../src/core/variables.ts';
import { playMatch } from '../../src/leaders/match.ts';
import { mindFor } from '../../src/leaders/who.ts';
import { campaign } from '../games.ts';

const { content } = campaign();
const antiparty = content.cards.find(({ id }) => id === 'antiparty');

test('until the summer of 1957 the Presidium leads; then Khrushchev does', () => {
  const who = new Map<number, string>();
  const minds = [mindFor('record', campaign(), 0), mindFor('record', campaign(), 1)] as const;
  playMatch(campaign(), 'RECORD', minds, { record: true }, null, (state) => {
    who.set(state.turn, content.leaders[state.leaders[1]]?.id ?? '');
  });
  expect(who.get(8)).toBe('presidium');
  expect(who.get(9)).toBe('khrushchev');
});

test('a Presidium that is weak at home falls to Molotov; a leader from the start stays', () => {
  const after = (leader: string, loss: number): string => {
    const number = content.leaders.findIndex(({ id }) => id === leader);
    const state = newGame(content, 'FALL', { leaders: [content.startLeaders[0], number] });
    const game: Game = { state, content, ledger: null };
    for (const chair of CHAIRS) please(game, 1, chair, -loss, 'test');
    for (const effect of antiparty?.before ?? []) effect(game, 'card/antiparty');
    return content.leaders[state.leaders[1]]?.id ?? '';
  };
  expect(after('presidium', 0)).toBe('khrushchev');
  expect(after('presidium', 20000)).toBe('molotov');
  expect(after('khrushchev', 0)).toBe('khrushchev');
  expect(after('ussr-hawk', 0)).toBe('ussr-hawk');
});
