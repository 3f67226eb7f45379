/** What a file of tests asks of the shared browser. */
import { chromium, type Browser } from 'playwright-core';
import { afterAll, inject } from 'vitest';

/** The address of the site; ends with a slash. */
export const SITE = inject('site');

/** The shared browser; the pages that a file leaves open are closed with it. */
export async function visit(): Promise<Browser> {
  const browser = await chromium.connect(inject('browser'));
  afterAll(() => browser.close());
  return browser;
}
