/** The desk: six initiatives laid out, each with the reason it lies there, and the rest in a drawer. */
import { REST, type Command } from '../core/commands.ts';
import type { Game } from '../core/ledger.ts';
import type { Words } from '../scenario/words.ts';
import { budgetView, type BudgetView } from './budget.ts';
import { houseView, type DemandView } from './house.ts';
import { FAMILIES, familyOf, Looker, type DeskItem, type Family } from './item.ts';
import { laidOutNow, movesAt, type DeskVisit, type LaidOut } from './laid-out.ts';
import { commandLabel, lower } from './phrases.ts';
import { placeViews, type PlaceView } from './places.ts';

export interface Drawer {
  readonly family: Family;
  readonly label: string;
  readonly commands: readonly Command[];
}

export interface DeskView {
  readonly actions: number;
  readonly laidOut: readonly LaidOut[];
  /** What was done at this visit, in words. */
  readonly done: readonly string[];
  /** The rest by family; the Third World goes by place. */
  readonly drawers: readonly Drawer[];
  readonly places: readonly PlaceView[];
  readonly budget: BudgetView | null;
  readonly demand: DemandView | null;
  readonly rest: Command;
  /** What leaving now costs, in words. */
  readonly leaving: string;
  /** A closer look at anything in the drawer. */
  readonly look: (command: Command) => DeskItem;
}

/** Without a visit the side has just sat down. */
export function deskView(game: Game, words: Words, visit: DeskVisit = { opened: game, done: [] }): DeskView {
  const side = game.state.mover;
  const looker = new Looker(game, words);
  const commands = movesAt(game);
  const laidOut = laidOutNow(looker, commands, visit);
  const taken = new Set(laidOut.map(({ command }) => command));
  const rest = commands.filter((command) => !taken.has(command));
  const { demand } = houseView(game, words, side);
  return {
    actions: game.state.actions, laidOut,
    done: visit.done.filter((command) => command.startsWith('move/')).map((command) => commandLabel(words, command)),
    drawers: drawersOf(looker, rest),
    places: placeViews(game, words, side, commands, rest), budget: budgetView(game, words, side), demand, rest: REST,
    leaving: demand === null ? '' : `Leaving refuses ${lower(demand.chair)}: −4 with them, and so −4 standing.`,
    look: (command) => looker.item(command),
  };
}

/** A closer look from a desk that was laid out elsewhere; it is made ready when somebody first looks. */
export function lookFrom(game: Game, words: Words): DeskView['look'] {
  let looker: Looker | null = null;
  return (command) => {
    looker ??= new Looker(game, words);
    return looker.item(command);
  };
}

function drawersOf(looker: Looker, commands: readonly Command[]): Drawer[] {
  return (Object.keys(FAMILIES) as Family[]).map((family) => ({
    family, label: FAMILIES[family],
    commands: commands.filter((command) => familyOf(looker.game, looker.initiative(command)) === family),
  })).filter(({ commands: own, family }) => own.length > 0 || (family === 'places' && hasPlaces(looker.game)));
}

/** False in a scenario in which nothing is done in places. */
function hasPlaces({ content }: Game): boolean {
  return content.inPlace.some((own) => own.length > 0);
}
