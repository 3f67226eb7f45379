/** From ids to the words that a screen places; an id without words is shown as it is, spelled out. */
import type { Command } from '../core/commands.ts';
import { registry, type Variable } from '../core/variables.ts';
import { initiativeWords, type LineName, type Words } from '../scenario/words.ts';

/** `guns-over-butter` as "guns over butter". */
export function spelled(id: string): string {
  return id.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[-.]/g, ' ').toLowerCase();
}

export function line(words: Words, name: LineName, id: string): string {
  return words.lines[name].get(id) ?? spelled(id);
}

/** A line of what is told after an act, with its gaps filled. */
export function told(words: Words, id: string, gaps: Readonly<Record<string, string | number>> = {}): string {
  return line(words, 'told', id).replaceAll(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}

export function variableLabel(words: Words, variable: Variable): string {
  const id = registry[variable]?.id ?? '';
  return words.variables.get(id)?.label ?? spelled(id);
}

export function variableHelp(words: Words, variable: Variable): string {
  const row = registry[variable];
  return words.variables.get(row?.id ?? '')?.help ?? row?.reason ?? '';
}

export function leaderName(words: Words, id: string): string {
  return words.leaders.get(id)?.name ?? spelled(id);
}

/** A decision in words: what was chosen, not what it did. */
export function commandLabel(words: Words, command: Command | string): string {
  const [family = '', first = '', second = '', third = ''] = command.split('/');
  switch (family) {
    case 'rest': return 'Leave the desk';
    case 'card': return words.cards.get(first)?.options.get(second)?.label ?? spelled(second);
    case 'incident': return words.crises.get(first)?.incidents?.get(second)?.options.get(third)?.label ?? spelled(third);
    case 'move': return initiativeWords(words, first)?.label ?? spelled(first);
    case 'budget': return `Move a chip from ${FIELDS[first] ?? first} to ${FIELDS[second] ?? second}`;
    case 'programme': return `Begin: ${words.programmes.get(first)?.label ?? spelled(first)}`;
    case 'aim': return words.aims.get(first)?.label ?? spelled(first);
    case 'guess': return first === 'none' ? 'No guess' : (words.aims.get(first)?.label ?? spelled(first));
    case 'answer': return words.answers.get(first)?.label ?? spelled(first);
    case 'meeting': return words.meetings.get(first)?.label ?? spelled(first);
    case 'fall': return words.falls.get(first)?.label ?? spelled(first);
    case 'ladder': return ladderLabel(first, second);
    default: return spelled(command);
  }
}

/** A chair in the middle of a sentence. */
export function lower(name: string): string {
  return name.startsWith('The ') ? `t${name.slice(1)}` : name;
}

/** Milli-points as people read them. */
export function shownNumber(milli: number): string {
  return String(Math.round(milli / 100) / 10).replace('-', '−');
}

/** Fields of the budget as people say them. */
export const FIELDS: Readonly<Record<string, string>> = {
  strategic: 'missiles', conventional: 'the army', space: 'space', abroad: 'aid', home: 'home',
};

const STEPS: Readonly<Record<string, string>> = {
  hold: 'Hold', escalate: 'Go up one rung', concede: 'Give way in public', accept: 'Accept the terms',
};
const LINES: Readonly<Record<string, string>> = {
  silence: '', ask: 'ask what they need', 'term-1': 'offer the first terms',
  'term-2': 'offer the second terms', 'term-3': 'offer the third terms',
  'term-4': 'offer the fourth terms', 'term-5': 'offer the fifth terms',
};

function ladderLabel(step: string, said: string): string {
  const private_ = LINES[said] ?? '';
  return private_ === '' ? (STEPS[step] ?? step) : `${STEPS[step] ?? step}; in private, ${private_}`;
}

/** Why a number moved: a rule, a card, a treaty, a crisis, an initiative. */
export function reason(words: Words, why: string): string {
  const known = words.lines.reasons.get(why);
  if (known !== undefined) return known;
  const [family = '', first = '', second = '', third = ''] = why.split('/');
  switch (family) {
    case 'card': return joined(words.cards.get(first)?.title ?? spelled(first), words.cards.get(first)?.options.get(second)?.label);
    case 'incident': return joined(words.crises.get(first)?.incidents?.get(second)?.title ?? spelled(second), words.crises.get(first)?.incidents?.get(second)?.options.get(third)?.label);
    case 'move': return joined(initiativeWords(words, first)?.label ?? spelled(first), second === '' ? undefined : spelled(second));
    case 'place': return joined(words.places.get(first)?.name ?? spelled(first), PLACE_NEWS[second] ?? spelled(second));
    case 'demand': return joined(`“${words.lines.demands.get(first) ?? spelled(first)}”`, second === '' ? undefined : spelled(second));
    case 'programme': return joined(words.programmes.get(first)?.label ?? spelled(first), second === '' ? undefined : spelled(second));
    case 'aim': return joined(`the aim “${words.aims.get(first)?.label ?? spelled(first)}”`, second === '' ? undefined : spelled(second));
    case 'meeting': return words.meetings.get(first)?.label ?? 'the chairs meet';
    case 'budget': return commandLabel(words, why);
    case 'agreement': return words.agreements.get(first)?.label ?? spelled(first);
    case 'crisis': return joined(words.crises.get(first)?.title ?? spelled(first), second === '' ? undefined : words.crises.get(first)?.terms.get(second)?.label ?? spelled(second));
    case 'election': return `the election of ${first}`;
    case 'tell': return words.leaders.get(first)?.tell ?? 'a public sign';
    case 'removed': return 'the fall of the leader';
    default: return spelled(why);
  }
}

/** What may be told of a place. */
export const PLACE_NEWS: Readonly<Record<string, string>> = {
  west: 'now with Washington', east: 'now with Moscow', 'own-road': 'takes its own road',
  adrift: 'no longer with anybody', bill: 'the price of a coup', 'base-lost': 'the base is lost',
};

function joined(first: string, second: string | undefined): string {
  return second === undefined ? first : `${first}: ${second}`;
}
