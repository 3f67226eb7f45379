/** The parts of a scenario, each from its form to what the core reads. */
import type {
  Agreement, Aim, Condition, CrisisKind, Demand, Drift, Effect, Election, Flashpoint, Initiative,
  Leader, Measure, PlaceFacts, Programme,
} from '../core/content.ts';
import { purpose } from '../core/luck.ts';
import { PROCEDURES } from '../core/rules/initiatives.ts';
import { parseSide, SIDES, type Side } from '../core/sides.ts';
import { FIELDS } from '../core/rules/budget.ts';
import { CHAIRS, cuba, places, regions, variableOf, type Variable } from '../core/variables.ts';
import { compileCondition, compileEffects } from './compile.ts';
import type {
  AgreementForm, AimForm, CardForm, CrisisForm, DemandForm, DriftForm, ElectionForm, FlashpointForm,
  InitiativeForm, LeaderForm, PlaceForm, ProgrammeForm,
} from './forms.ts';
import { readOptions, within, type Reader } from './reader.ts';


export function readLeader(form: LeaderForm): Leader {
  return {
    id: form.id, side: parseSide(form.side) as Side, boldness: form.boldness, dread: form.dread,
    pride: form.pride, fear: form.fear,
  };
}

export function readAgreement(reader: Reader, form: AgreementForm): Agreement {
  const why = `agreement/${form.id}`;
  return {
    id: form.id, purpose: purpose(why), worth: [form.worth.us, form.worth.ussr],
    verification: form.verification, inspection: form.inspection, from: form.from,
    until: form.until, brink: form.brink, costly: [form.costly.us, form.costly.ussr],
    allies: form.allies, china: form.china,
    excludedBy: form.excludedBy === null ? -1
      : indexOf(reader, reader.names.agreement(form.excludedBy), `${why}/excludedBy`, form.excludedBy),
    effects: compileEffects(within(reader, why), form.effects, `${why}/effects`),
  };
}

/**
 * An initiative about places stands for one in each of them: `aid` for `aid-egypt` and so on; one
 * about bases only for those where a base could stand.
 */
export function inEveryPlace(form: InitiativeForm, facts: readonly PlaceFacts[]): readonly [InitiativeForm, number][] {
  if (form.places !== true) return [[form, -1]];
  return places.flatMap((place, number): [InitiativeForm, number][] => {
    if (form.procedure === 'base' && facts[number]?.base !== true) return [];
    const region = regions[place.region]?.id ?? '';
    const own = (part: unknown): unknown => forPlace(part, place.id, region);
    return [[{ ...form, id: `${form.id}-${place.id}`, effects: own(form.effects), when: own(form.when) }, number]];
  });
}

/** True for a card that is not about places. */
export function isOwn(form: CardForm): boolean {
  return form.places !== true;
}

/** A card about places stands for one in each of them: `us-lost` for `us-lost-egypt` and so on. */
export function cardInEveryPlace(form: CardForm): readonly CardForm[] {
  return places.map((place) => {
    const own = (part: unknown): unknown => forPlace(part, place.id, regions[place.region]?.id ?? '');
    return {
      ...form, id: `${form.id}-${place.id}`, when: own(form.when), before: own(form.before),
      options: form.options.map((option) => ({ ...option, when: own(option.when), effects: own(option.effects) })),
    };
  });
}

/** `it` becomes the place, and `region.` its region, in conditions and effects; `card-it` its card. */
function forPlace(part: unknown, place: string, region: string): unknown {
  if (Array.isArray(part)) return part.map((item) => forPlace(item, place, region));
  if (part === 'it') return place;
  if (typeof part !== 'string') return part;
  if (part.endsWith('-it')) return `${part.slice(0, -2)}${place}`;
  if (part.startsWith('place.it.')) return `place.${place}.${part.slice(9)}`;
  return part.startsWith('region.') ? `${region}.${part.slice(7)}` : part;
}

export function readInitiative(
  reader: Reader, form: InitiativeForm, families: readonly string[], place: number,
): Initiative {
  const why = `move/${form.id}`;
  const own = SIDES.map((side) => within(reader, `${why}/${side}`, side));
  const effects = own.map((compiler) => compileEffects(compiler, form.effects, `${why}/effects`));
  const when = own.map((compiler) => compileCondition(compiler, form.when, `${why}/when`));
  const agreement = form.agreement === undefined ? -1
    : indexOf(reader, reader.names.agreement(form.agreement), `${why}/agreement`, form.agreement);
  const open = when.map((condition) =>
    agreement < 0 ? condition : both(condition, negotiable(agreement)));
  return {
    id: form.id, purpose: purpose(why), why,
    sides: [form.sides.includes('us'), form.sides.includes('ussr')],
    family: families.indexOf(form.family), cost: form.cost, growth: form.growth,
    cooldown: form.cooldown, kind: form.kind,
    when: open as unknown as readonly [Condition, Condition],
    effects: effects as unknown as readonly [readonly Effect[], readonly Effect[]],
    procedure: form.procedure === undefined ? null : (PROCEDURES[form.procedure] ?? null),
    agreement, place,
  };
}

const both = (a: Condition, b: Condition): Condition => (game) => a(game) && b(game);

/** Open for talks: not in force, not pointless, and in its window. */
function negotiable(index: number): Condition {
  return (game) => {
    const agreement = game.content.agreements[index];
    if (agreement === undefined || game.state.agreements[index] !== 0) return false;
    const pointless = agreement.excludedBy >= 0 && game.state.agreements[agreement.excludedBy] !== 0;
    const quarter = game.state.quarter;
    return !pointless && quarter >= agreement.from && quarter <= agreement.until;
  };
}

export function readCrisis(reader: Reader, form: CrisisForm): CrisisKind {
  const why = `crisis/${form.id}`;
  const own = within(reader, why);
  if (form.terms.length !== 5) {
    reader.problems.push({ path: `${why}/terms`, message: `has ${form.terms.length} terms; there are five grades` });
  }
  const list = (value: unknown, part: string): readonly Effect[] => compileEffects(own, value, `${why}/${part}`);
  return {
    id: form.id, why, challenger: parseSide(form.challenger) as Side,
    dispute: variable(reader, form.dispute, `${why}/dispute`),
    stake: [form.stake.us, form.stake.ussr], startRung: form.rung, publicity: form.publicity,
    momentum: form.momentum, faitAccompli: form.faitAccompli, local: form.local,
    mostActs: form.mostActs, patience: form.patience, paced: form.paced ?? false,
    hazard: form.hazard ?? 1000,
    terms: form.terms.map((term, i) => ({ id: term.id, effects: list(term.effects, `terms/${i}`) })),
    incidents: form.incidents.map((incident, i) => {
      const reason = `incident/${form.id}/${incident.id}`;
      const inner = within(reader, reason);
      return {
        id: incident.id, by: parseSide(incident.by) as Side,
        when: compileCondition(inner, incident.when, `${why}/incidents/${i}/when`),
        before: compileEffects(inner, incident.before, `${why}/incidents/${i}/before`),
        options: readOptions(reader, incident.options, reason, `${why}/incidents/${i}`),
      };
    }),
    challengerAhead: list(form.challengerAhead, 'challengerAhead'),
    defenderAhead: list(form.defenderAhead, 'defenderAhead'),
    always: list(form.always, 'always'),
    purposes: {
      resolve: purpose(`${why}/resolve`), belief: purpose(`${why}/belief`),
      accident: purpose(`${why}/accident`), leak: purpose(`${why}/leak`),
      inflation: purpose(`${why}/inflation`), incident: purpose(`${why}/incident`),
      incidentKind: purpose(`${why}/incident-kind`),
    },
  };
}

export function readFlashpoint(reader: Reader, form: FlashpointForm): Flashpoint {
  const why = `flashpoint/${form.crisis}`;
  return {
    crisis: indexOf(reader, reader.names.crisis(form.crisis), why, form.crisis),
    heat: variable(reader, form.heat, why), weight: form.weight, calmWeight: form.calmWeight,
    calmed: compileCondition(within(reader, why), form.calmed, `${why}/calmed`),
    places: form.places.map((id) => placeNumber(reader, id, why)),
    onlyPlaces: form.onlyPlaces === true,
    purpose: purpose(why),
  };
}

export function readElection(reader: Reader, form: ElectionForm): Election {
  const why = `election/${form.id}`;
  const own = within(reader, why);
  return {
    id: form.id, quarter: form.on, handicap: form.handicap, historical: form.historical,
    purpose: purpose(why), holds: compileEffects(own, form.holds, `${why}/holds`),
    loses: compileEffects(own, form.loses, `${why}/loses`),
  };
}

export function readDrift(reader: Reader, form: DriftForm): Drift {
  const why = `drift/${form.dispute}`;
  return {
    dispute: variable(reader, form.dispute, why), rate: form.rate,
    floors: form.floors.map((floor, i) => ({
      floor: floor.floor,
      when: compileCondition(within(reader, why), floor.when, `${why}/floors/${i}/when`),
    })),
  };
}

/** The facts of each place, in the order of the registry. */
export function readPlaces(reader: Reader, forms: readonly PlaceForm[]): PlaceFacts[] {
  return places.map((place) => {
    const form = forms.find((candidate) => candidate.id === place.id);
    if (form === undefined) {
      reader.problems.push({ path: 'common/places.json', message: `lacks the place "${place.id}"` });
      return { weight: 0, vote: 1, base: false, from: 0 };
    }
    return { weight: form.weight, vote: form.vote, base: form.base, from: form.from ?? 0 };
  });
}

export function readDemand(reader: Reader, form: DemandForm, initiatives: readonly Initiative[]): Demand {
  const why = `demand/${form.id}`;
  const asked = form.initiatives ?? [];
  const numbers = initiatives.flatMap(({ id }, number) => (asked.some((wanted) => id === wanted || id.startsWith(`${wanted}-`)) ? [number] : []));
  for (const id of asked) {
    if (!reader.common.initiatives.initiatives.some((known) => known.id === id)) {
      reader.problems.push({ path: why, message: `asks for the initiative "${id}", which is not there` });
    }
  }
  const transfers = (form.transfers ?? []).map((pair): [number, number] => {
    if (pair.length !== 2) reader.problems.push({ path: why, message: 'must move a chip from one field to another' });
    return [FIELDS.indexOf(pair[0] ?? 'home'), FIELDS.indexOf(pair[1] ?? 'home')];
  });
  return {
    id: form.id, why, side: parseSide(form.side) as Side, chair: CHAIRS.indexOf(form.chair),
    when: compileCondition(within(reader, why), form.when, `${why}/when`), initiatives: numbers, transfers,
  };
}

export function readProgramme(reader: Reader, form: ProgrammeForm): Programme {
  const why = `programme/${form.id}`;
  const own = within(reader, why, parseSide(form.side) as Side);
  return {
    id: form.id, why, side: parseSide(form.side) as Side, from: form.from, until: form.until,
    lead: form.lead, field: FIELDS.indexOf(form.field), chips: form.chips,
    begun: compileEffects(own, form.begun, `${why}/begun`),
    done: compileEffects(own, form.done, `${why}/done`),
  };
}

const COUNTS = ['deliveryShare', 'alignedPlaces', 'bread'] as const;

export function readAim(reader: Reader, form: AimForm): Aim {
  const why = `aim/${form.id}`;
  const kind = COUNTS.find((count) => count === form.measure);
  const by: Measure = kind === undefined ? { kind: 'variable', variable: variable(reader, form.measure, why) } : { kind };
  const spoiled = form.spoiled === undefined ? () => false
    : compileCondition(within(reader, why, parseSide(form.side) as Side), form.spoiled, `${why}/spoiled`);
  return {
    id: form.id, side: parseSide(form.side) as Side, measure: by, atLeast: form.reach === 'at-least',
    targets: form.targets, spoiled,
  };
}

function placeNumber(reader: Reader, id: string, path: string): number {
  const number = places.findIndex((place) => place.id === id);
  if (number < 0) reader.problems.push({ path, message: `names the place "${id}", which is not there` });
  return number;
}

function indexOf(reader: Reader, index: number | undefined, path: string, id: string): number {
  if (index === undefined) reader.problems.push({ path, message: `names "${id}", which is not there` });
  return index ?? -1;
}

function variable(reader: Reader, id: string, path: string): Variable {
  const found = variableOf(id);
  if (found === undefined) reader.problems.push({ path, message: `names the variable "${id}", which is not there` });
  return found ?? cuba;
}

