/** What a scenario is once it has been read: types only. `scenario/` makes it from JSON. */
import type { Coefficients } from './coefficients.ts';
import type { Game } from './ledger.ts';
import type { Purpose } from './luck.ts';
import type { Side } from './sides.ts';
import type { Variable } from './variables.ts';

/** True or false of a state; compiled from a JSON array over a closed set of operators. */
export type Condition = (game: Game) => boolean;
/** A change to a state; compiled from a JSON array over a closed set of verbs. */
export type Effect = (game: Game, why: string) => void;

export interface CardOption {
  readonly id: string;
  readonly when: Condition;
  readonly effects: readonly Effect[];
  /** True for what was chosen at the time. */
  readonly historical: boolean;
  /** The reason under which its effects are entered: `card/<card>/<option>`. */
  readonly why: string;
}

export interface Card {
  readonly id: string;
  readonly by: Side;
  /** Turn of the scenario, −1 for a card that only `schedule` deals. */
  readonly turn: number;
  /** Turns by which luck may move it, 0 for a fixed date. */
  readonly shift: number;
  readonly purpose: Purpose;
  /** The thread of which it is a beat; empty for none. */
  readonly thread: string;
  /** The place that it is about, −1 for none; and what became of it for its side, index of `TURNS`, −1 where that is no matter. */
  readonly place: number;
  readonly upon: number;
  readonly when: Condition;
  readonly before: readonly Effect[];
  readonly options: readonly CardOption[];
  readonly why: string;
}

export type AgreementId = string;

export interface Agreement {
  readonly id: AgreementId;
  readonly purpose: Purpose;
  /** What it is worth to each side, points. */
  readonly worth: readonly [number, number];
  /** Verification the West needs and inspection the treaty offers, points. */
  readonly verification: number;
  readonly inspection: number;
  /** First and last quarter in which it can be negotiated. */
  readonly from: number;
  readonly until: number;
  /** Memory of the brink without which nobody signs, points. */
  readonly brink: number;
  readonly costly: readonly [number, number];
  /** Points of strain on the Western alliance and on Peking. */
  readonly allies: number;
  readonly china: number;
  /** The agreement that makes it pointless, −1 for none. */
  readonly excludedBy: number;
  readonly effects: readonly Effect[];
}

export interface Initiative {
  readonly id: string;
  readonly purpose: Purpose;
  readonly sides: readonly [boolean, boolean];
  readonly family: number;
  /** Political capital, points. */
  readonly cost: number;
  /** Growth of the cost for each recent use of the family, per mille of a point. */
  readonly growth: number;
  /** Quarters before the same side may use it again. */
  readonly cooldown: number;
  readonly kind: InitiativeKind;
  readonly when: readonly [Condition, Condition];
  /** Either plain effects for each side or one of the engine's own procedures. */
  readonly effects: readonly [readonly Effect[], readonly Effect[]];
  readonly procedure: Procedure | null;
  /** The agreement it negotiates, −1 for none. */
  readonly agreement: number;
  /** The place it is about, −1 for none. */
  readonly place: number;
  readonly why: string;
}

export const INITIATIVE_KINDS = ['dove', 'hawk', 'competition', 'home', 'mixed'] as const;
export type InitiativeKind = (typeof INITIATIVE_KINDS)[number];

/** An initiative whose course depends on the other side or on luck. */
export type Procedure = (game: Game, side: Side, initiative: Initiative) => void;

export interface Incident {
  readonly id: string;
  readonly when: Condition;
  /** Whose decision it is. */
  readonly by: Side;
  readonly before: readonly Effect[];
  readonly options: readonly CardOption[];
}

export interface CrisisKind {
  readonly id: string;
  readonly challenger: Side;
  readonly dispute: Variable;
  /** What it is worth to each side, points. */
  readonly stake: readonly [number, number];
  readonly startRung: number;
  /** How public it is, 0–100. */
  readonly publicity: number;
  /** Where it settles if nobody does anything more, points to the challenger. */
  readonly momentum: number;
  /** True where facts are being made while the talk goes on. */
  readonly faitAccompli: boolean;
  /** Who is stronger on the spot: −100 (Washington) to 100 (Moscow). */
  readonly local: number;
  readonly mostActs: number;
  /** Quiet acts in a row after which it settles where it stands. */
  readonly patience: number;
  /** Accident chance of one act against that of a usual round, per mille. */
  readonly hazard: number;
  /** True where one round is one turn (a crisis told by the day). */
  readonly paced: boolean;
  readonly terms: readonly Term[];
  readonly incidents: readonly Incident[];
  /** Effects by who came out ahead. */
  readonly challengerAhead: readonly Effect[];
  readonly defenderAhead: readonly Effect[];
  readonly always: readonly Effect[];
  /** Luck: hidden resolve, accident, leak, inflation, incident. */
  readonly purposes: CrisisPurposes;
  readonly why: string;
}

export interface Term {
  readonly id: string;
  readonly effects: readonly Effect[];
}

export interface CrisisPurposes {
  readonly resolve: Purpose;
  readonly belief: Purpose;
  readonly accident: Purpose;
  readonly leak: Purpose;
  readonly inflation: Purpose;
  readonly incident: Purpose;
  readonly incidentKind: Purpose;
}

/** What is fixed about a place; in the order of `places` of the registry. */
export interface PlaceFacts {
  /** Its share of its region, per mille. */
  readonly weight: number;
  /** How much its vote and its example count, 1–3. */
  readonly vote: number;
  /** True where a base could stand. */
  readonly base: boolean;
  /** The quarter from which it is its own master. */
  readonly from: number;
}

/** Something that a chair may ask for: one of these initiatives, or one of these moves of a chip. */
export interface Demand {
  readonly id: string;
  readonly side: Side;
  /** Index of `CHAIRS`. */
  readonly chair: number;
  readonly when: Condition;
  readonly initiatives: readonly number[];
  readonly transfers: readonly (readonly [number, number])[];
  readonly why: string;
}

/** A large undertaking of the budget. */
export interface Programme {
  readonly id: string;
  readonly side: Side;
  readonly from: number;
  readonly until: number;
  /** Quarters it takes. */
  readonly lead: number;
  /** The field of the budget it lives on, and the chips that field must hold. */
  readonly field: number;
  readonly chips: number;
  readonly begun: readonly Effect[];
  readonly done: readonly Effect[];
  readonly why: string;
}

/** What an aim is measured by. */
export type Measure =
  | { readonly kind: 'variable'; readonly variable: Variable }
  | { readonly kind: 'deliveryShare' | 'alignedPlaces' | 'bread' };

export interface Aim {
  readonly id: string;
  readonly side: Side;
  readonly measure: Measure;
  /** True where the number must reach the target, false where it must not pass it. */
  readonly atLeast: boolean;
  /** By term, milli-points. */
  readonly targets: readonly number[];
  /** What makes it missed whatever the number. */
  readonly spoiled: Condition;
}

/** A dispute that third parties may turn into a crisis. */
export interface Flashpoint {
  readonly crisis: number;
  readonly heat: Variable;
  readonly weight: number;
  /** Weight while `calmed` holds. */
  readonly calmWeight: number;
  readonly calmed: Condition;
  /** Places of the registry in which an act may light it. */
  readonly places: readonly number[];
  /** True where a rise of the heat alone does not light it: another dispute shares that heat. */
  readonly onlyPlaces: boolean;
  readonly purpose: Purpose;
}

export interface Election {
  readonly id: string;
  readonly quarter: number;
  /** Points by which the incumbent party is behind for reasons outside the model. */
  readonly handicap: number;
  readonly historical: 'holds' | 'loses';
  readonly purpose: Purpose;
  readonly holds: readonly Effect[];
  readonly loses: readonly Effect[];
}

/** A leader as the core knows one: temperament in crisis and doctrine are numbers. */
export interface Leader {
  readonly id: string;
  readonly side: Side;
  readonly boldness: number;
  readonly dread: number;
  /** Milli-grades added to what this person needs in a settlement. */
  readonly pride: number;
  /** Milli-grades given up for each rung above 3. */
  readonly fear: number;
}

/** The floor to which a dispute cools: the first entry whose condition holds. */
export interface Floor {
  readonly when: Condition;
  readonly floor: number;
}

export interface Drift {
  readonly dispute: Variable;
  /** Per mille of the distance to the floor in a quarter. */
  readonly rate: number;
  readonly floors: readonly Floor[];
}

export interface Content {
  readonly id: string;
  readonly edition: number;
  /** Digest of the raw rules, as 8 hexadecimal digits. */
  readonly digest: string;
  /** Quarters since the first of 1955. */
  readonly firstQuarter: number;
  readonly quarterEvery: number;
  /** Decided turns; the quarter is closed after the last of them. */
  readonly turns: number;
  /** Quarters that are played on after the decided turns before the world is judged. */
  readonly aftermath: number;
  readonly desk: boolean;
  readonly sides: readonly Side[];
  readonly start: readonly number[];
  readonly startFlags: readonly number[];
  readonly startAgreements: readonly number[];
  readonly startLeaders: readonly [number, number];
  readonly startDoctrines: readonly [number, number];
  /** The crisis that is under way at the start, −1 for none. */
  readonly startCrisis: number;
  readonly flags: readonly string[];
  readonly doctrines: readonly string[];
  readonly families: readonly string[];
  /** Cards of their own first, then those that stand for one in each place. */
  readonly cards: readonly Card[];
  readonly ownCards: number;
  readonly agreements: readonly Agreement[];
  readonly initiatives: readonly Initiative[];
  /** Indices of the initiatives that are about no place, and of those about each place. */
  readonly atLarge: readonly number[];
  readonly inPlace: readonly (readonly number[])[];
  readonly crises: readonly CrisisKind[];
  readonly flashpoints: readonly Flashpoint[];
  readonly places: readonly PlaceFacts[];
  readonly demands: readonly Demand[];
  readonly programmes: readonly Programme[];
  readonly aims: readonly Aim[];
  /** Quarters in which a term begins and aims are chosen; none in a scenario without aims. */
  readonly terms: readonly number[];
  /** Cards without a date that come when nothing else does, by side. */
  readonly affairs: readonly [readonly number[], readonly number[]];
  readonly elections: readonly Election[];
  readonly leaders: readonly Leader[];
  /** Who follows a removed Soviet leader: index by leader. */
  readonly successors: readonly number[];
  readonly drifts: readonly Drift[];
  readonly coefficients: Coefficients;
  /** Flags and agreements that the rules themselves ask about, resolved once. */
  readonly named: NamedContent;
  /** Index by `card/<id>`, `move/<id>`, `crisis/<id>` … */
  readonly lookup: ReadonlyMap<string, number>;
}

/** Indices the rules ask for by name; −1 where a scenario does without. */
export interface NamedContent {
  readonly overflights: number;
  readonly jupiters: number;
  readonly cubaMissiles: number;
  readonly crushed: number;
  readonly wall: number;
  readonly berlinEase: number;
  readonly hotLine: number;
  readonly limitedBan: number;
  readonly comprehensiveBan: number;
  readonly moratorium: number;
  readonly berlinSettlement: number;
  readonly orthodoxy: number;
  readonly rollback: number;
  readonly coexistence: number;
  readonly peace: number;
}
