/** The budget of the year: five fields in chips, what the chiefs want, moves and programmes. */
import type { Command } from '../core/commands.ts';
import type { Programme } from '../core/content.ts';
import { read, type Game } from '../core/ledger.ts';
import { legalCommands } from '../core/legal.ts';
import { FIELD_VARIABLES, FIELDS as FIELD_IDS, isBudgetTime } from '../core/rules/budget.ts';
import { advice } from '../core/rules/perception.ts';
import type { Side } from '../core/sides.ts';
import type { Words } from '../scenario/words.ts';
import { FIELDS } from './phrases.ts';

export interface FieldView {
  readonly id: string;
  readonly label: string;
  readonly chips: number;
  /** Home holds what the others leave; the others at most four. */
  readonly most: number;
  /** What the chiefs want; `null` where they say nothing. */
  readonly wanted: number | null;
  /** What more of it does, in a few words. */
  readonly note: string;
  /** Where one of its chips may go now. */
  readonly moves: readonly { command: Command; to: string; label: string; asked: boolean }[];
}

export interface ProgrammeView {
  readonly label: string;
  readonly text: string;
  /** Time and requirement in words. */
  readonly terms: string;
  /** `null` where it cannot be begun now; `why` says what is missing. */
  readonly command: Command | null;
  readonly why: string;
}

export interface BudgetView {
  readonly transfers: number;
  readonly fields: readonly FieldView[];
  readonly programmes: readonly ProgrammeView[];
  /** The programme under way; empty for none. */
  readonly running: string;
}

const NOTES: Readonly<Record<string, string>> = {
  strategic: 'Missiles and bombs, a year or more later',
  conventional: 'Divisions and ships; allies feel safe or not',
  space: 'Rockets, firsts and prestige',
  abroad: 'Aid: more weight in the Third World',
  home: 'Living standards: butter instead of guns',
};

/** `null` outside the first quarter of a year. */
export function budgetView(game: Game, words: Words, side: Side): BudgetView | null {
  if (!isBudgetTime(game)) return null;
  const commands = legalCommands(game);
  const wanted = advice(game, side);
  const asked = game.content.demands[game.state.demand[side]];
  return {
    transfers: game.state.transfers,
    fields: FIELD_IDS.map((id, from): FieldView => ({
      id, label: capital(FIELDS[id] ?? id), chips: read(game, (FIELD_VARIABLES[from] as readonly [never, never])[side]) / 1000,
      most: id === 'home' ? 10 : 4, note: NOTES[id] ?? '',
      wanted: id === 'strategic' ? wanted.strategic / 1000 : id === 'conventional' ? wanted.conventional / 1000 : null,
      moves: FIELD_IDS.flatMap((to, number) => {
        const command = commands.find((one) => one === `budget/${id}/${to}`);
        if (command === undefined) return [];
        return [{
          command, to: FIELDS[to] ?? to, label: `Move a chip from ${FIELDS[id] ?? id} to ${FIELDS[to] ?? to}`,
          asked: asked?.transfers.some(([a, b]) => a === from && b === number) === true,
        }];
      }),
    })),
    programmes: game.content.programmes
      .map((programme, number) => programmeView(game, words, side, programme, number, commands))
      .filter((view) => view !== null),
    running: runningText(game, words, side),
  };
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function runningText(game: Game, words: Words, side: Side): string {
  const programme = game.content.programmes[game.state.running[side]];
  if (programme === undefined) return '';
  const left = game.state.left[side];
  const field = FIELD_IDS[programme.field] ?? '';
  return `Under way: ${words.programmes.get(programme.id)?.label ?? programme.id}. ${quarters(left)} left, as long as ${FIELDS[field] ?? field} holds ${programme.chips} chips.`;
}

function quarters(count: number): string {
  return `${count} ${count === 1 ? 'quarter' : 'quarters'}`;
}

/** Those of this side that may be begun this year or could be with more chips. */
function programmeView(
  game: Game, words: Words, side: Side, programme: Programme, number: number, commands: readonly Command[],
): ProgrammeView | null {
  const { state } = game;
  const past = state.quarter > programme.until || state.built[number] !== 0 || state.running[side] === number;
  if (programme.side !== side || past || state.quarter < programme.from) return null;
  const told = words.programmes.get(programme.id);
  const field = FIELDS[FIELD_IDS[programme.field] ?? ''] ?? '';
  const command = commands.find((one) => one === programme.why) ?? null;
  return {
    label: told?.label ?? programme.id, text: told?.text ?? '', command,
    terms: `Takes ${quarters(programme.lead)} and ${programme.chips} chips in ${field} all the while.`,
    why: command !== null ? '' : state.running[side] >= 0 ? 'Another programme is under way.' : `Needs ${programme.chips} chips in ${field} first.`,
  };
}
