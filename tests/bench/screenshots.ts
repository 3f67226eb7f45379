/** Pictures of the screens at the sizes that they are made for, by day, by night and with letters twice as large. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { openBrowser, serve } from '../browser/chrome.ts';
import { brink } from '../browser/moments.ts';
import { SCREENS, type Screen } from '../browser/screens.ts';

const FOLDER = fileURLToPath(new URL('../../assets/screenshots/', import.meta.url));
const QUALITY = 0.6;
/** On a large screen the others are the same with more room. */
const LARGE = ['title', 'card', 'desk', 'crisis', 'ending'];

interface Take {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly look: 'day' | 'night';
  readonly text: number;
}

const TAKES: readonly Take[] = [
  ...([[1366, 768], [1920, 1080], [390, 844]] as const).flatMap(([width, height]) => (['day', 'night'] as const)
    .map((look): Take => ({ name: `${width}x${height}${look === 'day' ? '' : '-night'}`, width, height, look, text: 100 }))),
  { name: '1366x768-text-200', width: 1366, height: 768, look: 'day', text: 200 },
  { name: '390x844-text-200', width: 390, height: 844, look: 'day', text: 200 },
];

function named(name: string, shown: string): Screen {
  const found = SCREENS.find((screen) => screen.name === shown);
  if (found === undefined) throw new Error(`there is no screen ${shown}`);
  return { ...found, name };
}

const PICTURES: readonly Screen[] = [
  named('title', 'title'), named('choice', 'choice'), named('settings', 'settings'), named('credits', 'credits'),
  named('lesson', 'lesson'), { name: 'card', address: '#/play/cuba-1962?seed=A&side=us' }, named('council', 'the stage council'), named('desk', 'the stage desk'),
  { name: 'crisis', address: brink().address }, named('ending', 'the stage end'), named('log', 'log'),
];

/** The browser packs the picture itself. */
async function packed(page: Page, png: Buffer): Promise<Buffer> {
  const data = await page.evaluate(async ([text, quality]) => {
    const image = new Image();
    image.src = `data:image/png;base64,${text}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', quality).split(',')[1] ?? '';
  }, [png.toString('base64'), QUALITY] as const);
  return Buffer.from(data, 'base64');
}

async function take(browser: Browser, url: string, { name, width, height, look, text }: Take): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', hasTouch: width < 500, isMobile: width < 500 });
  const packer = await context.newPage();
  for (const { name: screen, address, opens } of PICTURES.filter((picture) => width < 1900 || LARGE.includes(picture.name))) {
    const page = await context.newPage();
    await page.addInitScript((kept) => localStorage.setItem('coexistence.settings.1', kept), JSON.stringify({ text, look }));
    await page.goto(url + address);
    await page.locator('#card-title').first().waitFor();
    await page.waitForTimeout(1500);
    await page.waitForFunction(() => document.querySelector('[aria-busy]') === null);
    if (opens !== undefined) {
      await page.evaluate((label) => [...document.querySelectorAll('button')].find((one) => one.textContent?.startsWith(label))?.click(), opens);
      await page.locator('dialog').waitFor();
    }
    writeFileSync(`${FOLDER}${screen}-${name}.webp`, await packed(packer, await page.screenshot()));
    await page.close();
  }
  await context.close();
}

mkdirSync(FOLDER, { recursive: true });
for (const old of readdirSync(FOLDER)) rmSync(`${FOLDER}${old}`);
const [chrome, site] = await Promise.all([openBrowser(), serve()]);
const browser = await chromium.connect(chrome.wsEndpoint());
try {
  for (const one of TAKES) await take(browser, site.url, one);
} finally {
  await browser.close();
  await chrome.close();
  await site.close();
}
console.log(`${readdirSync(FOLDER).length} pictures in assets/screenshots/`);
