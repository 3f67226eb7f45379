/** What is told after a decision: what came of it, what the world saw, what the other side did. */
import type { Side } from '../core/sides.ts';
import { gameBefore, personSides, type Step, type Timeline } from '../replay/timeline.ts';
import type { Words } from '../scenario/words.ts';
import { accountOf, isPublic, type Account } from './account.ts';
import { briefing } from './briefing.ts';
import { guessesTold } from './guesses.ts';
import { outcomeOf } from './outcome.ts';

export interface News {
  /** What came of one's own decision; empty where none was taken. */
  readonly own: string;
  /** Whose decision it was. */
  readonly by: Side;
  /** What came of one's guesses, and what the whole world has seen. */
  readonly world: readonly string[];
  readonly others: readonly (Account & { readonly side: Side })[];
  /** What was really done about the card just decided; `null` for nothing. */
  readonly record: { readonly title: string; readonly text: string } | null;
}

const MOST = 6;

/** `from` is the first step that is news; `null` where the table has only just been opened. */
export function newsOf(timeline: Timeline, from: number | null, viewer: Side | null, words: Words): News {
  const since = firstNews(timeline, from, viewer);
  const step = timeline.steps[since];
  const mine = step !== undefined && step.choice === null && (viewer === null || step.side === viewer) ? step : undefined;
  const entries = timeline.steps.slice(since).flatMap((one) => one.entries);
  const own = mine === undefined ? '' : outcomeOf(gameBefore(timeline, since), mine, words);
  const seen = briefing(entries, viewer, words, timeline.scenario.content).filter((text) => !own.includes(text));
  return {
    own, by: mine?.side ?? 0,
    world: mine === undefined ? [] : [...guessesTold(timeline, since, viewer, words), ...seen],
    others: othersSince(timeline, since, viewer).slice(-MOST)
      .map((number) => ({ ...accountAt(timeline, number, words, viewer === null), side: (timeline.steps[number] as Step).side })),
    record: mine === undefined ? null : recordOf(mine, words),
  };
}

/** Of two people at one screen each is told all since they last decided; whoever opens a game, what came of the last decision. */
function firstNews({ steps, setup }: Timeline, from: number | null, viewer: Side | null): number {
  const isTwo = viewer !== null && personSides(setup).length === 2;
  if (from !== null && !isTwo) return from;
  return Math.max(0, steps.findLastIndex(({ side, choice }) => choice === null && (!isTwo || side === viewer)));
}

function accountAt(timeline: Timeline, number: number, words: Words, exact: boolean): Account {
  return accountOf(gameBefore(timeline, number), timeline.steps[number] as Step, words, exact);
}

/** What others did, as far as the viewer may know: leaders, and the other of two people. */
function othersSince({ steps }: Timeline, since: number, viewer: Side | null): number[] {
  return steps.map((_, number) => number).filter((number) => {
    const step = steps[number] as Step;
    if (number < since) return false;
    return viewer === null ? step.choice !== null : step.side !== viewer && isPublic(step);
  });
}

/** What was really done, for whoever has just decided the same card; told only afterwards. */
function recordOf({ command }: Step, words: Words): News['record'] {
  const [family, id = ''] = command.split('/');
  const card = family === 'card' ? words.cards.get(id) : undefined;
  return card === undefined || card.record === undefined || card.record === '' ? null : { title: card.title, text: card.record };
}
