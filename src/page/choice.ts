/** Choosing: scenario, side, opponent, world, reading, seed. */
import { READING_IDS, type Reading } from '../core/coefficients.ts';
import { WORLDS, type World } from '../core/game.ts';
import { seedText } from '../core/luck.ts';
import { SIDES, sideId } from '../core/sides.ts';
import { leaderIds } from '../leaders/who.ts';
import { ME, type Setup } from '../replay/timeline.ts';
import { leaderName, line, spelled } from '../reading/phrases.ts';
import { sideName } from '../reading/gauges.ts';
import { sourcesOf } from '../reading/sources.ts';
import type { Scenario } from '../scenario/read.ts';
import { element } from './element.ts';
import { scenarioHead } from './head.ts';
import type { ScenarioEntry, Services } from './services.ts';

export interface ChoiceActs {
  /** `open` where one person plays both sides and nothing is hidden. */
  start(entry: ScenarioEntry, setup: Setup, open: boolean): void;
  readonly notice: string;
  readonly seed: string;
  readonly tools: readonly HTMLElement[];
}

/** Opponents that are no leader. */
const CURTAIN = 'two-people';
const OPEN = 'nobody';
const WITHOUT_STRENGTH: readonly string[] = ['history', CURTAIN, OPEN];

export function choiceScreen(services: Services, acts: ChoiceActs): HTMLElement {
  const entries = inOrder(services.scenarios);
  return element('main', { class: 'choice', id: 'main' },
    element('header', {},
      element('h1', { id: 'card-title', tabindex: -1 }, 'Choose a scenario'),
      acts.notice === '' ? null : element('p', { class: 'message', role: 'alert' }, acts.notice),
      element('div', { class: 'tools' }, element('a', { class: 'button', href: '#/' }, 'Back to the title'), ...acts.tools)),
    element('div', { class: 'shelf' },
      element('nav', { class: 'years', 'aria-label': 'Scenarios by year' },
        element('ol', {}, ...byYear(entries).map((entry) => element('li', {},
          element('a', { href: `#/scenarios/${entry.id}` }, element('strong', {}, yearOf(entry)), ` ${entry.words.title}`))))),
      element('div', {}, ...entries.map((entry) => scenarioForm(entry, acts)))));
}

/** Where a newcomer begins comes first, then the years in order. */
function inOrder(entries: readonly ScenarioEntry[]): ScenarioEntry[] {
  const rank = ({ words }: ScenarioEntry): number => (words.startHere ? 0 : 1);
  return byYear(entries).toSorted((a, b) => rank(a) - rank(b));
}

/** Of one year the shorter one comes first. */
function byYear(entries: readonly ScenarioEntry[]): ScenarioEntry[] {
  const turns = (entry: ScenarioEntry): number => entry.load('wary').content.turns;
  return entries.toSorted((a, b) => Number(yearOf(a)) - Number(yearOf(b)) || turns(a) - turns(b));
}

function yearOf(entry: ScenarioEntry): string {
  return String(1955 + Math.floor(entry.load('wary').rules.start / 4));
}

function scenarioForm(entry: ScenarioEntry, acts: ChoiceActs): HTMLElement {
  const { id, words } = entry;
  const scenario = entry.load('wary');
  const form = element('form', { 'aria-label': `Begin ${words.title}` });
  const [side, rival] = opponent(entry, scenario, form);
  form.append(
    // A newcomer need only choose a side; the rest is folded away.
    element('div', { class: 'fields' }, side, words.startHere ? null : rival),
    element('details', { class: 'more' }, element('summary', {}, words.startHere ? 'More choices' : 'World, reading of history, seed'),
      words.startHere ? rival : null,
      element('div', { class: 'fields' },
        field(id, 'world', 'World', WORLDS.map((one) => [one, line(words, 'worlds', one)]), 'history'),
        field(id, 'reading', 'Reading of history', READING_IDS.map((one) => [one, spelled(one)]), 'wary'),
        element('p', {}, element('label', { for: `${id}-seed` }, 'Seed'),
          element('input', { id: `${id}-seed`, name: 'seed', value: acts.seed, maxlength: 24, autocomplete: 'off', spellcheck: 'false' })))),
    element('button', { type: 'submit', class: 'primary' }, `Play ${words.title}`));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    acts.start(entry, setupFrom(data), data.get('rival') === OPEN);
  });
  return element('article', { class: 'scenario', 'aria-labelledby': `scenario-${id}` },
    scenarioHead(id),
    words.startHere ? element('p', { class: 'start-here' }, 'Start here') : null,
    element('p', { class: 'dateline' }, [words.dates, words.length].filter((text) => text !== '').join(' · ')),
    element('h2', { id: `scenario-${id}`, tabindex: -1 }, words.title),
    element('p', { class: 'card-text' }, words.summary),
    leaflet(words, scenario), form);
}

/** What one should know before one begins: how long, what for, what to be warned of. */
function leaflet(words: ScenarioEntry['words'], scenario: Scenario): HTMLElement {
  const { turns } = scenario.content;
  const lines: [string, string][] = [
    ['Length', `${turns} turns`],
    ['What you learn', words.learning], ['Content', words.care],
    ['Sources', String(sourcesOf(words, scenario.content).length)],
  ];
  return element('dl', { class: 'leaflet' }, ...lines.filter(([, text]) => text !== '')
    .flatMap(([name, text]) => [element('dt', {}, name), element('dd', {}, text)]));
}

/** Side, rival and strength hang together: who can be met depends on the side, and history has no strength. */
function opponent({ id, words }: ScenarioEntry, scenario: Scenario, form: HTMLFormElement): [HTMLElement, HTMLElement] {
  const opponents = (side: 0 | 1): HTMLElement[] => [
    element('option', { value: 'standard' }, 'Whoever leads at the time'),
    ...leaderIds(scenario, side).map((leader) => element('option', { value: leader }, leaderName(words, leader))),
    element('option', { value: 'history' }, 'The record, while its motives hold'),
    element('option', { value: CURTAIN }, 'Two people at one screen, with a curtain'),
    element('option', { value: OPEN }, 'No opponent: I play both, everything open'),
  ];
  const side = field(id, 'side', 'Your side', SIDES.map((one) => [sideId(one), sideName(one)]));
  const rival = element('select', { name: 'rival', id: `${id}-rival` }, ...opponents(1));
  const level = field(id, 'level', 'Strength', [['2', 'normal'], ['1', 'easy'], ['3', 'strong']]);
  form.addEventListener('change', (event) => {
    const { target } = event;
    if (target instanceof HTMLSelectElement && target.name === 'side') {
      const before = rival.value;
      rival.replaceChildren(...opponents(target.value === 'us' ? 1 : 0));
      if (WITHOUT_STRENGTH.includes(before)) rival.value = before;
    }
    const strength = level.querySelector('select');
    if (strength !== null) strength.disabled = WITHOUT_STRENGTH.includes(rival.value);
  });
  return [side, element('div', { class: 'rival' },
    element('p', {}, element('label', { for: `${id}-rival` }, 'Opponent'), rival), level)];
}

function field(id: string, name: string, label: string, values: readonly (readonly [string, string])[], chosen?: string): HTMLElement {
  return element('p', {}, element('label', { for: `${id}-${name}` }, label),
    element('select', { id: `${id}-${name}`, name }, ...values.map(([value, text]) =>
      element('option', { value, selected: value === chosen }, text))));
}

function setupFrom(data: FormData): Setup {
  const value = (name: string): string => String(data.get(name) ?? '');
  const chosen = value('rival');
  const rival = chosen === CURTAIN || chosen === OPEN ? ME : chosen === 'history' ? chosen : `${chosen}:${value('level')}`;
  const us = value('side') === 'us';
  return {
    seed: seedText(value('seed')), reading: value('reading') as Reading, shifting: false,
    us: us ? ME : rival, ussr: us ? rival : ME, world: value('world') as World,
  };
}
