/** What a crisis is about for either side, how far its clock has run, and what their leader has shown. */
import type { CrisisKind } from '../core/content.ts';
import type { Game } from '../core/ledger.ts';
import { other, SIDES, type Side } from '../core/sides.ts';
import type { Crisis } from '../core/state.ts';
import { signHolds } from '../leaders/signatures.ts';
import { freshVictories } from '../core/rules/settlement.ts';
import type { Words } from '../scenario/words.ts';
import { sideName } from './gauges.ts';
import { leaderName } from './phrases.ts';

/** What each side is known to have at stake; what it would dare for it stays hidden. */
export interface Stakes {
  readonly sides: readonly { readonly side: Side; readonly name: string; readonly own: boolean; readonly points: number; readonly word: string }[];
  /** How many are watching: it makes giving way dearer. */
  readonly watched: string;
  /** Who is stronger on the spot. */
  readonly onTheSpot: string;
  /** What the victories of the last two years mean now; empty for none that matter. */
  readonly memory: string;
}

const MOST_STAKE = 125;

export function stakesOf(game: Game, kind: CrisisKind, viewer: Side): Stakes {
  const sides = SIDES.map((side) => ({
    side, name: sideName(side), own: side === viewer, points: kind.stake[side], word: stakeWord(kind.stake[side]),
  }));
  const watched = kind.publicity >= 80 ? 'The whole world watches; giving way is dear.'
    : kind.publicity >= 50 ? 'Many are watching; giving way costs.' : 'Few are watching; giving way is cheap.';
  const stronger: Side = kind.local > 0 ? 1 : 0;
  const onTheSpot = Math.abs(kind.local) < 15 ? 'On the spot neither is stronger.'
    : `On the spot ${stronger === viewer ? 'you are' : 'they are'} ${Math.abs(kind.local) >= 50 ? 'much ' : ''}stronger.`;
  return { sides, watched, onTheSpot, memory: memoryOf(game, viewer) };
}

/** Who was beaten twice of late is harder to beat a third time. */
function memoryOf(game: Game, viewer: Side): string {
  const [mine, theirs] = [freshVictories(game, viewer), freshVictories(game, other(viewer))];
  if (mine >= 2) return `They gave way ${TIMES[mine] ?? 'many times'} in two years and will dare more this time. One more victory pays less and frightens your friends.`;
  if (mine === 1) return 'They gave way once in two years. A second victory pays less, and after it they will dare more.';
  if (theirs >= 2) return `You gave way ${TIMES[theirs] ?? 'many times'} in two years. Your own side will not stand for it again.`;
  return '';
}

const TIMES = ['', 'once', 'twice', 'three times'] as const;

function stakeWord(points: number): string {
  return points >= 80 ? 'nearly all' : points >= 55 ? 'very much' : points >= 35 ? 'much' : 'a little';
}

/** How full a bar of the stake is, per cent. */
export const stakeShare = (points: number): number => Math.round((100 * points) / MOST_STAKE);

export interface Clock {
  /** Who has acted, act by act; the sides take turns and the defender begins. */
  readonly acted: readonly Side[];
  readonly most: number;
  readonly text: string;
}

export function clockOf(game: Game, crisis: Crisis, kind: CrisisKind): Clock {
  const acted = Array.from({ length: crisis.acts }, (_, act): Side => (act % 2 === 0 ? other(kind.challenger) : kind.challenger));
  const left = kind.patience - crisis.holds;
  const pace = game.content.quarterEvery > 1 ? `Day ${game.state.turn + 1}` : 'Hours and days';
  return {
    acted, most: kind.mostActs,
    text: `${pace}: act ${crisis.acts + 1} of at most ${kind.mostActs}. After ${left} more quiet ${left === 1 ? 'act' : 'acts'} it settles where it stands.`,
  };
}

/** The sign that a side's leader gave within half a year, which may announce a hard act. */
export function signOf(game: Game, words: Words, side: Side): string {
  const leader = game.content.leaders[game.state.leaders[side]]?.id ?? '';
  const tell = words.leaders.get(leader)?.tell;
  if (tell === undefined || !signHolds(game, side)) return '';
  return `A sign of late: ${leaderName(words, leader)} ${tell.slice(0, 1).toLowerCase()}${tell.slice(1).replace(/\.$/, '')}.`;
}
