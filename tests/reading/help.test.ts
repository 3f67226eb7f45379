import { expect, test } from 'vitest';
import { helpView } from '../../src/reading/help.ts';
import { STAGE } from '../../src/core/state.ts';
import { tension } from '../../src/core/variables.ts';
import { REST } from '../../src/core/commands.ts';
import { begin, choose, ME, options, playLeaders, stateOf, undo, type Timeline } from '../../src/replay/timeline.ts';
import { scenario } from '../games.ts';
import { wordsOf } from '../words.ts';

function start(id: string, us: string, ussr: string, seed: string): Timeline {
  return playLeaders(begin(scenario(id), { seed, reading: 'wary', shifting: false, us, ussr }));
}

/** Plays a year of the campaign and tells at each decision the stage and the first words of the help. */
function year(us: string, ussr: string): [number, string][] {
  const words = wordsOf('campaign-1955-1964');
  let now = start('campaign-1955-1964', us, ussr, 'HELP');
  const told: [number, string][] = [];
  while (stateOf(now).turn < 4) {
    const help = helpView(now, words);
    told.push([stateOf(now).stage, help?.lines.map((line) => line.split(' ').slice(0, 3).join(' ')).join(' | ') ?? '']);
    now = playLeaders(choose(now, options(now)[0] ?? REST));
  }
  return told;
}

test('each screen of the campaign is explained once, when it first appears', () => {
  const told = year(ME, 'standard:1').filter(([, help]) => help !== '');
  expect(told.filter(([stage]) => stage !== STAGE.ladder && stage !== STAGE.proposal)).toEqual([
    [STAGE.council, 'Aims are what'], [STAGE.desk, 'Cards bring what | Further down lies'],
  ]);
});

test('of two people each is told once', () => {
  const told = year(ME, ME).filter(([stage]) => stage === STAGE.council).map(([, help]) => help);
  expect(told.filter((help) => help !== '')).toHaveLength(2);
});

test('what leaders do explains nothing away', () => {
  const now = start('campaign-1955-1964', 'standard:1', ME, 'LEADERS');
  expect(now.steps.length).toBeGreaterThan(0);
  expect(helpView(now, wordsOf('campaign-1955-1964'))?.lines).toHaveLength(1);
});

test('a decision taken back brings its help back', () => {
  const words = wordsOf('geneva-1955');
  let now = start('geneva-1955', ME, 'standard:1', 'BACK');
  const before = helpView(now, words);
  expect(before?.lines[0]).toMatch(/^Idea 1/);
  now = playLeaders(choose(now, options(now)[0] ?? REST));
  expect(helpView(now, words)).toEqual({ lines: [expect.stringMatching(/^Idea 2/)], opens: { variable: tension, label: 'Tension' } });
  expect(helpView(undo(now), words)).toEqual(before);
});

test('a scenario without help has none', () => {
  expect(helpView(start('cuba-1962', ME, 'standard:1', 'NONE'), wordsOf('cuba-1962'))).toBeNull();
});
