/** One initiative as it lies on the desk: its exact own cost, what it moves, whom it pleases. */
import type { Command } from '../core/commands.ts';
import type { Aim, Initiative } from '../core/content.ts';
import { read, type Game } from '../core/ledger.ts';
import { AIMS_EACH, measure } from '../core/rules/aims.ts';
import { FIELDS as FIELD_IDS, FIELD_VARIABLES } from '../core/rules/budget.ts';
import { costOf } from '../core/rules/initiatives.ts';
import { isMeant, treatyOf, willingness } from '../core/rules/proposals.ts';
import { other, sideId, US, USSR, type Side } from '../core/sides.ts';
import type { Proposal, State } from '../core/state.ts';
import { CHAIRS, places, type Variable } from '../core/variables.ts';
import { initiativeWords, type Words } from '../scenario/words.ts';
import { obstaclesTo } from './grounds.ts';
import { effectsOnOthers, type OtherEffect } from './others.ts';
import { commandLabel, FIELDS, line, variableLabel } from './phrases.ts';
import { afterwards, aYearOn, movesOf, prospects, spread, type Move, type Prospects } from './preview.ts';

/** Whether the other side would sign, as one's own people judge it. */
export interface Outlook {
  readonly word: 'likely' | 'uncertain' | 'unlikely';
  /** What stands most in the way; empty for a summit. */
  readonly against: string;
  /** False where one's own side would back out of what it proposes. */
  readonly meant: boolean;
}

export interface DeskItem {
  readonly command: Command;
  readonly label: string;
  readonly expect: string;
  readonly family: Family;
  /** Political capital, whole points, and moved chips of the budget in words. */
  readonly capital: number;
  readonly chips: string;
  readonly moves: readonly Move[];
  readonly others: readonly OtherEffect[];
  /** For what is only proposed: all it moves, it moves once signed. */
  readonly outlook: Outlook | null;
  /** What it may set on fire; empty for most. */
  readonly sparks: string;
  /** Who asked for it; empty where nobody did. */
  readonly grants: string;
  /** Own aims that it brings nearer. */
  readonly aims: readonly string[];
}

export const FAMILIES = {
  diplomacy: 'Diplomacy', agreements: 'Agreements', doctrine: 'Doctrine', alliances: 'Alliances',
  places: 'Third World', arms: 'Arms and space', intelligence: 'Intelligence', home: 'Home',
} as const;
export type Family = keyof typeof FAMILIES;

const FAMILY_OF: Readonly<Record<string, Family>> = {
  summit: 'diplomacy', exchange: 'diplomacy', appeal: 'diplomacy', press: 'diplomacy',
  negotiate: 'agreements', doctrine: 'doctrine', mend: 'alliances', overflights: 'intelligence', home: 'home',
};

export function familyOf(game: Game, initiative: Initiative): Family {
  if (initiative.place >= 0) return 'places';
  return FAMILY_OF[game.content.families[initiative.family] ?? ''] ?? 'arms';
}

/** Looks at one initiative after another from the same desk; the idle year is lived once. */
export class Looker {
  readonly game: Game;
  readonly words: Words;
  readonly side: Side;
  readonly idle: State;
  private readonly idleAims: readonly number[];
  private readonly own: readonly Aim[];
  private readonly known = new Map<Command, Prospects>();

  constructor(game: Game, words: Words) {
    this.game = game;
    this.words = words;
    this.side = game.state.mover;
    this.idle = aYearOn(afterwards(game, null));
    this.own = ownAims(game, this.side);
    this.idleAims = this.own.map((aim) => measure(this.at(this.idle), this.side, aim.measure));
  }

  /** What comes of a command, lived through once. */
  private prospects(command: Command): Prospects {
    const found = this.known.get(command) ?? prospects(this.game, command);
    this.known.set(command, found);
    return found;
  }

  private at(state: State): Game {
    return { state, content: this.game.content, ledger: null };
  }

  item(command: Command): DeskItem {
    const { game, words, side } = this;
    const initiative = this.initiative(command);
    const found = this.prospects(command);
    return {
      command, label: commandLabel(words, command),
      expect: initiativeWords(words, initiative.id)?.expect ?? '',
      family: familyOf(game, initiative),
      capital: costOf(game, side, initiative), chips: chipsMoved(game, side, found.now[0]),
      moves: movesOf(game, side, found, this.idle),
      others: effectsOnOthers(game, words, side, found, this.idle, initiative.place),
      outlook: outlookOf(game, words, side, command),
      sparks: sparksOf(game, words, found, initiative.place),
      grants: grantsFor(game, words, side, initiative),
      aims: this.own.filter((_, slot) => this.gain(found, slot, initiative.place) > 0)
        .map((aim) => words.aims.get(aim.id)?.label ?? aim.id),
    };
  }

  initiative(command: Command): Initiative {
    return this.game.content.initiatives[this.game.content.lookup.get(command) ?? -1] as Initiative;
  }

  /** How much nearer a command brings one's aim of a slot, milli-points; 0 for not at all. */
  aimGain(command: Command, slot: number): number {
    return this.gain(this.prospects(command), slot, this.initiative(command).place);
  }

  private gain(found: Prospects, slot: number, place: number): number {
    const aim = this.own[slot];
    if (aim === undefined) return 0;
    if (aim.measure.kind === 'alignedPlaces') return this.leanGain(found, place);
    const year = found.year[0];
    const later = year === undefined ? 0 : measure(this.at(year), this.side, aim.measure) - (this.idleAims[slot] ?? 0);
    return Math.max(0, Math.round((aim.atLeast ? later : -later) - NOTHING));
  }

  /** Places are won by leaning them; one that is won already brings no nearer. */
  private leanGain(found: Prospects, number: number): number {
    const place = places[number];
    if (place === undefined) return 0;
    const mine = this.game.state.stands[number] === (this.side === US ? 1 : 2);
    const [low] = spread(found.now, this.game.state, place.lean).map((by) => (this.side === USSR ? -by : by)) as [number, number];
    return mine ? 0 : Math.max(0, low * 1000);
  }
}

/** An aim is not served by less than this, milli-points. */
const NOTHING = 150;

export function ownAims(game: Game, side: Side): Aim[] {
  return game.state.aims.slice(side * AIMS_EACH, side * AIMS_EACH + AIMS_EACH)
    .flatMap((number) => game.content.aims[number] ?? []);
}

function chipsMoved(game: Game, side: Side, after: State | undefined): string {
  if (after === undefined) return '';
  return FIELD_VARIABLES.map((pair, field) => {
    const by = (after.values[pair[side]] ?? 0) - read(game, pair[side]);
    if (by === 0) return '';
    return `${by > 0 ? '+' : '−'}${Math.abs(by) / 1000} chip for ${FIELDS[FIELD_IDS[field] ?? ''] ?? ''}`;
  }).filter((text) => text !== '').join(', ');
}

function outlookOf(game: Game, words: Words, side: Side, command: Command): Outlook | null {
  const number = game.content.lookup.get(command) ?? -1;
  const initiative = game.content.initiatives[number] as Initiative;
  if (game.content.families[initiative.family] !== 'summit' && initiative.agreement < 0) return null;
  const proposal: Proposal = { initiative: number, by: side, conditional: 0, stalled: 0, again: 0, due: 0 };
  const margin = willingness(game, proposal, other(side));
  const treaty = treatyOf(game, proposal);
  return {
    word: margin >= SURE ? 'likely' : margin <= -SURE ? 'unlikely' : 'uncertain',
    against: treaty === undefined ? '' : obstaclesTo(game, words, treaty, other(side)),
    meant: treaty === undefined || isMeant(game, proposal),
  };
}

/** Within this margin, milli-points, one's own people do not commit themselves. */
const SURE = 6000;

/** Disputes in which the act would count as a spark. */
function sparksOf(game: Game, words: Words, found: Prospects, place: number): string {
  const after = found.now[0];
  if (after === undefined) return '';
  if (found.year.length === 0) {
    const kind = game.content.crises[after.crisis?.kind ?? after.pending];
    return `A crisis follows at once: ${words.crises.get(kind?.id ?? '')?.title ?? kind?.id ?? ''}.`;
  }
  const act = game.state.lit;
  const lit = game.content.flashpoints.filter((_, number) => after.lit[number * 2] !== act[number * 2]
    || after.lit[number * 2 + 1] !== act[number * 2 + 1]);
  const heats = [...new Set(lit.map((point) => variableLabel(words, point.heat as Variable)))];
  if (heats.length > 0 && place >= 0) return 'Acting here may light a crisis within a year.';
  return heats.length === 0 ? '' : `May light a crisis within a year: ${heats.join(', ')}.`;
}

/** The chair that asked for it. */
function grantsFor(game: Game, words: Words, side: Side, initiative: Initiative): string {
  const demand = game.content.demands[game.state.demand[side]];
  if (demand?.initiatives.some((number) => game.content.initiatives[number] === initiative) !== true) return '';
  return chairName(words, side, demand.chair);
}

export function chairName(words: Words, side: Side, chair: number): string {
  const id = CHAIRS[chair] ?? 'house';
  return line(words, 'chairs', `${sideId(side)}.${id}`);
}
