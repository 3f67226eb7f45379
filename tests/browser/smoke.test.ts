import { expect, test } from 'vitest';
import { SITE, visit } from './visit.ts';

const { browser } = await visit();

test('the browser of the tests draws with WebGL', async () => {
  const page = await browser.newPage();
  const pixel = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('webgl');
    if (context === null) return null;
    context.clearColor(1, 0, 1, 1);
    context.clear(context.COLOR_BUFFER_BIT);
    const seen = new Uint8Array(4);
    context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, seen);
    return [...seen];
  });
  expect(pixel).toEqual([255, 0, 255, 255]);
  await page.close();
});

test('letters are drawn even where the page brings none', async () => {
  const page = await browser.newPage();
  const widths = await page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d');
    if (pen === null) return [];
    pen.font = '40px sans-serif';
    return ['i', 'W'].map((letter) => pen.measureText(letter).width);
  });
  expect(widths[0]).toBeGreaterThan(5);
  expect(widths[1]).toBeGreaterThan(2 * (widths[0] ?? 0));
  await page.close();
});

test('the server of the tests serves the page as it is built', async () => {
  expect(SITE).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const page = await browser.newPage();
  const answer = await page.goto(SITE);
  expect(answer?.status()).toBe(200);
  await page.waitForFunction(() => document.querySelector('#page')?.firstElementChild !== null);
  await page.close();
});
