/**
 * What must be answered outside cards and desk: aims and guesses, proposals, a meeting of the
 * chairs, what follows a fall.
 */
import type { Command } from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import { legalCommands } from '../core/legal.ts';
import { aimTarget, GUESS, measure, taskOf } from '../core/rules/aims.ts';
import { proposed, treatyOf, willingness } from '../core/rules/proposals.ts';
import { acceptanceGrounds } from '../core/rules/treaties.ts';
import { other, type Side } from '../core/sides.ts';
import type { Proposal } from '../core/state.ts';
import type { Words } from '../scenario/words.ts';
import type { DecisionView, OptionView } from './decision.ts';
import { sideName } from './gauges.ts';
import { commandLabel, reason } from './phrases.ts';

interface Plain {
  readonly title: string;
  readonly text: string;
  readonly words: 'meetings' | 'falls';
}

export const MEETING: Plain = {
  title: 'They meet without you', words: 'meetings',
  text: 'Twice now you have stood too weakly. Those who carry you have met, and you were not asked. When you have chosen, whoever has three of the five chairs against them is out.',
};
export const FALL: Plain = {
  title: 'The leader has fallen', words: 'falls',
  text: 'Somebody else sits at your desk from tomorrow. You may go on as the successor, with new aims, or close the books and see how the world is judged.',
};

/** A short question with worded options. */
export function plainView(game: Game, words: Words, date: string, kind: 'meeting' | 'fall', plain: Plain): DecisionView {
  return view(game, date, kind, plain.title, plain.text, (command) => {
    const told = words[plain.words].get(command.split('/')[1] ?? '');
    return { label: told?.label ?? commandLabel(words, command), expect: told?.expect ?? '' };
  });
}

/** Choosing aims or guessing the rival's, one at a time. */
export function councilView(game: Game, words: Words, date: string): DecisionView {
  const { state } = game;
  const side = state.mover;
  const rival = sideName(other(side));
  if (taskOf(game) === GUESS) {
    return view(game, date, 'council', `What does the ${rival} want?`,
      `A term ends. Two of the ${rival === 'Soviet Union' ? 'Soviet' : 'American'} aims were kept secret. What were they? A right guess is scored; a wrong one costs nothing.`,
      (command) => ({ label: commandLabel(words, command), expect: words.aims.get(command.split('/')[1] ?? '')?.text ?? '' }));
  }
  const chosen = state.aims.slice(side * 3, side * 3 + 3).filter((aim) => aim >= 0).length;
  const title = chosen === 0 ? 'Your declared aim' : `Your ${chosen === 1 ? 'first' : 'second'} secret aim`;
  const text = chosen === 0
    ? 'What is this term for? Say one aim aloud: it weighs half as much again, and to miss it costs you at home. Two more stay secret.'
    : 'Only you know this one. It is judged when the term ends.';
  return view(game, date, 'council', title, text, (command) => aimWords(game, words, side, command));
}

function aimWords(game: Game, words: Words, side: Side, command: Command): { label: string; expect: string } {
  const aim = game.content.aims[game.content.lookup.get(command) ?? -1];
  const text = words.aims.get(command.split('/')[1] ?? '')?.text ?? '';
  const label = commandLabel(words, command);
  if (aim === undefined) return { label, expect: text };
  const target = shownNumber(aimTarget(game, aim));
  return { label, expect: `${text} ${aim.atLeast ? 'At least' : 'At most'} ${target}; now ${shownNumber(measure(game, side, aim.measure))}.` };
}

/** Milli-points as people read them. */
export function shownNumber(milli: number): string {
  return String(Math.round(milli / 100) / 10).replace('-', '−');
}

/** What the other side offers, and what speaks against it in one's own house. */
export function proposalView(game: Game, words: Words, date: string): DecisionView {
  const proposal = game.state.proposal as Proposal;
  const side = game.state.mover;
  const initiative = proposed(game, proposal);
  const treaty = treatyOf(game, proposal);
  const from = sideName(other(side));
  const what = treaty === undefined ? 'a summit meeting' : (words.agreements.get(treaty.id)?.label ?? initiative.id);
  const text = [
    proposal.conditional === 1 ? `They would take it, on a condition: you give more, they less.` : `The ${from} proposes ${lowerFirst(what)}.`,
    treaty === undefined ? '' : (words.agreements.get(treaty.id)?.text ?? ''),
    adviceOn(game, words, proposal, side),
  ].filter((part) => part !== '').join(' ');
  return view(game, date, 'proposal', what, text, (command) => {
    const told = words.answers.get(command.split('/')[1] ?? '');
    return { label: told?.label ?? commandLabel(words, command), expect: told?.expect ?? '' };
  });
}

/** Your own people's judgement in words, with the two largest obstacles. */
function adviceOn(game: Game, words: Words, proposal: Proposal, side: Side): string {
  const margin = willingness(game, proposal, side);
  const judgement = margin >= 8000 ? 'Your advisers are for it' : margin >= 0 ? 'Your advisers lean towards it'
    : margin >= -8000 ? 'Your advisers are uneasy' : 'Your advisers are against it';
  const treaty = treatyOf(game, proposal);
  if (treaty === undefined) return `${judgement}.`;
  const obstacles = obstaclesTo(game, words, treaty, side);
  return obstacles === '' ? `${judgement}.` : `${judgement}. Against it: ${obstacles}.`;
}

/** The two grounds that speak most against a treaty, in words. */
export function obstaclesTo(game: Game, words: Words, treaty: Parameters<typeof acceptanceGrounds>[1], side: Side): string {
  return acceptanceGrounds(game, treaty, side)
    .filter((ground) => ground.amount < 0)
    .sort((a, b) => a.amount - b.amount)
    .slice(0, 2)
    .map((ground) => reason(words, ground.why))
    .join(' and ');
}

function lowerFirst(text: string): string {
  return text.startsWith('The ') ? `t${text.slice(1)}` : text;
}

function view(
  game: Game, date: string, kind: DecisionView['kind'], title: string, text: string,
  word: (command: Command) => { label: string; expect: string },
): DecisionView {
  const options = legalCommands(game).map((command): OptionView => ({
    command, ...word(command), marks: [], cost: 0, group: '',
  }));
  return { kind, side: game.state.mover, title, dateline: date, text, advisers: [], sources: [], options, ladder: null, desk: null };
}
