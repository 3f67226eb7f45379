/**
 * Who carries the leader: five chairs and what one of them asks; and what the term is for. Shown to
 * the side itself; of the other side only what it has said aloud.
 */
import type { Aim } from '../core/content.ts';
import { read, type Game } from '../core/ledger.ts';
import { AIMS_EACH, aimTarget, GUESS, isMet, measure, taskOf } from '../core/rules/aims.ts';
import { other, type Side } from '../core/sides.ts';
import { CHAIRS, chairs, type Variable } from '../core/variables.ts';
import type { Words } from '../scenario/words.ts';
import { chairName, ownAims } from './item.ts';
import { line, shownNumber } from './phrases.ts';

export interface ChairView {
  readonly variable: Variable;
  readonly name: string;
  /** What it adds to standing, points. */
  readonly share: number;
  readonly shown: string;
  /** In words: for you, wavering, against you. */
  readonly mood: string;
  readonly pleased: boolean;
  readonly asks: boolean;
}

export interface DemandView {
  readonly chair: string;
  readonly text: string;
  readonly price: string;
}

export interface AimView {
  readonly label: string;
  readonly text: string;
  readonly declared: boolean;
  /** Such as "now 61.2, at least 63". */
  readonly progress: string;
  readonly met: boolean;
  /** In words, with how long an aim that is met must be kept; and the same in brief. */
  readonly verdict: string;
  readonly brief: string;
}

export interface HouseView {
  readonly side: Side;
  readonly chairs: readonly ChairView[];
  readonly demand: DemandView | null;
  readonly aims: readonly AimView[];
  /** What the rival has said aloud that it wants; empty before it has. */
  readonly rivalAim: string;
}

/** Below this a chair counts as against the leader where they meet. */
const AGAINST = -4000;

export function houseView(game: Game, words: Words, side: Side): HouseView {
  const asked = game.content.demands[game.state.demand[side]];
  const rival = game.content.aims[game.state.aims[other(side) * AIMS_EACH] ?? -1];
  return {
    side,
    chairs: chairViews(game, words, side),
    demand: asked === undefined ? null : {
      chair: chairName(words, side, asked.chair), text: line(words, 'demands', asked.id),
      price: 'Grant it: +1 at once, and a year of goodwill (+3). Leave the desk without it: −4.',
    },
    aims: ownAims(game, side).map((aim, slot) => aimView(game, words, side, aim, slot === 0)),
    rivalAim: rival === undefined ? '' : rivalWords(words, rival),
  };
}

export function chairViews(game: Game, words: Words, side: Side): ChairView[] {
  const asked = game.content.demands[game.state.demand[side]];
  return CHAIRS.map((_, number) => {
    const variable = chairs[number]?.[side] as Variable;
    const value = read(game, variable);
    return {
      variable, name: chairName(words, side, number), share: value / 1000, shown: signedWhole(value),
      mood: value < AGAINST ? 'against you' : value <= -500 ? 'wavering' : value < 500 ? 'undecided' : 'for you',
      pleased: (game.state.favour[side * CHAIRS.length + number] ?? 0) > game.state.quarter,
      asks: asked?.chair === number,
    };
  });
}

function signedWhole(milli: number): string {
  const points = Math.round(milli / 1000);
  return points < 0 ? `−${-points}` : points === 0 ? '0' : `+${points}`;
}

/** The year at whose end the aims are judged; while a council guesses, the old ones are about to be. */
export function termEnd({ content, state }: Game): number {
  const isOver = state.council.length > 0 && taskOf({ content, state, ledger: null }) === GUESS;
  const next = content.terms.find((quarter) => quarter > state.quarter || (isOver && quarter === state.quarter));
  return 1955 + Math.floor(((next ?? content.firstQuarter + content.turns) - 1) / 4);
}

/** Rounded away from the target, so that what is missed never reads as met. */
function shortOf(milli: number, atLeast: boolean): number {
  return 100 * (atLeast ? Math.floor(milli / 100) : -Math.floor(-milli / 100));
}

export function aimView(game: Game, words: Words, side: Side, aim: Aim, declared: boolean): AimView {
  const text = words.aims.get(aim.id);
  const now = measure(game, side, aim.measure);
  const met = isMet(game, side, aim);
  const spoiled = aim.spoiled(game);
  return {
    label: text?.label ?? aim.id, text: text?.text ?? '', declared, met,
    verdict: met ? `met as things stand; keep it until ${termEnd(game)} ends` : 'not met yet',
    brief: met ? `met; keep until ${termEnd(game)} ends` : 'not met',
    progress: `now ${shownNumber(met ? now : shortOf(now, aim.atLeast))}, ${aim.atLeast ? 'at least' : 'at most'} ${shownNumber(aimTarget(game, aim))}${spoiled ? '; spoiled' : ''}`,
  };
}

function rivalWords(words: Words, aim: Aim): string {
  const text = words.aims.get(aim.id);
  return text === undefined ? aim.id : `${text.label}: ${text.text}`;
}
