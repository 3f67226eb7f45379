/** Whoever has only a keyboard, or only ears, plays the same game. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { digest } from '../../src/core/digest.ts';
import { legal } from '../../src/core/game.ts';
import { ladderChoice } from '../../src/reading/ladder.ts';
import { parseCode, replayCode } from '../../src/replay/code.ts';
import { stateOf } from '../../src/replay/timeline.ts';
import { scenario } from '../games.ts';
import { settled, SITE, visit } from './visit.ts';
import { incident, moments } from './moments.ts';

const { browser, open } = await visit();

/** With the map on the table, or the end in sight. */
const READY = '.map:not([aria-hidden]), .ending';

const FAR = 120;

/** Goes on by Tab, and by nothing else, until the focus is on what is looked for. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let count = 0; count < FAR; count++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`no way to ${selector} by Tab`);
}

/** Counts what a screen reader would be told politely, change by change. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const told = window as unknown as { told: number };
    told.told = 0;
    new MutationObserver((changes) => {
      const regions = new Set(changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('[aria-live], [role=status], [role=alert]')));
      regions.delete(null);
      regions.delete(undefined);
      told.told += regions.size;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

test('a whole scenario is played by Tab, Space and Enter; the focus is never lost, and little is announced', async () => {
  const page = await open('#/play/geneva-1955?side=us&vs=standard:1&seed=KEYS', undefined, { until: READY });
  await listen(page);
  let decisions = 0;
  while (await page.locator('.ending').count() === 0) {
    if (++decisions > 60) throw new Error('no end in sight');
    await settled(page);
    if (await page.locator('.ending').count() > 0) break;
    await expect.poll(() => page.evaluate(() => document.querySelector('.card')?.contains(document.activeElement)), { message: `decision ${decisions}` }).toBe(true);
    await page.evaluate(() => { (window as unknown as { told: number }).told = 0; });
    if (await page.locator('.card input[type=radio]').count() > 0) {
      await tabTo(page, '.card input[type=radio]');
      await page.keyboard.press('Space');
      await tabTo(page, '.card button[type=submit]');
      await page.keyboard.press('Enter');
    } else {
      await tabTo(page, '.leave button');
      await page.keyboard.press('Space');
    }
    await expect.poll(() => page.evaluate(() => (window as unknown as { told: number }).told)).toBeLessThanOrEqual(3);
  }
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  const code = parseCode(await page.locator('.ending code').innerText());
  expect(digest(stateOf(replayCode(code, scenario('geneva-1955'))))).toBe(code.digest);
  await page.close();
});

/** The commands that the controls of the page give, each as often as there is a control for it. */
async function offered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const able = (node: HTMLInputElement | HTMLButtonElement): boolean => !node.disabled;
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.drawer')) fold.open = true;
    const radios = [...document.querySelectorAll<HTMLInputElement>('.card input[name=option]')].filter(able).map(({ value }) => value);
    return radios;
  });
}

/** Every command on the desk: laid out, in the budget, in the drawers, and of place after place. */
async function onDesk(page: Page): Promise<string[]> {
  const found = page.locator('.card [data-command]:enabled');
  await page.locator('.drawer summary').first().waitFor();
  await page.evaluate(() => { for (const fold of document.querySelectorAll<HTMLDetailsElement>('.drawer')) fold.open = true; });
  await page.waitForTimeout(200);
  const read = (): Promise<string[]> => found.evaluateAll((nodes) => nodes.filter((node) => node.closest('.place') === null && (node.textContent ?? '') !== '').map((node) => (node as HTMLElement).dataset['command'] ?? ''));
  const commands = await read();
  const places = await page.locator('#place option').evaluateAll((nodes) => nodes.map((node) => (node as HTMLOptionElement).value));
  for (const place of places) {
    await page.locator('#place').selectOption(place);
    commands.push(...await page.locator('.place [data-command]:enabled').evaluateAll((nodes) => nodes.map((node) => (node as HTMLElement).dataset['command'] ?? '')));
  }
  return commands;
}

async function onLadder(page: Page): Promise<string[]> {
  const values = (name: string): Promise<string[]> => page.locator(`.ladder input[name=${name}]:enabled`).evaluateAll((nodes) => nodes.map((node) => (node as HTMLInputElement).value));
  const [steps, lines] = await Promise.all([values('step'), values('line')]);
  return steps.flatMap((step) => (step === 'concede' || step === 'accept' ? [0] : lines.map(Number))
    .map((line) => ladderChoice(step as 'hold', line)));
}

test('each thing that may be done has one control, and nothing else has', async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  for (const { stage, state, address } of [incident(), ...moments('campaign-1955-1964', 'A'), ...moments('cuba-1962', 'A')]) {
    if (stage === 'end') continue;
    const id = address.includes('cuba') ? 'cuba-1962' : 'campaign-1955-1964';
    await page.goto('about:blank');
    await page.goto(`${SITE}${address}`);
    await page.locator('#card-title').waitFor();
    const commands = stage === 'desk' ? await onDesk(page) : stage === 'ladder' ? await onLadder(page) : await offered(page);
    expect(commands.sort(), stage).toEqual([...legal(state, scenario(id).content)].sort());
  }
  await page.close();
});

test('what moves shows the difference; where nothing may move, nothing does, and the change is written', async () => {
  const running: number[] = [];
  for (const motion of ['no-preference', 'reduce'] as const) {
    const page = await open('#/play/cuba-1962?side=us&vs=khrushchev:1&seed=MOVE', undefined, { context: { reducedMotion: motion }, until: READY });
    let [most, written] = [0, 0];
    for (let count = 0; count < 8; count++) {
      await page.locator('.card input[type=radio]').first().press('Space');
      await page.locator('.card button[type=submit]').press('Enter');
      await settled(page);
      most = Math.max(most, await page.evaluate(() => document.getAnimations().length));
      if (/[+−]\d/.test(await page.locator('.masthead').innerText())) written++;
    }
    running.push(most);
    expect(written).toBeGreaterThan(4);
    await page.close();
  }
  expect(running[0]).toBeGreaterThan(0);
  expect(running[1]).toBe(0);
});

test('there is no sound before somebody asks for it, and it stops when it is not wanted', async () => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const real = AudioContext;
    const made: AudioContext[] = [];
    Object.assign(window, { made, AudioContext: class extends real { constructor() { super(); made.push(this); } } });
  });
  const studios = (): Promise<string[]> => page.evaluate(() => (window as unknown as { made: AudioContext[] }).made.map(({ state }) => state));
  await page.goto(`${SITE}#/play/cuba-1962?seed=SOUND`);
  await page.locator('.card input[type=radio]').first().press('Space');
  await expect.poll(() => studios()).toEqual([]);
  await page.getByRole('button', { name: 'Settings' }).press('Enter');
  await page.getByRole('checkbox', { name: /^Sound/ }).press('Space');
  await page.getByLabel(/All sound/).press('ArrowRight');
  await expect.poll(() => studios()).toHaveLength(1);
  await page.keyboard.press('Escape');
  await page.locator('.card button[type=submit]').press('Enter');
  await expect.poll(() => studios()).toHaveLength(1);
  await page.close();
});

test('where storage throws, the settings still hold until the page is closed, and say so', async () => {
  const page = await browser.newPage();
  await page.addInitScript(() => Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new Error('denied'); } }));
  await page.goto(`${SITE}#/`);
  await page.getByRole('button', { name: 'Settings' }).press('Enter');
  await page.getByRole('radio', { name: 'High contrast' }).press('Space');
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('contrast');
  await expect.poll(() => page.locator('dialog [role=status]').innerText()).toMatch(/keeps nothing/);
  await page.close();
});
