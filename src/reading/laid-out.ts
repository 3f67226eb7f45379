/**
 * What lies on a desk, and why: two for one's aims, two pressed by chairs, one from the hottest
 * place or dispute, one unexpected. Chosen when a side sits down, and left where it lies while it stays.
 */
import type { Command } from '../core/commands.ts';
import type { Initiative } from '../core/content.ts';
import { read, type Game } from '../core/ledger.ts';
import { legalCommands } from '../core/legal.ts';
import { below, childKey, purpose } from '../core/luck.ts';
import { isMet } from '../core/rules/aims.ts';
import { costOf } from '../core/rules/initiatives.ts';
import type { Side } from '../core/sides.ts';
import { STAGE, type State } from '../core/state.ts';
import { capital, CHAIRS, chairs, disputes, places, type Variable } from '../core/variables.ts';
import { points } from '../core/whole.ts';
import type { Timeline } from '../replay/timeline.ts';
import { chairName, Looker, ownAims, type DeskItem } from './item.ts';
import { commandLabel, lower, shownNumber, variableLabel } from './phrases.ts';
import { afterwards } from './preview.ts';

/** A visit to the desk: what was there when the side sat down, and what it has done since. */
export interface DeskVisit {
  readonly opened: Game;
  readonly done: readonly Command[];
}

export interface LaidOut {
  readonly command: Command;
  readonly label: string;
  /** Why it lies on the desk. */
  readonly reason: string;
  /** `null` where it cannot be done any more. */
  readonly item: DeskItem | null;
  /** Why not; empty where it can. */
  readonly gone: string;
}

const LAID_OUT = 6;
const REALM = purpose('desk/laid-out');
const UNEXPECTED = purpose('desk/unexpected');

/** The visit under way, told from what has been: a side sits down once a turn. */
export function visitOf({ scenario, start, steps }: Timeline): DeskVisit | undefined {
  const states = [start, ...steps.map(({ state }) => state)];
  const now = states.at(-1) as State;
  if (now.stage !== STAGE.desk) return undefined;
  const isHere = (state: State): boolean => state.stage === STAGE.desk && state.turn === now.turn && state.mover === now.mover;
  const first = states.findIndex(isHere);
  return {
    opened: { state: states[first] as State, content: scenario.content, ledger: null },
    done: steps.filter((_, number) => number >= first && isHere(states[number] as State)).map(({ command }) => command),
  };
}

/** What lies there now, in the places where it was laid. */
export function laidOutNow(looker: Looker, legal: readonly Command[], { opened, done }: DeskVisit): LaidOut[] {
  return picksAt(opened, looker).map(({ command, reason }) => {
    const isOpen = legal.includes(command);
    return {
      command, reason, label: commandLabel(looker.words, command),
      item: isOpen ? looker.item(command) : null,
      gone: isOpen ? '' : done.includes(command) ? 'Done.' : whyNot(looker, command),
    };
  });
}

function whyNot(looker: Looker, command: Command): string {
  const { game, side } = looker;
  if (game.state.actions === 0) return 'Both actions are taken.';
  const cost = costOf(game, side, looker.initiative(command));
  const purse = read(game, capital[side]);
  if (purse < points(cost)) return `It costs ${cost} political capital, and you have ${shownNumber(purse)}.`;
  return 'Not possible any more after what you did.';
}

/** A desk that was laid out once is not laid out again while somebody sits at it. */
const laid = new WeakMap<State, readonly Pick[]>();

function picksAt(opened: Game, now: Looker): readonly Pick[] {
  // Whoever has just sat down has looked at all of it already.
  const looker = opened.state === now.game.state ? now : new Looker(opened, now.words);
  const known = laid.get(opened.state) ?? layOut(looker, movesAt(opened));
  laid.set(opened.state, known);
  return known;
}

/** What may be started at a desk. */
export function movesAt(game: Game): Command[] {
  return legalCommands(game).filter((command) => command.startsWith('move/'));
}

/** Reasons are sought in a fixed order; what one of them does not fill, the unexpected does. */
function layOut(looker: Looker, commands: readonly Command[]): Pick[] {
  const found: Pick[] = [];
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
  return found.toSorted((a, b) => order(a.reason) - order(b.reason));
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
