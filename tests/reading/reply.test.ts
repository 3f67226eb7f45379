/** What is worked out beside the page is the same as what the page would have worked out itself. */
import { expect, test } from 'vitest';
import type { Command } from '../../src/core/commands.ts';
import { digest } from '../../src/core/digest.ts';
import { Companion, unpacked, viewOf, type Answer } from '../../src/reading/reply.ts';
import {
  appended, begin, choose, follow, isLeadersTurn, ME, options, playLeaders, stateOf, undo, type Setup, type Timeline,
} from '../../src/replay/timeline.ts';
import { scenario } from '../games.ts';
import { wordsOf } from '../words.ts';

/** As if it had come by post. */
const posted = (answer: Answer): Answer => structuredClone(answer);
const commandsOf = (timeline: Timeline): Command[] => timeline.steps.map(({ command }) => command);

function answered(companion: Companion, timeline: Timeline, number: number): Extract<Answer, { kind: 'reply' }>['reply'] {
  const answer = posted(companion.answer({ number, about: 'reply', commands: commandsOf(timeline) }));
  if (answer.kind !== 'reply') throw new Error('no reply');
  expect(answer.number).toBe(number);
  return answer.reply;
}

test.each([
  ['campaign-1955-1964', ME, 'standard:1', 400], ['campaign-1955-1964', 'standard:1', ME, 60],
  ['cuba-1962', ME, 'khrushchev:3', 100], ['geneva-1955', 'eisenhower:2', ME, 100], ['cuba-1962', ME, ME, 100],
])('%s between %s and %s goes the same way with a companion', (id, us, ussr, most) => {
  const words = wordsOf(id);
  const setup: Setup = { seed: 'BESIDE', reading: 'wary', shifting: false, us, ussr };
  const companion = new Companion({ setup, words }, () => scenario(id));
  let alone = playLeaders(begin(scenario(id), setup));
  let beside = begin(scenario(id), setup);
  beside = appended(beside, answered(companion, beside, 0).moves);
  for (let number = 1; number < most && stateOf(alone).ending === null; number++) {
    const list = options(alone);
    const command = list[(number * 7 + 3) % list.length] as Command;
    alone = playLeaders(choose(alone, command));
    const taken = choose(beside, command);
    const { moves, view } = answered(companion, taken, number);
    expect(moves.length > 0).toBe(isLeadersTurn(taken));
    beside = appended(taken, moves);
    const { desk, ...rest } = (view === null ? null : unpacked(view, beside, words)) ?? { desk: null };
    const { desk: own, ...others } = viewOf(alone, words) ?? { desk: null };
    expect(rest).toEqual(others);
    expect({ ...desk, look: null }).toEqual({ ...own, look: null });
    const first = own?.drawers[0]?.commands[0];
    if (number % 10 === 0 && first !== undefined) expect(desk?.look(first)).toEqual(own?.look(first));
  }
  expect(beside.steps).toEqual(alone.steps);
  expect(digest(stateOf(beside))).toBe(digest(stateOf(alone)));
});

test('a decision that is taken back is taken back beside the page too', () => {
  const words = wordsOf('cuba-1962');
  const setup: Setup = { seed: 'BACK', reading: 'wary', shifting: false, us: ME, ussr: 'khrushchev:1' };
  const companion = new Companion({ setup, words }, () => scenario('cuba-1962'));
  let timeline = playLeaders(begin(scenario('cuba-1962'), setup));
  for (let number = 0; number < 12; number++) {
    const list = options(timeline);
    const taken = choose(timeline, list[number % list.length] as Command);
    timeline = appended(taken, answered(companion, taken, number).moves);
    if (number % 3 === 2 || stateOf(timeline).ending !== null) timeline = undo(timeline);
  }
  const again = playLeaders(follow(begin(scenario('cuba-1962'), setup), commandsOf(timeline)));
  expect(digest(stateOf(again))).toBe(digest(stateOf(timeline)));
});

test('the other readings are played from the same choices', () => {
  const words = wordsOf('cuba-1962');
  const setup: Setup = { seed: 'READ', reading: 'wary', shifting: false, us: 'kennedy:1', ussr: 'khrushchev:1' };
  const played = playLeaders(begin(scenario('cuba-1962'), setup));
  const companion = new Companion({ setup, words }, () => scenario('cuba-1962'));
  const answer = posted(companion.answer({ number: 7, about: 'readings', commands: commandsOf(played) }));
  expect(answer.kind === 'readings' && answer.readings.map(({ reading }) => reading)).toHaveLength(3);
});
