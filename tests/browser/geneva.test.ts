/** The first game of a newcomer, and the help that goes with it, by keyboard alone. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { SITE, visit } from './visit.ts';

const { browser, open } = await visit();

const MOST_TABS = 80;

/** Presses Tab until what has the focus matches. */
async function tabTo(page: Page, selector: string, name = ''): Promise<void> {
  for (let count = 0; count < MOST_TABS; count++) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(([wanted, text]) => {
      const now = document.activeElement;
      return now?.matches(wanted ?? '') === true && (now.textContent ?? '').includes(text ?? '');
    }, [selector, name]);
    if (found) return;
  }
  throw new Error(`no Tab leads to ${selector} ${name}`);
}

/** The next decision, or the end, has the focus. */
async function decided(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.id === 'card-title');
}

/** Answers a card by the keys that a hand would press: to the options, down to one of them, to the button. */
async function answer(page: Page, number: number): Promise<void> {
  await tabTo(page, '.card input[type=radio]');
  await page.keyboard.press('Space');
  for (let count = 0; count < number; count++) await page.keyboard.press('ArrowDown');
  await tabTo(page, '.card button.primary');
  await page.keyboard.press('Enter');
  await decided(page);
}

async function askWhy(page: Page): Promise<void> {
  const state = page.locator('.help-task');
  await expect.poll(() => state.innerText()).toMatch(/Tension: not opened yet/);
  await expect.poll(() => page.locator('#dial.pointed').count()).toBe(1);
  await tabTo(page, '.help button', 'Take me there');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('dial');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('dialog').innerText()).toMatch(/West Germany joins the West[^]*An alliance in the East/);
  await page.keyboard.press('Escape');
  await expect.poll(() => state.innerText()).toMatch(/Tension: opened/);
  await expect.poll(() => state.getAttribute('class')).toMatch(/done/);
  await expect.poll(() => page.locator('.pointed').count()).toBe(0);
}

async function workAtDesk(page: Page): Promise<void> {
  await tabTo(page, '.desk .do');
  await page.keyboard.press('Enter');
  await decided(page);
  await expect.poll(() => page.locator('.help').innerText()).toMatch(/leave the desk/);
  await tabTo(page, '.desk button', 'Leave the desk');
  await page.keyboard.press('Enter');
  await decided(page);
}

test.each(['us', 'ussr'])('a newcomer begins with Geneva, and plays it whole as %s by keyboard alone', async (side) => {
  const page = await open('#/scenarios');
  const first = page.locator('.scenario').first();
  await expect.poll(() => first.innerText()).toMatch(/Start here[^]*about 10 minutes[^]*Geneva, 1955/i);
  const play = await page.getByRole('button', { name: 'Play Geneva, 1955' }).boundingBox();
  expect((play?.y ?? 999) + (play?.height ?? 0)).toBeLessThanOrEqual(768);
  await tabTo(page, '#geneva-1955-side');
  if (side === 'ussr') await page.keyboard.press('ArrowDown');
  await tabTo(page, '.scenario button.primary', 'Geneva');
  await page.keyboard.press('Enter');
  await page.locator('.map .card').waitFor();
  const ideas = new Set<string>();
  for (let count = 0; count < 20 && (await page.locator('.ending').count()) === 0; count++) {
    const help = (await page.locator('.help').allInnerTexts()).join(' ');
    const idea = /Idea (\d)/.exec(help)?.[1];
    if (idea !== undefined) ideas.add(idea);
    if ((await page.locator('.help-task:not(.done)').count()) > 0) await askWhy(page);
    if ((await page.locator('.card-desk').count()) > 0) await workAtDesk(page);
    else await answer(page, 1);
  }
  expect([...ideas]).toEqual(['1', '2', '3', '4']);
  await expect.poll(() => page.locator('.ending').innerText()).toMatch(/What really happened: Austria was free/);
  await page.close();
});

test('the first act is in sight, and help is a named region that stops nobody', async () => {
  const page = await open('#/play/geneva-1955?side=us&seed=SIGHT');
  await page.locator('.map .card').waitFor();
  const [option, send] = await Promise.all([page.locator('.option').first().boundingBox(), page.locator('.card button.primary').boundingBox()]);
  expect((option?.y ?? 0) + 44).toBeLessThanOrEqual(send?.y ?? 0);
  await expect.poll(() => page.getByRole('region', { name: 'Help' }).count()).toBe(1);
  await expect.poll(() => page.locator('dialog').count()).toBe(0);
  await answer(page, 0);
  await answer(page, 0);
  await expect.poll(() => page.locator('.brand-date').innerText()).toBe('7 July 1955');
  await page.close();
});

test('help can be put away for good, and brought back', async () => {
  const page = await open('#/play/geneva-1955?side=us&seed=AWAY');
  await page.locator('.map .card').waitFor();
  await tabTo(page, '.help button', 'No more help');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.help').isVisible()).toBe(false);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('card-title');
  await answer(page, 0);
  await expect.poll(() => page.locator('.help').isVisible()).toBe(false);
  await page.reload();
  await page.locator('.masthead').waitFor();
  await expect.poll(() => page.locator('.help').isVisible()).toBe(false);
  const help = page.getByRole('button', { name: 'Help', exact: true });
  await expect.poll(() => help.getAttribute('aria-pressed')).toBe('false');
  await help.press('Space');
  await expect.poll(() => help.getAttribute('aria-pressed')).toBe('true');
  await expect.poll(() => page.locator('.help').isVisible()).toBe(true);
  await page.close();
});

test('where storage throws, help is shown and can still be put away', async () => {
  const page = await open('#/play/geneva-1955?side=ussr&seed=THROW', async (blank) => {
    await blank.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new Error('denied'); } });
    });
  });
  await expect.poll(() => page.locator('.help').isVisible()).toBe(true);
  await page.getByRole('button', { name: 'No more help' }).press('Enter');
  await expect.poll(() => page.locator('.help').isVisible()).toBe(false);
  await page.close();
});

test('in the campaign the council, the desk and the budget are explained once', async () => {
  const page = await open('#/play/campaign-1955-1964?side=us&vs=standard:1&seed=YEAR');
  const help = page.locator('.help');
  const answerAll = async (): Promise<void> => {
    for (let count = 0; count < 40 && (await page.locator('.card-desk').count()) === 0; count++) await answer(page, 0);
  };
  await expect.poll(() => help.innerText()).toMatch(/Aims are what you play for/);
  await answer(page, 0);
  await expect.poll(() => help.count()).toBe(0);
  await answerAll();
  await expect.poll(() => help.innerText()).toMatch(/At the desk you start things[^]*the budget of the year/);
  await page.getByRole('button', { name: 'Leave the desk' }).press('Enter');
  await decided(page);
  await answerAll();
  await expect.poll(() => page.locator('.card-desk').count()).toBe(1);
  await expect.poll(() => help.count()).toBe(0);
  await page.close();
});

test('on a phone the help stays in the card and nothing scrolls sideways', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${SITE}#/play/geneva-1955?side=us&seed=PHONE`);
  await page.locator('.floor .card .help').waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const away = await page.getByRole('button', { name: 'No more help' }).boundingBox();
  expect(away?.height ?? 0).toBeGreaterThanOrEqual(44);
  await page.close();
});
