/** The sources that words name, once each and in order. */
import type { Content } from '../core/content.ts';
import type { CardWords, Words } from '../scenario/words.ts';

/** Every source of every scenario. */
export function sourcesIn(scenarios: readonly Words[]): string[] {
  return inOrder(scenarios.flatMap((words) => [
    ...cardSources([...words.cards.values()]), ...incidentSources(words, [...words.crises.keys()]),
    ...deskSources(words),
  ]));
}

/** What one scenario can show of them. */
export function sourcesOf(words: Words, content: Content): string[] {
  const cards = content.cards.flatMap(({ id }) => words.cards.get(id) ?? []);
  return inOrder([
    ...cardSources(cards), ...incidentSources(words, content.crises.map(({ id }) => id)),
    ...(content.desk ? deskSources(words) : []),
  ]);
}

function cardSources(cards: readonly CardWords[]): string[] {
  return cards.flatMap((card) => card.sources ?? []);
}

function incidentSources(words: Words, crises: readonly string[]): string[] {
  return crises.flatMap((id) => cardSources([...(words.crises.get(id)?.incidents?.values() ?? [])]));
}

function deskSources(words: Words): string[] {
  return [
    ...[...words.places.values(), ...words.programmes.values()].flatMap(({ sources }) => sources),
    ...[...words.agreements.values()].flatMap((agreement) => agreement.sources ?? []),
  ];
}

function inOrder(sources: readonly string[]): string[] {
  return [...new Set(sources)].sort((a, b) => (a < b ? -1 : 1));
}
