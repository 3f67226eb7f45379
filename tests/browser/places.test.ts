/** The map at the desk: its places by keyboard and by mouse, its layers, and the way back. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { frameFor, place, placingFor } from '../../src/map/frame.ts';
import type { WorldSheet } from '../../src/map/sheets.ts';
import { settled, SITE, visit } from './visit.ts';

const { browser } = await visit();

const world = JSON.parse(readFileSync(new URL('../../assets/map/world.json', import.meta.url), 'utf8')) as WorldSheet;

/** A campaign at its first desk. */
async function desk(width: number, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  page.on('pageerror', (error) => { throw error; });
  await page.goto(`${SITE}#/play/campaign-1955-1964?side=us&vs=khrushchev:1&seed=PLACES`);
  await page.locator('#card-title').first().waitFor();
  await page.waitForFunction(() => document.querySelector('.map')?.hasAttribute('aria-hidden') === false);
  while ((await page.locator('.card-desk').count()) === 0) {
    await page.locator('.card input[type=radio]').first().press('Space');
    await page.locator('.card button.primary').first().press('Enter');
    await settled(page);
  }
  return page;
}

test('a place is opened by keyboard from the list, and Escape leads back to the whole desk', async () => {
  const page = await desk(1366, 768);
  await page.locator('.map-places > summary').press('Enter');
  await page.locator('.map-places button', { hasText: 'Egypt' }).press('Enter');
  await expect.poll(() => page.locator('.place-desk h3').innerText()).toBe('Egypt');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Egypt');
  await expect.poll(() => page.locator('.desk').isVisible()).toBe(false);
  await expect.poll(() => page.locator('.place-desk .item').count()).toBeGreaterThan(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.place-desk').count()).toBe(0);
  await expect.poll(() => page.locator('.desk').isVisible()).toBe(true);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Places');
  await page.close();
});

test('a click on the map opens the same, and both powers stay in sight beside the desk', async () => {
  const page = await desk(1366, 768);
  const box = (await page.locator('.map').boundingBox())!;
  const covered = await page.locator('.floor').evaluate((floor) => (floor as HTMLElement).offsetWidth);
  const { land } = frameFor(box.width, box.height, 1, covered);
  const placing = placingFor(world.mustShow, land);
  for (const id of ['washington', 'moscow']) expect(place(placing, world.spots[id]!)[0]).toBeLessThan(box.width - covered);
  const [x, y] = place(placing, world.spots['brazil']!);
  await page.mouse.click(box.x + x, box.y + y);
  await page.locator('.place-desk').waitFor();
  await expect.poll(() => page.locator('.place-desk h3').innerText()).toBe('Brazil');
  await page.locator('.place-desk .back').click();
  await expect.poll(() => page.locator('.desk').isVisible()).toBe(true);
  await page.close();
});

test('a layer is chosen by name, and its estimates are said to be estimates', async () => {
  const page = await desk(1366, 768);
  await page.locator('.map-tool > summary').first().press('Enter');
  await page.locator('.map-tool button', { hasText: 'Forces' }).press('Enter');
  await expect.poll(() => page.locator('.map-tool > summary').first().innerText()).toBe('Map: forces');
  const boards = await page.locator('.board-text').allTextContents();
  expect(boards[0]).not.toContain('estimate');
  expect(boards[1]).toContain('(estimate)');
  await page.close();
});

test('an act chosen at a place is done', async () => {
  const page = await desk(390, 844);
  await page.locator('.map-places > summary').click();
  await page.locator('.map-places button', { hasText: 'Egypt' }).click();
  await page.locator('.place-desk .item .do').first().click();
  await page.locator('.card-desk .card-text', { hasText: 'one action left' }).waitFor();
  await expect.poll(() => page.locator('.place-desk').count()).toBe(0);
  await page.close();
});
