import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit } from './visit.ts';

const { open } = await visit();

const CUBA = '#/play/cuba-1962?side=us&vs=khrushchev:2&seed=KEYS';

/** Takes the option of a number on every card until a selector is there. */
async function playOn(page: Page, until: string, number: number): Promise<void> {
  for (let count = 0; count < 60 && (await page.locator(until).count()) === 0; count++) {
    await page.locator('.card input[type=radio]').nth(number).press('Space');
    await page.locator('.card button.primary').first().press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'card-title');
  }
}

test('every act of a crisis is in sight at once, each by one named control, and the night falls once', async () => {
  const page = await open(CUBA);
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('day');
  await playOn(page, '.ladder', 1);
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('night');
  await expect.poll(() => page.locator('.rung').count()).toBe(8);
  await expect.poll(() => page.locator('.rung .marker').count()).toBe(2);
  for (const name of ['Hold', 'Go up one rung', 'Give way in public']) {
    await expect.poll(() => page.getByRole('radio', { name: new RegExp(`^${name}`) }).count(), { message: name }).toBe(1);
  }
  const radios = page.locator('.ladder input[type=radio]');
  await expect.poll(() => page.locator('.ladder input[name=line]').count()).toBe(7);
  const send = await page.locator('.ladder .primary').boundingBox();
  for (let number = 0; number < (await radios.count()); number++) {
    const radio = radios.nth(number);
    await expect.poll(() => radio.isEnabled()).toBe(true);
    const [box, row] = await Promise.all([radio.boundingBox(), radio.locator('xpath=ancestor::label').boundingBox()]);
    expect(box?.y ?? 0).toBeGreaterThan(0);
    expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual((send?.y ?? 0) + 1);
    expect(row?.height ?? 0).toBeGreaterThanOrEqual(43.5);
  }
  const text = await page.locator('.situation').innerText();
  expect(text).toMatch(/You stake[^]*They stake/);
  expect(text).toMatch(/last clear chance/);
  expect(text).toMatch(/Day \d+: act \d+ of at most 18/);
  await page.close();
});

test('a look that was chosen by hand outlasts a crisis', async () => {
  const page = await open(CUBA, (blank) => blank.addInitScript(() => localStorage.setItem('coexistence.settings.1', JSON.stringify({ look: 'day' }))));
  await playOn(page, '.ladder', 1);
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('day');
  await page.close();
});

test('the day comes back with the end of a crisis', async () => {
  const page = await open(CUBA);
  await playOn(page, '.ladder', 1);
  await page.getByRole('radio', { name: /^Give way in public/ }).press('Space');
  await page.locator('.ladder .primary').press('Enter');
  await page.waitForFunction(() => document.querySelector('.ladder') === null);
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('day');
  await page.close();
});

test('a card has a poster that no reader hears, its dateline, and its last answer in sight', async () => {
  const page = await open('#/play/campaign-1955-1964?side=us&vs=standard:1&seed=YEAR');
  await playOn(page, '.card-card', 0);
  const poster = page.locator('.card .poster');
  await expect.poll(() => poster.getAttribute('aria-hidden')).toBe('true');
  await expect.poll(() => page.locator('.card .dateline').innerText()).not.toBe('');
  await page.locator('.map .card').waitFor();
  const send = await page.locator('.card .primary').boundingBox();
  const last = await page.locator('.card .option').last().boundingBox();
  expect((last?.y ?? 0) + 24).toBeLessThan(send?.y ?? 0);
  await page.close();
});

test('the end of the world is a still', async () => {
  const page = await open('#/play/cuba-1962?vs=me&open=1&seed=STILL');
  for (let count = 0; count < 80 && (await page.locator('.ending').count()) === 0; count++) {
    const up = page.getByRole('radio', { name: /^Go up one rung/ });
    await ((await up.count()) > 0 ? up : page.locator('.card input[type=radio]').last()).press('Space');
    await page.locator('.card button.primary').first().press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'card-title');
  }
  await expect.poll(() => page.locator('.ending h1').innerText()).toMatch(/nuclear war/i);
  await expect.poll(() => page.locator('.poster-still').count()).toBe(1);
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.close();
});
