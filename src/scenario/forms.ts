/** The JSON forms of a scenario folder and of `scenarios/common`, each described once. */
import { INITIATIVE_KINDS } from '../core/content.ts';
import { FIELDS } from '../core/rules/budget.ts';
import { TURNS } from '../core/rules/places.ts';
import { CHAIRS } from '../core/variables.ts';
import {
  allOr, anything, choice, decimal, dictionary, identifier, list, orNull, quarterText, record, text,
  truth, whole, type Read, type Shape,
} from './shape.ts';

const side = choice(['us', 'ussr']);
const format = whole(1, 1);
const effects = anything();
const condition = anything();
const perSide = <T>(inner: Shape<T>) => record({ us: inner, ussr: inner });

const option = record(
  { id: identifier(), effects },
  { historical: truth(), when: condition },
);

export const cardForm = record(
  { id: identifier(), by: side, options: list(option, 6) },
  {
    on: text(10), shift: whole(0, 2), when: condition, before: effects, pool: truth(), thread: identifier(),
    places: truth(), upon: choice(TURNS),
  },
);
export type CardForm = Read<typeof cardForm>;
export type OptionForm = Read<typeof option>;

const incident = record(
  { id: identifier(), by: side, options: list(option, 6) },
  { when: condition, before: effects },
);
export type IncidentForm = Read<typeof incident>;

const term = record({ id: identifier(), effects });

export const crisisForm = record(
  {
    id: identifier(), challenger: side, dispute: identifier(),
    stake: perSide(whole(0, 125)), rung: whole(1, 7), publicity: whole(0, 100),
    momentum: whole(-100, 100), faitAccompli: truth(), local: whole(-100, 100),
    mostActs: whole(2, 60), patience: whole(2, 20), terms: list(term, 5),
    incidents: list(incident, 12), challengerAhead: effects, defenderAhead: effects,
  },
  { always: effects, paced: truth(), hazard: whole(1, 2000) },
);
export type CrisisForm = Read<typeof crisisForm>;

export const agreementForm = record({
  id: identifier(), worth: perSide(whole(-60, 60)), verification: whole(0, 100),
  inspection: whole(0, 100), from: quarterText(), until: quarterText(), brink: whole(0, 100),
  costly: perSide(whole(0, 40)), allies: whole(-30, 30), china: whole(-30, 30),
  excludedBy: orNull(identifier()), effects,
});
export type AgreementForm = Read<typeof agreementForm>;

export const initiativeForm = record(
  {
    id: identifier(), sides: list(side, 2), family: identifier(), cost: whole(0, 5),
    growth: decimal(0, 3, 10), cooldown: whole(0, 40), kind: choice(INITIATIVE_KINDS),
  },
  {
    when: condition, effects, procedure: choice(['propose', 'base', 'sign']), agreement: identifier(),
    places: truth(),
  },
);
export type InitiativeForm = Read<typeof initiativeForm>;

export const electionForm = record({
  id: identifier(), on: quarterText(), handicap: whole(-20, 20),
  historical: choice(['holds', 'loses']), holds: effects, loses: effects,
});
export type ElectionForm = Read<typeof electionForm>;

const flashpoint = record({
  crisis: identifier(), heat: identifier(), weight: whole(0, 400), calmWeight: whole(0, 400),
  calmed: condition, places: list(identifier(), 24),
}, { onlyPlaces: truth() });
export type FlashpointForm = Read<typeof flashpoint>;

const floor = record({ floor: whole(0, 100) }, { when: condition });
const drift = record({ dispute: identifier(), rate: whole(0, 1000), floors: list(floor, 12) });
export type DriftForm = Read<typeof drift>;

const place = record(
  {
    id: identifier(), region: identifier(), weight: whole(1, 1000), lean: decimal(-100, 100),
    road: decimal(0, 100), vote: whole(1, 3), base: truth(),
  },
  { from: quarterText() },
);
export type PlaceForm = Read<typeof place>;

const field = choice(FIELDS);
const demand = record(
  { id: identifier(), side, chair: choice(CHAIRS) },
  { when: condition, initiatives: list(identifier(), 40), transfers: list(list(field, 2), 8) },
);
export type DemandForm = Read<typeof demand>;

const programme = record({
  id: identifier(), side, from: quarterText(), until: quarterText(), lead: whole(1, 20), field,
  chips: whole(0, 10), begun: effects, done: effects,
});
export type ProgrammeForm = Read<typeof programme>;

const aim = record(
  {
    id: identifier(), side, measure: identifier(), reach: choice(['at-least', 'at-most']),
    targets: list(decimal(-100, 100), 3),
  },
  { spoiled: condition },
);
export type AimForm = Read<typeof aim>;

const weights = record({
  security: whole(-40, 40), prestige: whole(-40, 40), prosperity: whole(-40, 40),
  standing: whole(-40, 40), cause: whole(-40, 40), peace: whole(-40, 40), calm: whole(-40, 40),
});
const bias = record({}, {
  dove: decimal(-10, 10), hawk: decimal(-10, 10), competition: decimal(-10, 10),
  home: decimal(-10, 10), mixed: decimal(-10, 10),
});
/** A closed set of habits; `leaders/signatures.ts` says what each of them does. */
const signatures = record({}, {
  taste: dictionary(decimal(-20, 20)),
  follows: record({ after: identifier(), by: identifier(), within: whole(1, 8), worth: decimal(0, 40) }),
  homeFirst: decimal(0, 20), funds: choice(FIELDS), answers: choice(['stall', 'condition', 'refuse']),
  stalls: whole(1, 6), putsOff: whole(0, 100), faceSaver: whole(1, 2), ceiling: whole(1, 7),
  humbled: record({ quarters: whole(1, 8), grades: whole(1, 2) }),
  inCrisis: choice(['one-rung', 'repays', 'offers-as-it-climbs', 'gives-nothing', 'asks']),
});
export type SignaturesForm = Read<typeof signatures>;
/** The families that a sign goes before, and in how many cases of a hundred. */
const sign = record({ before: list(identifier(), 6), chance: whole(0, 100) });

export const leaderForm = record(
  {
    id: identifier(), side, boldness: whole(0, 100), dread: whole(0, 200), pride: decimal(-2, 2, 10),
    fear: decimal(0, 2, 10), successor: orNull(identifier()), weights, bias, noise: decimal(0, 20),
  },
  {
    doctrine: identifier(), aims: list(identifier(), 8), never: list(identifier(), 12),
    most: record({ defence: decimal(0, 40) }), signatures, tell: sign,
  },
);
export type LeaderForm = Read<typeof leaderForm>;

const ids = list(identifier(), 400);
const someOf = allOr(ids);
const commands = list(list(text(60), 2), 400);

export const rulesForm = record(
  {
    format, id: identifier(), edition: whole(1, 9999), start: quarterText(),
    quarterEvery: whole(1, 92), turns: whole(1, 400), aftermath: whole(0, 12), desk: truth(),
    sides: list(side, 2), values: dictionary(decimal(-90000, 90000)), flags: ids, agreements: ids,
    leaders: perSide(identifier()), doctrines: perSide(identifier()), crisis: orNull(identifier()),
    cards: allOr(list(anything(), 400)), record: record(
      { us: commands, ussr: commands }, { crises: dictionary(list(text(60), 80)) },
    ),
  },
  {
    $schema: text(200), startDate: text(10), crises: allOr(list(anything(), 60)),
    days: list(text(10), 40), terms: list(quarterText(), 6), aims: someOf,
    initiatives: allOr(list(anything(), 200)), elections: someOf, flashpoints: someOf, uses: dictionary(someOf),
    lesson: truth(),
  },
);
export type RulesForm = Read<typeof rulesForm>;

export const commonForms = {
  cards: record({ format, cards: list(cardForm, 400) }),
  crises: record({ format, crises: list(crisisForm, 60) }),
  agreements: record({ format, agreements: list(agreementForm, 60) }),
  initiatives: record({ format, initiatives: list(initiativeForm, 200) }),
  elections: record({ format, elections: list(electionForm, 10) }),
  flashpoints: record({ format, flashpoints: list(flashpoint, 40) }),
  drifts: record({ format, drifts: list(drift, 10) }),
  leaders: record({ format, leaders: list(leaderForm, 60) }),
  places: record({ format, places: list(place, 24) }),
  demands: record({ format, demands: list(demand, 120) }),
  programmes: record({ format, programmes: list(programme, 20) }),
  aims: record({ format, aims: list(aim, 30) }),
} as const;

export type CommonName = keyof typeof commonForms;
export const COMMON_NAMES = Object.keys(commonForms) as CommonName[];
