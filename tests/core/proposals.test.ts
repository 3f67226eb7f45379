import { expect, test } from 'vitest';
import { newGame } from '../../src/core/game.ts';
import type { Game } from '../../src/core/ledger.ts';
import { available, start } from '../../src/core/rules/initiatives.ts';
import { answerProposal } from '../../src/core/rules/proposals.ts';
import { capital } from '../../src/core/variables.ts';
import { points } from '../../src/core/whole.ts';
import { decisionView } from '../../src/reading/decision.ts';
import { STAGE } from '../../src/core/state.ts';
import { wordsOf } from '../words.ts';
import { campaign } from '../games.ts';

const { content } = campaign();
const berlin = content.initiatives.findIndex(({ id }) => id === 'negotiate-berlinSettlement');

function proposedBy(side: 0 | 1): Game {
  const game: Game = { state: newGame(content, 'AGAIN'), content, ledger: null };
  game.state.quarter = 10;
  game.state.values[capital[side]] = points(5);
  start(game, side, berlin);
  return game;
}

test('an offer refused before the world rests for a year more', () => {
  const game = proposedBy(1);
  answerProposal(game, 'refuse');
  game.state.values[capital[1]] = points(5);
  const { cooldown } = content.initiatives[berlin] as (typeof content.initiatives)[number];
  game.state.quarter = 10 + cooldown;
  expect(available(game, 1, berlin)).toBe(false);
  game.state.quarter += 4;
  expect(available(game, 1, berlin)).toBe(true);
});

test('the second time an offer comes as an old one, in other words', () => {
  const words = wordsOf('campaign-1955-1964');
  const game = proposedBy(1);
  const told = (): string => {
    game.state.stage = STAGE.proposal;
    game.state.mover = 0;
    return decisionView(game, words, '1957').text;
  };
  expect(game.state.proposal?.again).toBe(0);
  const first = told();
  answerProposal(game, 'refuse');
  game.state.values[capital[1]] = points(5);
  start(game, 1, berlin);
  expect(game.state.proposal?.again).toBe(1);
  expect(told()).not.toBe(first);
  expect(told()).toContain('you have had this offer before');
});
