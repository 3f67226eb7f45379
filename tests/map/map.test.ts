// The map in a real browser: that it draws, sleeps, keeps the reader's focus and stays sharp.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { SITE, visit } from '../browser/visit.ts';
import { frameFor, loupePlacing, place } from '../../src/map/frame.ts';
import type { LoupeSheet } from '../../src/map/sheets.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const height = 580;
const { browser } = await visit();

async function openSheet(width: number, deviceScaleFactor = 1, prepare?: () => void): Promise<Page> {
  const viewport = { width, height };
  const context = await browser.newContext({ viewport, deviceScaleFactor });
  const page = await context.newPage();
  if (prepare !== undefined) await page.addInitScript(prepare);
  await page.goto(`${SITE}tests/map/sheet.html?height=${height}`);
  await page.waitForFunction(() => window.sheet !== undefined);
  await page.evaluate(async () => {
    await window.sheet.open();
    window.sheet.show({});
  });
  await page.waitForFunction(() => document.querySelector('canvas[aria-hidden=true]') !== null);
  await asleep(page);
  return page;
}

/** Waits until the sheet is printed. */
async function printed(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[aria-busy]') === null);
}

/** Waits until all is printed and half a second has gone by without a frame. */
async function asleep(page: Page): Promise<void> {
  await printed(page);
  await page.waitForFunction(() => new Promise((done) => {
    const before = window.sheet.frames();
    setTimeout(() => done(window.sheet.frames() === before), 500);
  }), undefined, { timeout: 20_000 });
}

interface Picture {
  readonly colours: number;
  readonly light: number;
  /** The picture itself, to be compared with another. */
  readonly png: string;
}

/** Looks at what the reader sees, since a WebGL canvas cannot be read once it has been shown. */
async function look(page: Page): Promise<Picture> {
  await printed(page);
  const clip = { x: 0, y: 0, width: 600, height };
  const png = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data: bytes } = context.getImageData(0, 0, image.width, image.height);
    const colours = new Set<number>();
    let light = 0;
    for (let at = 0; at < bytes.length; at += 4) {
      colours.add((bytes[at]! >> 4) * 256 + (bytes[at + 1]! >> 4) * 16 + (bytes[at + 2]! >> 4));
      light += bytes[at]! + bytes[at + 1]! + bytes[at + 2]!;
    }
    return { colours: colours.size, light: light / (bytes.length * 0.75), png: data };
  }, png);
}

describe('the map', () => {
  it('draws the world, by day and by night', async () => {
    const page = await openSheet(1366);
    const day = await look(page);
    await page.evaluate(() => window.sheet.show({ theme: 'night' }));
    const night = await look(page);
    expect(day.colours).toBeGreaterThan(100);
    expect(night.colours).toBeGreaterThan(100);
    expect(day.light - night.light).toBeGreaterThan(80);
    await page.context().close();
  });

  it('comes back by day as it was before the night, from what was kept', async () => {
    const page = await openSheet(1366);
    const before = await look(page);
    for (const theme of ['night', 'day', 'night', 'day'] as const) {
      await page.evaluate((now) => window.sheet.show({ theme: now }), theme);
      await asleep(page);
    }
    expect((await look(page)).png === before.png).toBe(true);
    await page.context().close();
  });

  it('looks the same without WebGL', async () => {
    const drawn = await openSheet(1366);
    const page = await openSheet(1366, 1, () => {
      const context = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function plain(this: HTMLCanvasElement, ...wish) {
        return String(wish[0]).includes('webgl') ? null : Reflect.apply(context, this, wish);
      } as typeof context;
    });
    const [usual, fallback] = [await look(drawn), await look(page)];
    expect(Math.abs(usual.light - fallback.light)).toBeLessThan(2);
    expect(fallback.colours).toBeGreaterThan(100);
    await drawn.context().close();
    await page.context().close();
  });

  it('marks and tells what has changed since the last decision, without waking', async () => {
    const page = await openSheet(1366);
    const told = await page.evaluate(() => {
      const change = { date: { year: 1957, month: 4 }, since: { year: 1957, month: 1 } };
      window.sheet.show(change);
      return window.sheet.view!.news({ ...window.sheet.model, ...change });
    });
    expect(told).toEqual(['Ghana is independent.', 'British Togoland joins Ghana.']);
    const marked = await look(page);
    await page.evaluate(() => window.sheet.show({ since: null }));
    expect((await look(page)).png).not.toBe(marked.png);
    await page.context().close();
  });

  it('shows its boards, and takes them away again', async () => {
    const page = await openSheet(1366);
    const before = await look(page);
    await page.evaluate(() => window.sheet.show({ boards: [{ at: 'us', title: 'United States', bars: [
      { label: 'Missiles', value: 40, most: 100, shown: '40', known: true },
      { label: 'Warheads', value: 60, most: 100, shown: '50–70', known: false },
    ] }] }));
    const board = await look(page);
    expect(board.png).not.toBe(before.png);
    await page.evaluate(() => window.sheet.show({ boards: [] }));
    expect((await look(page)).png).toBe(before.png);
    await page.context().close();
  });

  it('hangs no key where the sheets of a crisis would half cover it', async () => {
    const page = await openSheet(1366);
    const keyed = await look(page);
    await page.evaluate(() => window.sheet.show({ keyless: true }));
    expect((await look(page)).png).not.toBe(keyed.png);
    await page.evaluate(() => window.sheet.show({ keyless: false }));
    expect((await look(page)).png).toBe(keyed.png);
    await page.context().close();
  });

  it('moves out of the way of a desk and back', async () => {
    const page = await openSheet(1366);
    const whole = await look(page);
    await page.evaluate(() => window.sheet.show({ covered: 880 }));
    await asleep(page);
    expect((await look(page)).png).not.toBe(whole.png);
    await page.evaluate(() => window.sheet.show({ covered: 0 }));
    expect((await look(page)).png).toBe(whole.png);
    await page.context().close();
  });

  it('sleeps once it is drawn, and again when a movement is over', async () => {
    const page = await openSheet(1366);
    const drawn = await page.evaluate(() => window.sheet.frames());
    await page.waitForTimeout(1000);
    expect(await page.evaluate(() => window.sheet.frames())).toBe(drawn);
    await page.evaluate(() => window.sheet.show({
      motion: true, date: { year: 1964, month: 12 }, focus: 'berlin',
      regions: window.sheet.model.regions.map((region) => ({ ...region, value: -80 })),
    }));
    await page.waitForFunction((before) => window.sheet.frames() > before + 3, drawn);
    await asleep(page);
    await page.context().close();
  });

  it('does not wake for a reader who wants no motion', async () => {
    const page = await openSheet(1366);
    const moved = await page.evaluate(async () => {
      const before = window.sheet.frames();
      window.sheet.show({ date: { year: 1955, month: 1 }, focus: 'berlin' });
      window.sheet.view?.placeCard(document.querySelector<HTMLElement>('#card'));
      await new Promise((done) => setTimeout(done, 1000));
      return window.sheet.frames() - before;
    });
    expect(moved).toBe(0);
    await page.context().close();
  });

  it('comes back by itself when the graphics card drops it', async () => {
    const page = await openSheet(1366);
    const lost = await page.evaluate(async () => {
      const canvas = document.querySelector('canvas')!;
      const drops = (canvas.getContext('webgl2') ?? canvas.getContext('webgl'))
        ?.getExtension('WEBGL_lose_context');
      drops?.loseContext();
      await new Promise((done) => setTimeout(done, 200));
      drops?.restoreContext();
      return drops !== undefined && drops !== null;
    });
    expect(lost).toBe(true);
    await expect.poll(async () => (await look(page)).colours).toBeGreaterThan(100);
    await page.context().close();
  });
});

describe('the event card on the map', () => {
  it.each([false, true])('keeps its focus when it is placed (motion %s)', async (motion) => {
    const page = await openSheet(1366);
    const focused = await page.evaluate(async (moves) => {
      const card = document.querySelector<HTMLElement>('#card')!;
      const button = card.querySelectorAll('button')[1]!;
      button.focus();
      window.sheet.show({ motion: moves });
      window.sheet.view?.placeCard(card);
      const atOnce = document.activeElement === button;
      await new Promise((done) => setTimeout(done, 800));
      return { atOnce, later: document.activeElement === button };
    }, motion);
    expect(focused).toEqual({ atOnce: true, later: true });
    const { card } = frameFor(1366, height, 1);
    // It stands there when it has slid in, which may take a busy machine a while.
    await expect.poll(async () => {
      const box = await page.locator('#card').boundingBox();
      return box === null ? null : { x: box.x, y: box.y, width: box.width, fits: box.height <= card.height };
    }).toEqual({ x: card.x, y: card.y, width: card.width, fits: true });
    await page.context().close();
  });

  it('scrolls within itself when it is longer than the map', async () => {
    const page = await openSheet(1366);
    const tall = await page.evaluate(() => {
      const card = document.querySelector<HTMLElement>('#card')!;
      card.querySelector('p')!.style.height = '900px';
      window.sheet.view?.placeCard(card);
      return { fits: card.offsetHeight <= 580, scrolls: card.scrollHeight > card.clientHeight };
    });
    expect(tall).toEqual({ fits: true, scrolls: true });
    await page.context().close();
  });

  it('goes back to the page as it came', async () => {
    const page = await openSheet(1366);
    const back = await page.evaluate(() => {
      const card = document.querySelector<HTMLElement>('#card')!;
      window.sheet.view?.placeCard(card);
      const below = document.createElement('div');
      document.body.append(below);
      below.append(card);
      window.sheet.view?.placeCard(null);
      return { kept: card.parentElement === below, style: card.getAttribute('style') };
    });
    expect(back).toEqual({ kept: true, style: '' });
    await page.context().close();
  });
});

describe('the stage', () => {
  it.each([1, 1.5, 2])('is sharp at %s device pixels, before and after a resize', async (ratio) => {
    const page = await openSheet(1366, ratio);
    const size = (): Promise<number[]> => page.evaluate(() => {
      const { width, height: tall, clientWidth, clientHeight } = document.querySelector('canvas')!;
      return [width, tall, clientWidth, clientHeight];
    });
    expect(await size()).toEqual([1366 * ratio, 580 * ratio, 1366, 580].map(Math.round));
    await page.setViewportSize({ width: 1024, height });
    await page.waitForFunction(() => document.querySelector('canvas')!.clientWidth === 1024);
    expect(await size()).toEqual([1024 * ratio, 580 * ratio, 1024, 580].map(Math.round));
    await page.context().close();
  });

  it('is sharp again when only the resolution changes, as on another screen', async () => {
    const page = await openSheet(1366);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setDeviceMetricsOverride', { width: 1366, height, deviceScaleFactor: 2, mobile: false });
    await page.waitForFunction(() => document.querySelector('canvas')!.width === 2732);
    expect(await page.evaluate(() => document.querySelector('canvas')!.clientWidth)).toBe(1366);
    await page.context().close();
  });

  it('leaves the wheel, fingers, keys and the focus to the page', async () => {
    const page = await openSheet(1366);
    const left = await page.evaluate(() => {
      const canvas = document.querySelector('canvas')!;
      const finger = new Touch({ identifier: 1, target: canvas, clientX: 300, clientY: 300 });
      const touch = (type: string): Event => new TouchEvent(type, { touches: [finger], changedTouches: [finger], bubbles: true, cancelable: true });
      const events = [
        new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true }), touch('touchstart'), touch('touchmove'), touch('touchend'),
        ...['ArrowDown', ' ', 'Tab', 'PageDown'].map((key) => new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
      ];
      return { taken: events.filter((event) => !canvas.dispatchEvent(event)).map(({ type }) => type), focus: document.activeElement?.tagName };
    });
    expect(left).toEqual({ taken: [], focus: 'BODY' });
    await page.evaluate(() => { document.body.style.height = '3000px'; });
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 400);
    await page.waitForFunction(() => scrollY > 0);
    await page.context().close();
  });

  it('is one, however often it is opened, and rests while parked', async () => {
    const page = await openSheet(1366);
    const parked = await page.evaluate(async () => {
      const first = window.sheet.view;
      const second = await window.sheet.open();
      second.park();
      const before = window.sheet.frames();
      window.sheet.show({ motion: true, date: { year: 1956, month: 1 } });
      await new Promise((done) => setTimeout(done, 400));
      const frames = window.sheet.frames() - before;
      second.wake();
      return { same: first === second, frames, canvases: document.querySelectorAll('canvas').length };
    });
    expect(parked).toEqual({ same: true, frames: 0, canvases: 1 });
    await page.context().close();
  });

  it('tells the page which mark was clicked', async () => {
    const page = await openSheet(1366);
    const caribbean = JSON.parse(
      readFileSync(`${root}assets/map/caribbean.json`, 'utf8')) as LoupeSheet;
    const { loupe } = frameFor(1366, height, 1);
    const [x, y] = place(loupePlacing(loupe!, caribbean.radius), caribbean.spots['cuba']!);
    await page.mouse.click(x, y);
    await expect.poll(() => page.evaluate(() => window.sheet.picked)).toEqual(['cuba']);
    await page.context().close();
  });

  it('hears no click on what lies over it, and none on a mark that opens nothing', async () => {
    const page = await openSheet(1366);
    const caribbean = JSON.parse(
      readFileSync(`${root}assets/map/caribbean.json`, 'utf8')) as LoupeSheet;
    const { loupe } = frameFor(1366, height, 1);
    const [x, y] = place(loupePlacing(loupe!, caribbean.radius), caribbean.spots['cuba']!);
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.style.cssText = 'position:fixed;inset:0;z-index:99';
      document.body.append(cover);
    });
    await page.mouse.click(x, y);
    await page.evaluate(() => {
      document.querySelector('#cover')?.remove();
      window.sheet.show({ spots: window.sheet.model.spots.map((spot) => ({ ...spot, opens: false })) });
    });
    await page.mouse.click(x, y);
    expect(await page.evaluate(() => window.sheet.picked)).toEqual([]);
    await page.context().close();
  });
});
