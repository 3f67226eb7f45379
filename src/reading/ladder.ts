/** The crisis ladder in words: rungs with their risk, both markers, terms with their chances. */
import {
  ACCEPT, CONCEDE, ladderCommand, LINES, type Command,
} from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import { legalCommands } from '../core/legal.ts';
import { other, type Side } from '../core/sides.ts';
import type { Crisis } from '../core/state.ts';
import { kindOf, leaderOf } from '../core/rules/crisis.ts';
import {
  accidentChance, favour, gradeFor, GUESSED_TEMPER, keptUnder, MOST_GRADE, needOf, needSum, RUNGS,
} from '../core/rules/ladder.ts';
import { IMMODEST, isEarly } from '../leaders/ladder.ts';
import type { Words } from '../scenario/words.ts';
import { offerWord } from './chances.ts';
import { ownNeedLines, riskLines, rivalNeedLines, type OddsLine } from './odds.ts';
import { line, spelled } from './phrases.ts';

export interface RungView {
  readonly number: number;
  readonly label: string;
  /** Chance of war by accident in one round, in words and per cent, in this model. */
  readonly risk: string;
  readonly here: boolean;
}

export interface TermView {
  readonly number: number;
  readonly command: string;
  readonly label: string;
  readonly detail: string;
  /** Per cent of what is at stake that the viewer keeps. */
  readonly kept: number;
  /** Whether the rival would take it, as intelligence guesses. */
  readonly chance: string;
  /** True where it is less than the viewer's own government needs. */
  readonly short: boolean;
}

export interface LadderView {
  readonly rung: number;
  readonly rungs: readonly RungView[];
  /** −100 to 100 in the viewer's favour, points. */
  readonly ahead: number;
  readonly aheadText: string;
  readonly need: string;
  readonly offered: TermView | null;
  readonly answer: string;
  readonly terms: readonly TermView[];
  readonly canEscalate: boolean;
  readonly commands: readonly Command[];
  readonly holdRisk: string;
  readonly climbRisk: string;
  readonly acts: string;
  /** Why the numbers are what they are. */
  readonly why: {
    readonly risk: readonly OddsLine[];
    readonly ownNeed: readonly OddsLine[];
    readonly rivalNeed: readonly OddsLine[];
  };
}

const ANSWERS = ['', 'They say your terms are not enough.', 'They took your terms as an insult.'] as const;

export function ladderView(game: Game, words: Words, side: Side): LadderView {
  const crisis = game.state.crisis as Crisis;
  const kind = kindOf(game, crisis);
  const ahead = (crisis.momentum * favour(kind, side)) / 1000;
  const term = (number: number): TermView => termView(game, words, side, number);
  const offer = crisis.offer[other(side)];
  const commands = legalCommands(game);
  return {
    rung: crisis.rung,
    rungs: RUNGS.map((id, number) => ({
      number, label: line(words, 'rungs', id), here: number === crisis.rung,
      risk: riskWords(number === 8 ? 10000 : accidentChance(game, number)),
    })).slice(1),
    ahead, aheadText: aheadWords(ahead),
    need: needWords(needOf(game, crisis, side, leaderOf(game, side))),
    offered: offer === 0 ? null : term(offer),
    answer: ANSWERS[crisis.answer[side]] ?? '',
    terms: [1, 2, 3, 4, 5].map(term),
    canEscalate: commands.some((command) => command.startsWith('ladder/escalate')),
    commands,
    holdRisk: riskWords(accidentChance(game, crisis.rung)),
    climbRisk: riskWords(accidentChance(game, Math.min(8, crisis.rung + 1))),
    acts: `Act ${crisis.acts + 1} of at most ${kind.mostActs}. ${crisis.holds} quiet in a row; at ${kind.patience} it settles where it stands.`,
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
  const theirs = needSum(game, crisis, rival, crisis.belief[side], GUESSED_TEMPER);
  const grade = gradeFor(kind, side, number);
  const mine = needOf(game, crisis, side, leaderOf(game, side));
  return {
    number, command: LINES[number + 1] ?? '', label: text?.label ?? spelled(id), detail: text?.detail ?? '',
    kept: keptUnder(kind, side, number),
    chance: offerWord(
      grade === MOST_GRADE ? Infinity : grade * 1000 - theirs,
      grade < IMMODEST && isEarly(crisis.rung, crisis.acts + 1),
    ).words,
    short: gradeFor(kind, rival, number) < mine,
  };
}

/** The command for a public step (0 hold, 1 escalate) and a private line. */
export function ladderChoice(step: 'hold' | 'escalate' | 'concede' | 'accept', said: number): Command {
  if (step === 'concede') return CONCEDE;
  if (step === 'accept') return ACCEPT;
  return ladderCommand(step === 'hold' ? 0 : 1, said);
}

/** A word and a number; "in this model" is said once beside the ladder. */
export function riskWords(basisPoints: number): string {
  const percent = basisPoints / 100;
  const number = percent >= 10 ? percent.toFixed(0) : percent.toFixed(1);
  const word = basisPoints === 0 ? 'no risk' : basisPoints < 50 ? 'slight' : basisPoints < 150 ? 'serious' : basisPoints < 500 ? 'grave' : 'extreme';
  if (basisPoints >= 10000) return 'certain';
  if (basisPoints > 0 && basisPoints < 5) return 'slight, under 0.1 %';
  return basisPoints === 0 ? word : `${word}, ${number} %`;
}

function aheadWords(ahead: number): string {
  if (ahead >= 25) return 'If nobody moves, you prevail.';
  if (ahead <= -25) return 'If nobody moves, they prevail: the last clear chance is yours.';
  return 'If nobody moves, it ends with nothing settled.';
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
