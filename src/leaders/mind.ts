/** What a computer leader is to the rest: somebody who chooses a command and can say why. */
import type { Command } from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import type { Side } from '../core/sides.ts';
import type { Scenario } from '../scenario/read.ts';

/** One term of a decision, in milli-points of the leader's own utility. */
export interface Reason {
  readonly term: string;
  readonly amount: number;
}

/** What would have changed the leader's mind. */
export interface Hinge {
  /** A term such as `grade`, `risk`, `resolve` or a score component. */
  readonly term: string;
  /** By how much it would have had to differ, milli-points (grades for `grade`). */
  readonly amount: number;
  /** What the leader would have done then. */
  readonly instead: Command;
}

export interface Choice {
  readonly command: Command;
  /** The terms that decided, the largest first. */
  readonly reasons: readonly Reason[];
  readonly hinge: Hinge | null;
}

export interface Mind {
  /** As `--us` and `--ussr` name it, such as `khrushchev:2`. */
  readonly name: string;
  /** The decision of the side to move; the state is never touched. */
  choose(game: Game, side: Side): Choice;
}

/** How one side's mind is made for a scenario. */
export type MindMaker = (scenario: Scenario, side: Side) => Mind;

const NO_REASONS: readonly Reason[] = [];

/** A choice that needs no account. */
export function plain(command: Command): Choice {
  return { command, reasons: NO_REASONS, hinge: null };
}

/** The largest terms first; at most three. */
export function decisive(reasons: readonly Reason[]): Reason[] {
  return reasons
    .filter((reason) => reason.amount !== 0)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
    .slice(0, 3);
}
