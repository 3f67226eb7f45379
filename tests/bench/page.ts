/**
 * Figures of the page as it ships: what is loaded when, how soon there is something to decide, and
 * what the map costs. It is built afresh, served from a folder below the top, and drawn by the processor.
 */
import { readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { build } from 'vite';
import { openBrowser } from '../browser/chrome.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = '/school/coexistence/';
const GENEVA = '#/play/geneva-1955?side=us&vs=standard:2&seed=BENCH';
const CAMPAIGN = '#/play/campaign-1955-1964?side=us&vs=standard:1&seed=BENCH';
const CUBA = '#/play/cuba-1962?side=us&vs=standard:1&seed=BENCH';
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.woff2': 'font/woff2', '.woff': 'font/woff' };

declare global {
  interface Window { framesTaken: number[]; plateAt: number; cardAt: number }
}

function report(name: string, value: number, unit: string, wanted = ''): void {
  console.log(`${name.padEnd(62)} ${value.toFixed(unit === 'kB' ? 1 : 2).padStart(10)} ${unit.padEnd(6)} ${wanted}`);
}

function told(name: string, holds: boolean): void {
  console.log(`${name.padEnd(62)} ${(holds ? 'yes' : 'NO').padStart(10)}`);
}

async function serveFolder(folder: string): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0]?.replace(FOLDER, '') ?? '';
    try {
      const body = readFileSync(join(folder, path === '' ? 'index.html' : path));
      response.writeHead(200, { 'cache-control': 'max-age=600', 'content-type': TYPES[extname(path)] ?? 'text/html' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done); });
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}${FOLDER}` };
}

/** Notes the first card, the first plate, and what each frame takes. */
function watch(): void {
  window.framesTaken = [];
  window.plateAt = window.cardAt = 0;
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (act) => ask((time) => {
    const start = performance.now();
    act(time);
    window.framesTaken.push(performance.now() - start);
  });
  new MutationObserver(() => {
    if (window.cardAt === 0 && document.querySelector('.card button') !== null) window.cardAt = performance.now();
    const map = document.querySelector('.map:not([aria-hidden]) canvas');
    if (window.plateAt === 0 && map !== null && document.querySelector('.map [aria-busy]') === null) window.plateAt = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

async function open(browser: Browser, address: string, options: Parameters<Browser['newPage']>[0] = {}, slower = 1): Promise<{ page: Page; devtools: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, ...options });
  await page.addInitScript(watch);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  if (slower > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(address);
  return { page, devtools };
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function metric(devtools: CDPSession, name: string): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? 0;
}

type Names = readonly string[];

/** What a visitor's browser asks for on the title, while a scenario is chosen, and in the game. */
async function visited(browser: Browser, url: string, game: string): Promise<Names[]> {
  const page = await browser.newPage();
  const steps: string[][] = [];
  // A worker asks again for files that the page has, and finds them kept by the browser; what the page makes itself is no request.
  page.on('request', (request) => {
    const name = new URL(request.url()).pathname.replace(FOLDER, '');
    if (request.url().startsWith('http') && !steps.flat().includes(name)) steps.at(-1)?.push(name);
  });
  for (const address of ['', '#/scenarios', game]) {
    steps.push([]);
    await page.goto(url + address);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
  }
  await page.close();
  return steps;
}

/** Kilobytes after compression, in the order in which a player comes by. */
async function sizes(browser: Browser, url: string, folder: string): Promise<void> {
  const weigh = (names: Names): number => names.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name === '' ? 'index.html' : name)), { level: 9 }).length / 1000, 0);
  const isFont = (name: string): boolean => /woff2?$/.test(name);
  const isMap = (name: string): boolean => name.includes('open-map');
  const isData = (name: string): boolean => /assets\/(common|en|par|rules)-/.test(name);
  const [title = [], choice = [], game = []] = await visited(browser, url, GENEVA);
  const campaign = (await visited(browser, url, CAMPAIGN)).flat();
  const geneva = [...title, ...choice, ...game];
  report('title and choice: program, style, polar map', weigh(title.filter((name) => !isFont(name))), 'kB', 'wanted ≤ 60, before Phaser');
  report('to play, fetched while one chooses: rules, leaders, table', weigh([...choice, ...game].filter((name) => !isFont(name) && !isMap(name) && !isData(name))), 'kB');
  report('scenario Geneva: rules and words', weigh(geneva.filter(isData)), 'kB');
  report('scenario campaign: rules and words', weigh(campaign.filter(isData)), 'kB');
  report('map: Phaser, sheets, drawing', weigh(geneva.filter(isMap)), 'kB');
  report('Geneva in all, without fonts', weigh(geneva.filter((name) => !isFont(name))), 'kB', 'wanted ≤ 450');
  report('campaign in all, without fonts', weigh(campaign.filter((name) => !isFont(name))), 'kB');
  report('fonts', weigh(geneva.filter(isFont)), 'kB');
  told('title and choice ask for no map', ![...title, ...choice].some(isMap));
}

async function firstDecision(browser: Browser, url: string): Promise<void> {
  for (const [name, address] of [['Geneva', GENEVA], ['campaign', CAMPAIGN]] as const) {
    const times: number[] = [];
    for (let i = 0; i < 3; i++) {
      const { page } = await open(browser, url + address, {}, 4);
      await page.waitForFunction(() => window.cardAt > 0);
      times.push(await page.evaluate(() => window.cardAt));
      await page.close();
    }
    report(`first decision to be seen, ${name}, processor 4× slower`, median(times) / 1000, 's', 'wanted ≤ 2');
  }
}

async function processorTime(devtools: CDPSession): Promise<number> {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function map(browser: Browser, url: string): Promise<void> {
  const { page, devtools } = await open(browser, url + CAMPAIGN, { colorScheme: 'light' });
  await page.waitForFunction(() => window.plateAt > 0);
  const plate = await page.evaluate(() => window.plateAt - (performance.getEntriesByType('resource').find(({ name }) => name.includes('open-map')) as PerformanceResourceTiming).responseEnd);
  report('first plate, from the map\'s program being there', plate, 'ms', 'wanted ≤ 500');
  await page.waitForTimeout(3000);
  await idle(browser, page);
  const recolours: number[] = [];
  for (const colorScheme of ['dark', 'light', 'dark', 'light', 'dark', 'light'] as const) {
    const before = await metric(devtools, 'ScriptDuration');
    await page.emulateMedia({ colorScheme });
    await page.waitForTimeout(700);
    recolours.push((await metric(devtools, 'ScriptDuration') - before) * 1000);
  }
  report('recolour between day and night, all of it', median(recolours), 'ms', 'wanted ≤ 35');
  await page.close();
}

async function idle(browser: Browser, page: Page): Promise<void> {
  const processes = await browser.newBrowserCDPSession();
  const before = await processorTime(processes);
  await page.evaluate(() => { window.framesTaken = []; });
  await page.waitForTimeout(5000);
  report('idle map, share of one processor over 5 s, all processes', (await processorTime(processes) - before) * 20, '%', 'wanted ≤ 5');
  report('idle map, frames in 5 s', await page.evaluate(() => window.framesTaken.length), '', 'wanted 0');
}

/** The first days of October 1962: cards come and go, gauges and tokens move. */
async function movement(browser: Browser, url: string): Promise<void> {
  const { page } = await open(browser, url + CUBA);
  await page.waitForFunction(() => window.plateAt > 0);
  await page.waitForTimeout(2000);
  await page.evaluate(() => { window.framesTaken = []; });
  for (let i = 0; i < 4; i++) {
    await page.locator('.card input[type=radio]').first().evaluate((choice) => { (choice as HTMLElement).click(); });
    await page.locator('.card button.primary').first().click();
    await page.waitForTimeout(900);
  }
  const frames = await page.evaluate(() => window.framesTaken);
  report(`program per frame while something moves (${frames.length} frames)`, median(frames), 'ms', 'wanted ≤ 1');
  await page.close();
}

/** A year and more of the campaign against level 2, by a plain rule: how long nobody could press anything. */
async function blocks(browser: Browser, url: string): Promise<void> {
  const { page } = await open(browser, `${url}${CAMPAIGN.replace('standard:1', 'standard:2')}`, { reducedMotion: 'reduce' });
  await page.waitForFunction(() => window.plateAt > 0);
  await page.waitForTimeout(2000);
  const [thinking, all] = await page.evaluate(async (decisions) => {
    const [waits, found] = [[0], [0]];
    const isWaiting = (): boolean => document.querySelector('[data-asked], [aria-busy]') !== null;
    let asked: [number, number] = [0, 0];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) (startTime >= asked[0] && startTime < asked[1] ? waits : found).push(duration);
    }).observe({ type: 'longtask' });
    for (let number = 0; number < decisions; number++) {
      const card = document.querySelector('.card');
      if (card === null || document.querySelector('.ending') !== null) break;
      const acts = [...card.querySelectorAll<HTMLElement>('.laid-out button.do')];
      const answers = [...card.querySelectorAll<HTMLElement>('input[type=radio]')];
      card.setAttribute('data-asked', '');
      answers[number % 3]?.click();
      (acts[number % 4] ?? card.querySelector<HTMLElement>('button.primary, [data-command="rest"]'))?.click();
      asked = [performance.now(), Infinity];
      while (document.querySelector('.card[aria-busy]') !== null) await new Promise((go) => { setTimeout(go, 2); });
      asked = [asked[0], performance.now()];
      do await new Promise((go) => { setTimeout(go, 300); }); while (isWaiting());
    }
    return [Math.max(...waits), Math.max(...found)] as const;
  }, 40);
  report('longest task while the rival thinks (0: none over 50)', thinking, 'ms', 'wanted ≤ 50');
  report('longest task in 40 decisions (0: none over 50)', all, 'ms');
  await page.close();
}

async function canvases(browser: Browser, url: string): Promise<void> {
  for (const ratio of [1, 1.5, 2]) {
    const { page } = await open(browser, url + CAMPAIGN, { deviceScaleFactor: ratio });
    await page.waitForFunction(() => window.plateAt > 0);
    await page.waitForTimeout(1000);
    const sharp = await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.map canvas');
      return canvas !== null && Math.abs(canvas.width - canvas.getBoundingClientRect().width * devicePixelRatio) <= 1;
    });
    told(`a point of the map is a point of the screen at ratio ${ratio}`, sharp);
    await page.close();
  }
  const page = await browser.newPage();
  await page.addInitScript(watch);
  await page.addInitScript(() => {
    const plain = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function getContext(this: HTMLCanvasElement, ...asked: unknown[]) {
      return String(asked[0]).includes('webgl') ? null : Reflect.apply(plain, this, asked) as unknown;
    } as typeof plain;
  });
  await page.goto(url + CAMPAIGN);
  await page.waitForFunction(() => window.plateAt > 0);
  await page.waitForTimeout(1000);
  told('without WebGL the map is drawn all the same', await isPainted(page));
  await page.close();
}

/** More than one colour in the middle of the map. */
async function isPainted(page: Page): Promise<boolean> {
  const box = await page.locator('.map canvas').boundingBox();
  if (box === null) return false;
  const picture = await page.screenshot({ clip: { x: box.x + box.width / 3, y: box.y + box.height / 3, width: 200, height: 100 } });
  return picture.length > 4000;
}

async function single(browser: Browser, folder: string): Promise<void> {
  const page = await browser.newPage();
  const others: string[] = [];
  page.on('request', (request) => { if (!/^(file|data|blob):/.test(request.url())) others.push(request.url()); });
  await page.addInitScript(watch);
  await page.goto(pathToFileURL(join(folder, 'index.html')).href + GENEVA);
  await page.waitForFunction(() => window.cardAt > 0 && window.plateAt > 0);
  await page.waitForTimeout(1000);
  told('one file, opened from a folder: card and map, nothing asked for', await isPainted(page) && others.length === 0);
  report('one file', gzipSync(readFileSync(join(folder, 'index.html'))).length / 1000, 'kB', '(fonts included)');
  await page.close();
}

const home = mkdtempSync(join(tmpdir(), 'coexistence-'));
const [site, file] = [join(home, 'site'), join(home, 'file')];
for (const [mode, outDir] of [['production', site], ['single', file]] as const) {
  await build({ root, mode, configFile: `${root}vite.config.ts`, logLevel: 'error', build: { outDir, emptyOutDir: true } });
}
const chrome = await openBrowser();
const browser = await chromium.connect(chrome.wsEndpoint());
const { url, server } = await serveFolder(site);
try {
  await sizes(browser, url, site);
  await firstDecision(browser, url);
  await map(browser, url);
  await movement(browser, url);
  await blocks(browser, url);
  await canvases(browser, url);
  await single(browser, file);
} finally {
  await browser.close();
  await chrome.close();
  server.close();
  rmSync(home, { recursive: true, force: true });
}
