/**
 * Are leaders known by what they do? Named leaders play whole games; a naive Bayes classifier
 * learns what marks each of them in some games and names the leader of others from twelve
 * consecutive moves. Marks are acts and habits (kind of act, answers, steps in a crisis, pressing
 * after a boast), never temper, which stays hidden.
 */
import { CONCEDE, REST, type Command } from '../core/commands.ts';
import { newGame, rush } from '../core/game.ts';
import type { Game } from '../core/ledger.ts';
import { other, SIDES, type Side } from '../core/sides.ts';
import { STAGE } from '../core/state.ts';
import { leaderIds, leaderIndex, mindFor } from '../leaders/who.ts';
import type { Scenario } from '../scenario/read.ts';

/** Moves from which a leader is named. */
export const WINDOW = 12;
/** A mark counts as if it had been met this often more. */
const SMOOTHING = 0.5;

/** What was met, by mark. */
type Counts = Map<string, number>;

export interface Recognition {
  readonly side: Side;
  readonly leaders: readonly string[];
  /** Windows by true leader and named leader. */
  readonly confusion: readonly (readonly number[])[];
  readonly right: number;
  readonly windows: number;
}

/** The leaders of a side who have habits of their own. */
export function namedLeaders(scenario: Scenario, side: Side): string[] {
  return leaderIds(scenario, side).filter((id) =>
    scenario.leaders.some((leader) => leader.id === id && leader.signatures !== undefined));
}

/** The marks of the moves of both sides in one game; every leader leads from the start to the end. */
export function movesOf(scenario: Scenario, us: string, ussr: string, seed: string): readonly [string[], string[]] {
  const minds = [mindFor(us, scenario, 0), mindFor(ussr, scenario, 1)] as const;
  const leaders = [leaderIndex(us, scenario, 0), leaderIndex(ussr, scenario, 1)] as const;
  const state = newGame(scenario.content, seed, { shifting: true, leaders });
  const marks: [string[], string[]] = [[], []];
  const boasts = [-100, -100];
  while (state.ending === null) {
    const game: Game = { state, content: scenario.content, ledger: null };
    const side = state.mover;
    const { command } = minds[side].choose(game, side);
    const mark = markOf(game, command, state.quarter - (boasts[side] as number));
    if (mark !== null) marks[side].push(mark);
    if (command === 'move/boast') boasts[side] = state.quarter;
    rush(state, scenario.content, command);
  }
  return marks;
}

/** What marks a move; `null` for what is no move: rest, cards, the council. */
function markOf(game: Game, command: Command, sinceBoast: number): string | null {
  switch (game.state.stage) {
    case STAGE.desk: return command === REST ? null : deskMark(game, command, sinceBoast);
    case STAGE.proposal: return command;
    case STAGE.ladder: return stepMark(game, command);
    default: return null;
  }
}

function deskMark(game: Game, command: Command, sinceBoast: number): string {
  const [act] = command.split('/');
  if (act !== 'move') return command;
  const initiative = game.content.initiatives[game.content.lookup.get(command) ?? -1];
  const family = game.content.families[initiative?.family ?? -1] ?? '';
  return family === 'press' && sinceBoast <= 2 ? 'press-after-boast' : family;
}

/** A step with what went before it: one's own first act, a blow of the rival, or an offer. */
function stepMark(game: Game, command: Command): string {
  const { crisis, mover } = game.state;
  if (crisis === null || command === CONCEDE) return command;
  const [, step = '', line = ''] = command.split('/');
  const said = line.startsWith('term') ? 'term' : line;
  const offered = crisis.offer[other(mover)] > 0;
  const after = crisis.acts < 2 ? 'first' : offered ? 'offer' : crisis.holds === 0 ? 'blow' : 'quiet';
  return `${step}/${said}/${after}`;
}

/** Learns from `learn` games of each leader against each rival in turn, and names `test` others. */
export function recognize(scenario: Scenario, learn: number, test: number, level = 2): readonly [Recognition, Recognition] {
  const names = SIDES.map((side) => namedLeaders(scenario, side)) as [string[], string[]];
  const known = names.map((ids) => ids.map((): Counts => new Map())) as [Counts[], Counts[]];
  const tables = names.map((ids) => ids.map(() => ids.map(() => 0))) as [number[][], number[][]];
  for (let number = 0; number < learn + test; number++) {
    for (let first = 0; first < Math.max(names[0].length, names[1].length); first++) {
      const [us, second] = [first % names[0].length, (first + number) % names[1].length];
      const marks = movesOf(scenario, `${names[0][us] ?? ''}:${level}`, `${names[1][second] ?? ''}:${level}`, `KNOW.${number}.${first}`);
      for (const side of SIDES) {
        const leader = side === 0 ? us : second;
        if (number < learn) count(known[side][leader] as Counts, marks[side]);
        else judge(known[side], tables[side][leader] as number[], marks[side]);
      }
    }
  }
  return [resultOf(0, names[0], tables[0]), resultOf(1, names[1], tables[1])];
}

function count(counts: Counts, marks: readonly string[]): void {
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
}

/** Names the leader of each window of a game, one window after another. */
function judge(known: readonly Counts[], row: number[], marks: readonly string[]): void {
  for (let start = 0; start + WINDOW <= marks.length; start += WINDOW) {
    const named = nameFor(known, marks.slice(start, start + WINDOW));
    row[named] = (row[named] ?? 0) + 1;
  }
}

/** The leader under whom the moves are likeliest. */
function nameFor(known: readonly Counts[], marks: readonly string[]): number {
  const kinds = new Set(known.flatMap((counts) => [...counts.keys()])).size;
  const scores = known.map((counts) => {
    const all = [...counts.values()].reduce((sum, times) => sum + times, 0);
    const each = all + SMOOTHING * (kinds + 1);
    return marks.reduce((likely, mark) => (likely * ((counts.get(mark) ?? 0) + SMOOTHING)) / each, 1);
  });
  return scores.indexOf(Math.max(...scores));
}

function resultOf(side: Side, leaders: readonly string[], confusion: number[][]): Recognition {
  const windows = confusion.flat().reduce((sum, times) => sum + times, 0);
  const right = confusion.reduce((sum, row, number) => sum + (row[number] ?? 0), 0);
  return { side, leaders, confusion, right, windows };
}
