/** What was done in a crisis, with the crisis, the rung and the term by their names. */
import { ACCEPT, CONCEDE, LINES } from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import { RUNGS } from '../core/rules/ladder.ts';
import { other } from '../core/sides.ts';
import type { Words } from '../scenario/words.ts';
import { line, spelled } from './phrases.ts';

export function crisisTitle(words: Words, id: string): string {
  return words.crises.get(id)?.title ?? spelled(id);
}

/** The term of a crisis by its number from 1 on; empty where there is none. */
export function termName({ content }: Pick<Game, 'content'>, words: Words, crisis: string, number: number): string {
  const id = content.crises.find((kind) => kind.id === crisis)?.terms[number - 1]?.id;
  return id === undefined ? '' : (words.crises.get(crisis)?.terms.get(id)?.label ?? spelled(id));
}

export function rungName(words: Words, rung: number): string {
  return line(words, 'rungs', RUNGS[rung] ?? 'settled');
}

/** An act on the ladder, taken apart in the game in which it was decided. */
export interface LadderAct {
  readonly crisis: string;
  readonly step: 'hold' | 'escalate' | 'concede' | 'accept';
  /** The rung on which it leaves the crisis. */
  readonly rung: number;
  readonly asks: boolean;
  /** What is offered, or accepted; empty for nothing. */
  readonly term: string;
}

export function ladderAct(before: Game, words: Words, command: string): LadderAct {
  const { crisis, mover } = before.state;
  const id = before.content.crises[crisis?.kind ?? -1]?.id ?? '';
  const [, step = '', said = ''] = command.split('/');
  const number = command === ACCEPT ? (crisis?.offer[other(mover)] ?? 0) : LINES.findIndex((one) => one === said) - 1;
  return {
    crisis: id, step: step as LadderAct['step'], rung: (crisis?.rung ?? 0) + (step === 'escalate' ? 1 : 0),
    asks: said === 'ask', term: command === CONCEDE ? '' : termName(before, words, id, number),
  };
}

/** Such as `“Berlin: a deadline”: held, offered in private “No date; the foreign ministers meet”`. */
export function ladderDeed(before: Game, words: Words, command: string): string {
  const { crisis, step, rung, asks, term } = ladderAct(before, words, command);
  const did = {
    hold: 'held', concede: 'gave way in public', accept: `accepted “${term}”`,
    escalate: `went up to rung ${rung}, ${rungName(words, rung)}`,
  }[step];
  const said = step === 'accept' || term === '' ? '' : `, offered in private “${term}”`;
  return `“${crisisTitle(words, crisis)}”: ${did}${asks ? ', asked in private what they need' : said}`;
}
