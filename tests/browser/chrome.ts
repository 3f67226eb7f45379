/** A browser and a built page for tests: an installed Chrome if there is one, else the pinned one. */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserServer } from 'playwright-core';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = `${root}node_modules/.cache/browser`;

/** The pinned Chromium unpacked, named for its version so that a new pin is unpacked anew. */
const unpacked = `${cache}/chromium-147`;

const INSTALLED = [
  '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/opt/google/chrome/chrome',
  '/usr/bin/chromium', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => `${process.env[name] ?? ''}\\Google\\Chrome\\Application\\chrome.exe`),
];

/** WebGL is drawn by the processor, so pictures do not depend on the machine's graphics card. */
const ARGUMENTS = [
  '--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

/** The letters that come with the pinned browser and no others, so that every line is as long everywhere. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir>${cache}/letters</cachedir>
</fontconfig>
`;

/** Starts a browser that several processes can connect to; whoever opened it closes it. */
export async function openBrowser(): Promise<BrowserServer> {
  const chosen = process.env['CHROME_PATH'] ?? INSTALLED.find((path) => existsSync(path));
  if (chosen !== undefined && chosen !== '') {
    return chromium.launchServer({ executablePath: chosen, args: ARGUMENTS });
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no browser for the tests: install Google Chrome or set CHROME_PATH');
  }
  if (!existsSync(unpacked)) await unpack();
  return chromium.launchServer({
    executablePath: `${unpacked}/chromium`, args: ARGUMENTS,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: `${unpacked}/al2023/lib`, FONTCONFIG_PATH: `${unpacked}/fonts`,
    },
  });
}

/**
 * Unpacks the pinned Chromium with the libraries it needs. It goes into a directory of its own
 * that gets its name at the end, so an interrupted or a simultaneous run leaves no half a browser.
 */
async function unpack(): Promise<void> {
  const unfinished = `${cache}/unpacking-${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  const { AWS_LAMBDA_JS_RUNTIME: runtime, TMPDIR: temporary } = process.env;
  // Without this it would leave its libraries packed; both must be set before it is imported.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs20.x';
  process.env['TMPDIR'] = unfinished;
  try {
    const { default: pinned } = await import('@sparticuz/chromium');
    await pinned.executablePath();
    await writeFile(`${unfinished}/fonts/fonts.conf`, FONTS);
    await rename(unfinished, unpacked).catch((error: unknown) => {
      if (!existsSync(unpacked)) throw error;
    });
  } finally {
    restore('AWS_LAMBDA_JS_RUNTIME', runtime);
    restore('TMPDIR', temporary);
    await rm(unfinished, { recursive: true, force: true });
  }
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

export interface Served {
  /** Ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Builds the page as `npm run build` does, with the sheet that shows nothing but the map, and
 * serves it on a free port.
 */
export async function serve(): Promise<Served> {
  const outDir = `${cache}/built-${process.pid}`;
  const common = { root, configFile: `${root}vite.config.ts`, logLevel: 'error' } as const;
  const input = { page: `${root}index.html`, sheet: `${root}tests/map/sheet.html` };
  await build({ ...common, build: { outDir, emptyOutDir: true, rolldownOptions: { input } } });
  const server = await preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the server of the tests has no address');
  const close = async (): Promise<void> => {
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  };
  return { url, close };
}
