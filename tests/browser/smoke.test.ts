import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, serve, type Served } from './chrome.ts';

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([openBrowser(), serve()]);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

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

test('the server of the tests serves the page with its modules', async () => {
  expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const page = await browser.newPage();
  const answer = await page.goto(served.url);
  expect(answer?.status()).toBe(200);
  await page.waitForFunction(() => document.querySelector('#page')?.firstElementChild !== null);
  await page.close();
});
