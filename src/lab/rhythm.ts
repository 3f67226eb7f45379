/**
 * The rhythm of a campaign: how often each side is asked, whether any quarter passes without a card
 * or a demand, which kinds of move and which options are taken. Two leaders stand in for people.
 */
import { newGame, rush } from '../core/game.ts';
import { SIDES, type Side } from '../core/sides.ts';
import { STAGE, type State } from '../core/state.ts';
import { mindFor } from '../leaders/who.ts';
import type { Scenario } from '../scenario/read.ts';
import { entropy, mean } from './statistics.ts';

export interface Rhythm {
  readonly games: number;
  /** Screens that a side must answer in a campaign: one for each visit to the desk. */
  readonly decisions: readonly [number, number];
  /** Quarters in which a side met neither a card nor a demand. */
  readonly empty: readonly [number, number];
  /** Proposals closed without an answer of the side they were made to. */
  readonly unanswered: number;
  /** Share of the most used family of moves, and entropy of families as a share of the most. */
  readonly families: readonly { readonly top: string; readonly share: number; readonly entropy: number }[];
  /** Options taken in more than nine of ten cases by every temper, with the cases. */
  readonly foregone: readonly string[];
}

const TEMPERS = ['dove', 'moderate', 'hawk', 'reckless'] as const;

interface Tally {
  readonly families: readonly [Map<string, number>, Map<string, number>];
  /** By temper: how often each option was taken, and its card met. */
  readonly taken: readonly Map<string, number>[];
  readonly met: readonly Map<string, number>[];
  readonly decisions: [number[], number[]];
  readonly empty: [number, number];
  unanswered: number;
}

/** Campaigns between like tempers in turn; seeds `RHYTHM.0` onwards. */
export function rhythm(scenario: Scenario, games: number): Rhythm {
  const tally: Tally = {
    families: [new Map(), new Map()], taken: TEMPERS.map(() => new Map()), met: TEMPERS.map(() => new Map()),
    decisions: [[], []], empty: [0, 0], unanswered: 0,
  };
  for (let number = 0; number < games; number++) playOne(scenario, number, tally);
  return {
    games, decisions: [mean(tally.decisions[0]), mean(tally.decisions[1])], empty: tally.empty,
    unanswered: tally.unanswered,
    families: SIDES.map((side) => familyUse(tally.families[side])), foregone: foregone(tally),
  };
}

function playOne(scenario: Scenario, number: number, tally: Tally): void {
  const temper = number % TEMPERS.length;
  const who = (side: Side): string => `${side === 0 ? 'us' : 'ussr'}-${TEMPERS[temper] ?? ''}:2`;
  const minds = [mindFor(who(0), scenario, 0), mindFor(who(1), scenario, 1)] as const;
  const content = scenario.content;
  const state = newGame(content, `RHYTHM.${number}`, { shifting: true });
  const sittings: [number, number] = [0, 0];
  const asked: [boolean, boolean] = [false, false];
  const seat: [string, string] = ['', ''];
  let turn = state.turn;
  while (state.ending === null) {
    if (state.turn !== turn) {
      for (const side of SIDES) { if (!asked[side]) tally.empty[side]++; asked[side] = false; }
      turn = state.turn;
    }
    note(state, asked);
    const screen = `${state.turn}/${state.stage}`;
    const stays = (state.stage === STAGE.desk || state.stage === STAGE.council) && screen === seat[state.mover];
    if (!stays) sittings[state.mover]++;
    if (state.stage === STAGE.desk || state.stage === STAGE.council) seat[state.mover] = screen;
    const { command } = minds[state.mover].choose({ state, content, ledger: null }, state.mover);
    count(scenario, state, command, temper, tally);
    const proposal = state.proposal;
    rush(state, content, command);
    if (proposal !== null && state.proposal === null && !command.startsWith('answer/')) tally.unanswered++;
  }
  for (const side of SIDES) tally.decisions[side].push(sittings[side]);
}

/** A card of its own, or a demand at the desk, and the quarter is not empty. */
function note(state: State, asked: [boolean, boolean]): void {
  if (state.stage === STAGE.cards || state.stage === STAGE.proposal || state.stage === STAGE.ladder) asked[state.mover] = true;
  for (const side of SIDES) if ((state.demand[side] as number) >= 0) asked[side] = true;
}

function count(scenario: Scenario, state: State, command: string, temper: number, tally: Tally): void {
  const content = scenario.content;
  const raise = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  if (command.startsWith('move/')) {
    const initiative = content.initiatives[content.lookup.get(command) ?? -1];
    raise(tally.families[state.mover], content.families[initiative?.family ?? 0] ?? '');
  }
  if (!command.startsWith('card/')) return;
  raise(tally.taken[temper] as Map<string, number>, command);
  raise(tally.met[temper] as Map<string, number>, command.slice(0, command.lastIndexOf('/')));
}

function familyUse(counts: ReadonlyMap<string, number>): Rhythm['families'][number] {
  const rows = [...counts].sort(([, a], [, b]) => b - a);
  const total = rows.reduce((sum, [, uses]) => sum + uses, 0);
  return { top: rows[0]?.[0] ?? '', share: (rows[0]?.[1] ?? 0) / Math.max(1, total), entropy: entropy(rows.map(([, uses]) => uses)).share };
}

/** Options that every temper takes nearly always, where each met the card at least eight times. */
function foregone(tally: Tally): string[] {
  const options = new Set(tally.taken.flatMap((taken) => [...taken.keys()]));
  return [...options].filter((option) => {
    const card = option.slice(0, option.lastIndexOf('/'));
    return TEMPERS.every((_, temper) => {
      const met = tally.met[temper]?.get(card) ?? 0;
      return met >= 8 && (tally.taken[temper]?.get(option) ?? 0) > 0.9 * met;
    });
  }).sort((a, b) => (a < b ? -1 : 1));
}
