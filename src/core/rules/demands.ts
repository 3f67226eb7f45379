/**
 * Each quarter one chair of each side asks for something at the desk. To do what it asks pleases
 * it for four quarters; to leave the desk without it displeases it at once (−4).
 * Source: play-tested; what chairs ask for is content.
 */
import { note, type Game } from '../ledger.ts';
import type { Demand, Initiative } from '../content.ts';
import { below, purpose, type Purpose } from '../luck.ts';
import { SIDES, type Side } from '../sides.ts';
import { points } from '../whole.ts';
import { CHAIRS } from '../variables.ts';
import { available } from './initiatives.ts';
import { canTransfer } from './budget.ts';
import { please } from './chairs.ts';

const GOODWILL = 4;
const GRANTED = points(1);
const REFUSED = -points(4);
const ASKING: readonly [Purpose, Purpose] = [purpose('demand/us'), purpose('demand/ussr')];

/** At the start of a quarter: one chair each asks. Nobody asks in the record, played again. */
export function hearDemands(game: Game): void {
  const { state } = game;
  if (state.record === 1) return;
  for (const side of SIDES) {
    state.demand[side] = pickDemand(game, side);
    const demand = game.content.demands[state.demand[side]];
    if (demand !== undefined) note(game, `demand/${demand.id}`);
  }
}

/** By luck among the demands that can be met; no chair asks twice while it is in good humour. */
function pickDemand(game: Game, side: Side): number {
  const open: number[] = [];
  game.content.demands.forEach((demand, number) => {
    if (demand.side === side && !isPleased(game, side, demand.chair) && demand.when(game) && canMeet(game, side, demand)) open.push(number);
  });
  if (open.length === 0) return -1;
  return open[below(game.state.luck, ASKING[side], game.state.turn, 0, open.length)] ?? -1;
}

function isPleased(game: Game, side: Side, chair: number): boolean {
  return (game.state.favour[side * CHAIRS.length + chair] as number) > game.state.quarter + 1;
}

function canMeet(game: Game, side: Side, demand: Demand): boolean {
  if (demand.initiatives.some((number) => available(game, side, number))) return true;
  return demand.transfers.some(([from, to]) => game.state.transfers > 0 && canTransfer(game, side, from, to));
}

/** What a side has been asked for, if anything. */
function asked(game: Game, side: Side): Demand | undefined {
  const number = game.state.demand[side];
  return number < 0 ? undefined : game.content.demands[number];
}

/** The side has started an initiative: is it what was asked? */
export function meetByInitiative(game: Game, side: Side, initiative: Initiative): void {
  const demand = asked(game, side);
  if (demand?.initiatives.some((number) => game.content.initiatives[number] === initiative) === true) grant(game, side, demand);
}

/** The side has moved a chip: is it what was asked? */
export function meetByTransfer(game: Game, side: Side, from: number, to: number): void {
  const demand = asked(game, side);
  if (demand?.transfers.some(([a, b]) => a === from && b === to) === true) grant(game, side, demand);
}

function grant(game: Game, side: Side, demand: Demand): void {
  const { state } = game;
  state.favour[side * CHAIRS.length + demand.chair] = state.quarter + 1 + GOODWILL;
  state.demand[side] = -1;
  note(game, `${demand.why}/granted`, side);
  please(game, side, CHAIRS[demand.chair] ?? 'house', GRANTED, `${demand.why}/granted`);
}

/** Leaving the desk with a demand unmet. */
export function refuseDemand(game: Game, side: Side): void {
  const demand = asked(game, side);
  if (demand === undefined) return;
  game.state.demand[side] = -1;
  note(game, `${demand.why}/refused`, side);
  please(game, side, CHAIRS[demand.chair] ?? 'house', REFUSED, `${demand.why}/refused`);
}
