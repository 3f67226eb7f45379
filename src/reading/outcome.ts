/**
 * What came of a decision, in a line for whoever took it, at once after the act. It is read off what
 * the step changed; what the other side keeps secret has no part in it.
 */
import { hasFlag, type Game } from '../core/ledger.ts';
import { AIMS_EACH } from '../core/rules/aims.ts';
import { FIELDS as FIELD_IDS } from '../core/rules/budget.ts';
import { sideId, type Side } from '../core/sides.ts';
import type { State } from '../core/state.ts';
import { firsts, hostile, places, prestige, rapport, tension, type Variable } from '../core/variables.ts';
import type { Step } from '../replay/timeline.ts';
import type { Words } from '../scenario/words.ts';
import { isDirect } from './account.ts';
import { chairName } from './item.ts';
import { ladderAct, rungName } from './ladder-words.ts';
import { commandLabel, FIELDS, leaderName, line, told } from './phrases.ts';
import { leanWords } from './places.ts';
import { gaugesOf, LEAST, trials } from './preview.ts';
import { carryOut } from './marks.ts';

/** One act: the game in which it was decided, what it did, and the words for it. */
interface Act {
  readonly before: Game;
  readonly step: Step;
  readonly words: Words;
  /** Whether to reckon how likely it was, which takes a moment. */
  readonly odds: boolean;
}

export function outcomeOf(before: Game, step: Step, words: Words, odds = true): string {
  const act: Act = { before, step, words, odds };
  return [...cameOf(act), ...demandTold(act)].filter((text) => text !== '').join(' ');
}

function cameOf(act: Act): string[] {
  const { step, words } = act;
  const [family = '', first = '', second = ''] = step.command.split('/');
  switch (family) {
    case 'rest': return [told(words, 'rest')];
    case 'move': return moveTold(act);
    case 'card':
    case 'incident': return [told(words, 'answered', { label: commandLabel(words, step.command).replace(/\.$/, '') }), rungTold(act), moved(act, rungTold(act) === '' ? undefined : '')];
    case 'ladder': return ladderTold(act);
    case 'budget': return [told(words, 'chip', { from: FIELDS[first] ?? first, to: FIELDS[second] ?? second })];
    case 'programme': return [programmeTold(act)];
    case 'aim': return [aimTold(act)];
    case 'guess': return [first === 'none' ? told(words, 'no-guess') : told(words, 'guess', { aim: commandLabel(words, step.command) })];
    case 'answer': return [answerTold(act, first)];
    case 'meeting': return [meetingTold(act, first), moved(act)];
    case 'fall': return [told(words, first, { leader: leaderName(words, act.before.content.leaders[act.before.state.leaders[step.side]]?.id ?? '') })];
    default: return [told(words, 'answered', { label: commandLabel(words, step.command) })];
  }
}

/** What is said of an initiative before its numbers. */
const SAID: Readonly<Record<string, string>> = {
  summit: 'offer', negotiate: 'offer', press: 'crisis', doctrine: 'doctrine', missiles: 'missiles', sign: 'sign',
  exchange: 'exchange', cut: 'cut', appeal: 'appeal', boast: 'boast', test: 'test', mend: 'mend', home: 'home', alert: 'alert',
};

function moveTold(act: Act): string[] {
  const { before, step, words } = act;
  const initiative = before.content.initiatives[before.content.lookup.get(step.command) ?? -1];
  const family = before.content.families[initiative?.family ?? -1] ?? '';
  const said = SAID[family];
  if (said !== undefined) return [told(words, said), said === 'offer' || said === 'crisis' ? '' : moved(act, '')];
  if (family === 'space') return [told(words, by(step, firsts[step.side]) > 0 ? 'space-won' : 'space-lost'), moved(act, ''), spaceOdds(act)];
  if (family === 'overflights') return [told(words, hasFlag(before, before.content.named.overflights) ? 'flights-end' : 'flights-begin')];
  const place = initiative?.place ?? -1;
  if (place < 0) return [moved(act)];
  if (family === 'covert') return [covertTold(act, place), leanTold(act, place), covertOdds(act, place)];
  if (family === 'base') return [told(words, 'base', { place: placeName(words, place) }), moved(act, '')];
  return [leanTold(act, place), roadTold(act, place), moved(act, '')];
}

function placeName(words: Words, place: number): string {
  const id = places[place]?.id ?? '';
  return words.places.get(id)?.name ?? id;
}

/** The change that the act itself made, milli-points. */
function by(step: Step, variable: Variable | undefined): number {
  return step.entries.reduce((sum, entry) => sum + (entry.variable === variable && isDirect(step, entry) ? entry.by : 0), 0);
}

/** The world learns of secret work where it costs the one who did it its good name. */
function isExposed({ step }: Act): boolean {
  const { side } = step;
  return by(step, hostile[side]) > 0 || by(step, tension) > 0 || by(step, prestige[side]) < 0;
}

/** Whoever fails drives the place onto a road of its own. */
function covertTold(act: Act, place: number): string {
  const failed = by(act.step, places[place]?.road) > 0;
  return told(act.words, `covert-${failed ? 'lost' : 'won'}${isExposed(act) ? '-seen' : ''}`, { place: placeName(act.words, place) });
}

function leanTold({ before, step, words }: Act, number: number): string {
  const place = places[number];
  if (place === undefined) return '';
  const change = by(step, place.lean);
  const mine = step.side === 0 ? change : -change;
  const points = Math.round(Math.abs(change) / 1000);
  const name = placeName(words, number);
  if (points === 0) return told(words, 'not-moved', { place: name });
  const now = leanWords(((before.state.values[place.lean] ?? 0) + change) / 1000);
  const how = told(words, mine > 0 ? 'moved-yours' : 'moved-away', { place: name, points: points === 1 ? '1 point' : `${points} points` });
  return `${how} It ${now.slice(0, 1).toLowerCase()}${now.slice(1)}.`;
}

function roadTold({ step, words }: Act, place: number): string {
  return by(step, places[place]?.road) > 0 ? told(words, 'road', { place: placeName(words, place) }) : '';
}

function spaceOdds(act: Act): string {
  const variable = firsts[act.step.side];
  return oddsTold(act, (state) => (state.values[variable] ?? 0) > (act.before.state.values[variable] ?? 0));
}

function covertOdds(act: Act, place: number): string {
  const road = places[place]?.road ?? 0;
  return oddsTold(act, (state) => (state.values[road] ?? 0) <= (act.before.state.values[road] ?? 0));
}

const TRIALS = 100;

/** Why it came off or did not: luck, and how often it does under other lucks. */
function oddsTold({ before, step, words, odds }: Act, isGood: (state: State) => boolean): string {
  const found = odds ? trials(before, step.command, TRIALS, carryOut) : null;
  if (found === null) return '';
  const percent = Math.round((20 * found.filter(isGood).length) / TRIALS) * 5;
  return told(words, 'odds', { odds: percent });
}

const MOST_MOVES = 3;
/** Gauges that are more than one thing. */
const MANY: ReadonlySet<string> = new Set(['Living standards', 'Rockets']);

/** The gauges that moved most, one's own and those that all can see; `none` is said where nothing did. */
function moved({ step, words }: Act, none = told(words, 'none')): string {
  const gauges = [...gaugesOf(step.side), { variable: rapport, label: 'Warmth' }];
  const moves = gauges.map(({ variable, label }) => ({ label, points: by(step, variable) / 1000 }))
    .filter(({ points }) => Math.abs(points) >= LEAST)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)).slice(0, MOST_MOVES)
    .map(({ label, points }) => `${label.toLowerCase()} ${points > 0 ? 'rise' : 'fall'}${MANY.has(label) ? '' : 's'} by ${Math.abs(points).toFixed(1)}`);
  const text = moves.join(', ');
  return text === '' ? none : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

function rungTold({ step, words }: Act): string {
  const rung = step.entries.map(({ why }) => /^incident\/.*\/rung\/(\d)$/.exec(why)?.[1]).find((found) => found !== undefined);
  return rung === undefined ? '' : told(words, 'rung', { rung, label: rungName(words, Number(rung)) });
}

function ladderTold({ before, step, words }: Act): string[] {
  const { crisis, step: taken, rung, asks, term } = ladderAct(before, words, step.command);
  const leaked = step.entries.some(({ why, variable }) => variable === -1 && why === `crisis/${crisis}/leak/${sideId(step.side)}`);
  return [
    told(words, taken, { rung, label: rungName(words, rung), term }),
    asks ? told(words, 'asked') : taken === 'accept' || term === '' ? '' : told(words, 'offered', { term }),
    leaked ? told(words, 'leak') : '',
  ];
}

function programmeTold({ before, step, words }: Act): string {
  const programme = before.content.programmes[before.content.lookup.get(step.command) ?? -1];
  if (programme === undefined) return '';
  const { chips, field, lead, id } = programme;
  return told(words, 'programme', {
    programme: words.programmes.get(id)?.label ?? id, quarters: lead,
    chips: chips === 1 ? '1 chip' : `${chips} chips`, field: FIELDS[FIELD_IDS[field] ?? ''] ?? '',
  });
}

function aimTold({ before, step, words }: Act): string {
  const isFirst = before.state.aims[step.side * AIMS_EACH] === -1;
  return told(words, isFirst ? 'declared' : 'secret', { aim: commandLabel(words, step.command) });
}

function answerTold({ before, step, words }: Act, answer: string): string {
  if (answer !== 'sign') return told(words, answer);
  const events = step.entries.filter(({ variable }) => variable === -1).map(({ why }) => why);
  const end = (['held', 'stormy', 'not-meant'] as const).find((one) => events.some((why) => why.startsWith('move/') && why.endsWith(`/${one}`)));
  if (end === 'not-meant') return told(words, before.state.proposal?.by === step.side ? 'we-not-meant' : end);
  return told(words, end === undefined ? 'sign-treaty' : `summit-${end}`);
}

function meetingTold({ before, step, words }: Act, answer: string): string {
  const { side } = step;
  if (answer === 'go') return told(words, 'went');
  if (step.state.lame > before.state.lame && side === 0) return told(words, 'meeting-lame');
  const isOut = step.entries.some(({ variable, why }) => variable === -1 && why === `removed/${sideId(side)}`);
  return told(words, isOut ? 'meeting-out' : 'meeting-stays');
}

/** What a chair of one's own asked, granted or refused by the act. */
function demandTold({ before, step, words }: Act): string[] {
  const { side } = step;
  return step.entries.filter(({ variable }) => variable === -1).map(({ why }) => why.split('/')).flatMap(([family, id, what, whose]) => {
    const demand = family === 'demand' && whose === sideId(side) ? before.content.demands.find((one) => one.id === id) : undefined;
    if (demand === undefined || (what !== 'granted' && what !== 'refused')) return [];
    return [told(words, what, { demand: line(words, 'demands', demand.id), chair: chairName(words, side as Side, demand.chair) })];
  });
}
