import { expect, test } from 'vitest';
import { ensemble, type EnsembleRequest, type Row } from '../../src/lab/ensemble.ts';
import { backtest } from '../../src/lab/backtest.ts';
import { correlation, mean, meanError, root, shareInterval } from '../../src/lab/statistics.ts';
import { begin, choose, options, playLeaders, stateOf, type Setup } from '../../src/replay/timeline.ts';
import { digest } from '../../src/core/digest.ts';
import { endingOf } from '../../src/core/rules/ending.ts';
import { ladderCommand, type Command } from '../../src/core/commands.ts';
import type { Content } from '../../src/core/content.ts';
import { ENDINGS, STAGE, type State } from '../../src/core/state.ts';
import { loadScenario } from '../../src/cli/files.ts';
import { playRecord } from '../../src/lab/backtest.ts';
import { legal, newGame, rush } from '../../src/core/game.ts';
import type { Mind } from '../../src/leaders/mind.ts';
import type { Side } from '../../src/core/sides.ts';
import { places } from '../../src/core/variables.ts';
import { mindFor } from '../../src/leaders/who.ts';
import { again, campaign, SCENARIOS, scenario } from '../games.ts';
import { ownWords } from '../words.ts';

const setup: Setup = { seed: 'LAB', reading: 'wary', shifting: true, us: 'reflex', ussr: 'reflex' };
const request: EnsembleRequest = { setup, games: 12, part: 0, of: 1, origin: null };

test('parts of an ensemble together are the whole', () => {
  const whole = [...ensemble(campaign(), request)];
  const parts = [0, 1, 2].flatMap((part) => [...ensemble(campaign(), { ...request, part, of: 3 })]);
  expect(parts.sort((a: Row, b: Row) => a.game - b.game)).toEqual(whole);
  expect(whole).toHaveLength(12);
});

test('each game of an ensemble can be played by the seed that it prints', () => {
  for (const row of ensemble(campaign(), { ...request, games: 3 })) {
    const timeline = playLeaders(begin(campaign(), { ...setup, seed: row.seed }));
    expect(digest(stateOf(timeline))).toBe(row.digest);
  }
});

test('an ensemble may begin in the middle of a game, with what was hidden kept', () => {
  let timeline = begin(campaign(), { ...setup, us: 'me' });
  timeline = playLeaders(timeline);
  timeline = playLeaders(choose(timeline, options(timeline)[0] as never));
  const origin = { setup: timeline.setup, commands: timeline.steps.map((step) => step.command) };
  const rows = [...ensemble(campaign(), { ...request, games: 6, origin })];
  expect(new Set(rows.map((row) => row.digest)).size).toBe(6);
});

test('the record, played again, agrees with the record', () => {
  const { checks } = backtest(campaign());
  expect(checks.filter((check) => !check.holds)).toEqual([]);
  expect(checks.length).toBeGreaterThan(20);
});

test('the verdict on the same choices differs between the readings', () => {
  const verdicts = (['settlement', 'wary', 'ideology'] as const).map((reading) => {
    const read = loadScenario('campaign-1955-1964', reading);
    return endingOf({ state: playRecord(read).state, content: read.content, ledger: null });
  });
  expect(new Set(verdicts).size).toBeGreaterThan(1);
});

test('statistics give the textbook values', () => {
  expect(mean([1, 2, 3])).toBe(2);
  expect(root(2)).toBeCloseTo(Math.SQRT2, 12);
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
  expect(correlation([1, 1], [2, 3])).toBe(0);
  expect(meanError([1, 2], [1, 4])).toBeCloseTo(Math.SQRT2, 12);
  const { low, high } = shareInterval(5, 100);
  expect(low).toBeCloseTo(0.0215, 3);
  expect(high).toBeCloseTo(0.1118, 3);
});

/**
 * Plays at random. Half the choices are such as no game before has taken; in one campaign of eight
 * three of four at the desk and all others are a dove's instead, for chance alone never leads a decade to calm.
 */
function hunt(id: string, game: number, taken: Set<string>): string {
  const seed = `HUNT${game}`;
  const { content } = scenario(id);
  const state = newGame(content, seed, { shifting: true });
  const minds = (['random', 'random'] as const).map((who, side) => mindFor(who, scenario(id), side as Side));
  const doves = (['us-dove:1', 'ussr-dove:1'] as const).map((who, side) => mindFor(who, scenario(id), side as Side));
  const peaceful = game % 8 === 7;
  for (let count = 0; state.ending === null; count++) {
    if (count > 5000) throw new Error(`no end in sight: ${again(id, seed)}`);
    const players = peaceful && (count % 4 !== 0 || state.stage !== STAGE.desk) ? doves : minds;
    const chosen = (players[state.mover] as Mind).choose({ state, content, ledger: null }, state.mover).command;
    const command = peaceful ? chosen : (fresh(state, content, taken, count) ?? chosen);
    taken.add(command);
    rush(state, content, command);
    // What a card proposes is never taken at a desk.
    if (state.proposal !== null) taken.add(content.initiatives[state.proposal.initiative]?.why ?? '');
  }
  return ENDINGS[state.ending] ?? '';
}

/** What no game has taken yet; in a crisis with unseen incidents, whatever keeps it at the blockade. */
function fresh(state: State, content: Content, taken: Set<string>, count: number): Command | undefined {
  const commands = legal(state, content);
  const crisis = state.crisis;
  if (state.stage === STAGE.ladder && crisis !== null) {
    const incidents = content.crises[crisis.kind]?.incidents ?? [];
    const unseen = incidents.some((incident) => incident.options.some(({ why }) => !taken.has(why)));
    if (unseen) return ladderCommand(crisis.rung < 4 ? 1 : 0, 1);
  }
  if (count % 2 === 1 && state.stage === STAGE.desk) return undefined;
  return commands.find((command) => !taken.has(command) && !command.startsWith('ladder/concede') && !command.startsWith('fall/'));
}

const sorted = (texts: Iterable<string>): string[] => [...texts].sort((a, b) => (a < b ? -1 : 1));

/** A card written once for every place is met where it is met in any. */
function anywhere(why: string): string {
  return why.replace(new RegExp(`^(card/[a-z-]+)-(?:${places.map(({ id }) => id).join('|')})/`), '$1/');
}

/** What no game has met yet of what a scenario holds: options, initiatives, endings. */
function unmet(id: string, taken: ReadonlySet<string>, endings: ReadonlySet<string>): string[] {
  const { content } = scenario(id);
  const options = [...content.cards, ...content.crises.flatMap((kind) => (id.startsWith('cuba') && kind.id !== 'cuba-days' ? [] : kind.incidents))].flatMap((card) => card.options);
  const met = new Set([...taken].map(anywhere));
  // Without a crisis there is no war, and a summer is too short for trust: such a scenario words the ends it has.
  const ends = content.crises.length > 0 ? ENDINGS : [...ownWords(id).endings.keys()];
  return [
    ...options.map(({ why }) => anywhere(why)).filter((why) => !met.has(why)),
    ...(content.desk ? content.initiatives.map(({ why }) => why).filter((why) => !taken.has(why)) : []),
    ...ends.filter((ending) => !endings.has(ending)),
  ];
}

const MOST = 1400;
const FEWEST = 200;

test.each(SCENARIOS)('games of %s end, and within 1,400 of them every option is taken and every ending reached', (id) => {
  const taken = new Set<string>();
  const endings = new Set<string>();
  for (let game = 0; game < MOST; game++) {
    endings.add(hunt(id, game, taken));
    if (game % 20 === 19 && game >= FEWEST && unmet(id, taken, endings).length === 0) break;
  }
  expect(unmet(id, taken, endings)).toEqual([]);
  if (scenario(id).content.crises.length === 0) expect(sorted(endings)).toEqual(sorted(ownWords(id).endings.keys()));
});
