/**
 * Every screen, in every look and at both sizes of text: no complaint of axe, nothing to scroll
 * sideways, nothing too small to press.
 */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SCREENS } from './screens.ts';
import { through } from './through.ts';
import { SITE, visit } from './visit.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const { browser } = await visit();

interface Axe {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
}

async function complaints(page: Page, theme: string, only?: string): Promise<string[]> {
  return page.evaluate(async ([look, rule]) => {
    document.documentElement.dataset['theme'] = look;
    const { axe } = window as unknown as { axe: Axe };
    const { violations } = await axe.run(rule === undefined ? { resultTypes: ['violations'] } : { runOnly: [rule], resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${look} ${id}: ${html.slice(0, 160)} ${(failureSummary ?? '').slice(0, 200)}`));
  }, [theme, only] as const);
}

test.each([100, 200])('axe finds nothing on any screen in any look, at a text size of %i per cent', async (text) => {
  const found: string[] = [];
  await through(browser, { viewport: { width: 1366, height: 768 } }, text, async (page, { name }) => {
    if (await page.evaluate(() => !('axe' in window))) await page.addScriptTag({ path: AXE });
    const told = [
      ...await complaints(page, 'day'),
      ...await complaints(page, 'night', 'color-contrast'), ...await complaints(page, 'contrast', 'color-contrast'),
    ];
    found.push(...told.map((complaint) => `${name}: ${complaint}`));
  });
  expect(found).toEqual([]);
});

/** What is wider than the window, and controls that a thumb or a shaking hand would miss. */
async function misfits(page: Page, least: number): Promise<string[]> {
  return page.evaluate(([size, width]) => {
    // The window of a phone says that it is as wide as what is in it.
    const wide = document.documentElement.scrollWidth > width ? [`scrolls to ${document.documentElement.scrollWidth}`] : [];
    const shown = (node: Element): boolean => node.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    const hits = (node: Element, x: number, y: number): boolean => node.contains(document.elementFromPoint(x, y));
    /** As high as it can be hit, which may be more than what is seen. */
    const height = (node: Element): number => {
      const seen = node.getBoundingClientRect();
      if (seen.height >= size - 0.5) return seen.height;
      node.scrollIntoView({ block: 'nearest' });
      const { left, top, bottom, width } = node.getBoundingClientRect();
      const [x, middle] = [left + width / 2, (top + bottom) / 2];
      let [up, down] = [0, 0];
      while (up < size && hits(node, x, middle - up - 1)) up++;
      while (down < size && hits(node, x, middle + down)) down++;
      return up + down;
    };
    const small = [...document.querySelectorAll('button, select, summary, input, textarea, nav a, a.button, .brand a')]
      .filter((node) => shown(node) && (document.querySelector('dialog[open]')?.contains(node) ?? true))
      .map((node) => ({ node, target: node.matches('[type=radio], [type=checkbox], [type=range]') ? node.closest('label') ?? node : node }))
      .map(({ node, target }) => ({ node, tall: height(target), broad: target.getBoundingClientRect().width }))
      .filter(({ tall, broad }) => tall < size - 0.5 || broad < size - 0.5)
      .map(({ node, tall, broad }) => `${Math.round(broad)}×${Math.round(tall)}: ${node.outerHTML.slice(0, 120)}`);
    return [...wide, ...small];
  }, [least, page.viewportSize()?.width ?? 0] as const);
}

test.each([[1366, 768], [1920, 1080]])('at %i by %i pixels all can be hit with a mouse by an unsteady hand', async (width, height) => {
  const found: string[] = [];
  await through(browser, { viewport: { width, height } }, 100, async (page, { name }) => {
    found.push(...(await misfits(page, 44)).map((misfit) => `${name}: ${misfit}`));
  });
  expect([...new Set(found)]).toEqual([]);
});

test.each([[320, 640, 100], [390, 844, 200]])('at %i by %i pixels and %i per cent nothing scrolls sideways, and all can be hit with a thumb', async (width, height, text) => {
  const found: string[] = [];
  await through(browser, { viewport: { width, height }, hasTouch: true, isMobile: true }, text, async (page, { name }) => {
    const folds = await page.locator('dialog').count() > 0 ? [] : await page.locator('.folds button').all();
    for (const fold of folds) {
      await fold.click();
      found.push(...(await misfits(page, 44)).map((misfit) => `${name}: ${misfit}`));
    }
    found.push(...(await misfits(page, 44)).map((misfit) => `${name}: ${misfit}`));
  });
  expect([...new Set(found)]).toEqual([]);
});

test('in forced colours every control keeps its edge or its line, and what is drawn keeps its shape', async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto(`${SITE}${SCREENS.find(({ name }) => name === 'the stage desk')?.address ?? ''}`);
  await page.locator('.map:not([aria-hidden])').waitFor();
  const lost = await page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    const edgeless = [...document.querySelectorAll('button')].filter((one) => {
      const { borderTopStyle, textDecorationLine } = getComputedStyle(one);
      return borderTopStyle === 'none' && textDecorationLine === 'none';
    });
    const unseen = [...document.querySelectorAll('.needle-tension, .dial-hub, .isotype')].filter((one) => {
      const { fill, backgroundImage, stroke } = getComputedStyle(one);
      return one instanceof SVGElement ? fill === paper && stroke === 'none' : backgroundImage === 'none';
    });
    return [...edgeless, ...unseen].map((one) => one.outerHTML.slice(0, 100));
  });
  expect(lost).toEqual([]);
  await page.close();
});
