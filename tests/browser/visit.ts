/** What a file of tests asks of the shared browser. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, inject } from 'vitest';

/** The address of the site; ends with a slash. */
export const SITE = inject('site');

/** Done to a page before anything is fetched. */
type Prepare = (page: Page) => Promise<unknown>;

export interface Visit {
  /** What differs from the window of a small laptop in which nothing moves. */
  readonly context?: BrowserContextOptions;
  /** What must be there before the test goes on. */
  readonly until?: string;
}

export interface Visitor {
  readonly browser: Browser;
  /** A page of the site, such as `#/play/cuba-1962?seed=A`; an error in it fails the test. */
  readonly open: (address: string, prepare?: Prepare, visit?: Visit) => Promise<Page>;
}

/** The shared browser; the pages that a file leaves open are closed with it. */
export async function visit(): Promise<Visitor> {
  const browser = await chromium.connect(inject('browser'));
  afterAll(() => browser.close());
  return { browser, open: (address, prepare = asItIs, wanted = {}) => open(browser, address, prepare, wanted) };
}

const asItIs: Prepare = async () => undefined;

async function open(browser: Browser, address: string, prepare: Prepare, { context, until = '#card-title' }: Visit): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce', ...context });
  page.on('pageerror', (error) => { throw error; });
  await prepare(page);
  await page.goto(`${SITE}${address}`);
  await page.locator(until).first().waitFor();
  return page;
}

/** Nobody is thinking beside the page: what is shown can be answered. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.card, .ending') !== null && document.querySelector('[aria-busy="true"]') === null);
}
