/** The decision that is awaited, as a screen can place it: text, options, what each would do. */
import type { Command } from '../core/commands.ts';
import { legalCommands, cardOnTable, incidentOnTable } from '../core/legal.ts';
import type { Game } from '../core/ledger.ts';
import { actOf } from '../core/perform.ts';
import { STAGE, type State } from '../core/state.ts';
import type { Side } from '../core/sides.ts';
import type { CardWords, Words } from '../scenario/words.ts';
import { luckText } from './luck.ts';
import { carryOut, marksOf, type Mark } from './marks.ts';
import { commandLabel, reason, spelled } from './phrases.ts';
import { outcomes } from './preview.ts';
import { councilView, fallView, meetingView, proposalView } from './answers.ts';
import { deskView, type DeskView } from './desk.ts';
import type { DeskVisit } from './laid-out.ts';
import { ladderView, type LadderView } from './ladder.ts';

export interface OptionView {
  readonly command: Command;
  readonly label: string;
  readonly expect: string;
  readonly marks: readonly Mark[];
  /** What luck decides and how likely it is, as word, number and band; empty for most. */
  readonly luck: string;
  /** Political capital, points; 0 where it costs none. */
  readonly cost: number;
  readonly group: string;
}

export interface DecisionView {
  readonly kind: 'card' | 'incident' | 'ladder' | 'desk' | 'council' | 'proposal' | 'meeting' | 'fall';
  readonly side: Side;
  /** What it is about, as `card/formosa` or `crisis/berlin`. */
  readonly subject: string;
  readonly title: string;
  readonly dateline: string;
  readonly text: string;
  readonly advisers: readonly { who: string; line: string; invented: boolean }[];
  readonly sources: readonly string[];
  readonly options: readonly OptionView[];
  readonly ladder: LadderView | null;
  readonly desk: DeskView | null;
  /** Why it comes: a thread of one's own making, the act that lit a crisis; empty for most. */
  readonly because: string;
  /** What one should know before answering. */
  readonly lists: readonly FactList[];
}

export interface FactList {
  readonly title: string;
  readonly rows: readonly { name: string; value: string }[];
}

/** What only the way here can tell: how far each side went in a crisis, and what a desk was when its side sat down. */
export interface WayHere {
  readonly climbed?: readonly [number, number] | undefined;
  readonly visit?: DeskVisit | undefined;
}

/** The view of the decision that the state awaits. @throws where the game is over. */
export function decisionView(game: Game, words: Words, date: string, way: WayHere = {}): DecisionView {
  const side = game.state.mover;
  switch (game.state.stage) {
    case STAGE.cards: {
      const card = cardOnTable(game);
      return cardView(game, words, 'card', words.cards.get(card.id), `card/${card.id}`, date);
    }
    case STAGE.incident: {
      const kind = game.content.crises[game.state.crisis?.kind ?? -1];
      const incident = incidentOnTable(game);
      const text = words.crises.get(kind?.id ?? '')?.incidents?.get(incident.id);
      return cardView(game, words, 'incident', text, `incident/${kind?.id ?? ''}/${incident.id}`, date);
    }
    case STAGE.ladder: return crisisView(game, words, side, date, way);
    case STAGE.desk: return deskDecision(game, words, side, date, way);
    case STAGE.council: return councilView(game, words, date);
    case STAGE.proposal: return proposalView(game, words, date);
    case STAGE.meeting: return meetingView(game, words, date);
    case STAGE.fall: return fallView(game, words, date);
    default: throw new Error('the game is over: no decision is awaited');
  }
}

function cardView(
  game: Game, words: Words, kind: 'card' | 'incident', text: CardWords | undefined,
  subject: string, date: string,
): DecisionView {
  const side = game.state.mover;
  return {
    kind, side, subject, title: text?.title ?? spelled(subject.split('/').at(-1) ?? ''), dateline: text?.dateline ?? date,
    text: text?.text ?? '', sources: text?.sources ?? [],
    advisers: (text?.advisers ?? []).map(({ who, line, invented }) => ({ who, line, invented: invented === true })),
    options: legalCommands(game).map((command) => optionView(game, words, side, command, text)),
    ladder: null, desk: null, because: text?.because ?? '', lists: [],
  };
}

function optionView(
  game: Game, words: Words, side: Side, command: Command, text: CardWords | undefined,
): OptionView {
  const id = command.split('/').at(-1) ?? '';
  const option = text?.options.get(id);
  return {
    command, label: option?.label ?? commandLabel(words, command), expect: option?.expect ?? '',
    marks: marksOf(game, side, command), cost: 0, group: '',
    luck: [crisisText(game, words, command), luckText(game, side, command)].filter((part) => part !== '').join(' '),
  };
}

/** The crisis that an answer brings about, for certain or perhaps; no number can stand for it. */
function crisisText(game: Game, words: Words, command: Command): string {
  const ahead = (state: State): number => state.crisis?.kind ?? state.pending;
  const before = ahead(game.state);
  const found = outcomes(game, command, carryOut).map((copy) => ahead(copy.state));
  const kind = found.find((number) => number >= 0 && number !== before);
  if (kind === undefined) return '';
  const title = words.crises.get(game.content.crises[kind]?.id ?? '')?.title ?? '';
  return `A crisis ${found.every((number) => number === kind) ? 'follows' : 'may follow'}: ${title}.`;
}

function crisisView(game: Game, words: Words, side: Side, date: string, { climbed }: WayHere): DecisionView {
  const kind = game.content.crises[game.state.crisis?.kind ?? -1];
  const text = words.crises.get(kind?.id ?? '');
  return {
    kind: 'ladder', side, subject: `crisis/${kind?.id ?? ''}`, title: text?.title ?? spelled(kind?.id ?? ''), dateline: date,
    text: text?.text ?? '', advisers: [], sources: [], options: [],
    ladder: ladderView(game, words, side, climbed), desk: null, lists: [], because: sparkText(game, words),
  };
}

/** The act that lit a crisis; empty where it was begun on purpose. */
function sparkText(game: Game, words: Words): string {
  const act = actOf(game, game.state.crisis?.spark ?? -1);
  return act === '' ? '' : `Lit by: ${reason(words, act).replace('?: ', '? ')}.`;
}

function deskDecision(game: Game, words: Words, side: Side, date: string, { visit }: WayHere): DecisionView {
  const { actions } = game.state;
  const options = legalCommands(game).map((command): OptionView => ({
    command, label: commandLabel(words, command), expect: '', marks: [], luck: '', cost: 0, group: '',
  }));
  return {
    kind: 'desk', side, subject: 'desk', title: 'Your desk', dateline: date,
    text: actions === 0 ? 'Both actions are taken. Leave the desk when you are ready.'
      : `You have ${actions === 2 ? 'two actions left this quarter; they' : 'one action left this quarter; it'} cannot be saved up.`,
    advisers: [], sources: [], options, ladder: null, desk: deskView(game, words, visit), because: '', lists: [],
  };
}
