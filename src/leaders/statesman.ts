/**
 * The decision procedure of every named leader: imagine what each choice brings, weigh it by the
 * leader's own wants, take the best if it beats doing nothing. Levels differ in how far and how
 * steadily they look; leaders differ in data only.
 */
import { REST, type Command } from '../core/commands.ts';
import type { Initiative } from '../core/content.ts';
import { read, type Game } from '../core/ledger.ts';
import { cardOnTable, incidentOnTable, legalCommands } from '../core/legal.ts';
import { available, costOf } from '../core/rules/initiatives.ts';
import { isAwkwardToRefuse } from '../core/rules/proposals.ts';
import { acceptance } from '../core/rules/treaties.ts';
import { other, type Side } from '../core/sides.ts';
import { STAGE } from '../core/state.ts';
import { points } from '../core/whole.ts';
import { capital } from '../core/variables.ts';
import type { LeaderData } from '../scenario/read.ts';
import { whim } from './chance.ts';
import { chooseInCouncil } from './council.ts';
import { answerFor } from './diplomacy.ts';
import { isGated } from './gates.ts';
import { chooseInCrisis } from './ladder.ts';
import { imagine, type Outlook, type Prospect } from './lookahead.ts';
import { decisive, plain, type Choice, type Hinge } from './mind.ts';
import { initiativesInView } from './scouting.ts';
import { habitFor, isHeldBack, SIGN, tellsFirst } from './signatures.ts';
import { reviewBudget } from './treasury.ts';
import { differences } from './utility.ts';

export type Level = 1 | 2 | 3;

interface Strength {
  readonly outlook: Outlook;
  /** Width of whims, milli-points. */
  readonly noise: number;
  readonly moves: number;
  /** How many initiatives are looked at closely, and how far the glance goes that chooses them. */
  readonly shortlist: number;
  readonly glance: number;
}

const STRENGTHS: Readonly<Record<Level, Strength>> = {
  1: { outlook: { quarters: 1, futures: 1 }, noise: 6000, moves: 1, shortlist: 5, glance: 0 },
  2: { outlook: { quarters: 2, futures: 1 }, noise: 1500, moves: 2, shortlist: 5, glance: 0 },
  3: { outlook: { quarters: 8, futures: 2 }, noise: 200, moves: 2, shortlist: 6, glance: 1 },
};

/** What a point of political capital is worth when it is plentiful and when it is not. */
const CAPITAL_PRICE = [250, 450] as const;
const PLENTY = points(4);
/** Below this nobody will sign, milli-points. */
const HOPELESS = -points(7);

interface Option {
  readonly command: Command;
  readonly worth: number;
  readonly prospect: Prospect;
}

/** The decision of `side` as `leader` takes it at a level. */
export function decide(game: Game, side: Side, leader: LeaderData, level: Level): Choice {
  const strength = STRENGTHS[level];
  switch (game.state.stage) {
    case STAGE.ladder: return chooseInCrisis(game, side, leader.noise * 2, leader.signatures);
    case STAGE.desk: return atDesk(game, side, leader, strength);
    case STAGE.proposal: return answerFor(game, side, leader.signatures);
    case STAGE.council: case STAGE.meeting: case STAGE.fall: return chooseInCouncil(game, side, leader, level === 3);
    default: return amongOptions(game, side, leader, strength);
  }
}

/** Cards and incidents: every option is imagined. */
function amongOptions(game: Game, side: Side, leader: LeaderData, strength: Strength): Choice {
  const options = legalCommands(game).map((command) => {
    const prospect = imagine(game, side, leader, command, { ...strength.outlook, futures: 1 });
    return { command, worth: prospect.worth + whim(game, side, command, strength.noise), prospect };
  });
  const ranked = options.sort((a, b) => b.worth - a.worth);
  const best = ranked[0];
  if (best === undefined) throw new Error('there is nothing to choose from');
  return account(best, ranked[1] ?? null);
}

/** Why the best beats the second. */
function account(best: Option, second: Option | null): Choice {
  if (second === null) return plain(best.command);
  const reasons = decisive(differences(second.prospect.terms, best.prospect.terms));
  return { command: best.command, reasons, hinge: hingeOf(best, second) };
}

/** The term that spoke most for the second choice, and the lead it would have had to make up. */
function hingeOf(best: Option, second: Option): Hinge {
  const against = differences(best.prospect.terms, second.prospect.terms);
  const strongest = [...against].sort((a, b) => b.amount - a.amount)[0];
  return {
    term: strongest?.term ?? 'worth',
    amount: Math.max(0, best.worth - second.worth),
    instead: second.command,
  };
}

function atDesk(game: Game, side: Side, leader: LeaderData, strength: Strength): Choice {
  const budget = reviewBudget(game, side, leader, strength.outlook, strength.noise);
  if (budget !== null) return budget;
  if (game.state.actions <= 2 - strength.moves) return plain(REST);
  const base = imagine(game, side, leader, null, strength.outlook);
  const still: Option = { command: REST, worth: 0, prospect: base };
  const options = shortlist(game, side, leader, strength)
    .map((initiative) => tryMove(game, side, leader, strength, initiative, base))
    .concat(still)
    .sort((a, b) => b.worth - a.worth);
  const choice = account(options[0] ?? still, options[1] ?? null);
  return givesSign(game, side, leader, choice) ? plain(SIGN) : choice;
}

/** Some acts are announced before they are done. */
function givesSign(game: Game, side: Side, leader: LeaderData, choice: Choice): boolean {
  if (leader.tell === undefined) return false;
  const chosen = game.content.initiatives[game.content.lookup.get(choice.command) ?? -1];
  return chosen !== undefined && chosen.why === choice.command && tellsFirst(game, side, leader, chosen);
}

/** The initiatives worth a long look: the best by a glance. */
function shortlist(game: Game, side: Side, leader: LeaderData, strength: Strength): Initiative[] {
  const open = considered(game, side, leader);
  if (open.length <= strength.shortlist || strength.outlook.quarters <= 1) return open;
  const outlook: Outlook = { quarters: strength.glance, futures: 1 };
  const glance: Strength = { ...strength, outlook, noise: 0 };
  const base = imagine(game, side, leader, null, outlook);
  return open
    .map((initiative) => ({ initiative, worth: tryMove(game, side, leader, glance, initiative, base).worth }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, strength.shortlist)
    .map(({ initiative }) => initiative);
}

/** What is open to this leader, with only the places in view. */
export function considered(game: Game, side: Side, leader: LeaderData): Initiative[] {
  const open = initiativesInView(game, side).filter((index) => available(game, side, index));
  return open.map((index) => game.content.initiatives[index] as Initiative).filter((initiative) =>
    !isGated(leader, initiative) && !isHeldBack(game, side, leader, initiative) &&
    isWorthAsking(game, side, initiative));
}

/** A treaty that is sure to be refused is proposed only where refusing it would be awkward. */
function isWorthAsking(game: Game, side: Side, initiative: Initiative): boolean {
  const treaty = game.content.agreements[initiative.agreement];
  if (treaty === undefined || isAwkwardToRefuse(side, treaty)) return true;
  return acceptance(game, treaty, other(side)) > HOPELESS;
}

function tryMove(
  game: Game, side: Side, leader: LeaderData, strength: Strength, initiative: Initiative,
  base: Prospect,
): Option {
  const command = initiative.why as Command;
  const prospect = imagine(game, side, leader, command, strength.outlook);
  const plenty = read(game, capital[side]) > PLENTY ? 0 : 1;
  const price = costOf(game, side, initiative) * CAPITAL_PRICE[plenty];
  const taste = (leader.bias[initiative.kind] ?? 0) + habitFor(game, side, leader, initiative);
  const worth = prospect.worth - base.worth - price + taste + whim(game, side, command, strength.noise);
  return { command, worth, prospect };
}

/** The option that the record has starred, `undefined` where none is legal. */
export function starred(game: Game): Command | undefined {
  const holder = game.state.stage === STAGE.incident ? incidentOnTable(game) : cardOnTable(game);
  for (const option of holder.options) if (option.historical && option.when(game)) return option.why as Command;
  return undefined;
}
