/** The end: what became of the world, the curves, the crises, and the chain of causes. */
import type { Debrief, Link } from '../debrief/chain.ts';
import type { Thread } from '../debrief/threads.ts';
import type { Account } from '../reading/account.ts';
import { line, reason, spelled } from '../reading/phrases.ts';
import { sideName } from '../reading/gauges.ts';
import type { ParView } from '../reading/par.ts';
import type { Reports } from '../reading/reports.ts';
import type { Words } from '../scenario/words.ts';
import { drawing, element } from './element.ts';
import { endingHead } from './head.ts';
import { fourReports, revealed } from './reports.ts';
import { threadStory } from './threads.ts';

export interface EndingActs {
  readonly code: string;
  /** How the same choices end under other readings; filled when that is worked out. */
  readonly readings: HTMLElement;
  readonly tools: readonly HTMLElement[];
  readonly reports: Reports;
  readonly threads: readonly Thread[];
  /** Decisions of leaders that could easily have gone the other way. */
  readonly closeCalls: readonly Account[];
  /** True where a reply was seen before the decision was taken back. */
  readonly hindsight: boolean;
  /** How the choices compare with the best that could be found; `null` where nobody has measured. */
  readonly judgement: HTMLElement | null;
  /** The marks of each person beside par; none where they cannot be compared. */
  readonly par: readonly ParView[];
}

export function endingScreen(result: Debrief, words: Words, acts: EndingActs): HTMLElement {
  const text = words.endings.get(result.ending);
  return element('main', { class: `ending ending-${result.ending}`, id: 'main' },
    endingHead(result.ending),
    element('p', { class: 'dateline' }, 'The end'),
    element('h1', { id: 'card-title', tabindex: -1 }, text?.title ?? spelled(result.ending)),
    element('p', { class: 'card-text' }, text?.text ?? ''),
    text?.record === undefined ? null : element('p', { class: 'card-text message' }, text.record),
    acts.hindsight ? element('p', { class: 'message' }, 'Hindsight: a decision was taken back after its reply had been seen. There is no par and no judgement for this game.') : null,
    fourReports(acts),
    revealed(acts.reports),
    curves(result),
    threadStory(acts.threads, words),
    crisisTable(result, words),
    element('div', { class: 'columns' },
      chain('What moved tension', result.tension, words),
      chain('What moved mistrust', result.mistrust, words)),
    changedMinds(acts.closeCalls),
    scoreTable(result),
    acts.readings,
    element('p', {}, 'A line that holds this game: ', element('code', { class: 'code' }, acts.code)),
    element('div', { class: 'tools' }, ...acts.tools),
  );
}

/** Tension solid, mistrust dashed; the numbers are in the table below for those who cannot see it. */
function curves(result: Debrief): HTMLElement {
  const moments = result.moments;
  const last = Math.max(1, moments.length - 1);
  const points = (value: (moment: (typeof moments)[number]) => number): string =>
    moments.map((moment, i) => `${40 + (i * 740) / last},${210 - value(moment) * 2}`).join(' ');
  const rules = [0, 25, 50, 75, 100].map((value) => drawing('g', {},
    drawing('line', { x1: 40, x2: 780, y1: 210 - value * 2, y2: 210 - value * 2, class: 'rule' }),
    drawing('text', { x: 8, y: 214 - value * 2 }, String(value))));
  const first = moments[0];
  const end = moments.at(-1);
  const label = `Tension from ${Math.round(first?.tension ?? 0)} to ${Math.round(end?.tension ?? 0)}, mistrust from ${Math.round(first?.mistrust ?? 0)} to ${Math.round(end?.mistrust ?? 0)}.`;
  return element('figure', { class: 'curves' },
    drawing('svg', { viewBox: '0 0 800 220', role: 'img', 'aria-label': label }, ...rules,
      drawing('polyline', { points: points((moment) => moment.mistrust), class: 'curve-mistrust' }),
      drawing('polyline', { points: points((moment) => moment.tension), class: 'curve-tension' })) as unknown as HTMLElement,
    element('figcaption', {}, `Solid: tension. Dashed: mistrust. ${label} Simulated; it cannot be quoted as evidence.`));
}

function crisisTable(result: Debrief, words: Words): HTMLElement | null {
  if (result.crises.length === 0) return null;
  const rows = result.crises.map((crisis) => element('tr', {},
    element('th', { scope: 'row' }, words.crises.get(crisis.kind)?.title ?? spelled(crisis.kind)),
    element('td', {}, line(words, 'outcomes', crisis.outcome) + (crisis.winner < 0 ? '' : `, ${sideName(crisis.winner as 0 | 1)} ahead`)),
    element('td', {}, `rung\u00A0${crisis.topRung}`),
    element('td', {}, `${crisis.risk.toFixed(1)}\u00A0% risk`)));
  return element('section', {}, element('h2', {}, 'Crises'), element('table', { class: 'causes' }, element('tbody', {}, ...rows)));
}

function chain(title: string, links: readonly Link[], words: Words): HTMLElement {
  return element('section', {}, element('h2', {}, title), element('table', { class: 'causes' }, element('tbody', {},
    ...links.map((link) => element('tr', {},
      element('th', { scope: 'row' }, reason(words, link.why)),
      element('td', { class: link.by > 0 ? 'rise' : 'fall' }, `${link.by > 0 ? '+' : '−'}${Math.abs(link.by).toFixed(1)}`))))));
}

/** What would have changed the minds of the computer leaders: told only now, when it is over. */
function changedMinds(closeCalls: readonly Account[]): HTMLElement | null {
  const accounts = closeCalls.filter((account) => account.otherwise !== '');
  if (accounts.length === 0) return null;
  return element('section', {}, element('h2', {}, 'What would have changed their minds'),
    element('ul', {}, ...accounts.map((account) => element('li', {},
      element('strong', {}, `${account.who}: `), `${account.did}. `, element('span', { class: 'quiet' }, account.otherwise)))));
}

function scoreTable(result: Debrief): HTMLElement {
  const [us, ussr] = result.scores;
  const rows = (us ?? []).map((score, i) => element('tr', {},
    element('th', { scope: 'row' }, score.id), element('td', {}, score.value.toFixed(0)),
    element('td', {}, (ussr?.[i]?.value ?? 0).toFixed(0))));
  return element('section', {}, element('h2', {}, 'What each side had to show'),
    element('table', { class: 'causes scores' },
      element('thead', {}, element('tr', {}, element('td', {}), element('th', { scope: 'col' }, sideName(0)), element('th', { scope: 'col' }, sideName(1)))),
      element('tbody', {}, ...rows)));
}
