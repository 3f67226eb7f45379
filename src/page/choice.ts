/** Choosing: scenario, side, opponent, reading, seed. */
import { READING_IDS, type Reading } from '../core/coefficients.ts';
import { WORLDS, type World } from '../core/game.ts';
import { seedText } from '../core/luck.ts';
import { SIDES, sideId } from '../core/sides.ts';
import { leaderIds } from '../leaders/who.ts';
import { ME, type Setup } from '../replay/timeline.ts';
import { leaderName, line, spelled } from '../reading/phrases.ts';
import { sideName } from '../reading/gauges.ts';
import { element } from './element.ts';
import { scenarioHead } from './head.ts';
import type { ScenarioEntry, Services } from './services.ts';

export interface ChoiceActs {
  /** `open` where one person plays both sides and nothing is hidden. */
  start(entry: ScenarioEntry, setup: Setup, open: boolean): void;
  /** Continues the kept game; `null` where there is none. */
  resume: (() => void) | null;
  readonly notice: string;
  readonly seed: string;
  readonly tools: readonly HTMLElement[];
}

/** Opponents that are no leader. */
const CURTAIN = 'two-people';
const OPEN = 'nobody';
const WITHOUT_STRENGTH: readonly string[] = ['history', CURTAIN, OPEN];

export function choiceScreen(services: Services, acts: ChoiceActs): HTMLElement {
  return element('main', { class: 'choice', id: 'main' },
    element('header', {},
      element('h1', { id: 'card-title', tabindex: -1 }, 'Coexistence'),
      element('p', {}, 'The Cold War, 1955 to 1964. You take one side; a computer leader or a second person takes the other. Nobody wins a nuclear war.'),
      acts.notice === '' ? null : element('p', { class: 'message', role: 'alert' }, acts.notice),
      acts.resume === null ? null : element('button', { type: 'button', class: 'primary', click: acts.resume }, 'Continue your game')),
    ...inOrder(services.scenarios).map((entry) => scenarioForm(entry, acts)),
    element('footer', { class: 'tools' }, ...acts.tools,
      element('p', { class: 'quiet' }, 'No account, no cookies, nothing is sent anywhere. Your game is kept in this browser only.')),
  );
}

/** Where a newcomer begins comes first; the rest keep their order. */
function inOrder(entries: readonly ScenarioEntry[]): ScenarioEntry[] {
  const rank = ({ words }: ScenarioEntry): number => (words.startHere ? 0 : 1);
  return entries.toSorted((a, b) => rank(a) - rank(b));
}

/** What one should know before one begins: how long, what for, what to be warned of. */
function leaflet({ words }: ScenarioEntry): HTMLElement[] {
  const lines: [string, string][] = [['What you learn', words.learning], ['Content', words.care]];
  return lines.filter(([, text]) => text !== '')
    .map(([name, text]) => element('p', { class: 'quiet' }, element('strong', {}, `${name}: `), text));
}

function scenarioForm(entry: ScenarioEntry, acts: ChoiceActs): HTMLElement {
  const scenario = entry.load('wary');
  const form = element('form', { class: 'scenario', 'aria-label': entry.words.title });
  const opponents = (side: 0 | 1): HTMLElement[] => [
    element('option', { value: 'standard' }, 'Whoever leads at the time'),
    ...leaderIds(scenario, side).map((id) => element('option', { value: id }, leaderName(entry.words, id))),
    element('option', { value: 'history' }, 'The record, while its motives hold'),
    element('option', { value: CURTAIN }, 'Two people at one screen, with a curtain'),
    element('option', { value: OPEN }, 'No opponent: I play both, everything open'),
  ];
  const rival = element('select', { name: 'rival', id: `${entry.id}-rival` }, ...opponents(1));
  const side = field(entry.id, 'side', 'Your side', SIDES.map((one) => [sideId(one), sideName(one)]));
  const level = field(entry.id, 'level', 'Strength', [['2', 'normal'], ['1', 'easy'], ['3', 'strong']]);
  const onRival = (): void => {
    const select = level.querySelector('select');
    if (select !== null) select.disabled = WITHOUT_STRENGTH.includes(rival.value);
  };
  rival.addEventListener('change', onRival);
  side.querySelector('select')?.addEventListener('change', (event) => {
    const me = (event.target as HTMLSelectElement).value;
    const before = rival.value;
    rival.replaceChildren(...opponents(me === 'us' ? 1 : 0));
    if (WITHOUT_STRENGTH.includes(before)) rival.value = before;
    onRival();
  });
  form.append(
    scenarioHead(entry.id),
    entry.words.startHere ? element('p', { class: 'start-here' }, 'Start here') : '',
    element('p', { class: 'dateline' }, [entry.words.dates, entry.words.length].filter((text) => text !== '').join(' · ')),
    element('h2', {}, entry.words.title),
    element('p', { class: 'card-text' }, entry.words.summary),
    ...leaflet(entry),
    ...fields(entry, side, [
      element('p', {}, element('label', { for: `${entry.id}-rival` }, 'Opponent'), rival),
      level,
      field(entry.id, 'world', 'World', WORLDS.map((id) => [id, line(entry.words, 'worlds', id)]), 'history'),
      field(entry.id, 'reading', 'Reading of history', READING_IDS.map((id) => [id, spelled(id)]), 'wary'),
      element('p', {}, element('label', { for: `${entry.id}-seed` }, 'Seed'),
        element('input', { id: `${entry.id}-seed`, name: 'seed', value: acts.seed, maxlength: 24, autocomplete: 'off', spellcheck: 'false' })),
    ]),
    element('button', { type: 'submit', class: 'primary' }, `Play ${entry.words.title}`),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    acts.start(entry, setupFrom(data), data.get('rival') === OPEN);
  });
  return form;
}

/** A newcomer need only choose a side; the rest is folded away. */
function fields({ words }: ScenarioEntry, side: HTMLElement, rest: readonly HTMLElement[]): HTMLElement[] {
  if (!words.startHere) return [element('div', { class: 'fields' }, side, ...rest)];
  return [
    element('div', { class: 'fields' }, side),
    element('details', { class: 'more' }, element('summary', {}, 'More choices'), element('div', { class: 'fields' }, ...rest)),
  ];
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
