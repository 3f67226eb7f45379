/**
 * Reading a scenario: forms are checked, ids resolved, conditions and effects compiled. Every
 * problem is named by its path; nothing is half-read.
 */
import { coefficients, READINGS, type Reading } from '../core/coefficients.ts';
import type { Card, Content, Initiative, NamedContent } from '../core/content.ts';
import { canonical, hex } from '../core/digest.ts';
import { hashText, purpose } from '../core/luck.ts';
import { parseSide, type Side } from '../core/sides.ts';
import { TURNS } from '../core/rules/places.ts';
import { chairs, places, regions, standing, startValues, variableOf } from '../core/variables.ts';
import { compileCondition, compileEffects, type Names } from './compile.ts';
import {
  cardForm, COMMON_NAMES, commonForms, crisisForm, initiativeForm, rulesForm, type CardForm,
  type CommonName, type CrisisForm, type InitiativeForm, type LeaderForm, type RulesForm,
} from './forms.ts';
import { readOptions, within, type Common, type Reader } from './reader.ts';
import { clamp, divide, points } from '../core/whole.ts';
import { checkFlags, RULES_ASK } from './flags.ts';
import { turnOf } from './calendar.ts';
import {
  cardInEveryPlace, inEveryPlace, isOwn, readAgreement, readAim, readCrisis, readDemand, readDrift, readElection,
  readFlashpoint, readInitiative, readLeader, readPlaces, readProgramme,
} from './parts.ts';
import { checkReferences } from './references.ts';
import { shown, type Problem } from './shape.ts';

/** The raw JSON of `scenarios/common/*.json` by name. */
export type CommonFiles = Readonly<Record<CommonName, unknown>>;
/** The historical line of a scenario: commands by side and quarter, and acts by crisis. */
export interface RecordedLine {
  readonly us: readonly (readonly [string, string])[];
  readonly ussr: readonly (readonly [string, string])[];
  readonly crises: ReadonlyMap<string, readonly string[]>;
}

/** How leaders weigh things; the core knows only their temper. */
export type LeaderData = LeaderForm;

export interface Scenario {
  readonly content: Content;
  readonly record: RecordedLine;
  readonly leaders: readonly LeaderData[];
  readonly rules: RulesForm;
  /** The raw JSON again, so that a worker can compile it itself. */
  readonly source: { readonly common: CommonFiles; readonly rules: unknown };
}

/** The scenario, or `undefined` with at least one problem noted. */
export function readScenario(
  common: CommonFiles, raw: unknown, problems: Problem[], reading: Reading = 'wary',
): Scenario | undefined {
  const before = problems.length;
  const rules = rulesForm.read(raw, 'rules.json', problems);
  const shared = readCommon(common, problems);
  if (rules === undefined || shared === undefined || problems.length > before) return undefined;
  const reader = newReader(rules, shared, problems);
  checkReferences(reader);
  if (problems.length > before) return undefined;
  const content = contentOf(reader, reading, digestOf(common, raw));
  checkLeaders(shared, problems);
  checkFlags(reader);
  if (problems.length > before) return undefined;
  return {
    content,
    record: recordOf(rules),
    leaders: shared.leaders.leaders,
    rules,
    source: { common, rules: raw },
  };
}

function readCommon(common: CommonFiles, problems: Problem[]): Common | undefined {
  const result: Record<string, unknown> = {};
  for (const name of COMMON_NAMES) {
    result[name] = commonForms[name].read(common[name], `common/${name}.json`, problems);
  }
  return COMMON_NAMES.every((name) => result[name] !== undefined) ? (result as Common) : undefined;
}

function recordOf(rules: RulesForm): RecordedLine {
  const pairs = (lines: string[][]): (readonly [string, string])[] =>
    lines.map(([when = '', command = '']) => [when, command] as const);
  return {
    us: pairs(rules.record.us),
    ussr: pairs(rules.record.ussr),
    crises: rules.record.crises ?? new Map(),
  };
}

/** What leaders name must be in `common/`, whether this scenario has it or not. */
function checkLeaders(common: Common, problems: Problem[]): void {
  const { initiatives } = common.initiatives;
  const known = new Set(initiatives.map(({ id }) => id));
  const families = new Set(initiatives.map(({ family }) => family));
  const check = (names: Iterable<string>, among: ReadonlySet<string>, path: string, what: string): void => {
    for (const name of names) if (!among.has(name)) problems.push({ path: `common/leaders.json/${path}`, message: `names ${shown(name)}, which is no ${what}` });
  };
  for (const { id, never, signatures, tell } of common.leaders.leaders) {
    const follows = signatures?.follows;
    check(never ?? [], known, `${id}/never`, 'initiative');
    check(signatures?.taste?.keys() ?? [], families, `${id}/signatures/taste`, 'family of initiatives');
    check(follows === undefined ? [] : [follows.after], known, `${id}/signatures/follows`, 'initiative');
    check([...(follows === undefined ? [] : [follows.by]), ...(tell?.before ?? [])], families, `${id}/tell`, 'family of initiatives');
  }
}

/** Covers what the scenario uses in raw JSON, not its prose. */
function digestOf(common: CommonFiles, raw: unknown): string {
  return hex(hashText(canonical([COMMON_NAMES.map((name) => common[name]), raw])));
}

function newReader(rules: RulesForm, common: Common, problems: Problem[]): Reader {
  // Those of places last: the others have a slot each in the state.
  const forms = cardsOf(rules, common, problems);
  const cards = [...forms.filter(isOwn), ...forms.filter((form) => !isOwn(form)).flatMap(cardInEveryPlace)];
  const crises = crisesOf(rules, common, problems);
  const initiatives = initiativesOf(rules, common, problems);
  return {
    rules, common, cards, crises, initiatives, problems, self: null, scope: '',
    names: namesOf(common, cards, crises, initiatives, problems),
  };
}

/** A list in `rules.json` holds whole forms of its own or the ids of common ones. */
function cardsOf(rules: RulesForm, common: Common, problems: Problem[]): CardForm[] {
  if (rules.cards === 'all') return common.cards.cards;
  return pick(rules.cards, common.cards.cards, cardForm, 'rules.json/cards', problems);
}

function crisesOf(rules: RulesForm, common: Common, problems: Problem[]): CrisisForm[] {
  const own = rules.crises ?? 'all';
  if (own === 'all') return common.crises.crises;
  return pick(own, common.crises.crises, crisisForm, 'rules.json/crises', problems);
}

/** Common ones keep their order, whatever the order of the list; the scenario's own come last. */
function initiativesOf(rules: RulesForm, common: Common, problems: Problem[]): InitiativeForm[] {
  const known = common.initiatives.initiatives;
  const list = rules.initiatives ?? rules.uses?.get('initiatives') ?? 'all';
  if (list === 'all') return known;
  const used = pick(list, known, initiativeForm, 'rules.json/initiatives', problems);
  return [...known.filter((form) => used.includes(form)), ...used.filter((form) => !known.includes(form))];
}

function pick<T extends { id: string }>(
  list: readonly unknown[], common: readonly T[],
  form: { read(value: unknown, path: string, problems: Problem[]): T | undefined },
  path: string, problems: Problem[],
): T[] {
  return list.flatMap((item, i) => {
    if (typeof item !== 'string') {
      const own = form.read(item, `${path}/${i}`, problems);
      return own === undefined ? [] : [own];
    }
    const found = common.find((candidate) => candidate.id === item);
    if (found === undefined) problems.push({ path: `${path}/${i}`, message: `names ${shown(item)}, which common/ does not have` });
    return found === undefined ? [] : [found];
  });
}

interface FlagNames extends Names {
  readonly flags: readonly string[];
  readonly doctrines: readonly string[];
}

function namesOf(
  common: Common, cards: readonly CardForm[], crises: readonly CrisisForm[],
  initiatives: readonly InitiativeForm[], problems: Problem[],
): FlagNames {
  const flags: string[] = [];
  const doctrines: string[] = [];
  const find = (items: readonly { id: string }[], what: string) => {
    const index = new Map<string, number>();
    items.forEach((item, i) => {
      if (index.has(item.id)) problems.push({ path: what, message: `has the id "${item.id}" twice` });
      index.set(item.id, i);
    });
    return (id: string): number | undefined => index.get(id);
  };
  const card = find(cards, 'cards');
  find(initiatives, 'initiatives');
  return {
    flags, doctrines, card,
    flag: (id) => intern(flags, id),
    doctrine: (id) => intern(doctrines, id),
    family: (id) => known(familiesOf(common, initiatives).indexOf(id)),
    agreement: find(common.agreements.agreements, 'common/agreements.json'),
    crisis: find(crises, 'crises'),
    proposable: (id) => initiatives.some((form) => form.procedure === 'propose' && form.agreement === id),
    leader: find(common.leaders.leaders, 'common/leaders.json'),
    option: (id, option) => {
      const index = cards[card(id) ?? -1]?.options.findIndex((item) => item.id === option) ?? -1;
      return index < 0 ? undefined : index;
    },
  };
}

/** Families of initiatives in the order of `common/`, then those of the scenario's own. */
function familiesOf(common: Common, own: readonly InitiativeForm[]): string[] {
  return [...new Set([...common.initiatives.initiatives, ...own].map((form) => form.family))];
}

const known = (index: number): number | undefined => (index < 0 ? undefined : index);

function intern(words: string[], id: string): number {
  const index = words.indexOf(id);
  return index >= 0 ? index : words.push(id) - 1;
}

function contentOf(reader: Reader, reading: Reading, sum: string): Content {
  const { rules, common, names, problems } = reader;
  const flagNames = names as FlagNames;
  const missing = (what: string, id: string): number => {
    problems.push({ path: `rules.json/${what}`, message: `names "${id}", which is not there` });
    return 0;
  };
  const leader = (id: string): number => names.leader(id) ?? missing('leaders', id);
  const families = familiesOf(common, reader.initiatives);
  const cards = reader.cards.map((form) => readCard(reader, form));
  const crises = reader.crises.map((form) => readCrisis(reader, form));
  const named = namedOf(names);
  const facts = readPlaces(reader, common.places.places);
  const initiatives = reader.initiatives
    .flatMap((form) => inEveryPlace(form, facts).map(([own, place]) => readInitiative(reader, own, families, place)));
  const programmes = common.programmes.programmes.map((form) => readProgramme(reader, form));
  const aims = chosen(rules.aims ?? 'all', common.aims.aims).map((form) => readAim(reader, form));
  const leaders = common.leaders.leaders.map(readLeader);
  const startFlags = rules.flags.map((id) => names.flag(id));
  const signed = new Set(rules.agreements.map((id) => names.agreement(id) ?? missing('agreements', id)));
  const content: Content = {
    id: rules.id, edition: rules.edition, digest: sum,
    firstQuarter: rules.start, quarterEvery: rules.quarterEvery, turns: rules.turns,
    aftermath: rules.aftermath, desk: rules.desk,
    sides: rules.sides.map((id) => parseSide(id) as Side),
    start: valuesOf(rules, common, problems),
    startFlags: [],
    startAgreements: common.agreements.agreements.map((_, i) => (signed.has(i) ? 1 : 0)),
    startLeaders: [leader(rules.leaders.us), leader(rules.leaders.ussr)],
    startDoctrines: [names.doctrine(rules.doctrines.us), names.doctrine(rules.doctrines.ussr)],
    startCrisis: rules.crisis === null ? -1 : (names.crisis(rules.crisis) ?? missing('crisis', rules.crisis)),
    cards, ownCards: reader.cards.filter(isOwn).length, crises, initiatives, leaders, families, named, programmes, aims,
    places: facts,
    demands: common.demands.demands.map((form) => readDemand(reader, form, initiatives)),
    atLarge: indicesAt(initiatives, -1), inPlace: places.map((_, place) => indicesAt(initiatives, place)),
    terms: rules.terms ?? [],
    affairs: affairsOf(reader),
    agreements: common.agreements.agreements.map((form) => readAgreement(reader, form)),
    flashpoints: chosen(rules.flashpoints ?? rules.uses?.get('flashpoints') ?? 'all', common.flashpoints.flashpoints.map((form) => ({ ...form, id: form.crisis })))
      .map((form) => readFlashpoint(reader, form)),
    elections: chosen(rules.elections ?? rules.uses?.get('elections') ?? 'all', common.elections.elections)
      .map((form) => readElection(reader, form)),
    drifts: common.drifts.drifts.map((form) => readDrift(reader, form)),
    successors: common.leaders.leaders.map((form) => (form.successor === null ? -1 : leader(form.successor))),
    flags: flagNames.flags, doctrines: flagNames.doctrines,
    coefficients: coefficients(READINGS[reading]),
    lookup: new Map([
      ...initiatives.map(({ why }, i): [string, number] => [why, i]),
      ...programmes.map(({ why }, i): [string, number] => [why, i]),
      ...aims.map(({ id }, i): [string, number] => [`aim/${id}`, i]),
    ]),
  };
  const flags = flagNames.flags.map((_, i) => (startFlags.includes(i) ? 1 : 0));
  return Object.freeze({ ...content, startFlags: flags });
}

/** Everything, or the listed ids in the order of `common/`. */
function chosen<T extends { id: string }>(ids: readonly string[] | 'all', items: readonly T[]): readonly T[] {
  return ids === 'all' ? items : items.filter((item) => ids.includes(item.id));
}

function indicesAt(initiatives: readonly Initiative[], place: number): number[] {
  return initiatives.flatMap((initiative, index) => (initiative.place === place ? [index] : []));
}

/** Cards that come when nothing else does, by side. */
function affairsOf(reader: Reader): [number[], number[]] {
  const of = (side: string): number[] => reader.cards.flatMap((form, number) => (form.pool === true && form.by === side ? [number] : []));
  return [of('us'), of('ussr')];
}

function valuesOf(rules: RulesForm, common: Common, problems: Problem[]): number[] {
  const values = startValues();
  for (const form of common.places.places) {
    const place = places.find(({ id }) => id === form.id);
    if (place === undefined) continue;
    values[place.lean] = form.lean;
    values[place.road] = form.road;
  }
  for (const [id, value] of rules.values) {
    const variable = variableOf(id);
    if (variable === undefined) {
      problems.push({ path: `rules.json/values/${id}`, message: 'is no variable' });
    } else values[variable] = value;
  }
  addUp(rules, common, values);
  return values;
}

/** What is made up of parts starts as its parts do: standing of chairs, a region of its places. */
function addUp(rules: RulesForm, common: Common, values: number[]): void {
  for (const side of [0, 1] as const) {
    const sum = chairs.reduce((total, chair) => total + (values[chair[side]] ?? 0), points(50));
    const house = (chairs.at(-1) as (typeof chairs)[number])[side];
    const wanted = rules.values.get(side === 0 ? 'us.standing' : 'ussr.standing') ?? sum;
    values[house] = (values[house] ?? 0) + wanted - sum;
    values[standing[side]] = wanted;
  }
  regions.forEach((region, number) => {
    const own = places.filter((place) => place.region === number);
    const weight = (id: string): number => common.places.places.find((form) => form.id === id)?.weight ?? 0;
    const mean = (): number => divide(own.reduce((sum, place) => sum + weight(place.id) * (values[place.lean] ?? 0), 0), 1000);
    const wanted = rules.values.get(`${region.id}.lean`);
    const shift = wanted === undefined ? 0 : wanted - mean();
    for (const place of own) values[place.lean] = clamp((values[place.lean] ?? 0) + shift, points(-100), points(100));
    values[region.lean] = mean();
  });
}

function readCard(reader: Reader, form: CardForm): Card {
  const why = `card/${form.id}`;
  const path = `cards/${form.id}`;
  const own = within(reader, why, parseSide(form.by) as Side);
  if (form.options.length === 1) {
    reader.problems.push({ path, message: 'has one option; give it several, or none to make it automatic' });
  }
  return {
    id: form.id,
    by: parseSide(form.by) as Side,
    turn: turnOf(form.on, reader.rules, `${path}/on`, reader.problems),
    shift: form.shift ?? 0,
    purpose: purpose(`${why}/date`),
    thread: form.thread ?? '',
    place: isOwn(form) ? -1 : places.findIndex(({ id }) => form.id.endsWith(`-${id}`)),
    upon: form.upon === undefined ? -1 : TURNS.indexOf(form.upon),
    when: compileCondition(own, form.when, `${path}/when`),
    before: compileEffects(own, form.before, `${path}/before`),
    options: readOptions(own, form.options, why, path),
    why,
  };
}

function namedOf(names: Names): NamedContent {
  const agreement = (id: string): number => names.agreement(id) ?? -1;
  const flags = Object.fromEntries(RULES_ASK.map((id) => [id, names.flag(id)]));
  return {
    ...(flags as Record<(typeof RULES_ASK)[number], number>),
    hotLine: agreement('hotLine'), limitedBan: agreement('limitedBan'),
    comprehensiveBan: agreement('comprehensiveBan'), moratorium: agreement('moratorium'),
    berlinSettlement: agreement('berlinSettlement'), orthodoxy: names.doctrine('orthodoxy'),
    rollback: names.doctrine('rollback'), coexistence: names.doctrine('coexistence'),
    peace: names.doctrine('peace'),
  };
}

