import { expect, test } from 'vitest';
import type { Command } from '../../src/core/commands.ts';
import { accountOf } from '../../src/reading/account.ts';
import { outcomeOf } from '../../src/reading/outcome.ts';
import { begin, choose, ME, options, playLeaders, stateOf, type Step } from '../../src/replay/timeline.ts';
import { campaign } from '../games.ts';
import { wordsOf } from '../words.ts';

const words = wordsOf('campaign-1955-1964');

/** What a person does in a few campaigns in which it tries much. */
function ownSteps(): Step[] {
  return ['OWN1', 'OWN2', 'OWN3'].flatMap((seed, game) => {
    const side = game % 2;
    let timeline = playLeaders(begin(campaign(), {
      seed, reading: 'wary', shifting: false, us: side === 0 ? ME : 'standard:1', ussr: side === 0 ? 'standard:1' : ME,
    }));
    for (let number = 0; stateOf(timeline).ending === null; number++) {
      const list = options(timeline);
      timeline = playLeaders(choose(timeline, list[(number * 7 + 3) % list.length] as Command));
    }
    return timeline.steps.filter((step) => step.choice === null);
  });
}

const steps = ownSteps();
const of = (family: string): Step[] => steps.filter(({ command }) => command.startsWith(family));

/** What is only proposed is answered before anything moves. */
function isProposal({ command }: Step): boolean {
  const { initiatives, families } = campaign().content;
  const initiative = initiatives.find(({ why }) => why === command);
  return initiative !== undefined && (initiative.agreement >= 0 || families[initiative.family] === 'summit');
}

test('whatever is started at a desk tells what came of it', () => {
  const moves = of('move/').filter((step) => !isProposal(step));
  expect(moves.length).toBeGreaterThan(60);
  const silent = moves.filter((step) => !/^[A-Z].*\.$/.test(outcomeOf(step, words)?.came ?? ''));
  expect([...new Set(silent.map(({ command }) => command))]).toEqual([]);
});

test('work in secret says whether it came off and whether it was found out, as the numbers have it', () => {
  const covert = of('move/covert-');
  expect(covert.length).toBeGreaterThan(1);
  for (const step of covert) {
    const came = outcomeOf(step, words)?.came ?? '';
    expect(came).toMatch(/^It (came off|failed)\. .* turns \d+ points (towards|away from) you\. (The world has|Nobody has) read of it/);
    expect(came.startsWith('It came off')).toBe(came.includes('towards you'));
  }
});

test('an act in a crisis names the crisis, and the terms that it offers by their name', () => {
  const acts = of('ladder/');
  expect(acts.length).toBeGreaterThan(20);
  for (const step of acts) {
    const { did } = accountOf(step, words);
    expect(did).not.toMatch(/the (first|second|third|fourth|fifth) terms/);
    expect(did).toMatch(/^[A-Z].+: [A-Z]/);
    expect(did.includes('in private, offers “')).toBe(/term-\d$/.test(step.command));
  }
});
