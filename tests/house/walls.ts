/** Who may enter which room: the walls between the folders of src, told by what a file imports. */
import { posix } from 'node:path';

export interface Link {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly lazy: boolean;
}

interface Room {
  readonly enters: readonly string[];
  readonly packages: readonly RegExp[];
  /** Rooms without this import nothing but TypeScript of src. */
  readonly files?: RegExp;
}

const BELOW_LEADERS = ['core', 'scenario'];
const BELOW_LAB = [...BELOW_LEADERS, 'leaders', 'replay'];
const PURE = [...BELOW_LAB, 'lab', 'debrief', 'reading'];

const ROOMS: Readonly<Record<string, Room>> = {
  core: { enters: [], packages: [/^immer$/, /^seedrandom$/] },
  scenario: { enters: ['core'], packages: [] },
  leaders: { enters: BELOW_LEADERS, packages: [] },
  replay: { enters: [...BELOW_LEADERS, 'leaders'], packages: [] },
  lab: { enters: BELOW_LAB, packages: [] },
  debrief: { enters: [...BELOW_LAB, 'lab'], packages: [] },
  reading: { enters: [...BELOW_LAB, 'lab', 'debrief'], packages: [] },
  page: { enters: PURE, packages: [/^uqr$/, /^@fontsource/], files: /^(src\/page|assets|scenarios)\// },
  map: { enters: PURE, packages: [/^phaser$/, /^topojson-client$/], files: /^(src\/map|assets)\// },
  worker: { enters: PURE, packages: [], files: /^scenarios\// },
  cli: { enters: PURE, packages: [/^node:/, /^hyparquet-writer$/, /^rolldown$/], files: /^src\/cli\// },
  main: {
    enters: [...PURE, 'page', 'map', 'worker'], packages: [/^@fontsource/, /^vite\//],
    files: /^(src\/page|assets|scenarios)\//,
  },
};

/** What is wrong with one import of the file `path`, or null. */
export function importBreach(path: string, link: Link): string | null {
  const name = roomOf(path);
  const room = ROOMS[name];
  if (room === undefined) return `src/${name} is no room of the house`;
  if (!link.specifier.startsWith('.')) {
    return room.packages.some((allowed) => allowed.test(link.specifier))
      ? null : `${name} imports the package ${link.specifier}`;
  }
  const target = posix.join('src', posix.dirname(path), link.specifier.replace(/\?.*$/, ''));
  if (!/^src\/.*\.ts$/.test(target)) {
    return room.files?.test(target) === true ? null : `${name} imports the file ${target}`;
  }
  const entered = roomOf(target.slice('src/'.length));
  if (entered !== name && !room.enters.includes(entered)) return `${name} imports from ${entered}`;
  return name === 'main' && entered === 'map' && !link.lazy && !link.typeOnly
    ? 'main imports the map at once, though pages without a map should never load Phaser' : null;
}

function roomOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.ts$/, '');
}
