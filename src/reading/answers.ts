/**
 * What must be answered outside cards and desk: aims and guesses, proposals, a meeting of the
 * chairs, what follows a fall.
 */
import type { Command } from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import { legalCommands } from '../core/legal.ts';
import { AIMS_EACH, GUESS, GUESSES_EACH, taskOf } from '../core/rules/aims.ts';
import { chairsAgainst } from '../core/rules/meeting.ts';
import { proposed, treatyOf, willingness } from '../core/rules/proposals.ts';
import { other, US, type Side } from '../core/sides.ts';
import type { Proposal } from '../core/state.ts';
import type { Words } from '../scenario/words.ts';
import type { DecisionView, FactList, OptionView } from './decision.ts';
import { sideName } from './gauges.ts';
import { merits, obstaclesTo } from './grounds.ts';
import { aimView, chairViews, termEnd } from './house.ts';
import { marksOf } from './marks.ts';
import { commandLabel, leaderName, spelled } from './phrases.ts';
import { afterwards } from './preview.ts';

type Told = Pick<OptionView, 'label' | 'expect'> & { readonly marks?: OptionView['marks'] };

interface Question {
  readonly kind: DecisionView['kind'];
  readonly subject?: string;
  readonly title: string;
  readonly text: string;
  readonly lists: readonly FactList[];
  readonly sources?: readonly string[];
}

/** Choosing aims or guessing the rival's, one at a time. */
export function councilView(game: Game, words: Words, date: string): DecisionView {
  return taskOf(game) === GUESS ? guessView(game, words, date) : aimsView(game, words, date);
}

function guessView(game: Game, words: Words, date: string): DecisionView {
  const side = game.state.mover;
  const rival = sideName(other(side));
  const adjective = rival === 'Soviet Union' ? 'Soviet' : 'American';
  const declared = nameOfAim(game, words, game.state.aims[other(side) * AIMS_EACH] ?? -1);
  const said = game.state.guesses.slice(side * GUESSES_EACH, side * GUESSES_EACH + GUESSES_EACH)
    .map((number) => (number === -2 ? 'no guess' : nameOfAim(game, words, number))).filter((name) => name !== '');
  const rows = [{ name: 'They said aloud', value: declared }, ...said.map((value, i) => ({ name: `Guess ${i + 1}`, value }))];
  return view(game, date, {
    kind: 'council', title: `What does the ${rival} want?`,
    text: `A term ends. Two of the ${adjective} aims were kept secret. What were they? A right guess is scored; a wrong one costs nothing.`,
    lists: [{ title: 'What you know', rows: rows.filter(({ value }) => value !== '') }],
  }, (command) => ({ label: commandLabel(words, command), expect: words.aims.get(command.split('/')[1] ?? '')?.text ?? '' }));
}

function aimsView(game: Game, words: Words, date: string): DecisionView {
  const { state } = game;
  const side = state.mover;
  const chosen = state.aims.slice(side * AIMS_EACH, side * AIMS_EACH + AIMS_EACH).filter((aim) => aim >= 0);
  const end = termEnd(game);
  const title = chosen.length === 0 ? 'Your declared aim' : `Your ${chosen.length === 1 ? 'first' : 'second'} secret aim`;
  const text = chosen.length === 0
    ? `You choose three aims, to be met when ${end} ends. Say the first aloud: it weighs half as much again, and to miss it costs you 4 at home. The other two stay secret.`
    : `Only you know this one. It is judged when ${end} ends; to miss it costs nothing at home.`;
  const rows = chosen.map((number, slot) => ({ name: slot === 0 ? 'Declared' : 'Secret', value: nameOfAim(game, words, number) }));
  return view(game, date, {
    kind: 'council', title, text, lists: rows.length === 0 ? [] : [{ title: 'Chosen so far', rows }],
  }, (command) => aimWords(game, words, side, command));
}

function nameOfAim(game: Game, words: Words, number: number): string {
  const id = game.content.aims[number]?.id;
  return id === undefined ? '' : (words.aims.get(id)?.label ?? spelled(id));
}

function aimWords(game: Game, words: Words, side: Side, command: Command): Told {
  const aim = game.content.aims[game.content.lookup.get(command) ?? -1];
  if (aim === undefined) return { label: commandLabel(words, command), expect: '' };
  const { label, text, progress, verdict } = aimView(game, words, side, aim, false);
  return { label, expect: `${text} ${progress.slice(0, 1).toUpperCase()}${progress.slice(1)}: ${verdict}.` };
}

/** What the other side offers, and what speaks for and against it in one's own house. */
export function proposalView(game: Game, words: Words, date: string): DecisionView {
  const proposal = game.state.proposal as Proposal;
  const side = game.state.mover;
  const treaty = treatyOf(game, proposal);
  const from = sideName(other(side));
  const what = treaty === undefined ? 'A summit meeting' : (words.agreements.get(treaty.id)?.label ?? proposed(game, proposal).id);
  const offer = proposal.conditional === 1
    ? 'They would take what you proposed, on a condition: you give more, they less.'
    : `The ${from} proposes it${proposal.stalled === 1 ? ' once more; you put off your answer half a year ago' : proposal.again === 1 ? ' again; you have had this offer before' : ''}.`;
  const told = words.agreements.get(treaty?.id ?? '');
  const text = treaty === undefined ? 'The leaders would meet, before the eyes of the world.'
    : ((proposal.again === 1 ? told?.again : undefined) ?? told?.text ?? '');
  return view(game, date, {
    kind: 'proposal', subject: `proposal/${proposed(game, proposal).id}`, title: what, text: `${offer} ${text}`, lists: [adviceOn(game, words, proposal, side)],
    sources: words.agreements.get(treaty?.id ?? '')?.sources ?? [],
  }, (command) => {
    const told = words.answers.get(command.split('/')[1] ?? '');
    return { label: told?.label ?? commandLabel(words, command), expect: told?.expect ?? '', marks: marksOf(game, side, command) };
  });
}

/** Your own people's judgement in words, with the largest grounds on either hand. */
function adviceOn(game: Game, words: Words, proposal: Proposal, side: Side): FactList {
  const margin = willingness(game, proposal, side);
  const judgement = margin >= 8000 ? 'are for it' : margin >= 0 ? 'lean towards it' : margin >= -8000 ? 'are uneasy' : 'are against it';
  const treaty = treatyOf(game, proposal);
  const grounds = treaty === undefined ? [] : [
    { name: 'Speaks for it', value: merits(game, words, treaty, side) },
    { name: 'Speaks against it', value: obstaclesTo(game, words, treaty, side) },
  ];
  return { title: 'Your advisers', rows: [{ name: 'On the whole they', value: judgement }, ...grounds.filter(({ value }) => value !== '')] };
}

/** Those who carry the leader have met; who is for, who against, and what each way out would do. */
export function meetingView(game: Game, words: Words, date: string): DecisionView {
  const side = game.state.mover;
  const chairs = chairViews(game, words, side);
  return view(game, date, {
    kind: 'meeting', title: 'They meet without you',
    text: `Twice now you have stood too weakly. Those who carry you have met, and you were not asked. When you have chosen, whoever has three of the five chairs against them is out. Against you now: ${chairsAgainst(game, side)}.`,
    lists: [{ title: 'The five chairs', rows: chairs.map(({ name, shown, mood }) => ({ name, value: `${shown}, ${mood}` })) }],
  }, (command) => {
    const told = words.meetings.get(command.split('/')[1] ?? '');
    return { label: told?.label ?? commandLabel(words, command), expect: `${told?.expect ?? ''} ${meetingFate(game, side, command)}`.trim() };
  });
}

/** Luck decides a gamble, so nothing is said of it. */
function meetingFate(game: Game, side: Side, command: Command): string {
  if (command === 'meeting/gamble') return '';
  const { state } = afterwards(game, command);
  const out = state.removed[side] > game.state.removed[side] || state.lame !== game.state.lame;
  if (!out) return 'You would stay.';
  return side === US ? 'You would be a lame duck, and lose the next election.' : 'You would be out.';
}

/** Somebody else sits at the desk, or nobody does. */
export function fallView(game: Game, words: Words, date: string): DecisionView {
  const side = game.state.mover;
  const leader = leaderName(words, game.content.leaders[game.state.leaders[side]]?.id ?? '');
  const judged = game.state.judged.filter((one) => one.side === side).map((one) => ({
    name: `Term ${one.term + 1}: ${nameOfAim(game, words, one.aim)}`, value: one.met === 1 ? 'met' : 'missed',
  }));
  return view(game, date, {
    kind: 'fall', title: 'The leader has fallen',
    text: `${leader} sits at your desk from tomorrow. You may go on as the successor, with new aims, or close the books and see how the world is judged.`,
    lists: judged.length === 0 ? [] : [{ title: 'What became of your aims', rows: judged }],
  }, (command) => {
    const told = words.falls.get(command.split('/')[1] ?? '');
    return { label: told?.label ?? commandLabel(words, command), expect: told?.expect ?? '' };
  });
}

function view(game: Game, date: string, question: Question, word: (command: Command) => Told): DecisionView {
  const options = legalCommands(game).map((command): OptionView => ({
    command, marks: [], luck: '', ...word(command), cost: 0, group: '',
  }));
  return {
    subject: question.kind, ...question, side: game.state.mover, dateline: date, advisers: [], sources: question.sources ?? [], options,
    ladder: null, desk: null, because: '',
  };
}
