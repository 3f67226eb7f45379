/** The other side thinks beside the page: nothing of the game is other for it, and nothing is lost while it thinks. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { digest } from '../../src/core/digest.ts';
import { parseCode, replayCode } from '../../src/replay/code.ts';
import { stateOf } from '../../src/replay/timeline.ts';
import { scenario } from '../games.ts';
import { visit } from './visit.ts';

const { open } = await visit();

/** What workers answer is kept back while the test says so, and told when it lets go. */
async function keepBack(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const post = window as unknown as { kept: (() => void)[]; keeps: boolean };
    post.kept = [];
    const listen = Worker.prototype.addEventListener;
    Worker.prototype.addEventListener = function keeping(this: Worker, name: string, hear: EventListenerOrEventListenerObject): void {
      const heard = typeof hear === 'function' && name === 'message'
        ? (event: Event) => { if (post.keeps) post.kept.push(() => hear(event)); else hear(event); } : hear;
      listen.call(this, name, heard);
    } as typeof listen;
  });
}

const hold = (page: Page): Promise<void> => page.evaluate(() => { (window as unknown as { keeps: boolean }).keeps = true; });

/** Tells what was kept back, once there is something. */
async function letGo(page: Page): Promise<void> {
  await page.waitForFunction(() => (window as unknown as { kept: unknown[] }).kept.length > 0);
  await page.evaluate(() => {
    const post = window as unknown as { kept: (() => void)[]; keeps: boolean };
    post.keeps = false;
    for (const tell of post.kept.splice(0)) tell();
  });
}

/** Marks the card on the table, answers it, and does not wait. */
async function send(page: Page): Promise<void> {
  await page.locator('.card input[type=radio]').first().press('Space');
  await page.locator('.card').evaluate((card) => card.setAttribute('data-old', ''));
  await page.locator('.card button.primary').first().press('Enter');
}

async function next(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-old]') === null && document.activeElement?.id === 'card-title');
}

/** Answers until the other side has to think. */
async function toThought(page: Page): Promise<void> {
  await hold(page);
  for (let count = 0; count < 30; count++) {
    await send(page);
    if (await page.locator('.card[aria-busy]').count() > 0) return;
    await next(page);
  }
  throw new Error('the other side never has to think');
}

test('a game against a worker ends as the headless core says', async () => {
  const page = await open('#/play/cuba-1962?side=us&vs=khrushchev:3&seed=WORKER');
  await expect.poll(() => page.workers().length).toBe(1);
  for (let count = 0; count < 60 && (await page.locator('.ending').count()) === 0; count++) {
    await send(page);
    await next(page);
  }
  const code = parseCode(await page.locator('.ending code').innerText());
  expect(digest(stateOf(replayCode(code, scenario('cuba-1962'))))).toBe(code.digest);
  expect(stateOf(replayCode(code, scenario('cuba-1962'))).ending).not.toBeNull();
  await page.locator('.readings li').first().waitFor();
  await expect.poll(() => page.locator('.readings li').count()).toBe(3);
  await page.close();
});

test('a decision is seen to be taken at once, counts once, and can be taken back before the reply', async () => {
  const page = await open('#/play/cuba-1962?side=ussr&vs=kennedy:2&seed=LATE', keepBack);
  await page.locator('.map .card').waitFor();
  await toThought(page);
  const waiting = page.locator('.card .waiting');
  await expect.poll(() => waiting.innerText()).toMatch(/other side is deciding/);
  await expect.poll(() => waiting.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.locator('.card button.primary').first().evaluate((button: HTMLButtonElement) => button.click());
  const title = await page.locator('#card-title').innerText();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.locator('.card[aria-busy]').count()).toBe(0);
  await expect.poll(() => page.locator('#card-title').innerText()).toBe(title);
  await letGo(page);
  await expect.poll(() => page.locator('#card-title').innerText()).toBe(title);
  await expect.poll(() => page.locator('.masthead').innerText()).not.toMatch(/hindsight/);
  await send(page);
  await next(page);
  await page.close();
});

test('whoever leaves while the other side thinks is not called back', async () => {
  const page = await open('#/play/cuba-1962?side=ussr&vs=kennedy:2&seed=LEAVE', keepBack);
  await toThought(page);
  await page.evaluate(() => { location.hash = '#/'; });
  await page.getByRole('link', { name: /^Campaign/ }).waitFor();
  await page.waitForTimeout(500);
  await expect.poll(() => page.locator('.masthead, .card').count()).toBe(0);
  await page.close();
});

test.each([
  ['there are no workers', () => { Reflect.deleteProperty(globalThis, 'Worker'); }],
  ['a worker cannot be started', () => { Object.defineProperty(globalThis, 'Worker', { value: function none() { throw new Error('forbidden'); } }); }],
])('where %s the page plays the other side itself', async (_, prepare) => {
  const page = await open('#/play/cuba-1962?side=ussr&vs=kennedy:2&seed=ALONE', async (blank) => { await blank.addInitScript(prepare); });
  for (let count = 0; count < 12 && (await page.locator('.news .news-us').count()) === 0; count++) {
    await send(page);
    await next(page);
  }
  await expect.poll(() => page.locator('.news .news-us').count()).toBeGreaterThan(0);
  await page.close();
});
