/** What a chance on the ladder is made of, cause by cause: "why is this number what it is?" */
import type { Game } from '../core/ledger.ts';
import type { Side } from '../core/sides.ts';
import { other } from '../core/sides.ts';
import type { Crisis } from '../core/state.ts';
import { leaderOf } from '../core/rules/crisis.ts';
import {
  accidentFactors, GUESSED_TEMPER, needTerms, type Factor, type NeedTerm,
} from '../core/rules/ladder.ts';

/** A line of an answer: what it is, how it is shown, and whether it raises the number. */
export interface OddsLine {
  readonly text: string;
  readonly shown: string;
  readonly rises: boolean;
}

const FACTORS: Readonly<Record<Factor['why'], string>> = {
  rung: 'a round on this rung, all else being usual',
  mistrust: 'how far each side expects the worst',
  alert: 'forces on alert',
  'hot-line': 'a hot line between the capitals',
  technology: 'how safe weapons and warning are',
  scale: 'the scale of the model, set by the record',
  place: 'how short a round is here, and how hard to keep in hand',
};

/** The factors of the chance of an accident in one round at a rung, those that change nothing left away. */
export function riskLines(game: Game, rung: number): OddsLine[] {
  return accidentFactors(game, rung)
    .filter((factor) => factor.why === 'rung' || factor.times !== factor.over)
    .map((factor) => ({
      text: FACTORS[factor.why],
      shown: factor.why === 'rung' ? `${(factor.times / 100).toFixed(2)} %` : `× ${(factor.times / factor.over).toFixed(2)}`,
      rises: factor.times > factor.over,
    }));
}

const NEEDS: Readonly<Record<NeedTerm['why'], string>> = {
  'any-deal': 'some concession, to show for it',
  resolve: 'how much the matter is worth to them',
  momentum: 'who prevails if nobody moves',
  pride: 'the pride of the leader',
  weariness: 'acts that have passed',
  fear: 'fear on the higher rungs',
};

/** Milli-grades; less would be shown as zero. */
const LEAST_SHOWN = 50;

/** What one's own government needs, exactly, in grades of concession from 1 to 5. */
export function ownNeedLines(game: Game, side: Side): OddsLine[] {
  const crisis = game.state.crisis as Crisis;
  return needLines(needTerms(game, crisis, side, crisis.resolve[side], leaderOf(game, side)));
}

/** What the other side is believed to need. */
export function rivalNeedLines(game: Game, side: Side): OddsLine[] {
  const crisis = game.state.crisis as Crisis;
  return needLines(needTerms(game, crisis, other(side), crisis.belief[side], GUESSED_TEMPER));
}

function needLines(terms: readonly NeedTerm[]): OddsLine[] {
  return terms.filter((term) => Math.abs(term.amount) >= LEAST_SHOWN).map((term) => ({
    text: NEEDS[term.why], rises: term.amount > 0,
    shown: `${term.amount > 0 ? '+' : '−'}${(Math.abs(term.amount) / 1000).toFixed(1)}`,
  }));
}
