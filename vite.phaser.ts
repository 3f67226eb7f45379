/**
 * The shipped Phaser is its own core build and the two kinds of objects that our map has besides: it
 * is two fifths smaller than the whole, of which a map needs neither physics, tiles, particles nor sound.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('node_modules/phaser/src/', import.meta.url));
const CORE = `${SOURCE}phaser-core.js`;
const OBJECTS = ['zone/Zone', 'domelement/DOMElement'];

/** Words that Phaser's own build replaces; left as they are they would all count as true. */
const SWITCHES: Readonly<Record<string, boolean>> = { WEBGL_RENDERER: true, CANVAS_RENDERER: true, WEBGL_DEBUG: false, FEATURE_SOUND: false };

export function phaserCore(): Plugin {
  return {
    name: 'phaser-core',
    enforce: 'pre',
    apply: 'build',
    resolveId: (id) => (id === 'phaser' ? CORE : null),
    transform(code, id) {
      if (!id.includes('/phaser/src/')) return null;
      const switched = code.replaceAll(/typeof ([A-Z]+_[A-Z]+)\b/g, (all, name: string) => String(SWITCHES[name] ?? all));
      return id.endsWith('/phaser-core.js') ? switched.replace('global.Phaser = Phaser;', OBJECTS.map((name) => `require('./gameobjects/${name}Factory');`).join('\n')) : switched;
    },
  };
}
