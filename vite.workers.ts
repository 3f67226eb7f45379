/**
 * As built, `worker.ts?worker` takes its rules from the same files as the page, so that nothing is fetched
 * twice; where the page is one file, each worker is a text within it. `npm start` leaves both to Vite.
 */
import type { Plugin } from 'vite';

const ASKED = '?worker';
const BESIDE = '?beside';

/** `within`: the page is one file. */
export function workersBeside(within: boolean): Plugin {
  return {
    name: 'workers-beside',
    enforce: 'pre',
    apply: 'build',
    async resolveId(source, importer) {
      if (!source.endsWith(ASKED)) return null;
      const file = await this.resolve(source.slice(0, -ASKED.length), importer);
      return file === null ? null : `${file.id}${BESIDE}`;
    },
    load(id) {
      if (!id.endsWith(BESIDE)) return null;
      const file = id.slice(0, -BESIDE.length);
      if (within) return `export { default } from ${JSON.stringify(`${file}?worker&inline`)};`;
      const chunk = this.emitFile({ type: 'chunk', id: file });
      return `export default class { constructor() { return new Worker(import.meta.ROLLUP_FILE_URL_${chunk}, { type: 'module' }); } }`;
    },
  };
}
