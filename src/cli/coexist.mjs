#!/usr/bin/env node
/**
 * Starts the command line. It is TypeScript, so it is bundled once and again only when a source is
 * newer than the bundle; the bundle lies in node_modules/.cache and is never committed.
 */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';

// Games make many short-lived states: with more room for the young, far fewer are copied on.
setFlagsFromString('--min-semi-space-size=16');
setFlagsFromString('--semi-space-growth-factor=8');

const home = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const cache = join(home, 'node_modules', '.cache', 'coexist');
const bundle = join(cache, 'main.mjs');

/** Time of the newest source below a folder, in milliseconds. */
function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) time = Math.max(time, newest(path));
    else if (entry.name.endsWith('.ts')) time = Math.max(time, statSync(path).mtimeMs);
  }
  return time;
}

async function build() {
  const { rolldown } = await import('rolldown');
  mkdirSync(cache, { recursive: true });
  const input = { main: join(home, 'src/cli/main.ts'), worker: join(home, 'src/cli/worker.ts') };
  const bundled = await rolldown({ input, platform: 'node', logLevel: 'silent' });
  await bundled.write({ dir: cache, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
}

if (!existsSync(join(home, 'node_modules', 'rolldown'))) {
  console.error('coexist: the packages are missing; run "npm ci" in the project folder first');
  process.exit(2);
}
const changed = Math.max(newest(join(home, 'src')), statSync(join(home, 'package.json')).mtimeMs);
if (!existsSync(bundle) || statSync(bundle).mtimeMs < changed) await build();
await import(pathToFileURL(bundle).href);
