/**
 * The desk: six initiatives laid out, each with the reason it lies there, and the rest in a drawer.
 * Two for one's aims, two pressed by chairs, one from the hottest place or dispute, one unexpected.
 */
import { REST, type Command } from '../core/commands.ts';
import type { Initiative } from '../core/content.ts';
import { read, type Game } from '../core/ledger.ts';
import { legalCommands } from '../core/legal.ts';
import { below, childKey, purpose } from '../core/luck.ts';
import { isMet } from '../core/rules/aims.ts';
import type { Side } from '../core/sides.ts';
import { CHAIRS, chairs, disputes, places, type Variable } from '../core/variables.ts';
import type { Words } from '../scenario/words.ts';
import { budgetView, type BudgetView } from './budget.ts';
import { houseView, type DemandView } from './house.ts';
import { chairName, FAMILIES, familyOf, Looker, ownAims, type DeskItem, type Family } from './item.ts';
import { variableLabel } from './phrases.ts';
import { placeViews, type PlaceView } from './places.ts';
import { afterwards } from './preview.ts';

export interface LaidOut {
  readonly item: DeskItem;
  /** Why it lies on the desk. */
  readonly reason: string;
}

export interface Drawer {
  readonly family: Family;
  readonly label: string;
  readonly commands: readonly Command[];
}

export interface DeskView {
  readonly actions: number;
  readonly laidOut: readonly LaidOut[];
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

const LAID_OUT = 6;
const REALM = purpose('desk/laid-out');
const UNEXPECTED = purpose('desk/unexpected');

export function deskView(game: Game, words: Words): DeskView {
  const side = game.state.mover;
  const looker = new Looker(game, words);
  const commands = legalCommands(game).filter((command) => command.startsWith('move/'));
  const laidOut = layOut(looker, commands);
  const taken = new Set(laidOut.map(({ item }) => item.command));
  const rest = commands.filter((command) => !taken.has(command));
  const { demand } = houseView(game, words, side);
  return {
    actions: game.state.actions, laidOut,
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

/** A chair in the middle of a sentence. */
export function lower(name: string): string {
  return name.startsWith('The ') ? `t${name.slice(1)}` : name;
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

/** Reasons are sought in a fixed order; what one of them does not fill, the unexpected does. */
function layOut(looker: Looker, commands: readonly Command[]): LaidOut[] {
  const found: { command: Command; reason: string }[] = [];
  const free = (command: Command): boolean => !found.some((one) => one.command === command || alike(looker, one.command, command));
  const put = (picks: readonly Pick[], most: number): void => {
    let count = 0;
    for (const { command, reason } of picks) {
      if (count >= most || found.length >= LAID_OUT || !free(command)) continue;
      found.push({ command, reason });
      count++;
    }
  };
  put(pressed(looker, commands), 2);
  put(forAims(looker, commands.filter(free)), 2);
  put(hottest(looker, commands.filter(free)), 1);
  while (found.length < LAID_OUT) {
    const rest = commands.filter(free);
    if (rest.length === 0) break;
    put([unexpected(looker.game, rest, found.length)], 1);
  }
  const order = (reason: string): number => (reason.startsWith('Your aim') ? 0 : 1);
  return found.toSorted((a, b) => order(a.reason) - order(b.reason))
    .map(({ command, reason }) => ({ item: looker.item(command), reason }));
}

interface Pick {
  readonly command: Command;
  readonly reason: string;
}

/** Two treaties, or two acts of one kind in two places, are much alike: one is enough. */
function alike(looker: Looker, one: Command, another: Command): boolean {
  const a = looker.initiative(one);
  const b = looker.initiative(another);
  return a.family === b.family && (a.place >= 0 || looker.game.content.families[a.family] === 'negotiate');
}

/** For each aim, those not met first, what brings it nearest. */
function forAims(looker: Looker, commands: readonly Command[]): Pick[] {
  const { game, side, words } = looker;
  const near = nearPlaces(game, side);
  const worth = commands.filter((command) => {
    const { place } = looker.initiative(command);
    return place < 0 || near.includes(place);
  });
  const aims = ownAims(game, side).map((aim, slot) => ({ aim, slot, met: isMet(game, side, aim) }));
  return aims.toSorted((a, b) => Number(a.met) - Number(b.met)).flatMap(({ aim, slot }) => {
    const best = bestOf(worth, (command) => looker.aimGain(command, slot));
    return best === null ? [] : [{ command: best, reason: `Your aim: ${words.aims.get(aim.id)?.label ?? aim.id}` }];
  });
}

function bestOf(commands: readonly Command[], gain: (command: Command) => number): Command | null {
  let best: Command | null = null;
  let most = 0;
  for (const command of commands) {
    const here = gain(command);
    if (here <= most) continue;
    most = here;
    best = command;
  }
  return best;
}

/** Places nearest to being won by a side. */
function nearPlaces(game: Game, side: Side): number[] {
  const towards = (number: number): number => {
    const lean = read(game, places[number]?.lean as Variable);
    return side === 0 ? lean : -lean;
  };
  const mine = side === 0 ? 1 : 2;
  return places.map((_, number) => number)
    .filter((number) => game.state.stands[number] !== mine && game.state.quarter >= (game.content.places[number]?.from ?? 0))
    .toSorted((a, b) => towards(b) - towards(a)).slice(0, 3);
}

/** What the asking chair named, then what the unhappiest chairs would like. */
function pressed(looker: Looker, commands: readonly Command[]): Pick[] {
  const { game, side, words } = looker;
  const near = nearPlaces(game, side);
  const asked = game.content.demands[game.state.demand[side]];
  const picks = (initiatives: readonly number[], reason: string): Pick[] => initiatives
    .map((number) => game.content.initiatives[number] as Initiative)
    .filter((initiative) => commands.includes(initiative.why as Command))
    .toSorted((a, b) => rank(a, near) - rank(b, near))
    .map((initiative) => ({ command: initiative.why as Command, reason }));
  const first = asked === undefined ? [] : picks(asked.initiatives, `Asked for by ${lower(chairName(words, side, asked.chair))}`);
  const moods = CHAIRS.map((_, chair) => chair)
    .toSorted((a, b) => read(game, chairs[a]?.[side] as Variable) - read(game, chairs[b]?.[side] as Variable));
  const later = moods.flatMap((chair) => game.content.demands
    .filter((demand) => demand.side === side && demand.chair === chair && demand !== asked && demand.when(game))
    .flatMap((demand) => picks(demand.initiatives, `Would please ${lower(chairName(words, side, chair))}`).slice(0, 1)));
  return [...first.slice(0, 1), ...first.slice(1), ...later];
}

/** Places nearest to being won come first, others last; what is about no place keeps its order. */
function rank(initiative: Initiative, near: readonly number[]): number {
  if (initiative.place < 0) return 0;
  const at = near.indexOf(initiative.place);
  return at < 0 ? near.length + 1 : at;
}

/** What bears on the hottest dispute; else something in the place that is nearest to turning. */
function hottest(looker: Looker, commands: readonly Command[]): Pick[] {
  const { game, words } = looker;
  const hot = disputes.toSorted((a, b) => read(game, b) - read(game, a))
    .filter((dispute) => read(game, dispute) >= HOT);
  for (const dispute of hot) {
    const best = bestOf(commands, (command) => Math.abs(afterwards(game, command).state.values[dispute] as number - read(game, dispute)));
    if (best !== null) return [{ command: best, reason: `Hottest: ${variableLabel(words, dispute)}` }];
  }
  const turning = turningPlace(game);
  const here = commands.filter((command) => looker.initiative(command).place === turning);
  const name = words.places.get(places[turning]?.id ?? '')?.name ?? '';
  return here.map((command) => ({ command, reason: `${name} may turn` }));
}

const HOT = 30000;

/** The place nearest to a change of camp, weighed by its vote. */
function turningPlace(game: Game): number {
  const distance = (number: number): number => {
    const lean = Math.abs(read(game, places[number]?.lean as Variable));
    const stand = game.state.stands[number];
    const edge = stand === 1 || stand === 2 ? lean - 40000 : 60000 - lean;
    return Math.abs(edge) - (game.content.places[number]?.vote ?? 1) * 4000;
  };
  return places.map((_, number) => number)
    .filter((number) => game.state.quarter >= (game.content.places[number]?.from ?? 0))
    .toSorted((a, b) => distance(a) - distance(b))[0] ?? 0;
}

/** Drawn by keyed luck of its own, so that a desk looked at twice lies the same. */
function unexpected(game: Game, commands: readonly Command[], index: number): Pick {
  const key = childKey(game.state.luck, REALM, game.state.turn);
  const number = below(key, UNEXPECTED, game.state.turn, index, commands.length);
  return { command: commands[number] as Command, reason: 'Unexpected: an idea from the staff' };
}
