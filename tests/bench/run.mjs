/**
 * `npm run bench [-- --against FOLDER]` bundles the benchmark and runs it in one process;
 * `npm run bench -- recognition` measures instead how well leaders are known by what they do, and
 * `npm run bench -- judgement` how much judgement parts good play from bad.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const home = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(home, 'node_modules', '.cache', 'coexist');
mkdirSync(cache, { recursive: true });
const name = ['recognition', 'judgement'].find((one) => one === process.argv[2]) ?? 'bench';
const bundled = await rolldown({ input: join(home, `tests/bench/${name}.ts`), platform: 'node', logLevel: 'silent' });
const file = join(cache, `${name}.mjs`);
await bundled.write({ file, format: 'esm' });
await import(pathToFileURL(file).href);
