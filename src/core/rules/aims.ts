/**
 * Aims: what a leader wants of a term. At its start each side declares one and keeps two secret; at
 * its end each is a number that the game keeps anyway, met or not. A declared aim weighs 1.5, and
 * missing it costs standing. Each side guesses what the other kept secret, and guesses are scored.
 * Source: design notes; targets are set by ensembles so that none is free and none hopeless.
 */
import type { Aim, Measure } from '../content.ts';
import { add, note, read, type Game } from '../ledger.ts';
import { other, SIDES, type Side } from '../sides.ts';
import { points } from '../whole.ts';
import { breadAhead, please } from './chairs.ts';
import { deliveryShare } from './forces.ts';
import { alignedPlaces } from './places.ts';
import { prestige } from '../variables.ts';

/** What the council chooses, in `state.council`: side + 2 × task. */
export const GUESS = 0;
export const CHOOSE = 1;
/** Whose turn it is in the council, and what is to be chosen. */
export function councilSide(game: Game): Side {
  return ((game.state.council[0] ?? 0) & 1) as Side;
}

export function taskOf(game: Game): number {
  return (game.state.council[0] ?? 0) >> 1;
}

export const AIMS_EACH = 3;
export const GUESSES_EACH = 2;
const MET = points(2);
const MISSED = -points(4);

/** The number that an aim is about, as it stands now; milli-points, or thousandths of a count. */
export function measure(game: Game, side: Side, what: Measure): number {
  switch (what.kind) {
    case 'variable': return read(game, what.variable);
    case 'deliveryShare': return deliveryShare(game, side);
    case 'alignedPlaces': return points(alignedPlaces(game, side));
    case 'bread': return breadAhead(game, side);
  }
}

/** How far beyond its target an aim stands, milli-points; below zero where it falls short. */
export function gapOf(game: Game, side: Side, aim: Aim): number {
  const gap = measure(game, side, aim.measure) - aimTarget(game, aim);
  return aim.atLeast ? gap : -gap;
}

/** True where an aim is met as things stand. */
export function isMet(game: Game, side: Side, aim: Aim): boolean {
  return gapOf(game, side, aim) >= 0 && !aim.spoiled(game);
}

/** The target of this term, milli-points. */
export function aimTarget(game: Game, aim: Aim): number {
  return aim.targets[Math.max(0, game.state.term)] ?? aim.targets[aim.targets.length - 1] ?? 0;
}

/** At the first quarter of a term the council meets: guesses at what was, then aims for what comes. */
export function openTerm(game: Game): void {
  const { state, content } = game;
  if (state.record === 1 || !content.terms.includes(state.quarter)) return;
  if (state.term >= 0) askForGuesses(game);
  else state.term = 0;
  for (const side of SIDES) {
    for (let count = 0; count < AIMS_EACH; count++) state.council.push(side + 2 * CHOOSE);
  }
}

/** Before a term is judged each side says what it thinks the other kept secret. */
export function askForGuesses(game: Game): void {
  const { state } = game;
  if (state.term < 0) return;
  for (const side of SIDES) {
    for (let count = 0; count < GUESSES_EACH; count++) state.council.push(side + 2 * GUESS);
  }
}

/** True in the last turn of the game, when the last term has still to be guessed at. */
export function isLastTurn(game: Game): boolean {
  const { state, content } = game;
  return state.term >= 0 && state.record === 0 && state.turn + 1 === content.turns + content.aftermath;
}

/** Aims that a side may still choose for this term. */
export function openAims(game: Game, side: Side): number[] {
  const chosen = game.state.aims.slice(side * AIMS_EACH, side * AIMS_EACH + AIMS_EACH);
  return numbersOf(game, side).filter((number) => !chosen.includes(number));
}

/** What a side may still guess of the other: not what is declared, and nothing twice. */
export function openGuesses(game: Game, side: Side): number[] {
  const { aims, guesses } = game.state;
  const rival = other(side);
  const declared = aims[rival * AIMS_EACH];
  const said = guesses.slice(side * GUESSES_EACH, side * GUESSES_EACH + GUESSES_EACH);
  return numbersOf(game, rival).filter((number) => number !== declared && !said.includes(number));
}

function numbersOf(game: Game, side: Side): number[] {
  const { aims } = game.content;
  const numbers: number[] = [];
  for (let number = 0; number < aims.length; number++) if (aims[number]?.side === side) numbers.push(number);
  return numbers;
}

/** The first aim chosen is declared. */
export function chooseAim(game: Game, side: Side, number: number): void {
  const { state } = game;
  const slot = state.aims.indexOf(-1, side * AIMS_EACH);
  state.aims[slot] = number;
  state.council.shift();
  if (slot === side * AIMS_EACH) note(game, `aim/${game.content.aims[number]?.id ?? ''}/declared`, side);
}

/** −2 for no guess. After the last guess the old term is judged and the new one begins. */
export function guessAim(game: Game, side: Side, number: number): void {
  const { state } = game;
  state.guesses[state.guesses.indexOf(-1, side * GUESSES_EACH)] = number;
  state.council.shift();
  if (state.council.length === 0 || taskOf(game) !== CHOOSE) return;
  closeTerm(game);
  state.term += 1;
}

/** Judges the term that ends: aims first, then guesses; and clears the table for the next. */
export function closeTerm(game: Game): void {
  const { state } = game;
  for (const side of SIDES) {
    for (let slot = 0; slot < AIMS_EACH; slot++) judge(game, side, slot);
    const secret = [1, 2].map((slot) => state.aims[other(side) * AIMS_EACH + slot]);
    const right = state.guesses.slice(side * GUESSES_EACH, side * GUESSES_EACH + GUESSES_EACH)
      .filter((guess) => guess >= 0 && secret.includes(guess)).length;
    state.guessed[side] += right;
  }
  state.aims.fill(-1);
  state.guesses.fill(-1);
}

function judge(game: Game, side: Side, slot: number): void {
  const { state } = game;
  const number = state.aims[side * AIMS_EACH + slot] as number;
  const aim = game.content.aims[number];
  if (aim === undefined) return;
  const met = isMet(game, side, aim);
  const declared = slot === 0;
  state.judged.push({ term: state.term, side, aim: number, declared: declared ? 1 : 0, met: met ? 1 : 0 });
  const why = `aim/${aim.id}/${met ? 'met' : 'missed'}`;
  note(game, why, side);
  if (met) add(game, prestige[side], declared ? MET : 1000, why);
  else if (declared) please(game, side, 'word', MISSED, why);
}
