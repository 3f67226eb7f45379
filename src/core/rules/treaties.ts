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

/** Why `side` would or would not sign; the amounts sum to `acceptance`. */
export function acceptanceGrounds(game: Game, agreement: Agreement, side: Side): Ground[] {
  const hot = Math.max(0, read(game, tension) - points(60));
  const common: Ground[] = [
    { why: 'worth', amount: points(agreement.worth[side]) },
    { why: 'rapport', amount: divide(read(game, rapport) * 30, 100) },
    { why: 'brink', amount: divide(read(game, brink) * 45, 100) },
    { why: 'mistrust', amount: divide((points(66) - read(game, mistrust[side])) * 75, 100) },
    { why: 'received', amount: divide(read(game, received[side]) * 25, 100) },
    { why: 'standing', amount: divide((read(game, standing[side]) - points(50)) * 15, 100) },
    { why: 'tension', amount: -divide(hot * 50, 100) },
    { why: 'propaganda', amount: -read(game, propaganda[other(side)]) },
    { why: 'treaty-fatigue', amount: -5 * read(game, treatyFatigue) },
  ];
  if (agreement.brink > 0) {
    const missing = Math.max(0, points(agreement.brink) - read(game, brink));
    common.push({ why: 'no-shock-yet', amount: -missing });
  }
  return common.concat(side === US ? western(game, agreement) : eastern(game, agreement));
}

function western(game: Game, agreement: Agreement): Ground[] {
  const national = divide(read(game, intelligence[US]) * 25, 100);
  const residue = points(agreement.verification - agreement.inspection) - national;
  const doubt = divide(Math.max(0, residue) * read(game, mistrust[US]), points(100));
  const strain = agreement.allies < 0 ? divide((points(70) - read(game, cohesion[US])) * 40, 100) : 0;
  return [
    { why: 'verification', amount: -doubt },
    { why: 'allies', amount: -strain },
    { why: 'hawks', amount: -divide(read(game, hawks[US]) * 30, 100) },
  ];
}

function eastern(game: Game, agreement: Agreement): Ground[] {
  const weak = Math.max(0, points(35) - deliveryShare(game, 1));
  const secret = points(20) + divide(read(game, bluff[1]), 2) + weak + divide(read(game, mistrust[1]), 2);
  const peking = agreement.china < 0 ? divide(read(game, china) * 18, 100) : 0;
  const faith = divide(Math.max(0, points(60) - read(game, cause[1])) * 20, 100);
  return [
    { why: 'inspection', amount: -divide(agreement.inspection * secret, 100) },
    { why: 'peking', amount: -peking },
    { why: 'cause', amount: -faith },
  ];
}

/** Milli-points; at or above 0 the side would sign. */
export function acceptance(game: Game, agreement: Agreement, side: Side): number {
  let sum = 0;
  for (const ground of acceptanceGrounds(game, agreement, side)) sum += ground.amount;
  return sum;
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
