/**
 * The places of the Third World. A place leans West or East, or takes a road of its own; a region's
 * lean is the mean of its places by weight, so that rules may speak of regions. A place is aligned
 * at ±60 and lost again at ±40. An own road blunts what a power does by (150 − road) / 150.
 * A coup is paid for later: the place turns, and the world has read of it.
 * Source: Westad 2005 for three-cornered contests; bounds and weights are play-tested.
 */
import type { Card } from '../content.ts';
import { add, addPoints, bring, note, read, type Game } from '../ledger.ts';
import { scheduleCard } from '../schedule.ts';
import { sideId, SIDES, US, USSR, type Side } from '../sides.ts';
import { divide, points, remainder } from '../whole.ts';
import { abroad, cause, places, prestige, regions, resolve, type Place, type Variable } from '../variables.ts';
import { hostileAct } from './trust.ts';

/** Where a place stands: `state.stands`. */
export const STANDS = ['adrift', 'west', 'east', 'own-road'] as const;
/** What may become of a place for a side: `Card.upon`. */
export const TURNS = ['won', 'lost', 'gone', 'own-road'] as const;
const WON = 0;
const FALLEN = 1;
const GONE = 2;
const WANDERED = 3;

/** A side answers what becomes of places so often in a game, and not again for so many turns. */
const MOST_REACTIONS = 2;
const REACTIONS_APART = 10;

const ADRIFT = 0;
const WEST = 1;
const EAST = 2;
const OWN_ROAD = 3;

const ALIGNED = points(60);
const LOST = points(40);
/** From this firmness on a place between the powers is counted as going its own way. */
const FIRM = points(60);
const SOFT = points(45);
/** Quarters in which an act in a place is remembered. */
export const ACTIVE = 4;

/** Flat for the hot path: every place is looked at in every quarter that anybody imagines. */
const leans: readonly Variable[] = places.map(({ lean }) => lean);
const roads: readonly Variable[] = places.map(({ road }) => road);

const numbersByRegion: readonly (readonly number[])[] = regions.map((_, region) =>
  places.flatMap((place, number) => (place.region === region ? [number] : [])));

/** A power moves one place; a road of its own blunts it. Positive is towards Washington. */
export function leanPlace(game: Game, number: number, by: number, why: string): void {
  const place = places[number] as Place;
  const blunted = divide(by * (points(150) - read(game, place.road)), points(150));
  add(game, place.lean, blunted, why);
  settleRegion(game, place.region, why);
}

/** Moves all places of a region alike, and with them the region. */
export function leanRegion(game: Game, region: number, by: number, why: string): void {
  let alike = true;
  for (const number of numbersByRegion[region] as readonly number[]) {
    if (add(game, leans[number] as Variable, by, why) !== by) alike = false;
  }
  // Where no place stands at the end of its scale, the mean has moved as they all have.
  if (alike) add(game, (regions[region] as (typeof regions)[number]).lean, by, why);
  else settleRegion(game, region, why);
}

function settleRegion(game: Game, region: number, why: string): void {
  bring(game, (regions[region] as (typeof regions)[number]).lean, meanLean(game, region), why);
}

/** The mean lean of a region's places by weight, milli-points. */
export function meanLean(game: Game, region: number): number {
  let sum = 0;
  for (const number of numbersByRegion[region] as readonly number[]) {
    sum += (game.content.places[number]?.weight ?? 0) * read(game, (places[number] as Place).lean);
  }
  return divide(sum, 1000);
}

/** Places drift once a year, with decolonisation, aid and the hold of their region. */
export function driftPlaces(game: Game): void {
  if (remainder(game.state.quarter, 4) !== 3) return;
  const outward = divide((read(game, abroad[US]) - read(game, abroad[USSR])) * 80, 100);
  const tide = game.state.quarter > 6 ? -800 : -400;
  for (let number = 0; number < regions.length; number++) {
    const region = regions[number] as (typeof regions)[number];
    const held = divide((read(game, region.cohesion) - points(45)) * 32, 1000);
    leanRegion(game, number, tide + outward + held, 'decolonisation');
  }
}

/** The sum of all leans: how the world leans, milli-points. */
export function worldLean(game: Game): number {
  let sum = 0;
  for (const region of regions) sum += read(game, region.lean);
  return sum;
}

/** Where a place stands by its numbers alone, or stays where it stood. */
function standsNow(values: readonly number[], number: number, before: number): number {
  const lean = values[leans[number] as number] as number;
  if (lean >= (before === WEST ? LOST : ALIGNED)) return WEST;
  if (lean <= -(before === EAST ? LOST : ALIGNED)) return EAST;
  if (lean >= LOST || lean <= -LOST) return ADRIFT;
  const road = values[roads[number] as number] as number;
  return road >= (before === OWN_ROAD ? SOFT : FIRM) ? OWN_ROAD : ADRIFT;
}

/** At the start: where places stand is known and moves nothing. */
export function standAtFirst(game: Game): void {
  for (let number = 0; number < places.length; number++) {
    game.state.stands[number] = standsNow(game.state.values, number, ADRIFT);
  }
}

/** At the close of a quarter: who has been won and who is lost. */
export function settlePlaces(game: Game): void {
  const { stands, values } = game.state;
  for (let number = 0; number < stands.length; number++) {
    const before = stands[number] as number;
    const now = standsNow(values, number, before);
    if (now !== before) realign(game, number, before, now);
  }
  payBills(game);
}

function realign(game: Game, number: number, before: number, now: number): void {
  const place = places[number] as Place;
  const vote = (game.content.places[number]?.vote ?? 1) * 400;
  const why = `place/${place.id}/${STANDS[now] ?? ''}`;
  game.state.stands[number] = now;
  note(game, why);
  for (const side of SIDES) {
    const mine = side === US ? WEST : EAST;
    if (now === mine) add(game, prestige[side], vote, why);
    if (before === mine) add(game, prestige[side], -vote, why);
    if (before === mine && game.state.bases[number] === side + 1) loseBase(game, number, side);
    react(game, number, side, turnFor(game, number, side, before, now));
  }
}

/** What has become of a place for a side; −1 where it is no concern of that side. */
function turnFor(game: Game, number: number, side: Side, before: number, now: number): number {
  const [mine, theirs] = side === US ? [WEST, EAST] : [EAST, WEST];
  if (now === mine) return WON;
  if (before === mine) return FALLEN;
  if (now === theirs) return GONE;
  if (now !== OWN_ROAD) return -1;
  const leansWest = (game.state.values[leans[number] as number] as number) >= 0;
  return leansWest === (side === US) ? WANDERED : -1;
}

/** The news of a place is a card in the next turn: a few in a game, or it would be no news. */
function react(game: Game, number: number, side: Side, turn: number): void {
  const { state, content } = game;
  const free = state.quarter >= (content.places[number]?.from ?? 0);
  if (turn < 0 || state.record === 1 || !free || !isNews(game, side)) return;
  const card = content.cards.findIndex(({ by, place, upon }) => by === side && place === number && upon === turn);
  if (card >= 0) scheduleCard(state, card, state.turn + 1);
}

function isNews({ state, content }: Game, side: Side): boolean {
  const dealt = state.local.filter(({ card }) => {
    const { by, upon } = content.cards[card] as Card;
    return by === side && upon >= 0;
  });
  return dealt.length < MOST_REACTIONS && dealt.every(({ due }) => state.turn + 1 - due >= REACTIONS_APART);
}

function loseBase(game: Game, number: number, side: Side): void {
  const why = `place/${(places[number] as Place).id}/base-lost`;
  game.state.bases[number] = 0;
  note(game, why);
  addPoints(game, prestige[side], -1, why);
}

/** True where a base could stand in a place and none does. */
export function hasRoomForBase(game: Game, number: number): boolean {
  return game.content.places[number]?.base === true && game.state.bases[number] === 0;
}

/** A base in an allied place: reach and resolve, and a grievance for the other side. */
export function buildBase(game: Game, number: number, side: Side, why: string): void {
  game.state.bases[number] = side + 1;
  addPoints(game, resolve[side], 3, why);
  addPoints(game, (places[number] as Place).road, -5, why);
  add(game, prestige[side], 500, why);
  hostileAct(game, side, points(4), why);
}

/** Places aligned with a side. */
export function alignedPlaces(game: Game, side: Side): number {
  const mine = side === US ? WEST : EAST;
  let count = 0;
  for (const stand of game.state.stands) if (stand === mine) count++;
  return count;
}

/** True where a place is aligned with a side. */
export function isAligned(game: Game, number: number, side: Side): boolean {
  return game.state.stands[number] === (side === US ? WEST : EAST);
}

/** A side has acted in a place: it is remembered for a year, and may light a flashpoint. */
export function actIn(game: Game, number: number, side: Side): void {
  game.state.acted[number * 2 + side] = game.state.quarter + 1;
}

/** True where a side acted in a place within a year. */
export function isActive(game: Game, number: number, side: Side): boolean {
  const when = game.state.acted[number * 2 + side] as number;
  return when > 0 && game.state.quarter + 1 - when < ACTIVE;
}

/** A bill that a coup leaves behind, due in so many quarters. */
export function owe(game: Game, number: number, side: Side, quarters: number): void {
  game.state.bills.push({ place: number, side, due: game.state.quarter + quarters });
}

function payBills(game: Game): void {
  const { bills, quarter } = game.state;
  if (bills.length === 0) return;
  for (const bill of bills) if (bill.due <= quarter) pay(game, bill.place, bill.side);
  game.state.bills = bills.filter((bill) => bill.due > quarter);
}

function pay(game: Game, number: number, side: Side): void {
  const place = places[number] as Place;
  const why = `place/${place.id}/bill/${sideId(side)}`;
  note(game, why);
  add(game, place.lean, side === US ? -points(22) : points(22), why);
  addPoints(game, place.road, 10, why);
  settleRegion(game, place.region, why);
  add(game, prestige[side], -1500, why);
  add(game, cause[side], -1500, why);
}
