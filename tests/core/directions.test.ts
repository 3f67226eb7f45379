import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newGame } from '../../src/core/game.ts';
import type { Game } from '../../src/core/ledger.ts';
import { accidentChance } from '../../src/core/rules/ladder.ts';
import { closeQuarter } from '../../src/core/rules/quarter.ts';
import { tensionTarget, tensionTerms } from '../../src/core/rules/tension.ts';
import { conclude } from '../../src/core/rules/treaties.ts';
import { costlyAct, hostileAct } from '../../src/core/rules/trust.ts';
import { mistrust, registry, brink } from '../../src/core/variables.ts';
import { campaign } from '../games.ts';

const { content } = campaign();

/** A world with every variable somewhere in its range. */
const worlds = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: registry.length, maxLength: registry.length })
  .map((parts): Game => {
    const state = newGame(content, 'WORLD');
    registry.forEach((row, i) => { state.values[i] = row.low + Math.round(((row.high - row.low) * (parts[i] ?? 0)) / 1000); });
    return { state, content, ledger: null };
  });

const copy = (game: Game): Game => ({ ...game, state: structuredClone(game.state) as Game['state'] });

function mistrustAfter(game: Game, act: (game: Game) => void): number {
  const other = copy(game);
  act(other);
  closeQuarter(other);
  return other.state.values[mistrust[1]] ?? 0;
}

test('a costly act never raises the mistrust of the rival', () => {
  fc.assert(fc.property(worlds, fc.integer({ min: 1, max: 20000 }), (game, size) => {
    const without = mistrustAfter(game, () => undefined);
    expect(mistrustAfter(game, (other) => costlyAct(other, 0, size, 'test'))).toBeLessThanOrEqual(without);
  }));
});

test('a hostile act never lowers the mistrust of the rival', () => {
  fc.assert(fc.property(worlds, fc.integer({ min: 1, max: 20000 }), (game, size) => {
    const without = mistrustAfter(game, () => undefined);
    expect(mistrustAfter(game, (other) => hostileAct(other, 0, size, 'test'))).toBeGreaterThanOrEqual(without);
  }));
});

test('the memory of the brink moves neither tension nor mistrust by itself', () => {
  fc.assert(fc.property(worlds, (game) => {
    const calm = copy(game);
    calm.state.values[brink] = 0;
    expect(tensionTarget(calm)).toBe(tensionTarget(game));
    for (const side of [0, 1] as const) {
      for (const world of [calm, game]) world.state.values[registry.findIndex((row) => row.id === `${side === 0 ? 'us' : 'ussr'}.costly`)] = 0;
    }
    const a = mistrustAfter(calm, () => undefined);
    expect(a).toBe(mistrustAfter(game, () => undefined));
  }));
});

test('a higher rung never lowers the chance of an accident, and rungs 0 and 1 have none', () => {
  fc.assert(fc.property(worlds, (game) => {
    const chances = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((rung) => accidentChance(game, rung));
    expect(chances.slice(0, 2)).toEqual([0, 0]);
    chances.slice(1).forEach((chance, i) => expect(chance).toBeGreaterThanOrEqual(chances[i] ?? 0));
  }));
});

test('the hot line never raises the chance of an accident', () => {
  fc.assert(fc.property(worlds, fc.integer({ min: 0, max: 8 }), (game, rung) => {
    const linked = copy(game);
    conclude(linked, content.named.hotLine, 0);
    linked.state.values.splice(0, linked.state.values.length, ...game.state.values);
    expect(accidentChance(linked, rung)).toBeLessThanOrEqual(accidentChance(game, rung));
  }));
});

test('more mistrust never lowers the tension that the world settles towards', () => {
  fc.assert(fc.property(worlds, fc.integer({ min: 0, max: 30000 }), (game, more) => {
    const wary = copy(game);
    wary.state.values[mistrust[0]] = Math.min(100000, (wary.state.values[mistrust[0]] ?? 0) + more);
    expect(tensionTarget(wary)).toBeGreaterThanOrEqual(tensionTarget(game));
  }));
});

test('the causes of tension sum to the target that is shown', () => {
  fc.assert(fc.property(worlds, (game) => {
    const sum = tensionTerms(game).reduce((total, term) => total + term.amount, 0);
    expect(tensionTarget(game)).toBe(Math.min(100000, Math.max(0, sum)));
  }));
});
