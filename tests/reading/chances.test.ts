import { expect, test } from 'vitest';
import { ACCEPT, asCommand } from '../../src/core/commands.ts';
import { copyState, newGame, rush } from '../../src/core/game.ts';
import { kindOf, leaderOf } from '../../src/core/rules/crisis.ts';
import { gradeFor, needOf } from '../../src/core/rules/ladder.ts';
import { other } from '../../src/core/sides.ts';
import { STAGE, type Crisis, type State } from '../../src/core/state.ts';
import { mindFor } from '../../src/leaders/who.ts';
import { OFFER_WORDS } from '../../src/reading/chances.ts';
import { ladderView } from '../../src/reading/ladder.ts';
import { readWords } from '../../src/scenario/words.ts';
import { scenario } from '../games.ts';

const words = readWords({ format: 1 }, { format: 1 }, []);

interface Tally { offers: number; taken: number; insults: number }

/** Makes every offer that could be made at a state, on a copy, and counts what came of it. */
function tryOffers(id: string, state: State, tally: Map<string, Tally>): void {
  const { content } = scenario(id);
  const game = { state, content, ledger: null };
  const crisis = state.crisis as Crisis;
  const [side, rival] = [state.mover, other(state.mover)];
  for (const term of ladderView(game, words, side).terms) {
    for (const [step, guess] of [['hold', term.held], ['escalate', term.pressed]] as const) {
      if (guess === null) continue;
      const after = copyState(state);
      rush(after, content, asCommand(`ladder/${step}/${term.command}`));
      if (after.stage !== STAGE.ladder || after.mover !== rival) continue;
      const { command } = mindFor('standard:1', scenario(id), rival).choose({ state: after, content, ledger: null }, rival);
      const key = `${step}: ${guess.words}`;
      const counted = tally.get(key) ?? { offers: 0, taken: 0, insults: 0 };
      const need = needOf(game, after.crisis ?? crisis, rival, leaderOf(game, rival));
      counted.offers++;
      if (command === ACCEPT) counted.taken++;
      if (need - gradeFor(kindOf(game, crisis), side, term.number) >= 2) counted.insults++;
      tally.set(key, counted);
    }
  }
}

test.each([
  ['campaign-1955-1964', 'us-moderate:1', 'ussr-moderate:1', 30],
  ['campaign-1955-1964', 'us-hawk:1', 'ussr-hawk:1', 20],
  ['cuba-1962', 'kennedy:1', 'khrushchev:1', 120],
  ['cuba-1962', 'random', 'random', 70],
] as const)('in %s, %s against %s, each word for an offer keeps what it promises', (id, us, ussr, games) => {
  const tally = new Map<string, Tally>();
  const minds = [mindFor(us, scenario(id), 0), mindFor(ussr, scenario(id), 1)] as const;
  const { content } = scenario(id);
  for (let game = 0; game < games; game++) {
    const state = newGame(content, `OFFER${game}`);
    while (state.ending === null) {
      if (state.stage === STAGE.ladder) tryOffers(id, state, tally);
      rush(state, content, minds[state.mover].choose({ state, content, ledger: null }, state.mover).command);
    }
  }
  for (const step of ['hold', 'escalate']) for (const word of OFFER_WORDS) {
    const name = `${step}: ${word.words}`;
    const { offers, taken, insults } = tally.get(name) ?? { offers: 0, taken: 0, insults: 0 };
    expect(offers, name).toBeGreaterThan(30);
    for (const [count, [low, high]] of [[taken, word.taken], [insults, word.insult]] as const) {
      expect((100 * count) / offers, name).toBeGreaterThanOrEqual(low);
      expect((100 * count) / offers, name).toBeLessThanOrEqual(high);
    }
  }
});
