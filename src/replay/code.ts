/**
 * Share codes: one line that holds a whole game. Only a person's decisions are kept, as one number
 * in mixed radix over the legal lists; leaders decide again, so a code belongs to a rules version.
 *   scenario~edition~rules~seed~us~ussr~options~count~decisions~digest
 */
import { READING_IDS } from '../core/coefficients.ts';
import { digest } from '../core/digest.ts';
import { legal } from '../core/game.ts';
import { seedText } from '../core/seed.ts';
import { splitLarge } from '../core/whole.ts';
import { WORLDS, type World } from '../core/worlds.ts';
import type { Scenario } from '../scenario/read.ts';
import { ID, shown } from '../scenario/shape.ts';
import { RULES } from './file.ts';
import {
  begin, choose, leaderMove, mindsOf, options, stateOf, type Setup, type Timeline,
} from './timeline.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
/** A world as it was is not written, so that older codes hold. */
const WORLD_LETTERS: Readonly<Record<World, string>> = { calm: 'c', history: '', storm: 'w' };
const FIELDS = 10;
const LONGEST = 4000;

/** Why a code cannot be read or does not hold. */
export class CodeError extends Error {}

export interface Code {
  readonly scenario: string;
  readonly edition: number;
  readonly rules: number;
  readonly setup: Setup;
  readonly count: number;
  readonly decisions: bigint;
  readonly digest: string;
}

export function codeOf(timeline: Timeline): string {
  const { content } = timeline.scenario;
  const { setup } = timeline;
  const taken: [number, number][] = [];
  let state = timeline.start;
  for (const step of timeline.steps) {
    if (step.choice === null) {
      const list = legal(state, content);
      taken.push([list.indexOf(step.command), list.length]);
    }
    state = step.state;
  }
  const value = taken.reduceRight((sum, [index, base]) => BigInt(index) + BigInt(base) * sum, 0n);
  const flags = `${READING_IDS.indexOf(setup.reading)}${setup.shifting ? 's' : ''}${WORLD_LETTERS[setup.world ?? 'history']}`;
  return [
    content.id, content.edition, RULES, setup.seed, setup.us, setup.ussr, flags, taken.length,
    written(value), digest(state),
  ].join('~');
}

function written(value: bigint): string {
  let rest = value;
  let text = '';
  do {
    const [next, digit] = splitLarge(rest, 64);
    text = `${DIGITS[digit] ?? ''}${text}`;
    rest = next;
  } while (rest > 0n);
  return text;
}

/** @throws CodeError that says what is wrong with the text. */
export function parseCode(text: string): Code {
  if (text.length > LONGEST) throw new CodeError(`the code is longer than ${LONGEST} letters`);
  const fields = text.trim().split('~');
  if (fields.length !== FIELDS) throw new CodeError(`the code has ${fields.length} of ${FIELDS} parts; copy the whole line`);
  const [scenario = '', edition, rules, seed = '', us = '', ussr = '', flags = '', count, decisions = '', sum = ''] = fields;
  if (!ID.test(scenario)) throw new CodeError(`the code's scenario ${shown(scenario)} is no id`);
  const reading = READING_IDS[Number(flags[0])];
  if (reading === undefined || !/^[0-2]s?[cw]?$/.test(flags)) throw new CodeError(`the code's options "${flags}" are unknown`);
  return {
    scenario, edition: counted(edition, 'edition'), rules: counted(rules, 'rules version'),
    setup: {
      seed: seedText(seed), reading, shifting: flags.includes('s'), us, ussr,
      world: WORLDS.find((world) => WORLD_LETTERS[world] === flags.replace(/[0-2s]/g, '')) ?? 'history',
    },
    count: counted(count, 'number of decisions'), decisions: numberOf(decisions), digest: sum,
  };
}

function counted(text: string | undefined, what: string): number {
  if (text === undefined || !/^[0-9]{1,5}$/.test(text)) throw new CodeError(`the code's ${what} is damaged`);
  return Number(text);
}

function numberOf(text: string): bigint {
  let value = 0n;
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter);
    if (digit < 0) throw new CodeError(`the code has a letter that does not belong: "${letter}"`);
    value = value * 64n + BigInt(digit);
  }
  return value;
}

/** Plays a code again. @throws CodeError where it does not hold under these rules. */
export function replayCode(code: Code, scenario: Scenario): Timeline {
  const steps = replaySteps(code, scenario);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same with a pause after each decision, for a page that must stay alive. @throws as `replayCode`. */
export function* replaySteps(code: Code, scenario: Scenario): Generator<undefined, Timeline> {
  const { content } = scenario;
  if (code.scenario !== content.id) throw new CodeError(`the code belongs to the scenario "${code.scenario}", not "${content.id}"`);
  if (code.rules !== RULES) throw new CodeError(`the code belongs to rules ${code.rules}; these are rules ${RULES}`);
  if (code.edition !== content.edition) throw new CodeError(`the code belongs to edition ${code.edition} of "${content.id}"; this is edition ${content.edition}`);
  const minds = mindsOf(scenario, code.setup);
  let timeline = begin(scenario, code.setup);
  let rest = code.decisions;
  let taken = 0;
  for (;;) {
    yield;
    const next = leaderMove(timeline, minds);
    if (next !== null) {
      timeline = next;
      continue;
    }
    if (taken === code.count || stateOf(timeline).ending !== null) break;
    const list = options(timeline);
    const [quotient, index] = splitLarge(rest, list.length);
    timeline = choose(timeline, list[index] as (typeof list)[number]);
    rest = quotient;
    taken++;
  }
  if (taken !== code.count || rest !== 0n || digest(stateOf(timeline)) !== code.digest) {
    throw new CodeError('the code does not hold: a letter is wrong, or the scenario has changed');
  }
  return timeline;
}
