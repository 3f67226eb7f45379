/**
 * Visible tension relaxes towards the sum of its causes:
 *   T* = 7 + 0.42 mean mistrust + 0.12 arms heat + 0.27 worst dispute + 0.055 other disputes
 *        − 0.36 rapport − 1.5 a treaty (up to 7) + 3 a level of alert; T += 0.33 (T* − T).
 * Source: fitted to the reference coding of 1955–1964; the terms are those of the debate between
 * deterrence and spiral theories.
 */
import { add, read, type Game } from '../ledger.ts';
import { US, USSR } from '../sides.ts';
import { clamp, divide, points, share } from '../whole.ts';
import {
  alert, brink, disputes, mistrust, rapport, strategicForce, tension, testing,
} from '../variables.ts';
import { treatiesInForce } from './treaties.ts';

/** One cause of tension in milli-points; the terms sum to the target. */
export interface TensionTerm {
  readonly why: string;
  readonly amount: number;
}

/** Mean of both sides' mistrust, milli-points. */
export function meanMistrust(game: Game): number {
  return divide(read(game, mistrust[US]) + read(game, mistrust[USSR]), 2);
}

function armsHeat(game: Game): number {
  const forces = (read(game, strategicForce[US]) + read(game, strategicForce[USSR])) * 11;
  return clamp(forces + divide(read(game, testing) * 3, 10), 0, points(100));
}

/** The causes that tension settles towards, for rule, screen and test alike. */
export function tensionTerms(game: Game): TensionTerm[] {
  const k = game.content.coefficients;
  let worst = 0;
  let sum = 0;
  for (const dispute of disputes) {
    const heat = read(game, dispute);
    sum += heat;
    if (heat > worst) worst = heat;
  }
  const alerts = read(game, alert[US]) + read(game, alert[USSR]);
  return [
    { why: 'ideological-divide', amount: k.ideologicalDivide },
    { why: 'deep-mistrust', amount: share(meanMistrust(game), k.tensionPerMistrust) },
    { why: 'arms-race', amount: share(armsHeat(game), k.tensionPerArms) },
    { why: 'gravest-dispute', amount: share(worst, k.tensionPerWorstDispute) },
    { why: 'other-disputes', amount: share(sum - worst, k.tensionPerOtherDispute) },
    { why: 'rapport', amount: -share(read(game, rapport), k.tensionPerRapport) },
    { why: 'treaties', amount: -Math.min(treatiesInForce(game), 7) * k.tensionPerTreaty },
    { why: 'alerts', amount: divide(alerts * k.tensionPerAlert, 1000) },
  ];
}

/** Sum of the terms within the scale. */
export function tensionTarget(game: Game): number {
  let total = 0;
  for (const term of tensionTerms(game)) total += term.amount;
  return clamp(total, 0, points(100));
}

export function moveTension(game: Game): void {
  const k = game.content.coefficients;
  const warmth = read(game, rapport);
  add(game, rapport, -share(warmth, 1000 - k.rapportKept), 'spirit-fades');
  add(game, brink, -share(read(game, brink), k.brinkFade), 'fear-fades');
  const change = share(tensionTarget(game) - read(game, tension), k.tensionAdjust);
  add(game, tension, change, change < 0 ? 'tension-settles' : 'tension-builds');
}
