/** Choosing: scenario, side, opponent, world, reading, seed. */
import type { Reading } from '../core/coefficients.ts';
import { seedText } from '../core/seed.ts';
import type { World } from '../core/worlds.ts';
import type { Listed, ShelfEntry } from '../reading/shelf.ts';
import { ME, type Setup } from '../replay/setup.ts';
import { element } from './element.ts';
import { scenarioHead } from './head.ts';

export interface ChoiceActs {
  /** `open` where one person plays both sides and nothing is hidden. */
  start(scenario: string, setup: Setup, open: boolean): void;
  readonly notice: string;
  readonly seed: string;
  readonly tools: readonly HTMLElement[];
}

/** Opponents that are no leader. */
const CURTAIN = 'two-people';
const OPEN = 'nobody';
const WITHOUT_STRENGTH: readonly string[] = ['history', CURTAIN, OPEN];

export function choiceScreen(shelf: readonly ShelfEntry[], acts: ChoiceActs): HTMLElement {
  const entries = inOrder(shelf);
  return element('main', { class: 'choice', id: 'main' },
    element('header', {},
      element('h1', { id: 'card-title', tabindex: -1 }, 'Choose a scenario'),
      acts.notice === '' ? null : element('p', { class: 'message', role: 'alert' }, acts.notice),
      element('div', { class: 'tools' }, element('a', { class: 'button', href: '#/' }, 'Back to the title'), ...acts.tools)),
    element('div', { class: 'shelf' },
      element('nav', { class: 'years', 'aria-label': 'Scenarios by year' },
        element('ol', {}, ...byYear(entries).map((entry) => element('li', {},
          element('a', { href: `#/scenarios/${entry.id}` }, element('strong', {}, String(entry.year)), ` ${entry.title}`))))),
      element('div', {}, ...entries.map((entry) => scenarioForm(entry, acts)))));
}

/** Where a newcomer begins comes first, then the years in order. */
function inOrder(entries: readonly ShelfEntry[]): ShelfEntry[] {
  return byYear(entries).toSorted((a, b) => Number(b.startHere) - Number(a.startHere));
}

/** Of one year the shorter one comes first. */
function byYear(entries: readonly ShelfEntry[]): ShelfEntry[] {
  return entries.toSorted((a, b) => a.year - b.year || a.turns - b.turns);
}

function scenarioForm(entry: ShelfEntry, acts: ChoiceActs): HTMLElement {
  const { id, title, startHere } = entry;
  const form = element('form', { 'aria-label': `Begin ${title}` });
  const [side, rival] = opponent(entry, form);
  form.append(
    // A newcomer need only choose a side; the rest is folded away.
    element('div', { class: 'fields' }, side, startHere ? null : rival),
    element('details', { class: 'more' }, element('summary', {}, startHere ? 'More choices' : 'World, reading of history, seed'),
      startHere ? rival : null,
      element('div', { class: 'fields' },
        field(id, 'world', 'World', entry.worlds, 'history'),
        field(id, 'reading', 'Reading of history', entry.readings, 'wary'),
        element('p', {}, element('label', { for: `${id}-seed` }, 'Seed'),
          element('input', { id: `${id}-seed`, name: 'seed', value: acts.seed, maxlength: 24, autocomplete: 'off', spellcheck: 'false' })))),
    element('button', { type: 'submit', class: 'primary' }, `Play ${title}`));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    acts.start(id, setupFrom(data), data.get('rival') === OPEN);
  });
  return element('article', { class: 'scenario', 'aria-labelledby': `scenario-${id}` },
    scenarioHead(id),
    startHere ? element('p', { class: 'start-here' }, 'Start here') : null,
    element('p', { class: 'dateline' }, [entry.dates, entry.length].filter((text) => text !== '').join(' · ')),
    element('h2', { id: `scenario-${id}`, tabindex: -1 }, title),
    element('p', { class: 'card-text' }, entry.summary),
    leaflet(entry), form);
}

/** What one should know before one begins: how long, what for, what to be warned of. */
function leaflet({ turns, learning, care, sources }: ShelfEntry): HTMLElement {
  const lines: [string, string][] = [
    ['Length', `${turns} turns`], ['What you learn', learning], ['Content', care], ['Sources', String(sources)],
  ];
  return element('dl', { class: 'leaflet' }, ...lines.filter(([, text]) => text !== '')
    .flatMap(([name, text]) => [element('dt', {}, name), element('dd', {}, text)]));
}

/** Side, rival and strength hang together: who can be met depends on the side, and history has no strength. */
function opponent({ id, sides, leaders }: ShelfEntry, form: HTMLFormElement): [HTMLElement, HTMLElement] {
  const opponents = (side: 0 | 1): HTMLElement[] => [
    element('option', { value: 'standard' }, 'Whoever leads at the time'),
    ...(leaders[side] ?? []).map(([leader, name]) => element('option', { value: leader }, name)),
    element('option', { value: 'history' }, 'The record, while its motives hold'),
    element('option', { value: CURTAIN }, 'Two people at one screen, with a curtain'),
    element('option', { value: OPEN }, 'No opponent: I play both, everything open'),
  ];
  const side = field(id, 'side', 'Your side', sides);
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

function field(id: string, name: string, label: string, values: readonly Listed[], chosen?: string): HTMLElement {
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
