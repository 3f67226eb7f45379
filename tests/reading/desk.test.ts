import { expect, test } from 'vitest';
import type { Command } from '../../src/core/commands.ts';
import type { Game } from '../../src/core/ledger.ts';
import { legalCommands } from '../../src/core/legal.ts';
import { copyState, STAGE } from '../../src/core/state.ts';
import { deskView } from '../../src/reading/desk.ts';
import { viewOf } from '../../src/reading/reply.ts';
import { begin, choose, follow, ME, options, playLeaders, stateOf, undo, type Timeline } from '../../src/replay/timeline.ts';
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

function afterCouncil(side: 'us' | 'ussr'): Timeline {
  const rival = 'standard:1';
  return playLeaders(begin(campaign(), {
    seed: 'STAYS', reading: 'wary', shifting: false, us: side === 'us' ? ME : rival, ussr: side === 'us' ? rival : ME,
  }));
}

const games = [...desks('us', 14), ...desks('ussr', 14)];

test('six initiatives lie on the desk, all of them legal and no two alike, each with a reason', () => {
  for (const game of games) {
    const { laidOut } = deskView(game, words);
    const commands = laidOut.map(({ command }) => command);
    expect(commands).toHaveLength(6);
    expect(new Set(commands).size).toBe(6);
    expect(legalCommands(game)).toEqual(expect.arrayContaining(commands));
    for (const { reason, item } of laidOut) {
      expect(reason).not.toBe('');
      expect(item?.label).toMatch(/./);
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
    const named = laidOut.filter(({ command }) => asked.includes(command));
    expect(named.length).toBeGreaterThan(0);
    for (const { item } of named) expect(item?.grants).toMatch(/./);
  }
});

test('every legal command of the desk can be reached exactly once', () => {
  for (const game of games) {
    const view = deskView(game, words);
    const reached = [
      view.rest, ...view.laidOut.map(({ command }) => command),
      ...view.drawers.filter(({ family }) => family !== 'places').flatMap(({ commands }) => commands),
      ...view.budget?.fields.flatMap(({ moves }) => moves.map(({ command }) => command)) ?? [],
      ...view.budget?.programmes.flatMap(({ command }) => (command === null ? [] : [command])) ?? [],
    ];
    const here = view.places.flatMap(({ commands }) => commands);
    expect([...reached, ...here].toSorted()).toEqual(legalCommands(game).toSorted());
  }
});

test('what was laid out stays where it lies while its side sits there, and says what became of it', () => {
  for (const side of ['us', 'ussr'] as const) {
    let [timeline, tried] = [afterCouncil(side), 0];
    for (let count = 0; count < 60 && stateOf(timeline).ending === null; count++) {
      const first = viewOf(timeline, words)?.desk ?? null;
      const command = first?.laidOut[count % 6]?.item?.command;
      if (first === null || command === undefined) {
        timeline = playLeaders(choose(timeline, options(timeline)[0] as Command));
        continue;
      }
      timeline = playLeaders(choose(timeline, command));
      const then = viewOf(timeline, words)?.desk ?? null;
      if (then === null) continue;
      tried++;
      expect(then.laidOut.map(({ command: one, reason }) => [one, reason])).toEqual(first.laidOut.map(({ command: one, reason }) => [one, reason]));
      const legal = options(timeline);
      for (const one of then.laidOut) {
        expect(one.item === null).toBe(!legal.includes(one.command));
        expect(one.gone === '').toBe(one.item !== null);
      }
      const mine = then.laidOut.find((one) => one.command === command);
      if (mine?.item === null) expect(mine.gone).toBe('Done.');
      expect(then.done).toHaveLength(1);
      timeline = playLeaders(choose(timeline, options(timeline)[0] as Command));
    }
    expect(tried).toBeGreaterThan(5);
  }
});

/** Two acts, or an act and a chip, at the first desk in which both can be done. */
function twoActs(us: string, ussr: string): Timeline[] {
  let timeline = playLeaders(begin(campaign(), { seed: 'STAYS', reading: 'wary', shifting: false, us, ussr }));
  while (stateOf(timeline).stage !== STAGE.desk) timeline = playLeaders(choose(timeline, options(timeline)[0] as Command));
  const act = options(timeline).find((command) => command.startsWith('move/aid-')) as Command;
  const once = choose(timeline, act);
  return ['budget/', 'move/build-'].map((kind) => choose(once, options(once).find((command) => command.startsWith(kind)) as Command));
}

test('what lies there is told from the commands alone: after an undo, a reload, and between two people', () => {
  const lies = (timeline: Timeline): unknown => viewOf(timeline, words)?.desk?.laidOut.map(({ command, reason, gone }) => [command, reason, gone]);
  for (const timeline of [...twoActs(ME, 'standard:1'), ...twoActs(ME, ME)]) {
    const commands = timeline.steps.map(({ command }) => command);
    const again = follow(begin(timeline.scenario, timeline.setup), commands);
    expect(viewOf(timeline, words)?.desk?.laidOut).toHaveLength(6);
    expect(lies(again)).toEqual(lies(timeline));
    expect(lies(undo(timeline))).toEqual(lies(follow(again, commands.slice(0, -1))));
    const first = viewOf(undo(undo(timeline)), words)?.desk?.laidOut.map(({ command }) => command);
    expect(viewOf(timeline, words)?.desk?.laidOut.map(({ command }) => command)).toEqual(first);
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
