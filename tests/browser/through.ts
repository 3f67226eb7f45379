/** Through every screen in one window, since opening is dear. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { SCREENS, type Screen } from './screens.ts';
import { settled, SITE } from './visit.ts';

/** Everything looked at in one context goes through one page; a new address is a new screen. */
export async function through(browser: Browser, options: BrowserContextOptions, text: number, look: (page: Page, screen: Screen) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => { throw error; });
  await page.addInitScript((size) => localStorage.setItem('coexistence.settings.1', JSON.stringify({ text: size, look: 'day' })), text);
  await page.goto(`${SITE}#/credits`);
  for (const screen of SCREENS) {
    await page.evaluate((address) => new Promise((routed) => {
      for (const dialog of document.querySelectorAll('dialog')) dialog.close();
      document.querySelector('#page > *')?.setAttribute('data-old', '');
      addEventListener('hashchange', routed, { once: true });
      location.hash = address;
    }), screen.address);
    // What a screen needs is fetched first; until then the old one stands.
    await page.locator('[data-old]').waitFor({ state: 'detached' });
    await page.locator('#card-title').first().waitFor();
    if (await page.locator('.map').count() > 0) await page.locator('.map:not([aria-hidden])').waitFor();
    // A leader may be thinking; below an end other games are still being played.
    if (await page.locator('.map, .ending').count() > 0) await settled(page);
    if (screen.opens !== undefined) {
      await page.evaluate((name) => [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(name))?.click(), screen.opens);
      await page.locator('dialog').waitFor();
    }
    await look(page, screen);
  }
  await context.close();
}
