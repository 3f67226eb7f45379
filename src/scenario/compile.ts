/**
 * Conditions and effects: small JSON arrays over a closed set of operators and verbs, compiled once
 * to closures. A stranger's scenario can do no more than these lines allow.
 */
import type { Condition, Effect } from '../core/content.ts';
import { add, hasFlag, inForce, note, read, type Game } from '../core/ledger.ts';
import { happens, purpose, type Purpose } from '../core/luck.ts';
import { FIELD_VARIABLES, fund, HOME } from '../core/rules/budget.ts';
import { please } from '../core/rules/chairs.ts';
import { shift } from '../core/rules/crisis.ts';
import { buildBase, hasRoomForBase, leanPlace, leanRegion, owe } from '../core/rules/places.ts';
import { propose } from '../core/rules/proposals.ts';
import { install, remove } from '../core/rules/succession.ts';
import { breach, conclude } from '../core/rules/treaties.ts';
import { costlyAct, friendlyWords, hostileAct } from '../core/rules/trust.ts';
import { optionTaken, scheduleCard } from '../core/schedule.ts';
import { other, parseSide, sideId, type Side } from '../core/sides.ts';
import { clamp, divide, points, share } from '../core/whole.ts';
import {
  CHAIRS, places, regions, rowOf, standing, variableOf, type Chair, type Variable,
} from '../core/variables.ts';
import { milliOf, parseQuarter, shown, type Problem } from './shape.ts';

/** What the ids in a scenario mean; `undefined` for an id that is not there. */
export interface Names {
  flag(id: string): number;
  agreement(id: string): number | undefined;
  /** True where some initiative of the scenario proposes this agreement. */
  proposable(id: string): boolean;
  crisis(id: string): number | undefined;
  leader(id: string): number | undefined;
  card(id: string): number | undefined;
  option(card: string, id: string): number | undefined;
  doctrine(id: string): number;
  family(id: string): number | undefined;
}

export interface Compiler {
  readonly names: Names;
  readonly problems: Problem[];
  /** The mover where `self` and `rival` may be used. */
  readonly self: Side | null;
  /** Text that makes the luck of a `chance` its own, such as `card/u2/deny`. */
  readonly scope: string;
}

const DEEPEST = 6;
const MOST_EFFECTS = 40;
const MOST_POINTS = 60;
const MOST_TURNS = 400;

/** Places of each condition and effect, its name included; a place too many would be a lost thought. */
const LENGTHS: Readonly<Record<string, readonly [number, number]>> = {
  not: [2, 2], flag: [2, 2], unflag: [2, 2], has: [2, 2], side: [2, 2], turn: [2, 2], quarter: [2, 2], rung: [2, 2],
  lt: [3, 3], ge: [3, 3], doc: [3, 3], took: [3, 3], add: [3, 3], hostile: [3, 3], costly: [3, 3], talk: [3, 3],
  sign: [3, 3], propose: [3, 3], lead: [3, 3], doctrine: [3, 3], schedule: [3, 3], breach: [2, 2], crisis: [2, 2], remove: [2, 2],
  note: [2, 2], momentum: [2, 2], base: [3, 3], room: [2, 2], often: [4, 4], if: [3, 4], chance: [3, 4],
};

function checkLength(value: readonly unknown[]): void {
  const name = typeof value[0] === 'string' ? value[0] : '';
  const [least, most] = Object.hasOwn(LENGTHS, name) ? (LENGTHS[name] ?? [0, 0]) : [0, Infinity];
  if (value.length < least || value.length > most) fail(`has ${value.length - 1} parts after "${name}"; it takes ${least === most ? least - 1 : `${least - 1} or ${most - 1}`}`);
}

const always: Condition = () => true;
const never: Condition = () => false;

/** Milli-points, or a base plus so much for each point of a variable. */
/** Most amounts are plain numbers, and an engine is quickest with those. */
type Amount = number | ((game: Game) => number);

function amountOf(game: Game, amount: Amount): number {
  return typeof amount === 'number' ? amount : amount(game);
}

class Complaint extends Error {}

function fail(message: string): never {
  throw new Complaint(message);
}

/** Reads a part and notes what is wrong with it under its path. */
function attempt<T>(compiler: Compiler, path: string, fallback: T, part: () => T): T {
  try {
    return part();
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    compiler.problems.push({ path, message: error.message });
    return fallback;
  }
}

export function compileCondition(
  compiler: Compiler, value: unknown, path: string, depth = 0,
): Condition {
  if (value === undefined) return always;
  return attempt(compiler, path, never, () => {
    if (!Array.isArray(value)) return fail(`must be a condition such as ["flag","wall"], not ${shown(value)}`);
    if (depth > DEEPEST) return fail(`is nested deeper than ${DEEPEST} levels`);
    checkLength(value);
    const inner = (item: unknown, number: number): Condition =>
      compileCondition(compiler, item ?? null, `${path}/${number}`, depth + 1);
    return operator(compiler, value, inner);
  });
}

function operator(
  compiler: Compiler, value: unknown[], inner: (item: unknown, number: number) => Condition,
): Condition {
  const [name, a, b, c] = value;
  switch (name) {
    case 'and': return every(value.slice(1).map((item, i) => inner(item, i + 1)));
    case 'or': return some(value.slice(1).map((item, i) => inner(item, i + 1)));
    case 'not': return negate(inner(a, 1));
    case 'lt': return compare(variable(compiler, a), number(b), true);
    case 'ge': return compare(variable(compiler, a), number(b), false);
    case 'flag': return flagged(compiler.names.flag(word(a)));
    case 'has': return agreed(known(compiler.names.agreement(word(a)), 'agreement', a));
    case 'doc': return followed(side(compiler, a), compiler.names.doctrine(word(b)));
    case 'lead': return led(side(compiler, a), known(compiler.names.leader(word(b)), 'leader', b));
    case 'side': return side(compiler, a) === compiler.self ? always : never;
    case 'turn': return turned(whole(a));
    case 'quarter': return dated(known(parseQuarter(word(a)), 'quarter', a));
    case 'rung': return climbed(whole(a));
    case 'took': return took(
      known(compiler.names.card(word(a)), 'card', a),
      known(compiler.names.option(word(a), word(b)), `option of ${word(a)}`, b),
    );
    case 'room': return roomIn(placeNumber(a));
    case 'often': return often(side(compiler, a), known(compiler.names.family(word(b)), 'family of initiatives', b), number(c));
    default: return fail(`${shown(name)} is no operator; there are and or not lt ge flag has doc lead side turn quarter rung took room often`);
  }
}

const every = (parts: Condition[]): Condition => (game) => parts.every((part) => part(game));
const some = (parts: Condition[]): Condition => (game) => parts.some((part) => part(game));
const negate = (part: Condition): Condition => (game) => !part(game);
const flagged = (flag: number): Condition => (game) => hasFlag(game, flag);
const agreed = (agreement: number): Condition => (game) => inForce(game, agreement);
const turned = (turn: number): Condition => (game) => game.state.turn >= turn;
const dated = (quarter: number): Condition => (game) => game.state.quarter >= quarter;
const climbed = (rung: number): Condition => (game) => (game.state.crisis?.rung ?? -1) >= rung;
const followed = (by: Side, doctrine: number): Condition => (game) => game.state.doctrines[by] === doctrine;
const led = (by: Side, leader: number): Condition => (game) => game.state.leaders[by] === leader;
const took = (card: number, option: number): Condition => (game) => optionTaken(game.state, card) === option;

const roomIn = (place: number): Condition => (game) => hasRoomForBase(game, place);
const often = (by: Side, family: number, times: number): Condition => (game) => (game.state.used[family * 2 + by] as number) >= times;

function compare(of: Variable, limit: number, below: boolean): Condition {
  return below ? (game) => read(game, of) < limit : (game) => read(game, of) >= limit;
}

export function compileEffects(
  compiler: Compiler, value: unknown, path: string, depth = 0,
): readonly Effect[] {
  if (value === undefined) return [];
  return attempt(compiler, path, [], () => {
    if (!Array.isArray(value)) return fail(`must be a list of effects, not ${shown(value)}`);
    if (value.length > MOST_EFFECTS) return fail(`has ${value.length} effects; at most ${MOST_EFFECTS}`);
    if (depth > DEEPEST) return fail(`is nested deeper than ${DEEPEST} levels`);
    return value.map((item, i) => compileEffect(compiler, item, `${path}/${i}`, depth));
  });
}

const nothing: Effect = () => undefined;

function compileEffect(compiler: Compiler, value: unknown, path: string, depth: number): Effect {
  return attempt(compiler, path, nothing, () => {
    if (!Array.isArray(value)) return fail(`must be an effect such as ["add","tension",2], not ${shown(value)}`);
    checkLength(value);
    const [name, a, b, c] = value;
    if (name === 'if') {
      const condition = compileCondition(compiler, a, `${path}/1`);
      const then = compileEffects(compiler, b, `${path}/2`, depth + 1);
      const otherwise = compileEffects(compiler, c, `${path}/3`, depth + 1);
      return (game, why) => runAll(condition(game) ? then : otherwise, game, why);
    }
    if (name === 'chance') {
      const odds = amount(compiler, a, 1, 10000);
      const then = compileEffects(compiler, b, `${path}/2`, depth + 1);
      const otherwise = compileEffects(compiler, c, `${path}/3`, depth + 1);
      return gamble(odds, purpose(`${compiler.scope}#${path}`), then, otherwise);
    }
    return verb(compiler, value);
  });
}

function runAll(effects: readonly Effect[], game: Game, why: string): void {
  for (const effect of effects) effect(game, why);
}

function gamble(
  odds: Amount, what: Purpose, then: readonly Effect[], otherwise: readonly Effect[],
): Effect {
  return (game, why) => {
    const state = game.state;
    const chance = clamp(amountOf(game, odds), 0, 10000);
    const index = state.mover;
    const lucky = happens(state.luck, what, state.turn, index, chance);
    runAll(lucky ? then : otherwise, game, why);
  };
}

function verb(compiler: Compiler, value: unknown[]): Effect {
  const [name, a, b, c] = value;
  const names = compiler.names;
  switch (name) {
    case 'add': return change(variable(compiler, a), amount(compiler, wholeChips(variable(compiler, a), b), 1000, MOST_POINTS * 1000));
    case 'place': return turnPlace(placeNumber(a), amount(compiler, b, 1000, MOST_POINTS * 1000));
    case 'road': return change((places[placeNumber(a)] as (typeof places)[number]).road, amount(compiler, b, 1000, MOST_POINTS * 1000));
    case 'please': return pleases(side(compiler, a), chairNamed(b), number(c));
    case 'base': return builds(placeNumber(a), side(compiler, b));
    case 'bill': return bills(placeNumber(a), side(compiler, b), whole(c));
    case 'hostile': return signal(hostileAct, side(compiler, a), number(b));
    case 'costly': return signal(costlyAct, side(compiler, a), number(b));
    case 'talk': return signal(friendlyWords, side(compiler, a), number(b));
    case 'flag': return raise(names.flag(word(a)), 1);
    case 'unflag': return raise(names.flag(word(a)), 0);
    case 'sign': return sign(known(names.agreement(word(a)), 'agreement', a), side(compiler, b));
    case 'propose': return offers(proposed(compiler, a), side(compiler, b));
    case 'breach': return breaks(known(names.agreement(word(a)), 'agreement', a));
    case 'crisis': return startCrisis(known(names.crisis(word(a)), 'crisis', a));
    case 'lead': return put(side(compiler, a), known(names.leader(word(b)), 'leader', b));
    case 'remove': return fell(side(compiler, a));
    case 'doctrine': return adopt(side(compiler, a), names.doctrine(word(b)));
    case 'note': return tell(word(a));
    case 'schedule': return schedule(known(names.card(word(a)), 'card', a), turnsLater(b));
    case 'momentum': return push(number(a));
    case 'rung': return move(whole(a));
    default: return fail(`${shown(name)} is no effect; there are add place road please base bill hostile costly talk flag unflag sign propose breach crisis lead remove doctrine if chance note schedule momentum rung`);
  }
}

/** What is made up of parts is changed through its parts: standing, a region's lean, the budget. */
function change(of: Variable, by: Amount): Effect {
  const side = rowOf(of).owner === 'ussr' ? 1 : 0;
  if (of === standing[side]) return (game, why) => please(game, side, 'house', amountOf(game, by), why);
  const region = regions.findIndex(({ lean }) => lean === of);
  if (region >= 0) return (game, why) => leanRegion(game, region, amountOf(game, by), why);
  const place = places.findIndex(({ lean }) => lean === of);
  if (place >= 0) return turnPlace(place, by);
  const field = FIELD_VARIABLES.findIndex((pair) => pair[side] === of);
  if (field >= 0 && field !== HOME) return (game, why) => fund(game, side, field, amountOf(game, by), why);
  return typeof by === 'number' ? (game, why) => void add(game, of, by, why) : (game, why) => void add(game, of, by(game), why);
}

/** The budget is in whole chips. */
function wholeChips(of: Variable, by: unknown): unknown {
  const isField = FIELD_VARIABLES.some((pair) => pair.includes(of));
  return isField && !Number.isSafeInteger(by) ? fail(`must move whole chips, not ${shown(by)}`) : by;
}

const turnPlace = (place: number, by: Amount): Effect => (game, why) => leanPlace(game, place, amountOf(game, by), why);
const pleases = (who: Side, chair: Chair, by: number): Effect => (game, why) => please(game, who, chair, by, why);
const builds = (place: number, who: Side): Effect => (game, why) => {
  if (hasRoomForBase(game, place)) buildBase(game, place, who, why);
};
const bills = (place: number, who: Side, quarters: number): Effect => (game) => owe(game, place, who, quarters);

function placeNumber(id: unknown): number {
  const number = places.findIndex((place) => place.id === id);
  return number >= 0 ? number : fail(`names the place ${shown(id)}, which is not there`);
}

function chairNamed(id: unknown): Chair {
  return CHAIRS.find((chair) => chair === id) ?? fail(`names the chair ${shown(id)}; there are ${CHAIRS.join(' ')}`);
}

const raise = (flag: number, to: 0 | 1): Effect => (game) => void (game.state.flags[flag] = to);
const sign = (agreement: number, by: Side): Effect => (game) => conclude(game, agreement, by);
/** As at the desk, but without its price: the other side answers before anything else goes on. */
const offers = (agreement: number, by: Side): Effect => (game) => {
  const initiative = game.content.initiatives.find((one) => one.agreement === agreement && one.procedure === propose);
  if (initiative !== undefined && game.state.proposal === null) propose(game, by, initiative);
};
const breaks = (agreement: number): Effect => (game) => breach(game, agreement);
const startCrisis = (kind: number): Effect => (game) => void (game.state.pending = kind);
const fell = (who: Side): Effect => (game) => remove(game, who);
const tell = (what: string): Effect => (game) => note(game, `note/${what}`);

type Signal = (game: Game, by: Side, size: number, why: string) => void;
const signal = (rule: Signal, by: Side, size: number): Effect => (game, why) => rule(game, by, size, why);

function put(who: Side, leader: number): Effect {
  return (game, why) => {
    if (game.content.leaders[leader]?.side === who) install(game, leader, why);
  };
}

function adopt(who: Side, doctrine: number): Effect {
  return (game) => {
    game.state.doctrines[who] = doctrine;
    note(game, `doctrine/${sideId(who)}/${game.content.doctrines[doctrine] ?? ''}`);
  };
}

function schedule(card: number, turns: number): Effect {
  return (game) => {
    const state = game.state;
    if (turns === 0) state.hand.push(card);
    else scheduleCard(state, card, state.turn + turns);
  };
}

function push(by: number): Effect {
  return (game) => {
    if (game.state.crisis !== null) shift(game.state.crisis, by);
  };
}

/** Moves the rung of the crisis under way; war is never reached by a card. */
function move(by: number): Effect {
  return (game, why) => {
    const crisis = game.state.crisis;
    if (crisis === null) return;
    crisis.rung = clamp(crisis.rung + by, 1, 7);
    crisis.topRung = Math.max(crisis.topRung, crisis.rung);
    game.state.topRung = Math.max(game.state.topRung, crisis.rung);
    note(game, `${why}/rung/${crisis.rung}`);
  };
}

function amount(compiler: Compiler, value: unknown, scale: number, most: number): Amount {
  if (!Array.isArray(value)) return scaled(value, scale, most);
  const [base, of, slope] = value;
  const start = scaled(base, scale, most);
  const source = variable(compiler, of);
  const perPoint = milliOf(slope, 10) ?? fail(`must have a slope with at most two decimals, not ${shown(slope)}`);
  if (scale === 1) return (game) => start + divide(share(read(game, source), perPoint), points(1));
  return (game) => start + share(read(game, source), perPoint);
}

function scaled(value: unknown, scale: number, most: number): number {
  const milli = milliOf(value, 100) ?? fail(`must be a number with at most one decimal, not ${shown(value)}`);
  const result = scale === 1000 ? milli : divide(milli, 1000);
  return Math.abs(result) <= most ? result : fail(`is larger than ${divide(most, scale)}: ${shown(value)}`);
}

function number(value: unknown): number {
  return scaled(value, 1000, 5000000);
}

function whole(value: unknown): number {
  return Number.isSafeInteger(value) ? (value as number) : fail(`must have a whole number, not ${shown(value)}`);
}

function turnsLater(value: unknown): number {
  const turns = whole(value);
  return turns >= 0 && turns <= MOST_TURNS ? turns : fail(`must come after 0 to ${MOST_TURNS} turns, not ${shown(value)}`);
}

function word(value: unknown): string {
  return typeof value === 'string' && value !== '' && value.length <= 60 ? value : fail(`must have an id, not ${shown(value)}`);
}

function proposed(compiler: Compiler, id: unknown): number {
  const agreement = known(compiler.names.agreement(word(id)), 'agreement', id);
  return compiler.names.proposable(word(id)) ? agreement : fail(`proposes ${shown(id)}, for which the scenario has no initiative`);
}

function known(value: number | undefined, what: string, id: unknown): number {
  return value ?? fail(`names the ${what} ${shown(id)}, which is not there`);
}

function side(compiler: Compiler, value: unknown): Side {
  if (compiler.self !== null && value === 'self') return compiler.self;
  if (compiler.self !== null && value === 'rival') return other(compiler.self);
  return parseSide(word(value)) ?? fail(`must name us or ussr, not ${shown(value)}`);
}

function variable(compiler: Compiler, value: unknown): Variable {
  const id = word(value);
  const self = compiler.self;
  const full = self === null ? id
    : id.startsWith('self.') ? `${sideId(self)}.${id.slice(5)}`
    : id.startsWith('rival.') ? `${sideId(other(self))}.${id.slice(6)}`
    : id;
  return variableOf(full) ?? fail(`names the variable ${shown(id)}, which is not there`);
}

