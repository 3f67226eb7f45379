/**
 * `npm run bench [-- --against FOLDER]` bundles the benchmark and runs it in one process;
 * `npm run bench -- recognition` measures instead how well leaders are known by what they do, and
 * `npm run bench -- judgement` how much judgement parts good play from bad, and
 * `npm run bench -- page` what the shipped page weighs and how quick it is;
 * `npm run bench -- screenshots` takes the pictures in `assets/screenshots/` anew.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { runnerImport } from 'vite';

const home = fileURLToPath(new URL('../../', import.meta.url));
const asked = process.argv[2];
if (asked === 'page' || asked === 'screenshots') await runnerImport(join(home, `tests/bench/${asked}.ts`), { root: home });
else await runBundled(['recognition', 'judgement'].find((one) => one === asked) ?? 'bench');

/** Speed is measured in one file, as it ships. */
async function runBundled(name) {
  const cache = join(home, 'node_modules', '.cache', 'coexist');
  mkdirSync(cache, { recursive: true });
  const bundled = await rolldown({ input: join(home, `tests/bench/${name}.ts`), platform: 'node', logLevel: 'silent' });
  const file = join(cache, `${name}.mjs`);
  await bundled.write({ file, format: 'esm' });
  await import(pathToFileURL(file).href);
}
