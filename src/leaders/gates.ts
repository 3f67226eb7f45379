/**
 * What a leader does not do, as data: initiatives never taken, and a limit to what defence may cost.
 * They bind the computer's leader; a person who plays that side may do all that the rules allow.
 * Source: Eisenhower, National Security Council of 1953–60 (the "great equation"): he kept outlays
 * under about a tenth of output against his chiefs, the Gaither report and the missile gap.
 */
import type { Initiative } from '../core/content.ts';
import type { Game } from '../core/ledger.ts';
import { FIELDS } from '../core/rules/budget.ts';
import { plannedShare } from '../core/rules/forces.ts';
import type { Side } from '../core/sides.ts';
import type { LeaderData } from '../scenario/read.ts';

/** True for an initiative that this leader never takes; one for all places stands for each of them. */
export function isGated(leader: LeaderData, initiative: Initiative): boolean {
  const { never } = leader;
  if (never === undefined) return false;
  if (initiative.place < 0) return never.includes(initiative.id);
  return never.some((id) => initiative.id.startsWith(`${id}-`));
}

/** True where a chip into a field would bring defence over this leader's limit. */
export function isOverLimit(game: Game, side: Side, leader: LeaderData, to: number): boolean {
  const field = FIELDS[to];
  if (leader.most === undefined || (field !== 'strategic' && field !== 'conventional')) return false;
  return plannedShare(game, side, field) > leader.most.defence;
}
