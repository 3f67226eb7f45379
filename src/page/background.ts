/** The background of a card: a second paragraph for whoever wants the full text. It is fetched only for them. */
import type { Settings } from './preferences.ts';
import { element } from './element.ts';

export type BackgroundTexts = ReadonlyMap<string, string>;

/** Where it will stand; `subject` is what the card is about, as `card/formosa`. */
export function backgroundPlace(subject: string): HTMLElement {
  return element('p', { class: 'card-text card-background', 'data-subject': subject, hidden: true });
}

export class Background {
  private readonly settings: Settings;
  private readonly fetch: () => Promise<BackgroundTexts>;

  constructor(settings: Settings, fetch: () => Promise<BackgroundTexts>) {
    this.settings = settings;
    this.fetch = fetch;
  }

  /** Writes it into the card, or takes it out, as the reader has set it; a card whose background nobody wrote stays as it is. */
  write(card: HTMLElement): void {
    const place = card.querySelector<HTMLElement>('.card-background');
    if (place === null) return;
    const tell = (text: string): void => {
      place.textContent = text;
      place.hidden = text === '';
    };
    if (this.settings.now.level === 'core') return tell('');
    this.fetch().then((texts) => {
      // Meanwhile the reader may have chosen the core again.
      if (this.settings.now.level === 'full') tell(texts.get(place.dataset['subject'] ?? '') ?? '');
      // What could not be fetched is asked for again with the next card.
    }).catch(() => tell(''));
  }
}
