import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { digest } from '../../src/core/digest.ts';
import { parseCode, replayCode } from '../../src/replay/code.ts';
import { stateOf } from '../../src/replay/timeline.ts';
import { scenario } from '../games.ts';
import { openBrowser, serve } from './chrome.ts';

let browser: Browser;
let site: { url: string; close(): Promise<void> };
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serve()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(address: string, prepare: (page: Page) => Promise<void> = async () => undefined): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => { throw error; });
  await prepare(page);
  await page.goto(`${site.url}${address}`);
  await page.locator('#card-title').first().waitFor();
  return page;
}

/** Answers the decision on the table by keyboard alone; `answer` counts options. */
async function answer(page: Page, number: number): Promise<void> {
  const title = await page.locator('#card-title').first().innerText();
  const radio = page.locator('.card input[type=radio]').nth(number);
  await radio.press('Space');
  const send = page.locator('.card button.primary').first();
  await send.press('Enter');
  await page.waitForFunction((before) => {
    const now = document.querySelector('#card-title');
    return now !== null && (now.textContent !== before || document.activeElement === now || now.contains(document.activeElement));
  }, title);
}

test('the Cuban crisis is played to its end by keyboard, and ends as the headless core says', async () => {
  const page = await open('#/play/cuba-1962?side=us&vs=khrushchev:2&seed=KEYS');
  for (let count = 0; count < 60 && (await page.locator('.ending').count()) === 0; count++) await answer(page, 0);
  expect(await page.locator('.ending h1').innerText()).not.toBe('');
  expect(await page.locator('.ending .causes').count()).toBeGreaterThan(2);
  const code = await page.locator('.ending code').innerText();
  const again = replayCode(parseCode(code), scenario('cuba-1962'));
  expect(stateOf(again).ending).not.toBeNull();
  expect(digest(stateOf(again))).toBe(parseCode(code).digest);
  await page.close();
});

test('a card taken in hand before the map has come stays in hand', async () => {
  const page = await open('#/play/cuba-1962?side=us&vs=khrushchev:2&seed=EARLY');
  const radio = page.locator('.card input[type=radio]').first();
  await radio.focus();
  await page.keyboard.down('Space');
  await page.locator('canvas').waitFor();
  await page.waitForFunction(() => document.querySelector('.map')?.hasAttribute('aria-hidden') === false);
  await page.keyboard.up('Space');
  expect(await radio.isChecked()).toBe(true);
  expect(await radio.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.locator('.card button.primary').first().press('Enter');
  await page.locator('.map .card').waitFor();
  await page.close();
});

test('a number answers why, and gives the focus back', async () => {
  const page = await open('#/play/cuba-1962?side=us&vs=khrushchev:2&seed=WHY');
  await answer(page, 1);
  await page.locator('#dial').focus();
  await page.keyboard.press('Enter');
  await page.locator('dialog h2').waitFor();
  expect(await page.locator('dialog').innerText()).toMatch(/what it settles towards[^]*deep mistrust[^]*since the start/i);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('dial');
  await page.close();
});

test('undo takes a decision back; a reload and Continue bring the game back', async () => {
  const page = await open('#/play/cuba-1962?side=ussr&vs=kennedy:2&seed=UNDO');
  const first = await page.locator('#card-title').innerText();
  await answer(page, 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await page.locator('#card-title').innerText()).toBe(first);
  await answer(page, 0);
  const now = await page.locator('.masthead').innerText();
  await page.goto(`${site.url}#/`);
  await page.getByRole('button', { name: 'Continue your game' }).click();
  await page.locator('.masthead').waitFor();
  expect(await page.locator('.masthead').innerText()).toBe(now);
  await page.close();
});

test('a reload in mid-game brings back this very decision, and looking at another game takes no place', async () => {
  const page = await open('#/play/cuba-1962?side=us&vs=khrushchev:2&seed=RELOAD');
  await answer(page, 1);
  const now = await page.locator('.masthead').innerText();
  await page.reload();
  await page.locator('.masthead').waitFor();
  expect(await page.locator('.masthead').innerText()).toBe(now);
  await page.goto(`${site.url}#/play/cuba-1962?side=ussr&seed=OTHER`);
  await page.getByText('Nikita Khrushchev · you').waitFor();
  await page.goto(`${site.url}#/`);
  await page.getByRole('button', { name: 'Continue your game' }).click();
  await page.locator('.masthead').waitFor();
  expect(await page.locator('.masthead').innerText()).toBe(now);
  await page.close();
});

test.each([
  ['x', /kept game cannot be opened: the code has 1 of 10 parts/],
  ['cuba-1962~1~9999~A~me~reflex~1~0~0~00000000', /kept game cannot be opened: the code belongs to rules 9999/],
])('a kept game that is damaged or of other rules is explained, not lost: %s', async (game, message) => {
  const page = await open('#/', async (blank) => {
    await blank.addInitScript((text) => localStorage.setItem('coexistence.game.1', text), game);
  });
  await page.getByRole('button', { name: 'Continue your game' }).click();
  expect(await page.getByRole('alert').innerText()).toMatch(message);
  expect(await page.getByRole('button', { name: 'Continue your game' }).count()).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem('coexistence.game.1'))).toBe(game);
  await page.close();
});

test('Enter takes a radio button and sends nothing; the focused one is never behind the button', async () => {
  const page = await open('#/play/cuba-1962?side=us&vs=khrushchev:2&seed=KEYS');
  await page.locator('.map .card').waitFor();
  for (let count = 0; count < 20 && (await page.locator('.ladder').count()) === 0; count++) await answer(page, 1);
  const before = await page.locator('.masthead').innerText();
  const line = page.locator('.ladder input[name=line]');
  for (let number = 0; number < (await line.count()); number++) {
    await line.nth(number).press('Enter');
    expect(await line.nth(number).isChecked()).toBe(true);
    const [row, send] = await Promise.all([line.nth(number).boundingBox(), page.locator('.ladder .primary').boundingBox()]);
    expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual(send?.y ?? 0);
  }
  expect(await page.locator('.masthead').innerText()).toBe(before);
  await page.close();
});

test('day and night change without taking the focus away', async () => {
  const page = await open('#/play/cuba-1962?seed=THEME');
  await page.locator('.map .card').waitFor();
  const theme = page.getByRole('button', { name: 'Day or night' });
  await theme.press('Space');
  expect(await theme.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.close();
});

test('where storage throws, the game goes on and says that nothing is kept', async () => {
  const page = await open('#/play/cuba-1962?seed=STORE', async (blank) => {
    await blank.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new Error('denied'); } });
    });
  });
  expect(await page.locator('.masthead').innerText()).toMatch(/keeps nothing/);
  await answer(page, 0);
  await page.close();
});

test.each([
  ['#/play/moon-1969', /no scenario "moon-1969"/],
  ['#/play/cuba-1962?side=france', /side in the address must be us or ussr/],
  ['#/play/cuba-1962?vs=churchill', /"churchill" leads no side here/],
  ['#/replay/rubbish', /parts; copy the whole line/],
  ['#/nowhere', /no page/],
])('the address %s says what is wrong and shows a way on', async (address, message) => {
  const page = await open(address);
  expect(await page.getByRole('alert').innerText()).toMatch(message);
  expect(await page.getByRole('button', { name: /^Play / }).count()).toBeGreaterThan(0);
  await page.close();
});

test('nothing is asked of any other host, and no cookie is set', async () => {
  const page = await browser.newPage();
  const hosts = new Set<string>();
  page.on('request', (request) => { if (!request.url().startsWith('data:') && !request.url().startsWith('blob:')) hosts.add(new URL(request.url()).host); });
  await page.goto(`${site.url}#/play/cuba-1962`);
  await page.locator('canvas').waitFor();
  expect([...hosts]).toEqual([new URL(site.url).host]);
  expect(await page.context().cookies()).toEqual([]);
  await page.close();
});

test('on a phone the card lies below the map and nothing scrolls sideways', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${site.url}#/play/cuba-1962`);
  await page.locator('canvas').waitFor();
  expect(await page.locator('.floor .card').count()).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.close();
});
