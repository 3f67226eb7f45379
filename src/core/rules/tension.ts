/**
 * Visible tension relaxes towards the sum of its causes:
 *   T* = 7 + 0.42 mean mistrust + 0.12 arms heat + 0.27 worst dispute + 0.055 other disputes
 *        − 0.36 rapport − 1.5 a treaty (up to 7) + 3 a level of alert; T += 0.33 (T* − T).
 * Source: fitted to the reference coding of 1955–1964; the terms are those of the debate between
 * deterrence and spiral theories.
 */
import { add, read, treatiesInForce, type Game } from '../ledger.ts';
import { US, USSR } from '../sides.ts';
import { clamp, divide, points, share } from '../whole.ts';
import {
  alert, brink, disputes, mistrust, rapport, strategicForce, tension, testing, type Variable,
} from '../variables.ts';

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

const CAUSES = [
  'ideological-divide', 'deep-mistrust', 'arms-race', 'gravest-dispute', 'other-disputes', 'rapport',
  'treaties', 'alerts',
] as const;

/** Fills `amounts` in the order of `CAUSES`; the hot path brings its own list. */
function weighCauses(game: Game, amounts: number[]): number[] {
  const k = game.content.coefficients;
  const { values } = game.state;
  let worst = 0;
  let sum = 0;
  for (let number = 0; number < disputes.length; number++) {
    const heat = values[disputes[number] as Variable] as number;
    sum += heat;
    if (heat > worst) worst = heat;
  }
  const alerts = read(game, alert[US]) + read(game, alert[USSR]);
  amounts[0] = k.ideologicalDivide;
  amounts[1] = share(meanMistrust(game), k.tensionPerMistrust);
  amounts[2] = share(armsHeat(game), k.tensionPerArms);
  amounts[3] = share(worst, k.tensionPerWorstDispute);
  amounts[4] = share(sum - worst, k.tensionPerOtherDispute);
  amounts[5] = -share(read(game, rapport), k.tensionPerRapport);
  amounts[6] = -Math.min(treatiesInForce(game), 7) * k.tensionPerTreaty;
  amounts[7] = divide(alerts * k.tensionPerAlert, 1000);
  return amounts;
}

/** The causes that tension settles towards, for screen and test. */
export function tensionTerms(game: Game): TensionTerm[] {
  const amounts = weighCauses(game, []);
  return CAUSES.map((why, i) => ({ why, amount: amounts[i] ?? 0 }));
}

/** Written over at each call; never read between calls. */
const workspace: number[] = CAUSES.map(() => 0);

/** Sum of the terms within the scale. */
export function tensionTarget(game: Game): number {
  let total = 0;
  for (const amount of weighCauses(game, workspace)) total += amount;
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
