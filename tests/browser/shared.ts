/** One browser and one site for all files of tests: to start them is dearer than most tests. */
import type { TestProject } from 'vitest/node';
import { openBrowser, serve } from './chrome.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser listens. */
    browser: string;
    /** The address of the site; ends with a slash. */
    site: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [browser, site] = await Promise.all([openBrowser(), serve()]);
  project.provide('browser', browser.wsEndpoint());
  project.provide('site', site.url);
  return async () => {
    await browser.close();
    await site.close();
  };
}
