/**
 * What the forms of a scenario cannot see: whether its parts fit each other. A slip here would not
 * stop a game, it would quietly leave something out, or keep the game from ever ending.
 */
import { ACCEPT, CONCEDE, LINES, REST, STEPS } from '../core/commands.ts';
import { FIELDS } from '../core/rules/budget.ts';
import { dayNumber } from './calendar.ts';
import type { CardForm, IncidentForm } from './forms.ts';
import { inEveryPlace, readPlaces } from './parts.ts';
import type { Reader } from './reader.ts';
import { parseQuarter, shown } from './shape.ts';

type Refuse = (path: string, message: string) => void;

export function checkReferences(reader: Reader): void {
  const refuse: Refuse = (path, message) => void reader.problems.push({ path, message });
  checkFrame(reader, refuse);
  checkUses(reader, refuse);
  checkRecord(reader, refuse);
  for (const card of reader.cards) {
    checkOptions(card, `cards/${card.id}`, refuse);
    if (card.upon !== undefined && card.places !== true) refuse(`cards/${card.id}/upon`, 'needs "places": true; it answers what becomes of each of them');
  }
  for (const crisis of reader.crises) {
    for (const incident of crisis.incidents) checkOptions(incident, `crises/${crisis.id}/incidents/${incident.id}`, refuse);
  }
  checkCircles(reader, refuse);
}

function checkFrame({ rules, common }: Reader, refuse: Refuse): void {
  const { sides, startDate } = rules;
  checkDays(rules, refuse);
  if (new Set(sides).size !== sides.length || sides.length === 0) refuse('rules.json/sides', `must name us, ussr or both, each once, not ${shown(sides)}`);
  if (startDate !== undefined && dayNumber(startDate) === undefined) refuse('rules.json/startDate', `must be a date such as "1962-10-16", not ${shown(startDate)}`);
  for (const side of ['us', 'ussr'] as const) {
    const leader = common.leaders.leaders.find((form) => form.id === rules.leaders[side]);
    if (leader !== undefined && leader.side !== side) refuse(`rules.json/leaders/${side}`, `names "${leader.id}", who leads the other side`);
  }
}

/** Days of a scenario that is played on a few of them: one for each turn, in order. */
function checkDays({ days, turns }: Reader['rules'], refuse: Refuse): void {
  if (days === undefined) return;
  if (days.length !== turns) refuse('rules.json/days', `has ${days.length} days for ${turns} turns; give one for each`);
  days.forEach((day, i) => {
    const number = dayNumber(day);
    const before = dayNumber(days[i - 1] ?? '');
    if (number === undefined) refuse(`rules.json/days/${i}`, `must be a date such as "1962-10-16", not ${shown(day)}`);
    else if (before !== undefined && number <= before) refuse(`rules.json/days/${i}`, 'must come after the day before it');
  });
}

/** Lists of what is used: an id that is not there would be left out without a word. */
function checkUses({ rules, common }: Reader, refuse: Refuse): void {
  const known = {
    initiatives: common.initiatives.initiatives.map((form) => form.id),
    elections: common.elections.elections.map((form) => form.id),
    flashpoints: common.flashpoints.flashpoints.map((form) => form.crisis),
    leaders: common.leaders.leaders.map((form) => form.id),
  };
  const names = Object.keys(known) as (keyof typeof known)[];
  const check = (ids: readonly string[] | 'all' | undefined, name: keyof typeof known, path: string): void => {
    if (ids === undefined || ids === 'all') return;
    ids.forEach((id, i) => {
      if (!known[name].includes(id)) refuse(`${path}/${i}`, `names ${shown(id)}, which common/ does not have`);
    });
  };
  for (const name of ['elections', 'flashpoints'] as const) check(rules[name], name, `rules.json/${name}`);
  for (const [key, ids] of rules.uses ?? []) {
    const name = names.find((candidate) => candidate === key);
    if (name === undefined) refuse(`rules.json/uses/${key}`, `is unknown; known are ${names.join(', ')}`);
    else check(ids, name, `rules.json/uses/${key}`);
  }
}

function checkRecord(reader: Reader, refuse: Refuse): void {
  const { rules, common, crises } = reader;
  const facts = readPlaces(reader, common.places.places);
  const commands = new Set([
    ...[...common.initiatives.initiatives, ...reader.initiatives].flatMap((form) => inEveryPlace(form, facts).map(([own]) => `move/${own.id}`)),
    ...common.programmes.programmes.map((form) => `programme/${form.id}`),
  ]);
  for (const side of ['us', 'ussr'] as const) {
    rules.record[side].forEach(([when = '', command = '', ...more], i) => {
      const path = `rules.json/record/${side}/${i}`;
      if (command === '' || more.length > 0) refuse(path, 'must be a quarter and a command, such as ["1955Q3","move/summit"]');
      else if (parseQuarter(when) === undefined) refuse(`${path}/0`, `must be a quarter such as "1958Q4", not ${shown(when)}`);
      else if (!commands.has(command) && !isTransfer(command)) refuse(`${path}/1`, `must be move/ and an initiative, programme/ and a programme, or budget/ and two of ${FIELDS.join(', ')}, not ${shown(command)}`);
    });
  }
  const acts = new Set<string>([REST, ACCEPT, CONCEDE, ...STEPS.flatMap((step) => LINES.map((line) => `ladder/${step}/${line}`))]);
  for (const [id, commands] of rules.record.crises ?? []) {
    const path = `rules.json/record/crises/${id}`;
    if (!crises.some((crisis) => crisis.id === id)) refuse(path, 'is no crisis of this scenario');
    commands.forEach((command, i) => {
      if (!acts.has(command)) refuse(`${path}/${i}`, `must be an act on the ladder such as "ladder/hold/silence", not ${shown(command)}`);
    });
  }
}

function isTransfer(command: string): boolean {
  const [word, ...fields] = command.split('/');
  return word === 'budget' && fields.length === 2 && fields.every((field) => FIELDS.some((known) => known === field));
}

/** Somebody must always be able to choose, whatever the conditions of single options say. */
function checkOptions({ options }: CardForm | IncidentForm, path: string, refuse: Refuse): void {
  const ids = options.map((option) => option.id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) refuse(`${path}/options`, `has the id "${twice}" twice`);
  if (options.length > 0 && options.every((option) => option.when !== undefined)) {
    refuse(`${path}/options`, 'all have a condition; leave one without, so that there is always a choice');
  }
}

/** Cards and crises that bring each other at once, round in a circle, would never let a turn end. */
function checkCircles({ cards, crises }: Reader, refuse: Refuse): void {
  const next = new Map<string, Set<string>>();
  for (const card of cards) next.set(`cards/${card.id}`, broughtBy(card));
  for (const crisis of crises) next.set(`crises/${crisis.id}`, broughtBy(crisis));
  const done = new Set<string>();
  const visit = (place: string, way: readonly string[]): void => {
    if (way.includes(place)) refuse(place, `brings itself back at once, through ${[...way.slice(way.indexOf(place)), place].join(' → ')}; let a turn pass`);
    if (done.has(place) || way.includes(place)) return;
    for (const following of next.get(place) ?? []) visit(following, [...way, place]);
    done.add(place);
  };
  for (const place of next.keys()) visit(place, []);
}

/** The cards and crises that any effect in a form brings about without a turn between. */
function broughtBy(value: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) {
    const [verb, id, turns] = value as unknown[];
    if (verb === 'schedule' && turns === 0) found.add(`cards/${String(id)}`);
    if (verb === 'crisis') found.add(`crises/${String(id)}`);
    for (const part of value) broughtBy(part, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) broughtBy(part, found);
  }
  return found;
}
