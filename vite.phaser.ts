/**
 * The shipped Phaser is an entry of our own: the game and its scenes, pictures, zones and page elements,
 * movements and the pointer, on WebGL or Canvas. `npm start` takes the whole, which starts sooner.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('node_modules/phaser/src/', import.meta.url));
const ENTRY = `${SOURCE}map-entry.js`;

/** Parts that join in by being loaded. */
const JOINING = [
  'cameras/2d/CameraManager', 'events/EventEmitter', 'gameobjects/DisplayList', 'gameobjects/UpdateList',
  'gameobjects/GameObjectCreator', 'gameobjects/GameObjectFactory', 'gameobjects/image/ImageFactory',
  'gameobjects/zone/ZoneFactory', 'gameobjects/domelement/DOMElementFactory', 'input/InputPlugin', 'scene/ScenePlugin', 'tweens/TweenManager',
];

const ENTRY_CODE = `
${JOINING.map((part) => `require('./${part}');`).join('\n')}
module.exports = {
  AUTO: require('./const').AUTO,
  Core: { Events: require('./core/events') },
  Game: require('./core/Game'),
  Scale: { NONE: require('./scale/const').SCALE_MODE.NONE },
};`;

/** Tables of contents that would bring in all they name, cut down to what is asked of them. */
const CUT: Readonly<Record<string, string>> = {
  'math/index.js': "module.exports = { RandomDataGenerator: require('./random-data-generator/RandomDataGenerator') };",
  'renderer/index.js': "module.exports = { Events: require('./events') };",
  'textures/parsers/index.js': "module.exports = { Image: require('./Image') };",
};

/** What Phaser keeps at hand and this map never asks for. */
const LEFT_OUT = [
  // Effects on pictures.
  /^filters\/(?!Controller)/, /^renderer\/webgl\/renderNodes\/filters\//,
  // Tiles, lines, lights and paths on the GPU.
  /^renderer\/webgl\/renderNodes\/(BatchHandler(PointLight|Strip|TileSprite)|DrawLine|DynamicTexture|FillPath|FillTri|StrokePath)/,
  /^renderer\/webgl\/renderNodes\/(submitter|texturer|transformer)\/[A-Za-z]+(Mesh|Stamp|Tile|Vertex)/,
  /^gameobjects\/components\/PathFollower/, /^textures\/DynamicTexture/,
  // The page listens for keys.
  /^input\/keyboard\/KeyboardManager/,
];
const NOTHING = 'module.exports = function () {};';

function shortened(path: string): string | null {
  return CUT[path] ?? (LEFT_OUT.some((part) => part.test(path)) ? NOTHING : null);
}

/** Words that Phaser's own build replaces; left as they are they would all count as true. */
const SWITCHES: Readonly<Record<string, boolean>> = { WEBGL_RENDERER: true, CANVAS_RENDERER: true, WEBGL_DEBUG: false, FEATURE_SOUND: false };

export function phaserEntry(): Plugin {
  return {
    name: 'phaser-entry',
    enforce: 'pre',
    apply: 'build',
    resolveId: (id) => (id === 'phaser' ? ENTRY : null),
    load: (id) => (id === ENTRY ? ENTRY_CODE : id.startsWith(SOURCE) ? shortened(id.slice(SOURCE.length)) : null),
    transform(code, id) {
      if (!id.includes('/phaser/src/')) return null;
      return code.replaceAll(/typeof ([A-Z]+_[A-Z]+)\b/g, (all, name: string) => String(SWITCHES[name] ?? all));
    },
  };
}
