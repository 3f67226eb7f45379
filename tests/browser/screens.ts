/** Every screen of the page, one after the other in one window, since opening is dear. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { incident, moments } from './moments.ts';
import { settled, SITE } from './visit.ts';

export interface Screen {
  readonly name: string;
  readonly address: string;
  /** Pressed once it is open. */
  readonly opens?: string;
}

export const SCREENS: readonly Screen[] = [
  { name: 'title', address: '#/' }, { name: 'choice', address: '#/scenarios' },
  { name: 'replay', address: '#/replay' }, { name: 'credits', address: '#/credits' },
  { name: 'settings', address: '#/scenarios/', opens: 'Settings' },
  { name: 'curtain', address: '#/play/campaign-1955-1964?vs=me' },
  { name: 'lesson', address: '#/play/geneva-1955?seed=A' },
  ...[incident(), ...moments('campaign-1955-1964', 'A')].map(({ stage, address }) => ({ name: `the stage ${stage}`, address })),
];
const PLAYED = SCREENS.at(-2) ?? SCREENS[0] as Screen;
const ALL: readonly Screen[] = [...SCREENS, { name: 'log', address: PLAYED.address, opens: 'Log' }];

/** Everything looked at in one context goes through one page; a new address is a new screen. */
export async function through(browser: Browser, options: BrowserContextOptions, text: number, look: (page: Page, screen: Screen) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  page.on('pageerror', (error) => { throw error; });
  await page.addInitScript((size) => localStorage.setItem('coexistence.settings.1', JSON.stringify({ text: size, look: 'day' })), text);
  await page.goto(`${SITE}#/credits`);
  for (const screen of ALL) {
    await page.evaluate((address) => new Promise((routed) => {
      for (const dialog of document.querySelectorAll('dialog')) dialog.close();
      document.querySelector('#page > *')?.setAttribute('data-old', '');
      addEventListener('hashchange', routed, { once: true });
      location.hash = address;
    }), screen.address);
    // What a screen needs is fetched first; until then the old one stands.
    await page.locator('[data-old]').waitFor({ state: 'detached' });
    await page.locator('#card-title').first().waitFor();
    if (await page.locator('.map').count() > 0) {
      await page.locator('.map:not([aria-hidden])').waitFor();
      await settled(page);
    }
    if (screen.opens !== undefined) {
      await page.evaluate((name) => [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(name))?.click(), screen.opens);
      await page.locator('dialog').waitFor();
    }
    await look(page, screen);
  }
  await context.close();
}
