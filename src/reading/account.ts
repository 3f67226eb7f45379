/** What a leader did and why, in sentences. */
import { CONCEDE } from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import type { Hinge, Reason } from '../leaders/mind.ts';
import { SIGN } from '../leaders/signatures.ts';
import type { Entry, Step } from '../replay/timeline.ts';
import { costly, hostile, prestige, rapport, talk, tension } from '../core/variables.ts';
import { initiativeWords, type Words } from '../scenario/words.ts';
import { commandLabel, reason, spelled } from './phrases.ts';
import { sideName } from './gauges.ts';
import { crisisTitle, ladderDeed } from './ladder-words.ts';

const TERMS: Readonly<Record<string, string>> = {
  security: 'security', prestige: 'prestige', prosperity: 'prosperity', standing: 'standing at home',
  cause: 'the cause', peace: 'peace', calm: 'less tension', fall: 'fear of falling',
  rival: "the rival's prestige", mistrust: 'less mistrust', aims: 'its aims', kept: 'what is kept', 'need-met': 'enough for home',
  'over-holding': 'better than standing still', 'over-escalating': 'better than going up',
  'over-conceding': 'better than giving way',
};

const HELD_BACK: Readonly<Record<string, string>> = {
  'over-holding': 'not content to stand still', 'over-escalating': 'held back from going up',
  'over-conceding': 'not ready to give way',
};

export interface Account {
  readonly who: string;
  readonly did: string;
  readonly because: string;
  readonly otherwise: string;
}

/** Of five grades, an offer can be at most four lower. */
const MOST_GRADES = 4;

/** What the world can see move; whatever moves nothing of it stays secret until the debrief. */
export const SEEN: ReadonlySet<number> = new Set([
  tension, rapport, ...prestige, ...hostile, ...costly, ...talk,
]);

/** Acts in secret, whatever the world may feel of them. */
const SECRET = /^(move\/(covert|missiles-to-cuba)|programme\/)/;

/** True for what an act did by itself, not what followed from it. */
export function isDirect({ command }: Step, { why }: Entry): boolean {
  return why === command || why.startsWith(`${command}/`);
}

/** True for an act of a leader that the other side would know of. */
export function isPublic(step: Step): boolean {
  if (SECRET.test(step.command)) return false;
  if (step.command.startsWith('ladder/') || isAnswer(step) || tellOf(step) !== undefined) return true;
  const direct = step.entries.filter((entry) => isDirect(step, entry));
  return direct.some((entry) => SEEN.has(entry.variable));
}

/** What becomes of a proposal is told to whoever made it. */
function isAnswer(step: Step): boolean {
  return step.command.startsWith('answer/');
}

/** The sign that a leader gave by this step, as the reason of its entries; made to be seen. */
function tellOf(step: Step): string | undefined {
  return step.command === SIGN ? step.entries.find((entry) => entry.why.startsWith('tell/'))?.why : undefined;
}

/** `before` is the game in which it was decided. `exact` tells how much each reason weighed; the other side sees only which they were. */
export function accountOf(before: Game, step: Step, words: Words, exact = true): Account {
  const reasons = step.choice?.reasons ?? [];
  return {
    who: sideName(step.side), did: deedOf(before, step, words).replace(/\.$/, ''),
    because: exact ? reasons.map(reasonText).join(', ') : seenReasons(reasons),
    otherwise: hingeText(step.choice?.hinge ?? null, words),
  };
}

function deedOf(before: Game, step: Step, words: Words): string {
  const tell = tellOf(step);
  if (tell !== undefined) return reason(words, tell);
  if (step.command.startsWith('ladder/')) return ladderDeed(before, words, step.command);
  return `${subjectOf(step, words)}${commandLabel(words, step.command)}`;
}

/** What an act was about, where its own words do not say: the card, the crisis of an incident, the proposal. */
function subjectOf(step: Step, words: Words): string {
  const [family, id = ''] = step.command.split('/');
  if (isAnswer(step)) return `To the proposal “${proposalOf(step, words)}”: `;
  if (family === 'card') return `${words.cards.get(id)?.title ?? spelled(id)}: `;
  return family === 'incident' ? `${crisisTitle(words, id)}: ` : '';
}

/** The event of an answer names what was proposed: `answer/sign/<initiative>/us`. */
function proposalOf(step: Step, words: Words): string {
  const [, , id = ''] = step.entries.find((entry) => entry.why.startsWith(`${step.command}/`))?.why.split('/') ?? [];
  return initiativeWords(words, id)?.label ?? spelled(id);
}

function reasonText(reason: Reason): string {
  if (reason.term.startsWith('over-')) return comparisonText(reason);
  const sign = reason.amount > 0 ? '+' : '−';
  return `${TERMS[reason.term] ?? reason.term} ${sign}${(Math.abs(reason.amount) / 1000).toFixed(1)}`;
}

/** What a leader seems to want: reasons for the act, without their weights. */
function seenReasons(reasons: readonly Reason[]): string {
  return reasons.filter(({ amount, term }) => amount > 0 && !term.startsWith('over-') && TERMS[term] !== undefined)
    .map(({ term }) => TERMS[term]).join(', ');
}

/** A step that promised more and was still not taken was held back from. */
function comparisonText(reason: Reason): string {
  if (reason.amount < 0) return HELD_BACK[reason.term] ?? reason.term;
  return `${TERMS[reason.term] ?? reason.term} by ${(reason.amount / 1000).toFixed(0)} points`;
}

function hingeText(hinge: Hinge | null, words: Words): string {
  if (hinge === null || hinge.instead === CONCEDE) return '';
  const instead = commandLabel(words, hinge.instead);
  if (hinge.term === 'grade' && hinge.amount > MOST_GRADES) return 'Any offer would have been taken.';
  if (hinge.term === 'grade') return `With an offer ${hinge.amount} ${hinge.amount === 1 ? 'grade' : 'grades'} lower, the answer would have been no.`;
  return `Next best: ${instead}. It lacked ${(hinge.amount / 1000).toFixed(1)} points${TERMS[hinge.term] === undefined ? '' : `, spoken for by ${TERMS[hinge.term]}`}.`;
}
