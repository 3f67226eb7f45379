/** The crisis ladder in words: rungs with their risk, both markers, terms with their chances. */
import { coefficientTable } from '../core/coefficients.ts';
import {
  ACCEPT, CONCEDE, ladderCommand, LINES, type Command,
} from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import { legalCommands } from '../core/legal.ts';
import { other, SIDES, type Side } from '../core/sides.ts';
import type { Crisis } from '../core/state.ts';
import { acceptOffer, afterStep, kindOf, leaderOf } from '../core/rules/crisis.ts';
import {
  accidentChance, favour, gradeFor, GUESSED_TEMPER, keptUnder, MOST_GRADE, needOf, needSum, RUNGS, TOP_RUNG,
} from '../core/rules/ladder.ts';
import { settleCrisis } from '../core/rules/settlement.ts';
import { IMMODEST, isEarly } from '../leaders/ladder.ts';
import type { Words } from '../scenario/words.ts';
import { offerWord, takenOdds } from './chances.ts';
import { marksAmong, marksOf, type Mark } from './marks.ts';
import { ownNeedLines, riskLines, rivalNeedLines, type OddsLine } from './odds.ts';
import { line, spelled } from './phrases.ts';
import { outcomes } from './preview.ts';
import { clockOf, signOf, stakesOf, type Clock, type Stakes } from './stakes.ts';

export interface RungView {
  readonly number: number;
  readonly label: string;
  /** Chance of war by accident in one round, as word, number and band, in this model. */
  readonly risk: string;
  readonly here: boolean;
  /** Whose marker stands here: the rung that a side has last gone up to. */
  readonly markers: readonly Side[];
}

/** A guess at what comes of an offer, in words and as number and band. */
export interface OfferOdds {
  readonly words: string;
  readonly odds: string;
}

export interface TermView {
  readonly number: number;
  readonly command: string;
  readonly label: string;
  readonly detail: string;
  /** Per cent of what is at stake that the viewer keeps. */
  readonly kept: number;
  /** Whether the rival would take it with a public hold, as intelligence guesses. */
  readonly held: OfferOdds;
  /** The same with a step up; `null` where none is left. */
  readonly pressed: OfferOdds | null;
  /** What it would do to one's own gauges if it were taken. */
  readonly price: readonly Mark[];
  /** True where it is less than the viewer's own government needs. */
  readonly short: boolean;
}

export interface LadderView {
  readonly rung: number;
  readonly rungs: readonly RungView[];
  /** −100 to 100 in the viewer's favour, points. */
  readonly ahead: number;
  readonly aheadText: string;
  /** Whose the last clear chance is. */
  readonly chance: string;
  readonly stakes: Stakes;
  readonly clock: Clock;
  /** A public sign that the rival's leader has given of late; empty for none. */
  readonly sign: string;
  readonly need: string;
  readonly offered: TermView | null;
  readonly answer: string;
  readonly terms: readonly TermView[];
  readonly canEscalate: boolean;
  readonly commands: readonly Command[];
  readonly holdRisk: string;
  readonly climbRisk: string;
  /** What it costs to give way, to take what is offered, to let it settle. */
  readonly prices: { readonly concede: readonly Mark[]; readonly accept: readonly Mark[]; readonly settle: readonly Mark[] };
  /** Why the numbers are what they are. */
  readonly why: {
    readonly risk: readonly OddsLine[];
    readonly ownNeed: readonly OddsLine[];
    readonly rivalNeed: readonly OddsLine[];
  };
}

const ANSWERS = ['', 'They say your terms are not enough.', 'They took your terms as an insult.'] as const;

/** `climbed` is the rung to which each side has last gone up; without it both stand where it is. */
export function ladderView(game: Game, words: Words, side: Side, climbed?: readonly [number, number]): LadderView {
  const crisis = game.state.crisis as Crisis;
  const kind = kindOf(game, crisis);
  const ahead = (crisis.momentum * favour(kind, side)) / 1000;
  const term = (number: number): TermView => termView(game, words, side, number);
  const offer = crisis.offer[other(side)];
  const commands = legalCommands(game);
  return {
    rung: crisis.rung,
    rungs: RUNGS.map((id, number) => ({
      number, label: line(words, 'rungs', id), here: number === crisis.rung, risk: rungRisk(game, number),
      markers: SIDES.filter((one) => (climbed?.[one] ?? crisis.rung) === number),
    })).slice(1),
    ahead, aheadText: aheadWords(ahead), chance: chanceWords(ahead),
    stakes: stakesOf(game, kind, side), clock: clockOf(game, crisis, kind), sign: signOf(game, words, other(side)),
    need: needWords(needOf(game, crisis, side, leaderOf(game, side))),
    offered: offer === 0 ? null : term(offer),
    answer: ANSWERS[crisis.answer[side]] ?? '',
    terms: [1, 2, 3, 4, 5].map(term),
    canEscalate: commands.some((command) => command.startsWith('ladder/escalate')),
    commands,
    holdRisk: rungRisk(game, crisis.rung),
    climbRisk: rungRisk(game, Math.min(TOP_RUNG, crisis.rung + 1)),
    prices: {
      concede: commands.includes(CONCEDE) ? marksOf(game, side, CONCEDE) : [],
      accept: offer === 0 ? [] : priceOfTerm(game, side, offer, other(side)),
      settle: priceOf(game, side, (copy) => settleCrisis(copy, copy.state.crisis as Crisis, kind)),
    },
    why: {
      risk: riskLines(game, crisis.rung), ownNeed: ownNeedLines(game, side), rivalNeed: rivalNeedLines(game, side),
    },
  };
}

function termView(game: Game, words: Words, side: Side, number: number): TermView {
  const crisis = game.state.crisis as Crisis;
  const kind = kindOf(game, crisis);
  const id = kind.terms[number - 1]?.id ?? '';
  const text = words.crises.get(kind.id)?.terms.get(id);
  const rival = other(side);
  const grade = gradeFor(kind, side, number);
  const mine = needOf(game, crisis, side, leaderOf(game, side));
  return {
    number, command: LINES[number + 1] ?? '', label: text?.label ?? spelled(id), detail: text?.detail ?? '',
    kept: keptUnder(kind, side, number),
    held: crisis.offer[rival] === number ? THEIRS : offerOdds(game, crisis, side, grade),
    pressed: crisis.offer[rival] === number ? THEIRS : crisis.rung + 1 < TOP_RUNG ? offerOdds(game, afterStep(crisis, kind, side), side, grade) : null,
    price: priceOfTerm(game, side, number, side),
    short: gradeFor(kind, rival, number) < mine,
  };
}

/** What they have offered themselves needs no guess. */
const THEIRS: OfferOdds = { words: 'they offer it', odds: 'accept it above' };

/** What would come of an offer of so many grades, with the crisis as it would then stand. */
function offerOdds(game: Game, crisis: Crisis, side: Side, grade: number): OfferOdds {
  const theirs = needSum(game, crisis, other(side), crisis.belief[side], GUESSED_TEMPER);
  const word = offerWord(
    grade === MOST_GRADE ? Infinity : grade * 1000 - theirs,
    grade < IMMODEST && isEarly(crisis.rung, crisis.acts + 1),
  );
  return { words: word.words, odds: takenOdds(word) };
}

/** The command for a public step (0 hold, 1 escalate) and a private line. */
export function ladderChoice(step: 'hold' | 'escalate' | 'concede' | 'accept', said: number): Command {
  if (step === 'concede') return CONCEDE;
  if (step === 'accept') return ACCEPT;
  return ladderCommand(step === 'hold' ? 0 : 1, said);
}

/** What it would do at once to end it so; the rival's own reckoning shows in none of these marks. */
function priceOf(game: Game, side: Side, end: (copy: Game) => void): Mark[] {
  return marksAmong(outcomes(game, CONCEDE, end).map((copy) => copy.state), game, side);
}

/** A term that `by` has offered is taken by the other side. */
function priceOfTerm(game: Game, side: Side, term: number, by: Side): Mark[] {
  return priceOf(game, side, (copy) => {
    const crisis = copy.state.crisis as Crisis;
    crisis.offer[by] = term;
    crisis.mover = other(by);
    acceptOffer(copy);
  });
}

/** Word, number and band of a rung; "in this model" is said once beside the ladder. */
export function rungRisk(game: Game, rung: number): string {
  if (rung === TOP_RUNG) return 'certain';
  const chance = accidentChance(game, rung);
  const { value, low, high } = coefficientTable.accidentScale;
  return `${riskWords(chance)}${chance < LEAST_SHOWN ? '' : ` (${percent((chance * low) / value)}–${percent((chance * high) / value)})`}`;
}

/** Basis points; a smaller chance has no band that could be read. */
const LEAST_SHOWN = 5;

function percent(basisPoints: number): string {
  return (basisPoints / 100).toFixed(basisPoints >= 1000 ? 0 : basisPoints >= 20 ? 1 : 2);
}

/** A word and a number. */
export function riskWords(basisPoints: number): string {
  if (basisPoints >= 10000) return 'certain';
  if (basisPoints === 0) return 'no risk';
  if (basisPoints < LEAST_SHOWN) return 'slight, under 0.1 %';
  const word = basisPoints < 50 ? 'slight' : basisPoints < 150 ? 'serious' : basisPoints < 500 ? 'grave' : 'extreme';
  return `${word}, ${percent(basisPoints)} %`;
}

/** From this lead on, points, whoever is ahead prevails if nobody moves. */
const DECISIVE = 25;

function aheadWords(ahead: number): string {
  if (ahead >= DECISIVE) return 'If nobody moves, you prevail.';
  if (ahead <= -DECISIVE) return 'If nobody moves, they prevail.';
  return 'If nobody moves, it ends with nothing settled.';
}

/** Whoever loses by waiting is the last who can turn it. */
function chanceWords(ahead: number): string {
  if (ahead >= DECISIVE) return 'The last clear chance is theirs.';
  if (ahead <= -DECISIVE) return 'The last clear chance is yours.';
  return 'The last clear chance is still open to both.';
}

const NEEDS = [
  '', 'Almost any way out would be accepted at home.', 'A small concession by them would do at home.',
  'They must give real ground, or you pay for it at home.',
  'They must give most of the ground, or you pay for it at home.',
  'Only their retreat would be accepted at home.',
] as const;

function needWords(need: number): string {
  return NEEDS[need] ?? '';
}
