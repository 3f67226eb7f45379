/** The common words that a scenario uses. Most belong to cards, and most scenarios have cards of their own. */
import type { Content } from '../core/content.ts';

/** Raw JSON. */
type Texts = Readonly<Record<string, unknown>>;

export function usedWords(common: Texts, { cards, crises }: Content): Texts {
  const told = cards.map(({ id }) => id);
  const quarrels = crises.map(({ id }) => id);
  return {
    ...common,
    cards: only(common['cards'], (id) => told.includes(id)),
    cardsInPlaces: only(common['cardsInPlaces'], (id) => told.some((card) => card.startsWith(`${id}-`))),
    crises: only(common['crises'], (id) => quarrels.includes(id)),
  };
}

function only(texts: unknown, keeps: (id: string) => boolean): Texts {
  return Object.fromEntries(Object.entries(texts as Texts).filter(([id]) => keeps(id)));
}
