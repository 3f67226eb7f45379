/**
 * A game: `newGame`, `legal`, `play`. Two drivers run the same recipe: `play` through immer, with
 * frozen states that share structure, and `rush` in place on a plain copy for look-ahead and
 * ensembles. Both end in the same digest.
 */
import { produce, setAutoFreeze } from 'immer';
import type { Card, Content } from './content.ts';
import type { Command } from './commands.ts';
import { below, luckKey, type LuckKey } from './luck.ts';
import { addPoints, type Game, type Ledger } from './ledger.ts';
import type { Reading } from './coefficients.ts';
import { US, type Side } from './sides.ts';
import { entryFor } from './schedule.ts';
import { STAGE, copyState, type State } from './state.ts';
import { SUM_COUNT } from './rules/score.ts';
import { perform } from './perform.ts';
import { proceed } from './proceed.ts';
import { legalCommands } from './legal.ts';
import { install } from './rules/succession.ts';
import { beginCrisis } from './rules/crisis.ts';
import { AIMS_EACH, GUESSES_EACH } from './rules/aims.ts';
import { please } from './rules/chairs.ts';
import { standAtFirst } from './rules/places.ts';
import { CHAIRS, intelligence, places } from './variables.ts';
import { points } from './whole.ts';
import type { World } from './worlds.ts';

export interface GameOptions {
  /** Dates may move within their stated windows. */
  readonly shifting?: boolean;
  /** Elections and sightings as they were, no accidents: the record, played again. */
  readonly record?: boolean;
  /** A leader for each side instead of the scenario's own; index of the content. */
  readonly leaders?: readonly [number, number];
  /** How hard the world is, and to which sides: those that people play. */
  readonly world?: World;
  readonly people?: readonly Side[];
}

/** Flashpoints per mille, points of intelligence, points in each chair. */
const WEATHER: Readonly<Record<World, readonly [number, number, number]>> = {
  calm: [600, 15, 4], history: [1000, 0, 0], storm: [1400, -15, -4],
};

/** Everything a stranger needs to play the same game again. */
export interface Setup {
  readonly seed: string;
  readonly reading: Reading;
  readonly shifting: boolean;
}

setAutoFreeze(true);

/** The first state in which somebody has a choice. */
export function newGame(
  content: Content, seed: string | LuckKey, options: GameOptions = {}, ledger: Ledger | null = null,
): State {
  const state = firstState(content, typeof seed === 'string' ? luckKey(seed) : seed, options);
  const game: Game = { state, content, ledger };
  for (const side of [0, 1] as const) {
    install(game, (options.leaders ?? content.startLeaders)[side], 'start');
  }
  standAtFirst(game);
  setWeather(game, options);
  if (content.startCrisis >= 0) beginCrisis(game, content.startCrisis);
  proceed(game);
  return state;
}

function setWeather(game: Game, options: GameOptions): void {
  const [flashpoints, sight, favour] = WEATHER[options.world ?? 'history'];
  game.state.weather = flashpoints;
  for (const side of options.people ?? []) {
    addPoints(game, intelligence[side], sight, 'world');
    for (const chair of CHAIRS) please(game, side, chair, points(favour), 'world');
  }
}

/** The state before anything has happened, laid out once for each scenario and then copied. */
const blanks = new WeakMap<Content, State>();

function firstState(content: Content, luck: LuckKey, options: GameOptions): State {
  const blank = blanks.get(content) ?? blankState(content);
  blanks.set(content, blank);
  const state = copyState(blank);
  state.luck = luck;
  if (options.shifting === true) state.agenda = agendaOf(content, (card) => shifted(content, card, luck));
  if (options.record === true) state.record = 1;
  return state;
}

function blankState(content: Content): State {
  return {
    turn: 0, quarter: content.firstQuarter, stage: STAGE.cards, mover: US, luck: [0, 0],
    values: content.start.slice(),
    flags: content.startFlags.slice(),
    agreements: content.startAgreements.slice(),
    ready: zeros(content.initiatives.length * 2),
    used: zeros(content.families.length * 2),
    agenda: agendaOf(content, ({ turn }) => turn),
    taken: nones(content.ownCards), local: [],
    phase: 0, hand: [], opened: 0, turnActs: 0, desk: [], actions: 0, transfers: 0,
    crisis: null, pending: -1, spark: -1, past: [],
    leaders: [content.startLeaders[0], content.startLeaders[1]],
    doctrines: [content.startDoctrines[0], content.startDoctrines[1]],
    removed: [0, 0], safeUntil: 0, fallen: -1, meeting: -1, low: [0, 0], lame: 0,
    demand: [-1, -1], favour: zeros(CHAIRS.length * 2), running: [-1, -1], left: [0, 0],
    built: zeros(content.programmes.length), proposal: null, stalled: [],
    stands: zeros(places.length), bases: zeros(places.length), acted: zeros(places.length * 2), bills: [],
    lit: zeros(content.flashpoints.length * 2), term: -1, council: [],
    aims: nones(AIMS_EACH * 2), guesses: nones(GUESSES_EACH * 2), guessed: [0, 0], judged: [], weather: 1000,
    sums: zeros(SUM_COUNT), risk: 0, topRung: 0, crises: 0,
    record: 0, warBy: -1, ending: null,
  };
}

function zeros(length: number): number[] {
  const row: number[] = [];
  while (row.length < length) row.push(0);
  return row;
}

function nones(length: number): number[] {
  return zeros(length).map(() => -1);
}

/** The cards with a date, soonest first. */
function agendaOf(content: Content, turnOf: (card: Card) => number): number[] {
  const entries: number[] = [];
  content.cards.forEach((card, number) => {
    const turn = turnOf(card);
    if (turn >= 0) entries.push(entryFor(number, turn));
  });
  return entries.sort((a, b) => a - b);
}

/** Luck moves a card only within its own window. */
function shifted(content: Content, card: Card, luck: LuckKey): number {
  if (card.turn < 0 || card.shift === 0) return card.turn;
  const moved = card.turn - card.shift + below(luck, card.purpose, 0, 0, 2 * card.shift + 1);
  return Math.min(Math.max(moved, 0), content.turns - 1);
}

/** What the side to move may do, in canonical order; index 0 does nothing. Empty when over. */
export function legal(state: State, content: Content): Command[] {
  return legalCommands({ state, content, ledger: null });
}

/** The next state; the given one is untouched and the new one frozen. @throws if not legal. */
export function play(
  state: State, content: Content, command: Command, ledger: Ledger | null = null,
): State {
  mustBeLegal(state, content, command);
  return produce(state, (draft) => rush(draft as State, content, command, ledger));
}

/** The same in place, without a check: for look-ahead, ensembles and verification. */
export function rush(
  state: State, content: Content, command: Command, ledger: Ledger | null = null,
): void {
  const game: Game = { state, content, ledger };
  perform(game, command);
  proceed(game);
}

/** @throws an error that names the command and what may be done instead. */
export function mustBeLegal(state: State, content: Content, command: Command): void {
  const options = legal(state, content);
  if (options.includes(command)) return;
  const some = options.slice(0, 6).join(', ');
  throw new Error(`"${command}" cannot be done now; you may do: ${some || 'nothing, it is over'}`);
}

export { copyState };
