/** What a reader has set: text size, how much text, look, stillness, sound. Kept as one text; anything odd in it is passed over. */
import { keepPreferences, keptPreferences } from './storage.ts';

export const LOOKS = ['system', 'day', 'night', 'contrast'] as const;
export type Look = (typeof LOOKS)[number];

/** How much a card tells: the situation in plain sentences, or its background too. */
export const LEVELS = ['core', 'full'] as const;
export type Level = (typeof LEVELS)[number];

export const TEXT_SIZES = [100, 115, 130, 150, 175, 200] as const;

export interface Preferences {
  /** Per cent of the browser's own size. */
  readonly text: number;
  readonly level: Level;
  readonly look: Look;
  /** True where nothing may move, whatever the system says. */
  readonly still: boolean;
  readonly sound: boolean;
  /** Loudness in per cent. */
  readonly master: number;
  readonly effects: number;
  readonly drone: number;
}

const AT_FIRST: Preferences = {
  text: 100, level: 'core', look: 'system', still: false, sound: false, master: 60, effects: 80, drone: 40,
};

const dark = matchMedia('(prefers-color-scheme: dark)');
const strong = matchMedia('(prefers-contrast: more)');
const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** The one owner of the preferences: shows them on the document, keeps them, tells whoever asked. */
export class Settings {
  #now: Preferences = read(keptPreferences());
  #crisis = false;
  readonly #listeners: ((now: Preferences) => void)[] = [];

  constructor() {
    for (const query of [dark, strong, calm]) query.addEventListener('change', () => this.#show());
    this.#show();
  }

  get now(): Preferences {
    return this.#now;
  }

  listen(told: (now: Preferences) => void): void {
    this.#listeners.push(told);
  }

  /** False where the browser keeps nothing. */
  change(part: Partial<Preferences>): boolean {
    this.#now = { ...this.#now, ...part };
    this.#show();
    return keepPreferences(JSON.stringify(this.#now));
  }

  /** A crisis is played by night where no look was chosen: it changes once as it begins, once when it is over. */
  dim(crisis: boolean): void {
    if (crisis === this.#crisis) return;
    this.#crisis = crisis;
    this.#showLook();
  }

  #showLook(): void {
    document.documentElement.dataset['theme'] = shownLook(this.#now.look, this.#crisis);
  }

  #show(): void {
    const root = document.documentElement;
    this.#showLook();
    root.style.setProperty('--text-size', String(this.#now.text / 100));
    root.toggleAttribute('data-still', this.#now.still || calm.matches);
    for (const told of this.#listeners) told(this.#now);
  }
}

function shownLook(look: Look, crisis: boolean): 'day' | 'night' | 'contrast' {
  if (look !== 'system') return look;
  return strong.matches ? 'contrast' : dark.matches || crisis ? 'night' : 'day';
}

/** Whether anything may move. */
export function mayMove(): boolean {
  return !document.documentElement.hasAttribute('data-still');
}

function read(text: string | null): Preferences {
  const kept = parsed(text);
  const within = (name: 'text' | 'master' | 'effects' | 'drone', low: number, high: number): number => {
    const value = kept[name];
    return typeof value === 'number' && value >= low && value <= high ? value : AT_FIRST[name];
  };
  return {
    text: within('text', 100, 200), level: LEVELS.find((level) => level === kept['level']) ?? AT_FIRST.level, look: LOOKS.find((look) => look === kept['look']) ?? AT_FIRST.look,
    still: kept['still'] === true, sound: kept['sound'] === true,
    master: within('master', 0, 100), effects: within('effects', 0, 100), drone: within('drone', 0, 100),
  };
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? value as Record<string, unknown> : {};
  } catch {
    return {};
  }
}
