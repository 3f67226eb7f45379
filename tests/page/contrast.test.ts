/** Every ink on every paper it is printed on, by the formula of WCAG 2, read from the style sheet. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linear, WEIGHTS } from '../colour.ts';
import { day, night, type Tokens } from '../../src/map/tokens.ts';

const css = readFileSync(new URL('../../src/page/style.css', import.meta.url), 'utf8');

/** The tokens of one look; what it does not say it takes from the day. */
function tokens(look: string): Map<string, string> {
  const block = (start: string): string => css.slice(css.indexOf(start), css.indexOf('}', css.indexOf(start)));
  const text = block(':root {') + (look === 'day' ? '' : block(`:root[data-theme='${look}'] {`));
  return new Map([...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name ?? '', value ?? '']));
}

function luminance(colour: string): number {
  const full = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  return WEIGHTS.reduce((sum, weight, channel) => sum + weight * linear(Number.parseInt(full.slice(1 + 2 * channel, 3 + 2 * channel), 16)), 0);
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const INKS = ['ink', 'ink2', 'us', 'ussr', 'ochre-ink', 'rise', 'fall'];
const PAPERS = ['paper', 'paper2', 'card', 'selected'];

test('the formula knows black on white', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777', '#fff')).toBeCloseTo(4.48, 2);
});

test.each([['day', 4.5], ['night', 4.5], ['contrast', 7]])('%s: each ink is read on each paper at %d : 1', (look, least) => {
  const found = tokens(look);
  const faint = INKS.flatMap((ink) => PAPERS.map((paper) => ({ pair: `${ink} on ${paper}`, ratio: contrast(found.get(ink) ?? '', found.get(paper) ?? '') })))
    .filter(({ ratio }) => !(ratio >= least));
  expect(faint.map(({ pair, ratio }) => `${pair} ${ratio.toFixed(2)}`)).toEqual([]);
});

test.each(['day', 'night', 'contrast'])('%s: what is pressed is read too, and the focus is seen on every paper', (look) => {
  const found = tokens(look);
  const of = (name: string): string => found.get(name) ?? '';
  // A primary button is paper on ink, and on the second ink under the mouse.
  for (const ground of ['ink', 'ink2']) expect(contrast(of('paper'), of(ground)), ground).toBeGreaterThanOrEqual(4.5);
  // The ring is ink, with a band of its own colour outside: on paper one of them has to stand out.
  for (const paper of PAPERS) expect(Math.max(contrast(of('ink'), of(paper)), contrast(of('focus'), of(paper)))).toBeGreaterThanOrEqual(3);
});

test.each([['day', day.tokens], ['night', night.tokens]] as const)('%s: the map is printed in the same inks', (look, map: Tokens) => {
  const found = tokens(look);
  for (const [name, colour] of Object.entries(map)) {
    const own = found.get(name === 'ochreInk' ? 'ochre-ink' : name);
    if (own !== undefined) expect(colour, name).toBe(own);
  }
});
