import { defineConfig } from 'vitest/config';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { phaserEntry } from './vite.phaser.ts';
import { scenarioFiles } from './vite.scenarios.ts';
import { workersBeside } from './vite.workers.ts';

/** Two builds: a static site, and one file that opens from a USB stick (`--mode single`). */
export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [phaserEntry(), scenarioFiles(), workersBeside(mode === 'single'), ...(mode === 'single' ? [viteSingleFile()] : [])],
  build: {
    target: 'es2022', outDir: 'dist', emptyOutDir: mode !== 'single', chunkSizeWarningLimit: 2000,
    // The common rules are always wanted together: one request instead of a dozen.
    ...(mode === 'single' ? {} : { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'common', test: /scenarios\/common\// }] } } } }),
  },
  test: {
    // By default one core is left idle, which on a machine with two is half of it.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**', 'tests/map/**'], testTimeout: 120_000 } },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts', 'tests/map/**/*.test.ts'],
          globalSetup: 'tests/browser/shared.ts', testTimeout: 120_000, hookTimeout: 120_000,
          // A page does things after a press, not with it: what is expected of it is asked for until it holds.
          expect: { poll: { timeout: 20_000, interval: 50 } },
        },
      },
    ],
  },
}));
