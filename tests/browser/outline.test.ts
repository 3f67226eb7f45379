/** What a screen reader finds on each screen: its headings, regions and controls, in order and by name. */
import { expect, test } from 'vitest';
import { through } from './through.ts';
import { visit } from './visit.ts';

const { browser } = await visit();

/** Running text comes and goes with every change of wording; here it is the outline that must not change unseen. */
const RUNNING = /^- (?:text|paragraph|emphasis|strong|time|blockquote|contentinfo|definition)(?=$|:| )/;

/** Lines of an accessibility tree without running text, without what is dealt at random and how many sources there are. */
function outline(tree: string): string {
  const lines = tree.split('\n').filter((line) => !RUNNING.test(line.trim()))
    .map((line) => line.replace(/(textbox "Seed[^"]*"): .*/, '$1').replace(/Sources \(\d+\)/, 'Sources'));
  return `${lines.join('\n')}\n`;
}

test('each screen has the outline that is kept here', async () => {
  await through(browser, { viewport: { width: 1366, height: 768 } }, 100, async (page, { name }) => {
    const tree = await page.locator('body').ariaSnapshot();
    await expect(outline(tree)).toMatchFileSnapshot(`outlines/${name.replaceAll(' ', '-')}.yml`);
  });
});
