/** The page: from an address to a screen. */
import { CodeError, parseCode, replayCode, codeOf } from '../replay/code.ts';
import { sourcesIn } from '../reading/sources.ts';
import { readingsOf } from '../replay/readings.ts';
import { begin, type Timeline } from '../replay/timeline.ts';
import { parseAddress, playLink, replayLink, replayPath, type Address, type Marks } from './address.ts';
import { choiceScreen } from './choice.ts';
import { creditsScreen } from './credits.ts';
import { element } from './element.ts';
import { helpButton, showHelp } from './help.ts';
import type { MapScreen, ScenarioEntry, Services } from './services.ts';
import { measureLayout } from './layout.ts';
import { openFile } from './open-file.ts';
import { addressIn, replayScreen } from './replay-screen.ts';
import { Settings } from './preferences.ts';
import { settingsButton } from './settings.ts';
import { Sound } from './sound.ts';
import { canKeep, keepGame, keptGame, keptHelp } from './storage.ts';
import { Table } from './table.ts';
import { Thinking } from './thinking.ts';
import { titleScreen, type KeptGame } from './title.ts';

export class App {
  private table: Table | null = null;
  private map: { host: HTMLElement; screen: Promise<MapScreen> } | null = null;

  private readonly root: HTMLElement;
  private readonly services: Services;
  private readonly settings = new Settings();
  private readonly sound = new Sound(this.settings);

  constructor(root: HTMLElement, services: Services) {
    this.root = root;
    this.services = services;
  }

  start(): void {
    showHelp(keptHelp());
    measureLayout(this.settings.now.text / 100);
    this.settings.listen((now) => {
      measureLayout(now.text / 100);
      this.table?.refresh();
    });
    addEventListener('resize', () => measureLayout(this.settings.now.text / 100));
    addEventListener('hashchange', () => this.route());
    this.route();
  }

  private route(): void {
    this.table?.close();
    this.table = null;
    const address = parseAddress(location.hash);
    try {
      this.go(address);
    } catch (error) {
      this.choose(complaint(address, error instanceof Error ? error.message : 'nobody knows why'));
    }
  }

  private go(address: Address): void {
    switch (address.screen) {
      case 'title': return this.show(titleScreen(this.kept(), [settingsButton(this.settings)]));
      case 'credits': return this.show(creditsScreen(sourcesIn(this.services.scenarios.map(({ words }) => words)), [settingsButton(this.settings)]));
      case 'open': return this.show(replayScreen({ openText: (text) => this.openText(text), tools: [settingsButton(this.settings)] }));
      case 'choice': return this.choose('', address.scenario);
      case 'wrong': return this.choose(address.what);
      case 'replay': return this.replay(address.code, address.marks);
      case 'play': {
        const entry = this.entry(address.scenario);
        return this.open(entry, begin(entry.load(address.setup.reading), address.setup), address.open);
      }
    }
  }

  private show(screen: HTMLElement): void {
    this.root.replaceChildren(screen);
    scrollTo(0, 0);
    this.root.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  private tools(): HTMLElement[] {
    return [helpButton(), settingsButton(this.settings)];
  }

  private kept(): KeptGame | null {
    const path = keptGame();
    if (path === null || path === '') return null;
    const address = parseAddress(replayLink(path));
    const scenario = address.screen === 'replay' ? address.code.split('~')[0] : '';
    const name = this.services.scenarios.find(({ id }) => id === scenario)?.words.title ?? '';
    return { name, resume: () => { location.hash = replayLink(path); } };
  }

  /** What was pasted or dropped: a file is the text of one, a link or a code goes by its address. */
  private openText(text: string): void {
    if (text.trim() === '') throw new CodeError('Paste a code or a link first.');
    if (!text.trim().startsWith('{')) location.hash = replayLink(addressIn(text));
    else {
      const timeline = openFile(text, (file) => this.entry(file.scenario.id).load(file.options.reading));
      location.hash = replayLink(replayPath(codeOf(timeline), { open: false, undone: timeline.undone, hindsight: timeline.hindsight }));
    }
  }

  private entry(id: string): ScenarioEntry {
    const entry = this.services.scenarios.find((candidate) => candidate.id === id);
    if (entry === undefined) throw new CodeError(`There is no scenario "${id}". Choose one below.`);
    return entry;
  }

  private choose(notice: string, scenario = ''): void {
    this.show(choiceScreen(this.services, {
      start: (entry, setup, open) => { location.hash = playLink(entry.id, setup, open); },
      notice, seed: freshSeed(), tools: this.tools(),
    }));
    if (scenario !== '') this.root.querySelector<HTMLElement>(`#scenario-${CSS.escape(scenario)}`)?.focus();
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
      canKeep, sound: this.sound,
      openMap: (host) => this.openMap(host),
      dim: (crisis) => this.settings.dim(crisis),
      theme: () => (document.documentElement.dataset['theme'] === 'night' ? 'night' : 'day'),
      tools: () => this.tools(),
      thinking: new Thinking(this.services.think, entry.words, (now) => readingsOf(now, entry.load)),
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

/** Letters without look-alikes; the page's own choice, never the rules'. */
function freshSeed(): string {
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ';
  return [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => letters[byte % letters.length] ?? 'A').join('');
}
