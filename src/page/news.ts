/** What happened while others decided: told to the side that looks, as far as it may know. */
import type { Side } from '../core/sides.ts';
import { accountOf, isPublic } from '../reading/account.ts';
import { outcomeOf } from '../reading/outcome.ts';
import { briefing } from '../reading/briefing.ts';
import { personSides, type Step, type Timeline } from '../replay/timeline.ts';
import type { Words } from '../scenario/words.ts';
import { element } from './element.ts';

const MOST = 6;

/** `changes` are what the map has to tell; `from` is the step after which there is news. */
export function meanwhile(timeline: Timeline, from: number, viewer: Side | null, words: Words, changes: readonly string[]): HTMLElement[] {
  const steps = newSteps(timeline, from, viewer);
  const entries = timeline.steps.slice(from).flatMap((step) => step.entries);
  const events = from === 0 || from >= timeline.steps.length ? [] : briefing(entries, viewer, words);
  const own = ownStep(timeline.steps[from], viewer);
  const record = own === null ? null : recordOf(own, words);
  const outcome = own === null ? null : outcomeOf(own, words);
  if (steps.length === 0 && events.length === 0 && changes.length === 0 && record === null && outcome === null) return [];
  const told = [...events, ...changes.map((text) => `On the map: ${text}`)].map((text) => element('p', { class: 'news-world' }, text));
  return [element('h2', {}, 'Meanwhile'),
    ...(outcome === null ? [] : [element('p', { class: 'news-own' }, element('strong', {}, 'You: '), `${outcome.did}. `, element('span', { class: 'quiet' }, outcome.came))]),
    ...told, ...steps.slice(-MOST).map((step) => {
    const account = accountOf(step, words, viewer === null);
    return element('p', { class: `news-${step.side === 0 ? 'us' : 'ussr'}` },
      element('strong', {}, `${account.who}: `), account.did, '. ',
      account.because === '' ? null : element('span', { class: 'quiet' }, `They seem to want: ${account.because}.`));
  }), ...(record === null ? [] : [record])];
}

/** The decision that the viewer has just taken. */
function ownStep(step: Step | undefined, viewer: Side | null): Step | null {
  return step === undefined || step.choice !== null || (viewer !== null && step.side !== viewer) ? null : step;
}

/** What was really done, for whoever has just decided the same card; told only afterwards. */
function recordOf(step: Step, words: Words): HTMLElement | null {
  const [family, id = ''] = step.command.split('/');
  const card = family === 'card' ? words.cards.get(id) : undefined;
  if (card === undefined || card.record === undefined || card.record === '') return null;
  return element('details', { class: 'record' }, element('summary', {}, `What was really done: ${card.title}`), element('p', {}, card.record));
}

/** What the other side did since the viewer last chose: of a person's acts too, the public ones. */
function newSteps({ steps, setup }: Timeline, from: number, viewer: Side | null): readonly Step[] {
  if (viewer === null || personSides(setup).length === 1) {
    return steps.slice(from).filter((step) => step.choice !== null && (viewer === null || isPublic(step)));
  }
  const last = steps.findLastIndex((step) => step.side === viewer);
  return steps.slice(last + 1).filter(isPublic);
}
