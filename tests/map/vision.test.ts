// Whoever sees fewer colours must still tell every camp of the map from every other: by what is left of
// the colour, or by the pattern that is printed in it.
import { expect, test } from 'vitest';
import { linear, WEIGHTS } from '../colour.ts';
import { SITE, visit } from '../browser/visit.ts';

type Matrix = readonly [number, number, number, number, number, number, number, number, number];
type Colour = readonly [number, number, number];

/** Machado, Oliveira and Fernandes 2009, full severity, for linear light; the last is the eye without cones. */
const VISIONS: Readonly<Record<string, Matrix>> = {
  usual: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  achromatopsia: [...WEIGHTS, ...WEIGHTS, ...WEIGHTS],
};

const SIZE = 64;
/** CIE76: two fields side by side that differ by so much are told apart without looking closely. */
const COLOURS_APART = 10;
/** Steps of lightness by which two patterns differ at some distance and direction. */
const PATTERNS_APART = 3;

function lab([red, green, blue]: Colour): Colour {
  const at = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = at((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = at(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = at((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The printed square as this eye sees it, each point in Lab. */
function seen(bytes: readonly number[], [a, b, c, d, e, f, g, h, i]: Matrix): Colour[] {
  const within = (value: number): number => Math.max(0, Math.min(1, value));
  return Array.from({ length: SIZE * SIZE }, (_, point): Colour => {
    const [red, green, blue] = [0, 1, 2].map((part) => linear(bytes[point * 4 + part] ?? 0)) as unknown as Colour;
    return lab([within(a * red + b * green + c * blue), within(d * red + e * green + f * blue), within(g * red + h * green + i * blue)]);
  });
}

function mean(points: readonly Colour[]): Colour {
  return [0, 1, 2].map((part) => points.reduce((sum, point) => sum + (point[part] ?? 0), 0) / points.length) as unknown as Colour;
}

const apart = (one: readonly number[], another: readonly number[]): number => Math.hypot(...one.map((value, at) => value - (another[at] ?? 0)));

const STEPS = [[1, 0], [2, 0], [3, 0], [0, 1], [0, 2], [0, 3], [1, 1], [2, 2], [1, -1], [2, -2]] as const;

/** How much lightness changes from a point to its neighbours: dots, lines and hatching each have their own way. */
function pattern(points: readonly Colour[]): number[] {
  const light = (x: number, y: number): number => points[((y + SIZE) % SIZE) * SIZE + ((x + SIZE) % SIZE)]?.[0] ?? 0;
  return STEPS.map(([dx, dy]) => {
    let sum = 0;
    for (let y = 4; y < SIZE - 4; y++) for (let x = 4; x < SIZE - 4; x++) sum += (light(x, y) - light(x + dx, y + dy)) ** 2;
    return Math.sqrt(sum / (SIZE - 8) ** 2);
  });
}

const { browser } = await visit();

test.each(['day', 'night'] as const)('%s: every two camps differ in colour or in pattern, whatever the eye', async (theme) => {
  const page = await browser.newPage();
  await page.goto(`${SITE}tests/map/sheet.html`);
  await page.waitForFunction(() => window.sheet !== undefined);
  const swatches = await page.evaluate(([look, size]) => window.sheet.swatches(look, size), [theme, SIZE] as const);
  await page.close();
  const camps = Object.keys(swatches);
  const alike: string[] = [];
  for (const [vision, matrix] of Object.entries(VISIONS)) {
    const views = camps.map((camp) => seen(swatches[camp] ?? [], matrix)).map((points) => ({ colour: mean(points), pattern: pattern(points) }));
    views.forEach((one, i) => views.slice(i + 1).forEach((other, j) => {
      const [colours, patterns] = [apart(one.colour, other.colour), Math.max(...one.pattern.map((value, at) => Math.abs(value - (other.pattern[at] ?? 0))))];
      if (colours < COLOURS_APART && patterns < PATTERNS_APART) alike.push(`${vision}: ${camps[i]} and ${camps[i + 1 + j]} (colours ${colours.toFixed(1)}, patterns ${patterns.toFixed(1)})`);
    }));
  }
  expect(camps.length).toBe(10);
  expect(alike).toEqual([]);
});
