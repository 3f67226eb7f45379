/** The state of a game: a small tree of plain JSON in whole numbers, and nothing else. */
import type { LuckKey } from './luck.ts';
import type { Side } from './sides.ts';

/** What is awaited. */
export const STAGE = {
  cards: 0, ladder: 1, incident: 2, desk: 3, over: 4, council: 5, proposal: 6, meeting: 7, fall: 8,
} as const;
export type Stage = (typeof STAGE)[keyof typeof STAGE];

/** What became of the world; `null` in `State.ending` while the game runs. */
export const ENDINGS = [
  'calm-and-trusting', 'calm-but-wary', 'armed-calm', 'dangerous', 'nuclear-war',
] as const;
export type Ending = (typeof ENDINGS)[number];

/** How a crisis came out. */
export const OUTCOMES = ['deal', 'concession', 'prevails', 'lapse', 'war'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A crisis under way. Terms are numbered 1–5 from the defender's ideal to the challenger's. */
export interface Crisis {
  kind: number;
  /** 0 settled … 8 general war. */
  rung: number;
  topRung: number;
  /** Acts of either side so far. */
  acts: number;
  /** Holds in a row without an escalation. */
  holds: number;
  /** Milli-points from −100,000 (defender) to 100,000 (challenger). */
  momentum: number;
  mover: Side;
  /** Hidden resolve of each side, milli-points. */
  resolve: [number, number];
  /** What each side believes of the other's resolve. */
  belief: [number, number];
  /** The term each side has on the table, 0 for none. */
  offer: [number, number];
  /** 1 where a side asked what the other needs and awaits the answer. */
  asked: [number, number];
  leaks: [number, number];
  /** What the last private line met: 0 nothing, 1 not enough, 2 an insult. */
  answer: [number, number];
  /** The incident that awaits a decision, −1 for none, and those that have been. */
  incident: number;
  incidents: number[];
  /** The side whose decision the incident is. */
  incidentSide: Side;
  /** Accident chances borne in this crisis, basis points. */
  risk: number;
  /** Tension that it has brought, milli-points. */
  heat: number;
  /** The act that lit it, as `actCode` names it; −1 where it was begun on purpose. */
  spark: number;
}

/** A summit or a treaty that one side offers and the other must answer. */
export interface Proposal {
  initiative: number;
  by: Side;
  /** 1 once it has been sent back with a condition. */
  conditional: 0 | 1;
  /** 1 once its answer has been put off. */
  stalled: 0 | 1;
  /** 1 where the same side has proposed it before. */
  again: 0 | 1;
  /** The quarter in which a stalled proposal comes back. */
  due: number;
}

/** What a coup will cost the side that made it. */
export interface Bill {
  place: number;
  side: Side;
  due: number;
}

/** An aim whose term is over. */
export interface Judged {
  term: number;
  side: Side;
  aim: number;
  declared: 0 | 1;
  met: 0 | 1;
}

/** A crisis that is over, for the log and the debrief. */
export interface PastCrisis {
  kind: number;
  quarter: number;
  turn: number;
  outcome: number;
  /** The side that came out ahead, −1 for neither. */
  winner: number;
  term: number;
  topRung: number;
  acts: number;
  risk: number;
  /** What each side got out of it, in milli-points of its stake. */
  payoff: [number, number];
}

/** A card of a place that is scheduled or decided. */
export interface LocalCard {
  card: number;
  /** The turn for which it was scheduled last. */
  due: number;
  /** As `State.taken`. */
  taken: number;
}

export interface State {
  /** Turns (quarters, weeks or days) since the start. */
  turn: number;
  /** Quarters since the first of 1955. */
  quarter: number;
  stage: Stage;
  mover: Side;
  luck: LuckKey;
  /** Index = `Variable`; milli-points. */
  values: number[];
  /** 0 or 1; index = flag of the content. */
  flags: number[];
  /** 0, or the quarter of signature plus 1; index = agreement of the content. */
  agreements: number[];
  /** The quarter from which a side may use an initiative again; index = initiative × 2 + side. */
  ready: number[];
  /** Fading count of use in thousandths; index = family × 2 + side. */
  used: number[];
  /** The cards to come, soonest first: turn × 10,000 + card. */
  agenda: number[];
  /** The option taken, −1 for none yet; index = card of its own. */
  taken: number[];
  /** Cards of places, which are numbered after those of their own, once they are scheduled. */
  local: LocalCard[];
  /** What of the turn is done: 0 nothing, 1 cards dealt, 2 desks, 3 flashpoints. */
  phase: number;
  /** Cards on the table in this turn, the first being decided. */
  hand: number[];
  /** 1 once the first card's own effects have been felt. */
  opened: 0 | 1;
  /** Ladder acts in this turn, for crises told by the day. */
  turnActs: number;
  /** Sides that have still to sit at the desk in this turn, the first being there. */
  desk: Side[];
  /** Actions that the side at the desk has left. */
  actions: number;
  /** Chips that may still be moved in this visit to the desk. */
  transfers: number;
  crisis: Crisis | null;
  /** A crisis kind that begins as soon as the table is clear, −1 for none; and the act that lit it. */
  pending: number;
  spark: number;
  past: PastCrisis[];
  leaders: [number, number];
  doctrines: [number, number];
  /** How often the leader was removed or voted out. */
  removed: [number, number];
  /** The first quarter in which the Soviet leader may be removed again. */
  safeUntil: number;
  /** The side whose leader has just fallen and which decides whether to go on, −1 for none. */
  fallen: number;
  /** The side whose chairs meet without their leader, −1 for none; weak quarters in a row. */
  meeting: number;
  low: [number, number];
  /** 1 where an American president can no longer win an election. */
  lame: 0 | 1;
  /** What a chair asks for in this quarter, index of the content, −1 for nothing. */
  demand: [number, number];
  /** The quarter until which a chair is in good humour; index = side × 5 + chair. */
  favour: number[];
  /** The programme under way, −1 for none, and the quarters it still takes. */
  running: [number, number];
  left: [number, number];
  /** 0, or the quarter in which it was done plus 1; index = programme. */
  built: number[];
  proposal: Proposal | null;
  stalled: Proposal[];
  /** Where each place stands: index of `STANDS`. */
  stands: number[];
  /** 0, or the side whose base it holds plus 1. */
  bases: number[];
  /** 0, or the quarter of a side's last act plus 1; index = place × 2 + side. */
  acted: number[];
  bills: Bill[];
  /** For each flashpoint the quarter in which it was last lit plus 1, and the act that did it. */
  lit: number[];
  /** Terms begun, counted from 0; −1 before the first. */
  term: number;
  /** What the council has still to choose, the first being chosen. */
  council: number[];
  /** Aims of this term, −1 for none yet; index = side × 3, the declared one first. */
  aims: number[];
  /** What each side thinks the other keeps secret; index = side × 2. */
  guesses: number[];
  /** Right guesses so far. */
  guessed: [number, number];
  judged: Judged[];
  /** How stormy the world is, per mille of the usual chance of a flashpoint. */
  weather: number;
  /** Sums over closed quarters: count, tension, and six score components for each side. */
  sums: number[];
  /** Accident chances borne in the game, basis points. */
  risk: number;
  topRung: number;
  crises: number;
  /** 1 when the record is played: elections and sightings as they were, no accidents. */
  record: 0 | 1;
  /** The side whose escalation began the war, or −1; only meaningful with an ending. */
  warBy: number;
  ending: number | null;
}

/**
 * The deep copy for drivers that write in place: shares nothing with `state`. Every field by name,
 * because leaders copy states by the thousand and an engine is quickest with a shape it knows.
 */
export function copyState(state: State): State {
  return {
    turn: state.turn, quarter: state.quarter, stage: state.stage, mover: state.mover,
    luck: [state.luck[0], state.luck[1]],
    values: state.values.slice(),
    flags: state.flags.slice(),
    agreements: state.agreements.slice(),
    ready: state.ready.slice(),
    used: state.used.slice(),
    agenda: state.agenda.slice(),
    taken: state.taken.slice(),
    local: state.local.map(copyLocal),
    phase: state.phase, hand: state.hand.slice(), opened: state.opened, turnActs: state.turnActs,
    desk: state.desk.slice(), actions: state.actions, transfers: state.transfers,
    crisis: state.crisis === null ? null : copyCrisis(state.crisis),
    pending: state.pending, spark: state.spark,
    past: state.past.map(copyPast),
    leaders: pair(state.leaders),
    doctrines: pair(state.doctrines),
    removed: pair(state.removed), safeUntil: state.safeUntil, fallen: state.fallen,
    meeting: state.meeting, low: pair(state.low), lame: state.lame,
    demand: pair(state.demand), favour: state.favour.slice(),
    running: pair(state.running), left: pair(state.left), built: state.built.slice(),
    proposal: state.proposal === null ? null : copyProposal(state.proposal),
    stalled: state.stalled.map(copyProposal),
    stands: state.stands.slice(),
    bases: state.bases.slice(),
    acted: state.acted.slice(),
    bills: state.bills.map(copyBill),
    lit: state.lit.slice(),
    term: state.term, council: state.council.slice(),
    aims: state.aims.slice(), guesses: state.guesses.slice(), guessed: pair(state.guessed),
    judged: state.judged.map(copyJudged),
    weather: state.weather, sums: state.sums.slice(),
    risk: state.risk, topRung: state.topRung, crises: state.crises,
    record: state.record, warBy: state.warBy, ending: state.ending,
  };
}

function pair(values: readonly [number, number]): [number, number] {
  return [values[0], values[1]];
}

function copyLocal({ card, due, taken }: LocalCard): LocalCard {
  return { card, due, taken };
}

function copyBill({ place, side, due }: Bill): Bill {
  return { place, side, due };
}

function copyProposal({ initiative, by, conditional, stalled, again, due }: Proposal): Proposal {
  return { initiative, by, conditional, stalled, again, due };
}

function copyJudged({ term, side, aim, declared, met }: Judged): Judged {
  return { term, side, aim, declared, met };
}

function copyPast(past: PastCrisis): PastCrisis {
  return {
    kind: past.kind, quarter: past.quarter, turn: past.turn, outcome: past.outcome,
    winner: past.winner, term: past.term, topRung: past.topRung, acts: past.acts,
    risk: past.risk, payoff: pair(past.payoff),
  };
}

function copyCrisis(crisis: Crisis): Crisis {
  return {
    kind: crisis.kind, rung: crisis.rung, topRung: crisis.topRung, acts: crisis.acts,
    holds: crisis.holds, momentum: crisis.momentum, mover: crisis.mover,
    resolve: pair(crisis.resolve), belief: pair(crisis.belief), offer: pair(crisis.offer),
    asked: pair(crisis.asked), leaks: pair(crisis.leaks), answer: pair(crisis.answer),
    incident: crisis.incident, incidents: crisis.incidents.slice(), incidentSide: crisis.incidentSide,
    risk: crisis.risk, heat: crisis.heat, spark: crisis.spark,
  };
}
