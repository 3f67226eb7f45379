import { expect, test } from 'vitest';
import { ACCEPT, asCommand, CONCEDE, type Command } from '../../src/core/commands.ts';
import { copyState, newGame, rush } from '../../src/core/game.ts';
import { legalCommands } from '../../src/core/legal.ts';
import type { Game } from '../../src/core/ledger.ts';
import { childKey, ENSEMBLE, luckKey } from '../../src/core/luck.ts';
import { acceptance } from '../../src/core/rules/treaties.ts';
import { accidentChance } from '../../src/core/rules/ladder.ts';
import { gauges } from '../../src/reading/gauges.ts';
import { mistrust, standing } from '../../src/core/variables.ts';
import { readWords } from '../../src/scenario/words.ts';
import { shareInterval } from '../../src/lab/statistics.ts';
import { STAGE, type State } from '../../src/core/state.ts';
import { playRandom, scenario, SCENARIOS } from '../games.ts';

const words = readWords({ format: 1 }, { format: 1 }, []);

/** The acts on the ladder that the screen shows without risk: those at a rung of chance nought, and those that end it. */
function riskless(state: State, content: Game['content']): Command[] {
  const rung = state.crisis?.rung ?? 0;
  const game: Game = { state, content, ledger: null };
  return legalCommands(game).filter((command) => {
    if (command === ACCEPT || command === CONCEDE) return true;
    return accidentChance(game, command.startsWith('ladder/escalate') ? rung + 1 : rung) === 0;
  });
}

test.each(SCENARIOS)('in %s no war follows an act that was shown without risk', (id) => {
  const { content } = scenario(id);
  const shown = new Set<string>();
  for (let game = 0; game < 200; game++) {
    playRandom(id, `SAFE${game}`, null, (state) => {
      if (state.stage !== STAGE.ladder || state.crisis === null) return;
      for (const command of riskless(state, content)) {
        const after = copyState(state);
        rush(after, content, command);
        expect(after.warBy, command).toBe(-1);
        shown.add(command.split('/')[1] ?? '');
      }
    });
  }
  // Low on the ladder to hold is safe too; to climb never is.
  const safe = content.crises.length === 0 ? [] : ['accept', 'concede', 'hold'];
  expect([...shown].sort((x, y) => (x < y ? -1 : 1))).toEqual(safe);
});

/** A state in a crisis, and the same under many lucks. */
function crisisState(): State {
  let found: State | null = null;
  for (let game = 0; found === null && game < 200; game++) {
    playRandom('cuba-1962', `ODDS${game}`, null, (state) => {
      if (found === null && state.stage === STAGE.ladder && (state.crisis?.rung ?? 0) === 7) found = copyState(state);
    });
  }
  if (found === null) throw new Error('no game reached rung 7');
  return found;
}

test('an accident happens as often as the screen says', () => {
  const { content } = scenario('cuba-1962');
  const state = crisisState();
  const said = accidentChance({ state, content, ledger: null }, 7) / 10000;
  let wars = 0;
  const games = 6000;
  for (let game = 0; game < games; game++) {
    const other = { ...copyState(state), luck: childKey(luckKey('ODDS'), ENSEMBLE, game) };
    rush(other, content, asCommand('ladder/hold/silence'));
    if (other.warBy >= 0) wars++;
  }
  const { low, high } = shareInterval(wars, games);
  expect(said).toBeGreaterThanOrEqual(low - 0.004);
  expect(said).toBeLessThanOrEqual(high + 0.004);
  expect(wars).toBeGreaterThan(20);
});

test('what is banded lies in its band, except at the ends of the scale', () => {
  let seen = 0;
  playRandom('campaign-1955-1964', 'BANDS', null, (state) => {
    const game: Game = { state, content: scenario('campaign-1955-1964').content, ledger: null };
    const rival = gauges(game, 0, state.values, words).sides[1];
    for (const variable of [standing[1], mistrust[1]]) {
      const figure = rival?.figures.find((candidate) => candidate.variable === variable);
      const [low = 0, high = 0] = (figure?.shown ?? '').split('–').map(Number);
      const value = (state.values[variable] ?? 0) / 1000;
      expect(value).toBeGreaterThanOrEqual(low - 2.5);
      expect(value).toBeLessThanOrEqual(high + 2.5);
      expect(high - low).toBeGreaterThan(10);
      seen++;
    }
  });
  expect(seen).toBeGreaterThan(20);
});

test('a different choice leaves unrelated later luck alone', () => {
  const { content } = scenario('campaign-1955-1964');
  const state = newGame(content, 'SAME');
  const [first, second] = [copyState(state), copyState(state)];
  const options = content.cards[state.hand[0] ?? 0]?.options ?? [];
  rush(first, content, asCommand(options[0]?.why ?? ''));
  rush(second, content, asCommand(options[1]?.why ?? ''));
  expect(first.luck).toEqual(second.luck);
  expect(first.agenda).toEqual(second.agenda);
});

test('a treaty is judged alike however often it is asked about', () => {
  const { content } = scenario('campaign-1955-1964');
  const game: Game = { state: newGame(content, 'ASK'), content, ledger: null };
  for (const agreement of content.agreements) {
    expect(acceptance(game, agreement, 0)).toBe(acceptance(game, agreement, 0));
  }
});
