import { expect, test } from 'vitest';
import type { Game } from '../../src/core/ledger.ts';
import { legalCommands } from '../../src/core/legal.ts';
import { copyState, STAGE } from '../../src/core/state.ts';
import { deskView } from '../../src/reading/desk.ts';
import { begin, choose, ME, options, playLeaders, stateOf } from '../../src/replay/timeline.ts';
import { campaign } from '../games.ts';
import { wordsOf } from '../words.ts';

const words = wordsOf('campaign-1955-1964');

/** The desks of one side in a game where it does little else than leave them. */
function desks(side: 'us' | 'ussr', count: number): Game[] {
  const rival = 'standard:1';
  const found: Game[] = [];
  let timeline = playLeaders(begin(campaign(), {
    seed: 'DESKS', reading: 'wary', shifting: false, us: side === 'us' ? ME : rival, ussr: side === 'us' ? rival : ME,
  }));
  while (stateOf(timeline).ending === null && found.length < count) {
    const state = stateOf(timeline);
    if (state.stage === STAGE.desk) found.push({ state, content: timeline.scenario.content, ledger: null });
    timeline = playLeaders(choose(timeline, options(timeline)[0] as never));
  }
  return found;
}

const games = [...desks('us', 14), ...desks('ussr', 14)];

test('six initiatives lie on the desk, all of them legal and no two alike, each with a reason', () => {
  for (const game of games) {
    const { laidOut } = deskView(game, words);
    const commands = laidOut.map(({ item }) => item.command);
    expect(commands).toHaveLength(6);
    expect(new Set(commands).size).toBe(6);
    expect(legalCommands(game)).toEqual(expect.arrayContaining(commands));
    for (const { reason, item } of laidOut) {
      expect(reason).not.toBe('');
      expect(item.label).not.toBe('');
    }
  }
});

test('what is asked lies on the desk, and says that it grants it', () => {
  for (const game of games) {
    const demand = game.content.demands[game.state.demand[game.state.mover]];
    const { laidOut, leaving } = deskView(game, words);
    expect(leaving === '').toBe(demand === undefined);
    const asked = demand?.initiatives.map((number) => game.content.initiatives[number]?.why) ?? [];
    if (!legalCommands(game).some((command) => asked.includes(command))) continue;
    const named = laidOut.filter(({ item }) => asked.includes(item.command));
    expect(named.length).toBeGreaterThan(0);
    for (const { item } of named) expect(item.grants).not.toBe('');
  }
});

test('every legal command of the desk can be reached exactly once', () => {
  for (const game of games) {
    const view = deskView(game, words);
    const reached = [
      view.rest, ...view.laidOut.map(({ item }) => item.command),
      ...view.drawers.filter(({ family }) => family !== 'places').flatMap(({ commands }) => commands),
      ...view.budget?.fields.flatMap(({ moves }) => moves.map(({ command }) => command)) ?? [],
      ...view.budget?.programmes.flatMap(({ command }) => (command === null ? [] : [command])) ?? [],
    ];
    const here = view.places.flatMap(({ commands }) => commands);
    expect([...reached, ...here].toSorted()).toEqual(legalCommands(game).toSorted());
  }
});

test('looking at the desk changes nothing and foresees no luck', () => {
  for (const game of games) {
    const before = JSON.stringify(game.state);
    const seen = JSON.stringify(deskView(game, words));
    expect(JSON.stringify(game.state)).toBe(before);
    expect(JSON.stringify(deskView({ ...game, state: copyState(game.state) }, words))).toBe(seen);
  }
});

test('where luck decides, a preview gives a span and not an outcome', () => {
  const spans = games.flatMap((game) => legalCommands(game)
    .filter((command) => command.startsWith('move/covert-')).slice(0, 3)
    .map((command) => deskView(game, words).look(command)));
  expect(spans.length).toBeGreaterThan(0);
  expect(spans.filter(({ moves, others }) => moves.some(({ now: [low, high] }) => high - low > 0.5)
    || others.some(({ text }) => text.includes('or away from you')))).not.toEqual([]);
});
