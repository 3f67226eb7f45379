/** What the world has seen happen since a decision: places won and lost, treaties, falls, programmes. */
import type { Content } from '../core/content.ts';
import { other, parseSide, US, type Side } from '../core/sides.ts';
import type { Entry } from '../replay/timeline.ts';
import type { Words } from '../scenario/words.ts';
import { sideName } from './gauges.ts';
import { crisisTitle, termName } from './ladder-words.ts';
import { leaderName, PLACE_NEWS, reason, spelled, told } from './phrases.ts';

const MOST = 5;

/** The latest public events in sentences; `viewer` sees its own aims judged, nobody sees the rival's. */
export function briefing(entries: readonly Entry[], viewer: Side | null, words: Words, content: Content): string[] {
  const sentences = entries
    .filter((entry) => entry.variable === -1)
    .map((entry) => sentence(entry.why, viewer, words, content))
    .filter((text) => text !== '');
  return [...new Set(sentences)].slice(-MOST);
}

/** Empty for what is no news, or nobody's business. */
function sentence(what: string, viewer: Side | null, words: Words, content: Content): string {
  const [family = '', first = '', second = '', third = ''] = what.split('/');
  switch (family) {
    case 'card': return second === '' ? newsCard(first, words) : '';
    case 'place': return `${words.places.get(first)?.name ?? spelled(first)}: ${PLACE_NEWS[second] ?? spelled(second)}.`;
    case 'agreement': return `Signed: ${words.agreements.get(first)?.label ?? spelled(first)}.`;
    case 'breach': return `Broken: ${words.agreements.get(first)?.label ?? spelled(first)}.`;
    case 'programme': return second === 'done' ? `Done: ${words.programmes.get(first)?.label ?? spelled(first)}.` : '';
    case 'election': return `The election of ${first}: the party in office ${second}.`;
    case 'removed': return `${sideName(parseSide(first) ?? 0)}: the leader has been removed.`;
    // Whoever is elected in November takes office in January.
    case 'leader': return parseSide(first) === US ? `To the White House: ${leaderName(words, second)}.` : `${leaderName(words, second)} now leads the Soviet Union.`;
    case 'lame-duck': return 'The President will not win another election.';
    case 'crisis': return crisisSentence(first, second, parseSide(third), words, content);
    case 'aim': return aimSentence(first, second, third, viewer, words);
    case 'move': return proposalSentence(first, second, words);
    default: return '';
  }
}

/** What became of a proposal, or of the summit that it led to. */
function proposalSentence(id: string, what: string, words: Words): string {
  if (what === 'held' || what === 'stormy') return told(words, `summit-${what}`);
  if (what === 'refused') return `${reason(words, `move/${id}`)}: refused.`;
  return what === 'not-meant' ? `${reason(words, `move/${id}`)}: they had not meant it, and back out.` : '';
}

/** How a crisis begins and ends; its rungs and private lines are told to those who took them. */
function crisisSentence(id: string, what: string, winner: Side | undefined, words: Words, content: Content): string {
  const crisis = crisisTitle(words, id);
  if (what === '') return told(words, 'crisis-begins', { crisis });
  const [deal, term] = what.split('-');
  if (deal === 'deal') return told(words, 'crisis-deal', { crisis, term: termName({ content }, words, id, Number(term)) });
  if (what === 'lapse') return told(words, 'crisis-lapse', { crisis });
  if (winner === undefined || (what !== 'concession' && what !== 'prevails')) return '';
  return told(words, `crisis-${what}`, { crisis, winner: `the ${sideName(winner)}`, loser: `the ${sideName(other(winner))}` });
}

/** A card that asks nobody anything is news. */
function newsCard(id: string, words: Words): string {
  const card = words.cards.get(id);
  return card === undefined || card.options.size > 0 ? '' : `${card.title}. ${card.text}`;
}

function aimSentence(id: string, what: string, whose: string, viewer: Side | null, words: Words): string {
  const side = parseSide(whose);
  const label = words.aims.get(id)?.label ?? spelled(id);
  if (what === 'declared') return side === viewer ? '' : `The ${sideName(side ?? 0)} declares its aim: ${label}.`;
  return viewer === null || side === viewer ? `Your aim “${label}” was ${what}.` : '';
}
