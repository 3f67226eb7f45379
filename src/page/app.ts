/** The page: from an address to a screen. What a screen needs is fetched on the way to it. */
import { parseAddress, playLink, replayLink, type Address } from './address.ts';
import { choiceScreen } from './choice.ts';
import { element } from './element.ts';
import { helpButton, showHelp } from './help.ts';
import { measureLayout } from './layout.ts';
import { Settings } from './preferences.ts';
import { addressIn, replayScreen } from './replay-screen.ts';
import type { MapScreen, ScenarioEntry, Services } from './services.ts';
import type { Opened } from './session.ts';
import { settingsButton } from './settings.ts';
import { Sound } from './sound.ts';
import { keptGame, keptHelp } from './storage.ts';
import type { Table } from './table.ts';
import { titleScreen, type KeptGame } from './title.ts';

/** Rules, leaders and readings: most of the page, and nothing of it is needed to choose. */
const session = (): Promise<typeof import('./session.ts')> => import('./session.ts');

export class App {
  private table: Table | null = null;
  private asked = 0;
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
    addEventListener('hashchange', () => void this.route());
    void this.route();
  }

  /** Whoever goes on while something is being fetched gets what was asked for last. */
  private async route(): Promise<void> {
    this.table?.close();
    this.table = null;
    const number = ++this.asked;
    const address = parseAddress(location.hash);
    const show = await this.prepare(address).catch((error: unknown) =>
      () => this.choose(complaint(address, error instanceof Error ? error.message : 'nobody knows why')));
    if (number === this.asked) show();
  }

  /** Fetches what the screen needs; what is returned shows it. */
  private async prepare(address: Address): Promise<() => void> {
    switch (address.screen) {
      case 'title': return () => this.show(titleScreen(this.kept(), [settingsButton(this.settings)]));
      case 'credits': return this.credits();
      case 'open': return () => this.show(replayScreen({ openText: (text) => this.openText(text), tools: [settingsButton(this.settings)] }));
      case 'choice': return () => this.choose('', address.scenario);
      case 'wrong': return () => this.choose(address.what);
      case 'replay': {
        const { replayed } = await session();
        return this.seat(await replayed((id) => this.fetch(id), address.code, address.marks));
      }
      case 'play': {
        const [{ begun }] = await Promise.all([session(), this.fetch(address.scenario)]);
        return this.seat(await begun((id) => this.fetch(id), address.scenario, address.setup, address.open));
      }
    }
  }

  private async credits(): Promise<() => void> {
    const { shelf, fetch } = this.services;
    const [{ creditsScreen }, ...entries] = await Promise.all([import('./credits.ts'), ...shelf.map(({ id }) => fetch(id))]);
    return () => this.show(creditsScreen(entries.map(({ words }) => words), [settingsButton(this.settings)]));
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
    const name = this.services.shelf.find(({ id }) => id === scenario)?.title ?? '';
    return { name, resume: () => { location.hash = replayLink(path); } };
  }

  /** What was pasted or dropped: a file is the text of one, a link or a code goes by its address. */
  private async openText(text: string): Promise<void> {
    if (text.trim() === '') throw new Error('Paste a code or a link first.');
    if (!text.trim().startsWith('{')) location.hash = replayLink(addressIn(text));
    else location.hash = await (await session()).linkOfFile((id) => this.fetch(id), text);
  }

  private async fetch(id: string): Promise<ScenarioEntry> {
    if (this.services.shelf.every((entry) => entry.id !== id)) throw new Error(`There is no scenario "${id}". Choose one below.`);
    return this.services.fetch(id);
  }

  private choose(notice: string, scenario = ''): void {
    this.show(choiceScreen(this.services.shelf, {
      start: (id, setup, open) => { location.hash = playLink(id, setup, open); },
      notice, seed: freshSeed(), tools: this.tools(),
    }));
    if (scenario !== '') this.root.querySelector<HTMLElement>(`#scenario-${CSS.escape(scenario)}`)?.focus();
    // Whoever chooses will play: what takes longest is under way meanwhile.
    session().catch(() => undefined);
  }

  /** The leaders move before the table is shown; what they cannot do is complained of like any wrong address. */
  private async seat(opened: Opened): Promise<() => void> {
    const { tableFor } = await session();
    const table = tableFor(this.root, opened, {
      sound: this.sound, openMap: (host) => this.openMap(host), dim: (crisis) => this.settings.dim(crisis),
      theme: () => (document.documentElement.dataset['theme'] === 'night' ? 'night' : 'day'),
      tools: () => this.tools(), judge: this.services.judge, think: this.services.think, settings: this.settings,
    });
    return () => {
      this.table = table;
      table.open();
    };
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
