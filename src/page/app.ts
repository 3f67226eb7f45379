/** The page: from an address to a screen. */
import { READING_IDS } from '../core/coefficients.ts';
import { ENDINGS } from '../core/state.ts';
import { CodeError, parseCode, replayCode, codeOf } from '../replay/code.ts';
import { begin, gameOptions, playLeaders, stateOf, type Timeline } from '../replay/timeline.ts';
import { newGame, rush, legal } from '../core/game.ts';
import { parseAddress, playLink, replayLink, replayPath, type Address, type Marks } from './address.ts';
import { choiceScreen } from './choice.ts';
import { button, element } from './element.ts';
import { helpButton, showHelp } from './help.ts';
import type { MapScreen, ScenarioEntry, Services } from './services.ts';
import { canKeep, keepGame, keepTheme, keptGame, keptHelp, keptTheme } from './storage.ts';
import { Table } from './table.ts';

export class App {
  private table: Table | null = null;
  private map: { host: HTMLElement; screen: Promise<MapScreen> } | null = null;

  private readonly root: HTMLElement;
  private readonly services: Services;

  constructor(root: HTMLElement, services: Services) {
    this.root = root;
    this.services = services;
  }

  start(): void {
    setTheme(ownTheme());
    showHelp(keptHelp());
    addEventListener('hashchange', () => this.route());
    this.route();
  }

  private route(): void {
    this.table?.close();
    this.table = null;
    const address = parseAddress(location.hash);
    try {
      if (address.screen === 'play') this.open(this.entry(address.scenario), begin(this.entry(address.scenario).load(address.setup.reading), address.setup), address.open);
      else if (address.screen === 'replay') this.replay(address.code, address.marks);
      else this.choose(address.screen === 'wrong' ? address.what : '');
    } catch (error) {
      this.choose(complaint(address, error instanceof Error ? error.message : 'nobody knows why'), true);
    }
  }

  private entry(id: string): ScenarioEntry {
    const entry = this.services.scenarios.find((candidate) => candidate.id === id);
    if (entry === undefined) throw new CodeError(`There is no scenario "${id}". Choose one below.`);
    return entry;
  }

  /** `failed` where an address was not opened: a kept game that is what failed is not offered again. */
  private choose(notice: string, failed = false): void {
    const game = keptGame();
    const kept = game === '' || (failed && game !== null && location.hash === replayLink(game)) ? null : game;
    this.root.replaceChildren(choiceScreen(this.services, {
      start: (entry, setup, open) => { location.hash = playLink(entry.id, setup, open); },
      resume: kept === null ? null : () => { location.hash = replayLink(kept); },
      notice, seed: freshSeed(), tools: [helpButton(), this.themeButton()],
    }));
    this.root.querySelector<HTMLElement>('h1')?.focus();
  }

  private replay(text: string, marks: Marks): void {
    const code = parseCode(text);
    const entry = this.entry(code.scenario);
    const played = replayCode(code, entry.load(code.setup.reading));
    this.open(entry, { ...played, undone: marks.undone, hindsight: marks.hindsight }, marks.open);
  }

  private open(entry: ScenarioEntry, timeline: Timeline, open: boolean): void {
    this.table = new Table(this.root, timeline, entry.words, {
      open, keep: (now) => keepEverywhere(replayPath(codeOf(now), { open, undone: now.undone, hindsight: now.hindsight })),
      canKeep,
      openMap: (host) => this.openMap(host),
      dim: (crisis) => dim(crisis),
      theme: () => (document.documentElement.dataset['theme'] === 'night' ? 'night' : 'day'),
      tools: () => [helpButton(), this.themeButton()],
      readings: (now) => readingsOf(entry, now),
      judge: this.services.judge, par: this.services.par,
    });
    this.table.open();
  }

  /** One map a page: it moves with its host from table to table. */
  private async openMap(host: HTMLElement): Promise<MapScreen> {
    if (this.map === null) {
      const inner = element('div', { class: 'map-host' });
      host.append(inner);
      this.map = { host: inner, screen: this.services.openMap(inner) };
    } else host.append(this.map.host);
    const screen = await this.map.screen;
    screen.wake();
    screen.resize();
    return screen;
  }

  private themeButton(): HTMLElement {
    return button('Day or night', () => {
      const next = document.documentElement.dataset['theme'] === 'night' ? 'day' : 'night';
      chosen = next;
      setTheme(next);
      keepTheme(next);
      this.table?.refresh();
    });
  }
}

/** In the browser's storage and in the address, so that a reload brings back this very decision. */
function keepEverywhere(path: string): boolean {
  try {
    history.replaceState(null, '', replayLink(path));
  } catch {
    // A browser may forbid this for a page opened from a file; the storage still keeps the game.
  }
  return keepGame(path);
}

const LONGEST_NOTICE = 300;

/** What could not be opened, why, and what becomes of it. */
function complaint(address: Address, why: string): string {
  const short = why.length > LONGEST_NOTICE ? `${why.slice(0, LONGEST_NOTICE)}…` : why.replace(/\.$/, '');
  if (address.screen !== 'replay') return `${short}.`;
  if (location.hash !== replayLink(keptGame() ?? '')) return `This link cannot be opened: ${short}.`;
  return `Your kept game cannot be opened: ${short}. It stays kept until you decide something in another game.`;
}

function setTheme(theme: string): void {
  document.documentElement.dataset['theme'] = theme === 'night' ? 'night' : 'day';
}

/** What the reader has chosen by hand, kept or not; a crisis leaves it alone. */
let chosen = keptTheme();

function ownTheme(): string {
  return chosen ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'night' : 'day');
}

/** A crisis is played by night: the palette changes once as it begins and once when it is over. */
function dim(crisis: boolean): void {
  setTheme(crisis && chosen === null ? 'night' : ownTheme());
}

/** Letters without look-alikes; the page's own choice, never the rules'. */
function freshSeed(): string {
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ';
  return [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => letters[byte % letters.length] ?? 'A').join('');
}

/** The same commands, as far as they can be done, under each reading. */
function readingsOf(entry: ScenarioEntry, timeline: Timeline): { reading: string; ending: string }[] {
  return READING_IDS.map((reading) => {
    const scenario = entry.load(reading);
    const state = newGame(scenario.content, timeline.setup.seed, gameOptions(scenario, timeline.setup));
    for (const step of timeline.steps) {
      if (state.ending !== null) break;
      const options = legal(state, scenario.content);
      const command = options.includes(step.command) ? step.command : options[0];
      if (command !== undefined) rush(state, scenario.content, command);
    }
    const end = state.ending === null ? stateOf(playLeaders(timeline)).ending : state.ending;
    return { reading, ending: ENDINGS[end ?? 0] ?? '' };
  });
}
