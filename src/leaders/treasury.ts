/**
 * The yearly budget of a computer leader: chips move one at a time where looking ahead says so, and
 * a programme is begun where its field is what the leader cares for.
 */
import { REST, type Command } from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import { canBegin, canTransfer, FIELDS, HOME, isBudgetTime } from '../core/rules/budget.ts';
import { advice } from '../core/rules/perception.ts';
import type { Side } from '../core/sides.ts';
import { divide, points } from '../core/whole.ts';
import { conventional, strategic } from '../core/variables.ts';
import { read } from '../core/ledger.ts';
import type { LeaderData } from '../scenario/read.ts';
import { whim } from './chance.ts';
import { isOverLimit } from './gates.ts';
import { imagine, type Outlook } from './lookahead.ts';
import { plain, type Choice } from './mind.ts';
import { customaryChip } from './signatures.ts';

/** Chips that a leader may still have when it stops moving more: two moves a year are enough. */
const LEFT = 1;
/** A move of a chip must promise this much, milli-points. */
const THRESHOLD = 150;
/** How much a leader must care for a field before a programme in it is begun. */
const CARE = points(7);
const LUCK = points(4);

/** The next move of the budget, `null` where it is done or not the season. */
export function reviewBudget(
  game: Game, side: Side, leader: LeaderData, outlook: Outlook, noise: number,
): Choice | null {
  if (!isBudgetTime(game)) return null;
  const programme = wantedProgramme(game, side, leader);
  if (programme !== null) return plain(programme);
  if (game.state.transfers <= LEFT) return null;
  const custom = customaryChip(game, side, leader);
  if (custom !== null) return plain(custom);
  const far: Outlook = { quarters: outlook.quarters + 2, futures: 1 };
  const base = imagine(game, side, leader, null, far).worth;
  let chosen: Command | null = null;
  let most = base + THRESHOLD;
  for (const command of transfersByHome(game, side, leader)) {
    const worth = imagine(game, side, leader, command, far).worth + whim(game, side, command, noise >> 1);
    if (worth > most) { chosen = command; most = worth; }
  }
  return chosen === null ? null : { command: chosen, reasons: [], hinge: { term: 'worth', amount: most - base, instead: REST } };
}

/** Chips come from home or go there; two steps make any other change. */
function transfersByHome(game: Game, side: Side, leader: LeaderData): Command[] {
  const commands: Command[] = [];
  for (let field = 0; field < HOME; field++) {
    if (canTransfer(game, side, HOME, field) && !isOverLimit(game, side, leader, field)) commands.push(chipCommand(HOME, field));
    if (canTransfer(game, side, field, HOME)) commands.push(chipCommand(field, HOME));
  }
  return commands;
}

function chipCommand(from: number, to: number): Command {
  return `budget/${FIELDS[from] ?? ''}/${FIELDS[to] ?? ''}` as Command;
}

/** The programme that a leader begins now, if any. */
export function wantedProgramme(game: Game, side: Side, leader: LeaderData): Command | null {
  const { programmes } = game.content;
  for (let number = 0; number < programmes.length; number++) {
    const programme = programmes[number] as (typeof programmes)[number];
    if (!canBegin(game, side, number)) continue;
    const care = careFor(leader, FIELDS[programme.field] ?? 'home') * 1000;
    if (care + whim(game, side, programme.why, LUCK) >= CARE) return programme.why as Command;
  }
  return null;
}

function careFor(leader: LeaderData, field: (typeof FIELDS)[number]): number {
  const { weights } = leader;
  switch (field) {
    case 'strategic': case 'conventional': return weights.security;
    case 'space': case 'abroad': return weights.prestige;
    default: return weights.prosperity;
  }
}

/** Without looking ahead: one chip a year towards what the chiefs ask. */
export function followChiefs(game: Game, side: Side, leader: LeaderData): Command | null {
  if (!isBudgetTime(game) || game.state.transfers < 3) return null;
  const wanted = advice(game, side);
  const gaps = [wanted.strategic - read(game, strategic[side]), wanted.conventional - read(game, conventional[side])];
  for (let field = 0; field < gaps.length; field++) {
    const chips = divide(gaps[field] as number, 1000);
    if (chips > 0 && canTransfer(game, side, HOME, field) && !isOverLimit(game, side, leader, field)) return chipCommand(HOME, field);
    if (chips < 0 && canTransfer(game, side, field, HOME)) return chipCommand(field, HOME);
  }
  return null;
}
