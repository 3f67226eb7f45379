/**
 * Agreements: who would sign, what stands in the way, and what follows.
 *   accept = worth + 0.30 rapport + 0.45 brink + 0.75 (66 − mistrust) + 0.25 received
 *     + 0.15 (standing − 50) − 0.5 (tension − 60)⁺ − rival's propaganda − 5 fatigue − obstacles;
 *   West: unverified residue × mistrust, allies, hawks; East: inspection, Peking, doctrine.
 * A treaty needs 0 (± 4 of luck) from the other side and −8 from its author.
 * Source: the inspection problem of 1955–63 as told in the dossiers on Open Skies and the test ban.
 */
import { add, addPoints, inForce, note, read, type Game } from '../ledger.ts';
import type { Agreement } from '../content.ts';
import { SIDES, US, other, type Side } from '../sides.ts';
import { divide, points, remainder } from '../whole.ts';
import {
  bluff, brink, cause, china, cohesion, hawks, intelligence, mistrust, prestige, propaganda, rapport,
  received, standing, tension, treatyFatigue,
} from '../variables.ts';
import { please } from './chairs.ts';
import { deliveryShare } from './forces.ts';
import { costlyAct } from './trust.ts';

/** One ground for or against a treaty, in milli-points. */
export interface Ground {
  readonly why: string;
  readonly amount: number;
}

const COMMON = [
  'worth', 'rapport', 'brink', 'mistrust', 'received', 'standing', 'tension', 'propaganda',
  'treaty-fatigue', 'no-shock-yet',
] as const;
const OWN = [['verification', 'allies', 'hawks'], ['inspection', 'peking', 'cause']] as const;

/** Why `side` would or would not sign; the amounts sum to `acceptance`. */
export function acceptanceGrounds(game: Game, agreement: Agreement, side: Side): Ground[] {
  const amounts = weighGrounds(game, agreement, side, []);
  return [...COMMON, ...OWN[side]].map((why, i) => ({ why, amount: amounts[i] ?? 0 }));
}

/** Written over at each call; never read between calls. */
const workspace: number[] = [...COMMON, ...OWN[US]].map(() => 0);

/** Milli-points; at or above 0 the side would sign. */
export function acceptance(game: Game, agreement: Agreement, side: Side): number {
  let sum = 0;
  for (const amount of weighGrounds(game, agreement, side, workspace)) sum += amount;
  return sum;
}

/** Fills `amounts` in the order of `COMMON`, then of the side's own; the hot path brings its own list. */
function weighGrounds(game: Game, agreement: Agreement, side: Side, amounts: number[]): number[] {
  const hot = Math.max(0, read(game, tension) - points(60));
  amounts[0] = points(agreement.worth[side]);
  amounts[1] = divide(read(game, rapport) * 30, 100);
  amounts[2] = divide(read(game, brink) * 45, 100);
  amounts[3] = divide((points(66) - read(game, mistrust[side])) * 75, 100);
  amounts[4] = divide(read(game, received[side]) * 25, 100);
  amounts[5] = divide((read(game, standing[side]) - points(50)) * 15, 100);
  amounts[6] = -divide(hot * 50, 100);
  amounts[7] = -read(game, propaganda[other(side)]);
  amounts[8] = -5 * read(game, treatyFatigue);
  amounts[9] = agreement.brink > 0 ? Math.min(0, read(game, brink) - points(agreement.brink)) : 0;
  if (side === US) weighWestern(game, agreement, amounts);
  else weighEastern(game, agreement, amounts);
  return amounts;
}

function weighWestern(game: Game, agreement: Agreement, amounts: number[]): void {
  const national = divide(read(game, intelligence[US]) * 25, 100);
  const residue = points(agreement.verification - agreement.inspection) - national;
  amounts[10] = -divide(Math.max(0, residue) * read(game, mistrust[US]), points(100));
  amounts[11] = agreement.allies < 0 ? -divide((points(70) - read(game, cohesion[US])) * 40, 100) : 0;
  amounts[12] = -divide(read(game, hawks[US]) * 30, 100);
}

function weighEastern(game: Game, agreement: Agreement, amounts: number[]): void {
  const weak = Math.max(0, points(35) - deliveryShare(game, 1));
  const secret = points(20) + divide(read(game, bluff[1]), 2) + weak + divide(read(game, mistrust[1]), 2);
  amounts[10] = -divide(agreement.inspection * secret, 100);
  amounts[11] = agreement.china < 0 ? -divide(read(game, china) * 18, 100) : 0;
  amounts[12] = -divide(Math.max(0, points(60) - read(game, cause[1])) * 20, 100);
}

/** Puts an agreement in force, with `author` having proposed it; nothing if it is in force. */
export function conclude(game: Game, index: number, author: Side): void {
  const agreement = game.content.agreements[index];
  if (agreement === undefined || inForce(game, index)) return;
  const why = `agreement/${agreement.id}`;
  game.state.agreements[index] = game.state.quarter + 1;
  note(game, why);
  addPoints(game, treatyFatigue, 1, why);
  for (const side of SIDES) {
    costlyAct(game, side, points(agreement.costly[side]), why);
    add(game, prestige[side], side === author ? 2000 : 1200, why);
    please(game, side, 'word', side === author ? 2000 : 1000, why);
  }
  add(game, rapport, 9000, why);
  add(game, tension, -3500, why);
  addPoints(game, cohesion[US], agreement.allies, why);
  addPoints(game, china, agreement.china, why);
  addPoints(game, cause[1], -1, why);
  for (const effect of agreement.effects) effect(game, why);
}

/** Breaks an agreement; the verb's author pays through effects of its own. */
export function breach(game: Game, index: number): void {
  const agreement = game.content.agreements[index];
  if (agreement === undefined || !inForce(game, index)) return;
  game.state.agreements[index] = 0;
  note(game, `breach/${agreement.id}`);
}

/** Treaties weigh less on the next one as the years pass. */
export function easeFatigue(game: Game): void {
  if (remainder(game.state.quarter, 4) === 3) addPoints(game, treatyFatigue, -1, 'year-passed');
}
