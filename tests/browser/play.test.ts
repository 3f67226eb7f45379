import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { digest } from '../../src/core/digest.ts';
import type { Command } from '../../src/core/commands.ts';
import { codeOf, parseCode, replayCode } from '../../src/replay/code.ts';
import { begin, choose, ME, options, playLeaders, stateOf } from '../../src/replay/timeline.ts';
import { scenario } from '../games.ts';
import { SITE, visit } from './visit.ts';

const { browser, open } = await visit();

/** Answers the decision on the table by keyboard alone; `answer` counts options. */
async function answer(page: Page, number: number): Promise<void> {
  const title = await page.locator('#card-title').first().innerText();
  const radio = page.locator('.card input[type=radio]').nth(number);
  await radio.press('Space');
  const send = page.locator('.card button.primary').first();
  await send.press('Enter');
  await page.waitForFunction((before) => {
    const now = document.querySelector('#card-title');
    return now !== null && (now.textContent !== before || document.activeElement === now || now.contains(document.activeElement));
  }, title);
}

test('the Cuban crisis is played to its end by keyboard, and ends as the headless core says', async () => {
  const page = await open('#/play/cuba-1962?side=us&vs=khrushchev:2&seed=KEYS');
  for (let count = 0; count < 60 && (await page.locator('.ending').count()) === 0; count++) await answer(page, 0);
  await expect.poll(() => page.locator('.ending h1').innerText()).not.toBe('');
  await expect.poll(() => page.locator('.ending .causes').count()).toBeGreaterThan(2);
  const code = await page.locator('.ending code').innerText();
  const again = replayCode(parseCode(code), scenario('cuba-1962'));
  expect(stateOf(again).ending).not.toBeNull();
  expect(digest(stateOf(again))).toBe(parseCode(code).digest);
  await page.close();
});

test('a card taken in hand before the map has come stays in hand', async () => {
  const page = await open('#/play/cuba-1962?side=us&vs=khrushchev:2&seed=EARLY');
  const radio = page.locator('.card input[type=radio]').first();
  await radio.focus();
  await page.keyboard.down('Space');
  await page.locator('canvas').waitFor();
  await page.waitForFunction(() => document.querySelector('.map')?.hasAttribute('aria-hidden') === false);
  await page.keyboard.up('Space');
  await expect.poll(() => radio.isChecked()).toBe(true);
  await expect.poll(() => radio.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.locator('.card button.primary').first().press('Enter');
  await page.locator('.map .card').waitFor();
  await page.close();
});

test('a number answers why, and gives the focus back', async () => {
  const page = await open('#/play/cuba-1962?side=us&vs=khrushchev:2&seed=WHY');
  await answer(page, 1);
  await page.locator('#dial').focus();
  await page.keyboard.press('Enter');
  await page.locator('dialog h2').waitFor();
  await expect.poll(() => page.locator('dialog').innerText()).toMatch(/what it settles towards[^]*deep mistrust[^]*since the start/i);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('dial');
  await page.close();
});

test('undo takes a decision back; a reload and Continue bring the game back', async () => {
  const page = await open('#/play/cuba-1962?side=ussr&vs=kennedy:2&seed=UNDO');
  const first = await page.locator('#card-title').innerText();
  await answer(page, 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.locator('#card-title').innerText()).toBe(first);
  await answer(page, 0);
  const now = await page.locator('.masthead').innerText();
  await page.goto(`${SITE}#/`);
  await page.getByRole('button', { name: 'Continue your game' }).click();
  await page.locator('.masthead').waitFor();
  await expect.poll(() => page.locator('.masthead').innerText()).toBe(now);
  await page.close();
});

test('a reload in mid-game brings back this very decision, and looking at another game takes no place', async () => {
  const page = await open('#/play/cuba-1962?side=us&vs=khrushchev:2&seed=RELOAD');
  await answer(page, 1);
  const now = await page.locator('.masthead').innerText();
  await page.reload();
  await page.locator('.masthead').waitFor();
  await expect.poll(() => page.locator('.masthead').innerText()).toBe(now);
  await page.goto(`${SITE}#/play/cuba-1962?side=ussr&seed=OTHER`);
  await page.getByText('Nikita Khrushchev · you').waitFor();
  await page.goto(`${SITE}#/`);
  await page.getByRole('button', { name: 'Continue your game' }).click();
  await page.locator('.masthead').waitFor();
  await expect.poll(() => page.locator('.masthead').innerText()).toBe(now);
  await page.close();
});

test.each([
  ['x', /kept game cannot be opened: the code has 1 of 10 parts/],
  ['cuba-1962~1~9999~A~me~reflex~1~0~0~00000000', /kept game cannot be opened: the code belongs to rules 9999/],
])('a kept game that is damaged or of other rules is explained, not lost: %s', async (game, message) => {
  const page = await open('#/', async (blank) => {
    await blank.addInitScript((text) => localStorage.setItem('coexistence.game.1', text), game);
  });
  await page.getByRole('button', { name: 'Continue your game' }).click();
  await expect.poll(() => page.getByRole('alert').innerText()).toMatch(message);
  await expect.poll(() => page.getByRole('button', { name: 'Continue your game' }).count()).toBe(0);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('coexistence.game.1'))).toBe(game);
  await page.close();
});

test('Enter takes a radio button and sends nothing; the focused one is never behind the button', async () => {
  const page = await open('#/play/cuba-1962?side=us&vs=khrushchev:2&seed=KEYS');
  await page.locator('.map .card').waitFor();
  for (let count = 0; count < 20 && (await page.locator('.ladder').count()) === 0; count++) await answer(page, 1);
  const before = await page.locator('.masthead').innerText();
  const line = page.locator('.ladder input[name=line]');
  for (let number = 0; number < (await line.count()); number++) {
    await line.nth(number).press('Enter');
    await expect.poll(() => line.nth(number).isChecked()).toBe(true);
    const [row, send] = await Promise.all([line.nth(number).boundingBox(), page.locator('.ladder .primary').boundingBox()]);
    expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual(send?.y ?? 0);
  }
  await expect.poll(() => page.locator('.masthead').innerText()).toBe(before);
  await page.close();
});

test('whoever wants the full text reads the background of a card, and nobody else fetches it', async () => {
  const asked: string[] = [];
  const page = await open('#/play/geneva-1955?seed=FULL&side=us', async (fresh) => {
    fresh.on('request', (request) => asked.push(request.url()));
  });
  const background = page.locator('.card-background');
  await page.locator('.map .card').waitFor();
  await expect.poll(() => background.isVisible()).toBe(false);
  const before = asked.length;
  await page.getByRole('button', { name: 'Settings' }).press('Enter');
  await page.getByRole('radio', { name: /^Full/ }).press('Space');
  await expect.poll(() => background.innerText()).toMatch(/^In 1943 the Allies promised/);
  expect(asked.slice(before).filter((url) => url.endsWith('.js')).length).toBe(1);
  await page.getByRole('radio', { name: /^Core/ }).press('Space');
  await expect.poll(() => background.isVisible()).toBe(false);
  await page.getByRole('radio', { name: /^Full/ }).press('Space');
  await page.reload();
  await expect.poll(() => background.innerText()).toMatch(/^In 1943 the Allies promised/);
  await page.close();
});

test('the settings change the look at once, leave the focus somewhere, and are kept', async () => {
  const page = await open('#/play/cuba-1962?seed=THEME');
  await page.locator('.map .card').waitFor();
  const settings = page.getByRole('button', { name: 'Settings' });
  await settings.press('Enter');
  await page.getByRole('radio', { name: 'Night', exact: true }).press('Space');
  await page.getByRole('radio', { name: '150 %' }).press('Space');
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('night');
  await page.keyboard.press('Escape');
  // The letters are too large for the map and the card side by side, so the button is folded away.
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('card-title');
  await page.reload();
  await page.locator('.masthead').waitFor();
  await expect.poll(() => page.evaluate(() => [document.documentElement.dataset['theme'], getComputedStyle(document.documentElement).fontSize])).toEqual(['night', '24px']);
  await page.goto(`${SITE}#/scenarios`);
  await settings.press('Enter');
  // An arrow key goes on from what is chosen, and does not begin at the smallest again.
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('150');
  await page.close();
});

test('where storage throws, the game goes on and says that nothing is kept', async () => {
  const page = await open('#/play/cuba-1962?seed=STORE', async (blank) => {
    await blank.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new Error('denied'); } });
    });
  });
  await expect.poll(() => page.locator('.masthead').innerText()).toMatch(/keeps nothing/);
  await answer(page, 0);
  await page.close();
});

test('the title leads to every screen, and what is no game is explained', async () => {
  const page = await open('#/');
  await page.getByRole('link', { name: /^Campaign/ }).press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('The decade') === true);
  await page.goto(`${SITE}#/credits`);
  await expect.poll(() => page.locator('.credits').innerText()).toMatch(/Natural Earth[^]*Oswald/);
  await page.goto(`${SITE}#/replay`);
  await page.getByLabel('Code or link').fill('rubbish');
  await page.getByRole('button', { name: 'Open' }).press('Enter');
  await page.getByRole('heading', { name: 'Choose a scenario' }).waitFor();
  await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/parts; copy the whole line/);
  await page.close();
});

test('a link that is pasted and a file that was saved open the same game', async () => {
  const setup = { seed: 'PASTE', reading: 'wary', shifting: false, us: ME, ussr: 'khrushchev:1' } as const;
  const first = playLeaders(begin(scenario('cuba-1962'), setup));
  const game = playLeaders(choose(first, options(first)[1] as Command));
  const page = await open('#/replay');
  await page.getByLabel('Code or link').fill(`somewhere/index.html#/replay/${codeOf(game)}`);
  await page.getByRole('button', { name: 'Open' }).press('Enter');
  const pasted = await page.locator('.masthead').innerText();
  await page.getByRole('button', { name: 'Link' }).press('Enter');
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).press('Enter')]);
  expect(saved.suggestedFilename()).toBe('cuba-1962-PASTE.coexist.json');
  await page.goto(`${SITE}#/replay`);
  const file = await buffer(await saved.createReadStream());
  await page.getByLabel(/^A file/).setInputFiles({ name: saved.suggestedFilename(), mimeType: 'application/json', buffer: file });
  await page.locator('.masthead').waitFor();
  await expect.poll(() => page.locator('.masthead').innerText()).toBe(pasted);
  await page.close();
});

test.each([
  ['#/play/moon-1969', /no scenario "moon-1969"/],
  ['#/play/cuba-1962?side=france', /side in the address must be us or ussr/],
  ['#/play/cuba-1962?world=sunny', /world in the address must be one of calm/],
  ['#/play/cuba-1962?vs=churchill', /"churchill" leads no side here/],
  ['#/replay/rubbish', /parts; copy the whole line/],
  ['#/nowhere', /no page/],
])('the address %s says what is wrong and shows a way on', async (address, message) => {
  const page = await open(address);
  await expect.poll(() => page.getByRole('alert').innerText()).toMatch(message);
  await expect.poll(() => page.getByRole('button', { name: /^Play / }).count()).toBeGreaterThan(0);
  await page.close();
});

test('nothing is asked of any other host, and no cookie is set', async () => {
  const page = await browser.newPage();
  const hosts = new Set<string>();
  page.on('request', (request) => { if (!request.url().startsWith('data:') && !request.url().startsWith('blob:')) hosts.add(new URL(request.url()).host); });
  await page.goto(`${SITE}#/play/cuba-1962`);
  await page.locator('canvas').waitFor();
  expect([...hosts]).toEqual([new URL(SITE).host]);
  await expect.poll(() => page.context().cookies()).toEqual([]);
  await page.close();
});

test('on a phone the card lies below the map and nothing scrolls sideways', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${SITE}#/play/cuba-1962`);
  await page.locator('canvas').waitFor();
  await expect.poll(() => page.locator('.floor .card').count()).toBe(1);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.close();
});

/** Answers cards, aims and crises by their first option until the desk lies open or the date says so. */
async function toDesk(page: Page): Promise<void> {
  for (let count = 0; count < 60 && (await page.locator('.card-desk').count()) === 0; count++) await answer(page, 0);
  await page.locator('.card-desk').waitFor();
}

/** Presses a button of the desk; the next decision has the focus. */
async function press(page: Page, button: ReturnType<Page['locator']>, key: 'Enter' | 'Space'): Promise<void> {
  await button.focus();
  await page.keyboard.press(key);
  await page.waitForFunction(() => document.activeElement?.id === 'card-title');
}

test.each(['us', 'ussr'])('as %s a whole year of the campaign is played by keyboard alone', async (side) => {
  const page = await open(`#/play/campaign-1955-1964?side=${side}&vs=standard:1&seed=YEAR`);
  for (let quarter = 0; quarter < 4; quarter++) {
    await toDesk(page);
    if (quarter === 0) {
      const chips = page.locator('.moves-of-chips button');
      const before = await chips.count();
      expect(before).toBeGreaterThan(5);
      await press(page, page.getByRole('button', { name: 'Move a chip from the army to home' }), 'Space');
      await expect.poll(() => page.locator('.budget').innerText()).toMatch(/move 2 more/);
    }
    await expect.poll(() => page.locator('.desk > section .laid-out').first().locator('article').count()).toBe(6);
    await press(page, page.locator('.desk .do').first(), 'Enter');
    await toDesk(page);
    await expect.poll(() => page.locator('.card-text').first().innerText()).toMatch(/one action/);
    await press(page, page.getByRole('button', { name: 'Leave the desk' }), 'Space');
  }
  await toDesk(page);
  await expect.poll(() => page.locator('.brand-date').innerText()).toMatch(/1956/);
  await page.close();
});

test('the drawer holds the rest, and a place tells how it leans before it offers anything', async () => {
  const page = await open('#/play/campaign-1955-1964?side=us&vs=standard:1&seed=DRAWER');
  await toDesk(page);
  await page.locator('summary', { hasText: 'Third World' }).press('Enter');
  await page.locator('#place').selectOption('egypt');
  await expect.poll(() => page.locator('.place').innerText()).toMatch(/Leans[^]*road of its own/);
  await press(page, page.locator('.place .do').first(), 'Enter');
  await expect.poll(() => page.locator('.card-text').first().innerText()).toMatch(/one action/);
  await page.close();
});

test('a chair answers why', async () => {
  const page = await open('#/play/campaign-1955-1964?side=ussr&vs=standard:1&seed=CHAIR');
  await toDesk(page);
  await page.getByRole('button', { name: /^Marshals .*Why\?$/ }).press('Enter');
  await expect.poll(() => page.locator('dialog').innerText()).toMatch(/adds to standing/);
  await page.close();
});

test('between two people hangs a curtain that shows nothing of either side', async () => {
  const page = await open('#/play/campaign-1955-1964?vs=me&seed=TWO');
  await expect.poll(() => page.locator('.masthead, .card, .news, canvas').count()).toBe(0);
  await page.getByRole('button', { name: 'I am Washington, show my desk' }).press('Enter');
  await expect.poll(() => page.locator('.side-us h2').innerText()).toMatch(/you/);
  await expect.poll(() => page.locator('.side-ussr h2').innerText()).not.toMatch(/you/);
  for (let count = 0; count < 3; count++) {
    await page.locator('.card input[type=radio]').first().press('Space');
    await page.locator('.card button.primary').first().press('Enter');
  }
  const moscow = page.getByRole('button', { name: 'I am Moscow, show my desk' });
  await moscow.waitFor();
  await expect.poll(() => page.locator('.masthead, .card, .news, .strip').count()).toBe(0);
  await expect.poll(() => page.locator('#main').innerText()).not.toMatch(/[0-9]{2} *%|Tension|Prestige/i);
  await moscow.press('Space');
  await expect.poll(() => page.locator('.side-ussr h2').innerText()).toMatch(/you/);
  await page.close();
});

test('a decision taken back after its reply was seen stamps the game, and a reload keeps the stamp', async () => {
  const page = await open('#/play/cuba-1962?side=us&vs=khrushchev:2&seed=STAMP');
  for (let count = 0; count < 25 && (await page.locator('.news .news-ussr').count()) === 0; count++) await answer(page, 0);
  await expect.poll(() => page.locator('.masthead').innerText()).not.toMatch(/hindsight/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.locator('.masthead').innerText()).toMatch(/hindsight/);
  await page.goto(`${SITE}#/`);
  await page.getByRole('button', { name: 'Continue your game' }).click();
  await page.locator('.masthead').waitFor();
  await expect.poll(() => page.locator('.masthead').innerText()).toMatch(/hindsight/);
  await page.close();
});

/** Plays a short game to its end by first options. */
async function toEnding(address: string): Promise<Page> {
  const page = await open(address);
  for (let count = 0; count < 60 && (await page.locator('.ending').count()) === 0; count++) await answer(page, 0);
  await page.locator('.ending h1').waitFor();
  return page;
}

test('at the end the decisions are weighed on demand, and the marks stand beside par', async () => {
  const page = await toEnding('#/play/cuba-1962?side=us&vs=khrushchev:2&seed=WEIGH');
  await expect.poll(() => page.locator('#judgement .weighed').count()).toBe(0);
  await page.getByRole('button', { name: 'Weigh my decisions' }).press('Enter');
  await page.locator('.judgement-summary').waitFor();
  await expect.poll(() => page.locator('.judgement-summary').innerText()).toMatch(/decisions were weighed/);
  await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains('judgement'))).toBe(true);
  await page.locator('#judgement summary').first().press('Enter');
  const rows = await page.locator('#judgement .weighed tbody tr').allInnerTexts();
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) expect(row).toMatch(/October 1962|to [A-Z][a-z]+ 196[23]/);
  await expect.poll(() => page.locator('#judgement').innerText()).toMatch(/How this was measured/);
  await expect.poll(() => page.locator('#par tbody tr').count()).toBe(3);
  await page.close();
});

test('weighing can be stopped, and is not offered where there are no workers or replies were seen beforehand', async () => {
  const page = await toEnding('#/play/cuba-1962?side=us&vs=khrushchev:2&seed=STOP');
  const ask = page.locator('#judgement button');
  await ask.press('Enter');
  await ask.press('Enter');
  await expect.poll(() => ask.innerText()).toBe('Weigh my decisions');
  await expect.poll(() => page.locator('#judgement').innerText()).toMatch(/Stopped/);
  const link = page.url();
  await page.close();
  const bare = await open('#/', async (blank) => { await blank.addInitScript(() => { Reflect.deleteProperty(globalThis, 'Worker'); }); });
  await bare.goto(link);
  await bare.locator('.ending h1').waitFor();
  await expect.poll(() => bare.locator('#judgement').innerText()).toMatch(/Not available here/);
  await bare.goto(`${link}?hindsight=1`);
  await bare.getByText(/^Hindsight:/).waitFor();
  await expect.poll(() => bare.locator('#judgement, #par').count()).toBe(0);
  await bare.close();
});
