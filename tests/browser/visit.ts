/** What a file of tests asks of the shared browser. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';

/** The address of the site; ends with a slash. */
export const SITE = inject('site');

/** The shared browser; the pages that a file leaves open are closed with it. */
export async function visit(): Promise<Browser> {
  const browser = await chromium.connect(inject('browser'));
  afterAll(() => browser.close());
  return browser;
}

/** Nobody is thinking beside the page: what is shown can be answered. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.card, .ending') !== null && document.querySelector('[aria-busy="true"]') === null);
}
