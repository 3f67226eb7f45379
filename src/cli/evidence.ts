/** What `balance` says of the campaign as a game: rhythm, variety, lasting choices, strength, budgets. */
import { SIDES, sideId, type Side } from '../core/sides.ts';
import { consequences, type Consequences } from '../lab/consequence.ts';
import { dominance, ENOUGH, type Dominance } from '../lab/dominance.ts';
import { rhythm, type Rhythm } from '../lab/rhythm.ts';
import { budgetGap, duel, fixedList, judgedWay, leaderWay, type BudgetGap, type Duel, type JudgedWay, type Way } from '../lab/strength.ts';
import type { Measure } from '../lab/balance.ts';
import type { Scenario } from '../scenario/read.ts';

export interface Verdict {
  readonly name: string;
  readonly holds: boolean;
}

interface NamedDuel extends Duel {
  readonly side: Side;
  readonly name: string;
  readonly wanted: number;
}

export interface Evidence {
  readonly rhythm: Rhythm;
  readonly consequences: Consequences;
  readonly duels: readonly NamedDuel[];
  readonly budgets: readonly BudgetGap[];
  readonly dominance: Dominance;
  /** For each side the ways of `JUDGED`. */
  readonly judged: readonly (readonly JudgedWay[])[];
}

const DUELS: readonly (readonly [name: string, a: Way, b: Way, wanted: number])[] = [
  ['level 2 against level 1', leaderWay('standard:2'), leaderWay('standard:1'), 0.65],
  ['level 3 against level 2', leaderWay('standard:3'), leaderWay('standard:2'), 0.65],
  ['level 2 against a fixed list', leaderWay('standard:2'), fixedList, 0.65],
];
/** Judged decision by decision; the first should do clearly better than the second. */
const JUDGED: readonly (readonly [name: string, way: Way])[] = [
  ['level 2', leaderWay('standard:2')], ['a fixed list', fixedList], ['chance', leaderWay('random')],
];
/** Every so many decisions of so many games: others tell little more, and each takes 200 continuations. */
const EVERY = 5;
const JUDGED_GAMES = 20;
/** With four futures a meeting, most cards are then compared often enough. */
const DOMINANCE_GAMES = 60;
const MOST_DECISIONS = 110;
const MOST_OF_A_FAMILY = 0.2;
const LEAST_ENTROPY = 0.75;
const LASTING_CARDS = 20;
const OWN_WARS = 0.05;

/** Steps that `gather` reports. */
export const EVIDENCE_STEPS = 3 + 2 * DUELS.length + 2 + 2 * JUDGED.length;

export function gather(campaign: Scenario, games: number, step: (by: number) => void): Evidence {
  const tick = <T>(value: T): T => { step(1); return value; };
  return {
    rhythm: tick(rhythm(campaign, games)),
    consequences: tick(consequences(campaign, Math.ceil(games / 4))),
    duels: SIDES.flatMap((side) => DUELS.map(([name, a, b, wanted]) =>
      tick({ ...duel(campaign, side, a, b, games), side, name, wanted }))),
    budgets: SIDES.map((side) => tick(budgetGap(campaign, side, Math.ceil(games / 2)))),
    dominance: tick(dominance(campaign, Math.max(games, DOMINANCE_GAMES))),
    judged: SIDES.map((side) => JUDGED.map(([, way]) => tick(judgedWay(campaign, side, way, Math.min(games, JUDGED_GAMES), EVERY)))),
  };
}

/** A share falls short only where the whole of its interval does. */
export function evidenceVerdicts({ rhythm: played, consequences: lasting, duels, dominance: best, judged }: Evidence): Verdict[] {
  return [
    ...SIDES.map((side) => ({ name: `decisions of ${sideId(side)} in a campaign: ${played.decisions[side].toFixed(1)} (≤ ${MOST_DECISIONS})`, holds: played.decisions[side] <= MOST_DECISIONS })),
    { name: `quarters with neither card nor demand: ${played.empty.join(' and ')} (none)`, holds: played.empty.every((count) => count === 0) },
    { name: `proposals closed without an answer: ${played.unanswered} (none)`, holds: played.unanswered === 0 },
    ...played.families.map((use, side) => ({ name: `families of moves of ${sideId(side as Side)}: most used ${use.top} ${percent(use.share)}, entropy ${percent(use.entropy)}`, holds: use.share <= MOST_OF_A_FAMILY && use.entropy >= LEAST_ENTROPY })),
    { name: `options that every temper takes in over nine of ten cases: ${played.foregone.join(', ') || 'none'}`, holds: played.foregone.length === 0 },
    { name: `cards whose options still part the worlds after two years: ${lasting.lasting.length} of ${lasting.cards} (≥ ${LASTING_CARDS})`, holds: lasting.lasting.length >= LASTING_CARDS },
    { name: `cards with an option best on every component: ${best.dominant.map(dominantText).join(', ') || 'none'} of ${best.cards} compared ${ENOUGH} times or more, of ${best.met} met (none)`, holds: best.cards > 0 && best.dominant.length === 0 },
    ...judged.map((ways, side) => judgedVerdict(ways, side as Side)),
    ...duels.map((one) => ({ name: `${sideId(one.side)}, ${one.name}: wins ${percent(one.won.value)} [${percent(one.won.interval.low)}–${percent(one.won.interval.high)}] of pairs (≥ ${percent(one.wanted)}), wars of its own ${percent(one.ownWars.value)} [${percent(one.ownWars.interval.low)}–${percent(one.ownWars.interval.high)}] (< 5 %)`, holds: one.won.interval.high >= one.wanted && one.ownWars.interval.low < OWN_WARS })),
  ];
}

function dominantText({ option, comparisons, least }: Dominance['dominant'][number]): string {
  return `${option} (n = ${comparisons}, ahead by ${shown(least)} or more)`;
}

/** Level 2 is clearly better than the list where no interval meets. */
function judgedVerdict(ways: readonly JudgedWay[], side: Side): Verdict {
  const [thinking, list] = ways;
  const holds = thinking !== undefined && list !== undefined
    && thinking.loss.interval.high < list.loss.interval.low && thinking.aims.interval.low > list.aims.interval.high;
  return { name: `${sideId(side)}: a fixed list does clearly worse than level 2 on judgement and on aims`, holds };
}

function shown({ value, interval }: Measure): string {
  return `${value.toFixed(2)} [${interval.low.toFixed(2)}–${interval.high.toFixed(2)}]`;
}

export function printJudged(judged: Evidence['judged']): void {
  console.log('Judgement: points lost a decision against the best reply found, and points for aims');
  judged.forEach((ways, side) => ways.forEach(({ games, decisions, loss, aims }, way) => {
    console.log(`  ${sideId(side as Side).padEnd(5)} ${(JUDGED[way]?.[0] ?? '').padEnd(13)} lost ${shown(loss).padEnd(18)} aims ${shown(aims).padEnd(20)} ${decisions} decisions of ${games} games`);
  }));
}

function percent(share: number): string {
  return `${(Math.max(0, share) * 100).toFixed(1)} %`;
}

export function printBudgets(budgets: readonly BudgetGap[]): void {
  budgets.forEach((gap, side) => {
    console.log(`Budgets of ${sideId(side as Side)}, all to missiles against all to home, ${gap.games} games each; another ending in ${percent(gap.otherEnding)}`);
    for (const { id, guns, butter } of gap.gauges) console.log(`  ${id.padEnd(22)} ${guns.toFixed(1).padStart(6)} ${butter.toFixed(1).padStart(6)}`);
  });
}
