/**
 * Is any option simply the best? Each option of a card is followed for two years under the same
 * imagined luck (`worth.ts`), and what its side then has to show is compared component by component.
 * An option that is, on average, at least as good as each other one on every component, and better
 * on one, leaves nothing to decide.
 */
import { legal, newGame, rush } from '../core/game.ts';
import { COMPONENTS } from '../core/rules/score.ts';
import { STAGE, type State } from '../core/state.ts';
import { mindFor } from '../leaders/who.ts';
import type { Scenario } from '../scenario/read.ts';
import type { Measure } from './balance.ts';
import { mean, meanInterval } from './statistics.ts';
import { futures, JUDGE } from './worth.ts';

/** Comparisons that a card needs before anything is said of it. */
export const ENOUGH = 100;
/** With so many, no more are made. */
const PLENTY = 400;
/** Futures followed at each meeting with a card. */
const FUTURES = 4;
/** Differences smaller than this are none, points. */
const NOTHING = 0.01;

export interface Dominant {
  /** The command of the option. */
  readonly option: string;
  readonly comparisons: number;
  /** Its smallest lead on any component over any other option, points. */
  readonly least: Measure;
}

export interface Dominance {
  /** Cards met often enough, and cards met. */
  readonly cards: number;
  readonly met: number;
  readonly dominant: readonly Dominant[];
}

/** By option, a list of components for each future; futures of one number share their luck. */
export type Met = Map<string, number[][]>;

/** Campaigns of `reflex`; seeds `DOMINANCE.0` onwards. */
export function dominance(scenario: Scenario, games: number): Dominance {
  const cards = new Map<string, Met>();
  for (let number = 0; number < games; number++) follow(scenario, number, cards);
  const often = [...cards.values()].filter((met) => [...met.values()].every((rows) => rows.length >= ENOUGH));
  return { cards: often.length, met: cards.size, dominant: often.flatMap((met) => dominantOf(met) ?? []) };
}

function follow(scenario: Scenario, number: number, cards: Map<string, Met>): void {
  const { content } = scenario;
  const minds = [mindFor(JUDGE, scenario, 0), mindFor(JUDGE, scenario, 1)] as const;
  const state = newGame(content, `DOMINANCE.${number}`, { shifting: true });
  for (let decision = 0; state.ending === null; decision++) {
    if (state.stage === STAGE.cards) compare(scenario, state, decision, cards);
    rush(state, content, minds[state.mover].choose({ state, content, ledger: null }, state.mover).command);
  }
}

/** A card whose options are not all open has other ones another time: it counts as another card. */
function compare(scenario: Scenario, state: State, decision: number, cards: Map<string, Met>): void {
  const options = legal(state, scenario.content);
  const key = options.join(' ');
  const met: Met = cards.get(key) ?? new Map(options.map((option) => [option, []]));
  cards.set(key, met);
  if ([...met.values()].every((rows) => rows.length >= PLENTY)) return;
  const future = futures(scenario, state, decision);
  for (const option of options) {
    for (let number = 0; number < FUTURES; number++) {
      met.get(option)?.push(future(option, number).parts.slice(0, COMPONENTS.length));
    }
  }
}

/** The option that is best on every component, with its smallest lead; `null` where each gives something up. */
export function dominantOf(met: Met): Dominant | null {
  for (const [option, mine] of met) {
    const leads = [...met].filter(([other]) => other !== option).map(([, theirs]) => leadsOver(mine, theirs));
    const means = leads.map((components) => components.map(mean));
    const best = means.every((lead) => lead.every((by) => by > -NOTHING) && lead.some((by) => by >= NOTHING));
    if (!best) continue;
    const least = leads.flat().reduce((worst, lead) => (mean(lead) < mean(worst) ? lead : worst));
    return { option, comparisons: mine.length, least: { value: mean(least), interval: meanInterval(least) } };
  }
  return null;
}

/** By component, the lead in each future. */
function leadsOver(mine: readonly number[][], theirs: readonly number[][]): number[][] {
  return COMPONENTS.map((_, component) => mine.map((row, i) => (row[component] ?? 0) - (theirs[i]?.[component] ?? 0)));
}
