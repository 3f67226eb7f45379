/** What came of one's own act, in one line: told to whoever did it, right after it. */
import { US } from '../core/sides.ts';
import { costly, firsts, hostile, places, talk } from '../core/variables.ts';
import type { Step } from '../replay/timeline.ts';
import type { Words } from '../scenario/words.ts';
import { didOf } from './account.ts';
import { movedBy } from './log.ts';

export interface Outcome {
  readonly did: string;
  /** Sentences; never empty. */
  readonly came: string;
}

/** Acts that are followed by an answer of their own, or choose something for later. */
const TOLD_ELSEWHERE = new Set(['ladder', 'aim', 'guess', 'rest', 'budget', 'fall']);
const MOST = 3;
/** Counted from the start of each quarter, and nothing that a player follows. */
const PASSING: ReadonlySet<number> = new Set([...talk, ...hostile, ...costly]);

/** `null` where there is nothing to tell. */
export function outcomeOf(step: Step, words: Words): Outcome | null {
  const [family = '', id = ''] = step.command.split('/');
  if (TOLD_ELSEWHERE.has(family)) return null;
  const told = [luckOf(step, family, id, words), changes(step, words)].filter((text) => text !== '').join(' ');
  const came = told === '' && family === 'move' ? quiet(step, id) : told;
  return came === '' ? null : { did: didOf(step, words), came };
}

/** Of an act that moves no number of one's own at once. */
function quiet(step: Step, id: string): string {
  if (id === 'sign') return 'The world has seen it, and waits for what follows.';
  return step.state.crisis === null ? 'It is done; what it does will show with time.' : 'A crisis begins.';
}

/** What it moved at once, the first numbers of it. */
function changes(step: Step, words: Words): string {
  const entries = step.entries.filter(({ variable }) => !PASSING.has(variable));
  const moved = movedBy({ ...step, entries }, step.side, words).slice(0, MOST).map(({ text, shown }) => `${text} ${shown}`);
  return moved.length === 0 ? '' : `At once: ${moved.join(', ')}.`;
}

/** Where luck has decided something that has a name: a launch, work in secret. */
function luckOf(step: Step, family: string, id: string, words: Words): string {
  if (family !== 'move') return '';
  if (id === 'space') return changeIn(step, firsts[step.side]) > 0 ? 'It is a first: the world looks up.' : 'The launch failed, and the world saw it.';
  const place = places.find((one) => id.endsWith(`-${one.id}`));
  if (place === undefined) return '';
  const by = Math.round(changeIn(step, place.lean) / 1000) * (step.side === US ? 1 : -1);
  const name = words.places.get(place.id)?.name ?? place.id;
  const turned = by === 0 ? '' : `${name} turns ${Math.abs(by)} points ${by > 0 ? 'towards you' : 'away from you'}.`;
  if (!id.startsWith('covert-')) return turned;
  return `${by > 0 ? 'It came off.' : 'It failed.'} ${turned} ${changeIn(step, hostile[step.side]) > 0 ? 'The world has read of it.' : 'Nobody has read of it so far.'}`;
}

/** The sum of what an act did to a number by itself, milli-points. */
function changeIn(step: Step, variable: number): number {
  return step.entries.filter((entry) => entry.variable === variable && entry.why.startsWith(step.command))
    .reduce((sum, { by }) => sum + by, 0);
}
