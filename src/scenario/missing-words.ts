/** Checks words against rules: whatever a player can meet must have words, and no words be left over. */
import type { Content } from '../core/content.ts';
import { ENDINGS } from '../core/state.ts';
import type { Problem } from './shape.ts';
import { places, variableOf } from '../core/variables.ts';
import { initiativeWords, type CardWords, type Words } from './words.ts';

/** What has an id and options: a card or an incident. */
interface Asked {
  readonly id: string;
  readonly options: readonly { readonly id: string }[];
}

/** Notes a problem for each thing without words, and for each entry of the scenario's `own` file that names nothing. */
export function findMissingWords(content: Content, words: Words, own: Words, problems: Problem[]): void {
  const missing = (path: string, what: string): void => {
    problems.push({ path: `en.json ${path}`, message: `has no ${what}; add it` });
  };
  if (words.title === '') missing('title', 'words');
  for (const card of content.cards) askedWords(card, words.cards.get(card.id), `cards/${card.id}`, missing);
  for (const kind of content.crises) {
    const told = words.crises.get(kind.id);
    if (told === undefined) missing(`crises/${kind.id}`, 'words');
    for (const term of kind.terms) if (told !== undefined && !told.terms.has(term.id)) missing(`crises/${kind.id}/terms/${term.id}`, 'words');
    for (const incident of kind.incidents) askedWords(incident, told?.incidents?.get(incident.id), `crises/${kind.id}/incidents/${incident.id}`, missing);
  }
  for (const part of ['agreements', 'leaders', 'programmes', 'aims'] as const) {
    for (const { id } of content[part]) if (!words[part].has(id)) missing(`${part}/${id}`, 'words');
  }
  for (const { id } of content.initiatives) if (initiativeWords(words, id) === undefined) missing(`initiatives/${id}`, 'words');
  for (const { thread } of content.cards) if (thread !== '' && !words.lines.threads.has(thread)) missing(`threads/${thread}`, 'words');
  for (const { id } of places) if (!words.places.has(id)) missing(`places/${id}`, 'words');
  for (const { id } of content.demands) if (!words.lines.demands.has(id)) missing(`demands/${id}`, 'words');
  for (const id of content.doctrines) if (!words.lines.doctrines.has(id)) missing(`doctrines/${id}`, 'words');
  for (const id of ENDINGS) if (!words.endings.has(id)) missing(`endings/${id}`, 'words');
  findLeftOver(content, own, problems);
}

function askedWords(
  asked: Asked, words: CardWords | undefined, path: string, missing: (path: string, what: string) => void,
): void {
  if (words === undefined) return missing(path, 'words');
  if (words.opens !== undefined && variableOf(words.opens) === undefined) missing(`${path}/opens`, `variable "${words.opens}" to point to`);
  for (const { id } of asked.options) if (!words.options.has(id)) missing(`${path}/options/${id}`, 'words');
}

/** Words of the scenario's own file for ids that its rules do not know: mostly a slip of the pen. */
function findLeftOver(content: Content, own: Words, problems: Problem[]): void {
  for (const part of ['cards', 'crises', 'initiatives', 'agreements', 'leaders'] as const) {
    const known = new Set(content[part].map(({ id }) => id));
    for (const id of own[part].keys()) {
      if (!known.has(id)) problems.push({ path: `en.json ${part}/${id}`, message: 'has words, but the rules do not know it' });
    }
  }
}
