import { expect, test, vi } from 'vitest';
import { below, childKey, ENSEMBLE, hashText, luckKey, purpose, threefryWords } from '../../src/core/luck.ts';
import { entryFor } from '../../src/core/schedule.ts';
import { seedText } from '../../src/core/seed.ts';
import { campaign, playRandom, scenario, SCENARIOS } from '../games.ts';

const drawn: string[] = [];
vi.mock('../../src/core/luck.ts', async (original) => {
  const luck = await original<typeof import('../../src/core/luck.ts')>();
  const log = (key: readonly [number, number], what: number, clock: number, index: number): void => {
    drawn.push(`${key[0]}/${key[1]}/${what}/${clock}/${index}`);
  };
  return {
    ...luck,
    below: (...draw: Parameters<typeof luck.below>) => { log(draw[0], draw[1], draw[2], draw[3]); return luck.below(...draw); },
    happens: (...draw: Parameters<typeof luck.happens>) => { log(draw[0], draw[1], draw[2], draw[3]); return luck.happens(...draw); },
    triangular: (...draw: Parameters<typeof luck.triangular>) => {
      log(draw[0], draw[1], draw[2], draw[3]);
      log(draw[0], draw[1], draw[2], draw[3] + 1);
      return luck.triangular(...draw);
    },
  };
});

const hex = (words: readonly number[]): string => words.map((word) => word.toString(16).padStart(8, '0')).join(' ');

test('the generator gives the published answers of Random123', () => {
  expect(hex(threefryWords([0, 0], [0, 0]))).toBe('6b200159 99ba4efe');
  expect(hex(threefryWords([0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff]))).toBe('1cb996fc bb002be7');
  expect(hex(threefryWords([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3]))).toBe('c4923a9c 483df7a0');
});

test('a hash of text is FNV-1a, which other languages know', () => {
  expect(hashText('').toString(16)).toBe('811c9dc5');
  expect(hashText('a').toString(16)).toBe('e40c292c');
  expect(hashText('foobar').toString(16)).toBe('bf9cf968');
});

test('a seed is read alike however it is typed', () => {
  expect(seedText('geneva')).toBe('GENEVA');
  expect(seedText(' ge ne va!')).toBe('GENEVA');
  expect(seedText('geneva.017')).toBe('GENEVA.17');
  expect(seedText('')).toBe('GENEVA');
  expect(luckKey('geneva')).toEqual(luckKey('GENEVA'));
});

test('game 17 of an ensemble is the game with the seed that is printed for it', () => {
  expect(luckKey('GENEVA.17')).toEqual(childKey(luckKey('GENEVA'), ENSEMBLE, 17));
  expect(luckKey('GENEVA.17')).not.toEqual(luckKey('GENEVA.18'));
});

test('draws spread evenly over ten faces', () => {
  const counts = Array.from({ length: 10 }, () => 0);
  for (let i = 0; i < 20000; i++) {
    const face = below(luckKey('EVEN'), purpose('test/even'), i >> 8, i & 255, 10);
    counts[face] = (counts[face] ?? 0) + 1;
  }
  const square = counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
  expect(square).toBeLessThan(27.9); // chi-square, nine degrees, one in a thousand
});

test.each(SCENARIOS)('no game of %s draws the same luck twice', (id) => {
  for (let game = 0; game < 30; game++) {
    drawn.length = 0;
    playRandom(id, `TWICE${game}`);
    // A leader may ask about the same matter again within a turn; the rules never do.
    const rules = drawn.filter((draw) => !minds.has(Number(draw.split('/')[2])));
    const twice = rules.filter((draw, i) => rules.indexOf(draw) !== i);
    expect(twice, `seed TWICE${game}`).toEqual([]);
    // Where nothing breaks out and nothing is left to chance, only leaders draw.
    if (scenario(id).content.crises.length > 0) expect(rules.length).toBeGreaterThan(0);
  }
});

const minds = new Set(['us', 'ussr'].map((side) => hashText(`mind/${side}/any`)));

test('the deal of a shifting campaign stays within the windows of the cards', () => {
  const { content } = campaign();
  let checked = 0;
  playRandom('campaign-1955-1964', 'WINDOWS', null, (state) => {
    content.cards.forEach((card, number) => {
      const [first, end] = [entryFor(number, card.turn - card.shift), entryFor(number, card.turn + card.shift)];
      const own = state.agenda.filter((entry) => (entry - first) % (entryFor(0, 1)) === 0);
      if (card.turn < 0) return;
      for (const entry of own) expect(entry >= first && entry <= end).toBe(true);
      checked += own.length;
    });
  });
  expect(checked).toBeGreaterThan(100);
});
