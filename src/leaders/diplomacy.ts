/**
 * Answering proposals: what is better than nothing is signed; what is nearly so is sent back with a
 * condition or put off; the rest is refused. Source: the inspection talks of 1955–63.
 */
import type { Command } from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import { answers, CONDITION, willingness, type Answer } from '../core/rules/proposals.ts';
import type { Side } from '../core/sides.ts';
import type { Proposal } from '../core/state.ts';
import { points } from '../core/whole.ts';
import { whim } from './chance.ts';
import { plain, type Choice } from './mind.ts';
import { customaryAnswer, type Signatures } from './signatures.ts';

/** Luck of an answer, and how far below nothing it is still put off; milli-points. */
const MOOD = points(4);
const PATIENT = -points(12);

export function answerCommand(answer: Answer): Command {
  return `answer/${answer}` as Command;
}

/** The answer of `side`, with the margin by which it was given. */
export function answerFor(game: Game, side: Side, habits?: Signatures): Choice {
  const proposal = game.state.proposal as Proposal;
  const margin = willingness(game, proposal, side) + whim(game, side, 'answer', MOOD);
  const open = answers(proposal);
  const answer = customaryAnswer(habits, answerAt(margin, open), margin, open);
  return {
    command: answerCommand(answer),
    reasons: [{ term: 'willing', amount: margin }],
    hinge: answer === 'sign'
      ? { term: 'willing', amount: margin, instead: answerCommand('refuse') }
      : { term: 'willing', amount: -margin, instead: answerCommand('sign') },
  };
}

function answerAt(margin: number, open: readonly Answer[]): Answer {
  if (margin >= 0) return 'sign';
  if (margin >= -CONDITION && open.includes('condition')) return 'condition';
  return margin >= PATIENT && open.includes('stall') ? 'stall' : 'refuse';
}

/** As the record answers: yes or no by the grounds alone, and no luck. */
export function plainAnswer(game: Game, side: Side): Choice {
  const yes = willingness(game, game.state.proposal as Proposal, side) >= 0;
  return plain(answerCommand(yes ? 'sign' : 'refuse'));
}
