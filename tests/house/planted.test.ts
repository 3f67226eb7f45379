/** A guard that sees nothing passes everything, so each is shown breaches it must complain about. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { breaches } from './ast.ts';
import { ROOT } from './sources.ts';

const PLANTED: readonly (readonly [path: string, code: string, complaint: string])[] = [
  ['core/a.ts', 'export const a = Math.random();', 'Math.random'],
  ['core/a.ts', 'export const a = Math.sqrt(4);', 'Math.sqrt'],
  ['core/a.ts', "export const a = Math['pow'](2, 3);", 'Math.pow'],
  ['core/a.ts', 'const { random } = Math; export const a = random();', 'Math as a whole'],
  ['core/a.ts', 'const m = Math; export const a = m.exp(1);', 'Math as a whole'],
  ['lab/a.ts', 'export const a = Math.log(2);', 'Math.log'],
  ['core/a.ts', 'export const a = 7 / 2;', 'operator /'],
  ['scenario/a.ts', 'export const a = 7 % 2;', 'operator %'],
  ['leaders/a.ts', 'export const a = 7 ** 2;', 'operator **'],
  ['replay/a.ts', 'export let a = 7; a /= 2;', 'operator /='],
  ['core/rules/a.ts', 'export let a = 7; a %= 2;', 'operator %='],
  ['core/a.ts', 'export const a = 0.5;', 'fraction 0.5'],
  ['leaders/a.ts', 'export const a = 1e-3;', 'fraction 1e-3'],
  ['core/a.ts', 'export const a = 9007199254740993;', 'fraction 9007199254740993'],
  ['core/a.ts', "export const a = Number.parseFloat('1');", 'parseFloat'],
  ['core/a.ts', 'export const a = globalThis;', 'globalThis'],
  ['core/a.ts', 'export const a = Date.now();', 'Date'],
  ['reading/a.ts', 'export const a = (d: Date): Date => d;', 'Date'],
  ['reading/a.ts', 'export const a = new Intl.NumberFormat();', 'Intl'],
  ['core/a.ts', 'export const a = Promise.resolve(1);', 'Promise'],
  ['core/a.ts', "export const a = Symbol('a');", 'Symbol'],
  ['core/a.ts', 'export const a = new Proxy({}, {});', 'Proxy'],
  ['core/a.ts', 'export const a = new WeakRef({});', 'WeakRef'],
  ['core/a.ts', 'export async function a() { return 1; }', 'async'],
  ['lab/a.ts', 'export class A { async a() { return 1; } }', 'async'],
  ['core/a.ts', 'export const a = await 1;', 'await'],
  ['core/a.ts', 'export {}; for await (const a of []) { a; }', 'await'],
  ['core/a.ts', 'for (const a in {}) a;', 'for…in'],
  ['core/a.ts', "export const a = () => import('./b.ts');", 'dynamic import'],
  ['core/a.ts', "export const a = import.meta.glob('./*');", 'import.meta'],
  ['core/a.ts', 'export const a = [3, 20].sort();', 'sort() without'],
  ['core/a.ts', 'export const a = [3, 20].toSorted();', 'toSorted() without'],
  ['core/a.ts', "export const a = [3, 20]?.['sort'](undefined);", 'sort() without'],
  ['debrief/a.ts', "export const a = 'a'.localeCompare('b');", 'localeCompare'],
  ['reading/a.ts', 'export const a = (1000).toLocaleString();', 'toLocaleString'],
  ['core/a.ts', "export const a = eval('1');", 'eval'],
  ['core/a.ts', "export const a = new Function('return 1');", 'Function'],
  ['core/a.ts', "export const a = [].map.constructor('return 1');", '.constructor'],
  ['core/a.ts', 'export const a = performance.now();', 'performance'],
  ['core/a.ts', "export const a = fetch('x');", 'fetch'],
  ['core/a.ts', 'console.log(1);', 'console'],
  ['core/a.ts', 'setTimeout(() => 1, 1);', 'setTimeout'],
  ['core/a.ts', 'export const a = crypto.randomUUID();', 'crypto'],
  ['core/a.ts', 'export const a = { process };', 'process'],
  ['core/a.ts', 'export const a = document.title;', 'document'],
  ['core/a.ts', 'export const a = structuredClone({});', 'structuredClone'],
  ['page/a.ts', 'export const a = (b: any): number => b;', 'the type any'],
  ['core/a.ts', "import type { Form } from '../scenario/shape.ts';", 'core imports from scenario'],
  ['core/rules/a.ts', "import { a } from '../../page/app.ts';", 'core imports from page'],
  ['core/a.ts', "export * from '../reading/why.ts';", 'core imports from reading'],
  ['core/a.ts', "export type A = import('../worker/lab.ts').A;", 'core imports from worker'],
  ['core/a.ts', "import { readFileSync } from 'node:fs';", 'core imports the package node:fs'],
  ['core/a.ts', "import a from '../../package.json';", 'core imports the file package.json'],
  ['scenario/a.ts', "import { mind } from '../leaders/mind.ts';", 'scenario imports from leaders'],
  ['leaders/a.ts', "import { produce } from 'immer';", 'leaders imports the package immer'],
  ['leaders/a.ts', "import { begin } from '../replay/timeline.ts';", 'leaders imports from replay'],
  ['replay/a.ts', "import { a } from '../lab/record.ts';", 'replay imports from lab'],
  ['lab/a.ts', "import seedrandom from 'seedrandom';", 'lab imports the package seedrandom'],
  ['lab/a.ts', "import { a } from '../debrief/chain.ts';", 'lab imports from debrief'],
  ['debrief/a.ts', "import { a } from '../reading/why.ts';", 'debrief imports from reading'],
  ['reading/a.ts', "import { a } from '../map/marks.ts';", 'reading imports from map'],
  ['page/a.ts', "import Phaser from 'phaser';", 'page imports the package phaser'],
  ['page/a.ts', "export const a = () => import('phaser');", 'page imports the package phaser'],
  ['page/a.ts', "import { openMap } from '../map/open-map.ts';", 'page imports from map'],
  ['page/a.ts', "export const a = () => import('../map/open-map.ts');", 'page imports from map'],
  ['page/a.ts', "new Worker(new URL('../cli/worker.ts', import.meta.url));", 'page imports from cli'],
  ['map/a.ts', "import { App } from '../page/app.ts';", 'map imports from page'],
  ['worker/a.ts', "import { App } from '../page/app.ts';", 'worker imports from page'],
  ['cli/a.ts', "import { element } from '../page/element.ts';", 'cli imports from page'],
  ['main.ts', "import './cli/main.ts';", 'main imports from cli'],
  ['main.ts', "import { openMap } from './map/open-map.ts';", 'main imports the map at once'],
  ['utils/a.ts', "import { a } from '../core/state.ts';", 'no room of the house'],
];

/** What a guard that complains about everything would refuse. */
const HONEST: readonly (readonly [path: string, code: string])[] = [
  ['core/whole.ts', 'export const a = Math.floor(7 / 2);'],
  ['core/luck.ts', "import seedrandom from 'seedrandom'; export const a = 7 / 4294967296;"],
  ['core/a.ts', 'export const a = { process: 1, Date: 2, sort: 3 }; export const b = a.process;'],
  ['core/a.ts', 'export const a = [3, 20].sort((b, c) => b - c); // 7 / 2'],
  ['core/a.ts', "export const a = (b: { sort: unique symbol; Math: 1 }) => 'Date.now() / 0.5';"],
  ['reading/a.ts', "import { a } from '../debrief/chain.ts'; export const b = a / 2 + 0.5;"],
  ['map/a.ts', "import Phaser from 'phaser'; import sheet from '../../assets/map/world.json?raw';"],
  ['page/a.ts', "import type { State } from '../core/state.ts'; export async function a() {}"],
  ['cli/a.ts', "import { join } from 'node:path'; import { a } from '../lab/record.ts';"],
  ['main.ts', "import type { View } from './map/open-map.ts'; export const a = import('./map/open-map.ts');"],
];

describe('the guard of the syntax tree', () => {
  test.each(PLANTED)('complains in %s about %s', (path, code, complaint) => {
    expect(breaches(path, code).join('\n')).toContain(complaint);
  });

  test.each(HONEST)('accepts in %s: %s', (path, code) => {
    expect(breaches(path, code)).toEqual([]);
  });
});

/** Files that the compiler must refuse, by their name and what it calls the error. */
const UNCOMPILED: readonly (readonly [path: string, code: string, complaint: string])[] = [
  ['core/planted-upward.ts', "export type { Problem } from '../scenario/shape.ts';", 'TS6307'],
  ['core/planted-document.ts', 'export const title = (): string => document.title;', 'TS2584'],
  ['core/planted-node.ts', "export { readFileSync } from 'node:fs';", 'TS2591'],
  ['core/planted-hole.ts', 'export const third = (all: number[]): number => all[3];', 'TS2322'],
  ['core/planted-enum.ts', 'export enum Colour { Red }', 'TS1294'],
  ['reading/planted-dom.ts', 'export const wide = (): number => window.innerWidth;', 'TS2304'],
  ['page/planted-map.ts', "export { openMap } from '../map/open-map.ts';", 'TS6307'],
  ['worker/planted-document.ts', 'export const title = (): string => document.title;', 'TS2584'],
  ['cli/planted-page.ts', "export { App } from '../page/app.ts';", 'TS6307'],
];

const LONG = `export function long(): void {\n${'  long();\n'.repeat(60)}}`;

/** Files that the linter must refuse, by their name and the rule. */
const UNLINTED: readonly (readonly [path: string, code: string, complaint: string])[] = [
  ['core/planted-random.ts', 'export const luck = (): number => Math.random();', 'no-restricted-properties'],
  ['replay/planted-date.ts', 'export const now = (): number => Date.now();', 'no-restricted-globals'],
  ['scenario/planted-one.ts', "import { two } from './planted-two.ts';\nexport const one = (): number => two();", 'no-cycle'],
  ['scenario/planted-two.ts', "import { one } from './planted-one.ts';\nexport const two = (): number => one();", 'no-cycle'],
  ['leaders/planted-long.ts', LONG, 'max-lines-per-function'],
  ['lab/planted-sort.ts', 'export const sorted = (all: number[]): number[] => all.sort();', 'require-array-sort-compare'],
  ['lab/planted-immer.ts', "export { produce } from 'immer';", 'no-restricted-imports'],
  ['page/planted-phaser.ts', "import Phaser from 'phaser';\nexport const version = Phaser.VERSION;", 'no-restricted-imports'],
  ['page/planted-default.ts', 'export default 1;', 'no-default-export'],
  ['page/planted-any.ts', 'export const all = (one: any): unknown => one;', 'no-explicit-any'],
];

/** Outside the project, and not in its node_modules, where both tools are lenient. */
let copy = '';

/** Links each package, but not the caches: the copy must not write into those of the project. */
function linkPackages(): void {
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(`${ROOT}node_modules`)) {
    if (name.startsWith('.')) continue;
    symlinkSync(`${ROOT}node_modules/${name}`, join(copy, 'node_modules', name), 'junction');
  }
}

/** What a tool says about the copy; it must refuse it. */
function refusal(tool: string, ...given: string[]): Promise<string> {
  return new Promise((tell, fail) => {
    const options = { cwd: copy, maxBuffer: 1 << 26 };
    execFile(process.execPath, [`${ROOT}node_modules/${tool}`, ...given], options, (error, out, err) => {
      if (error === null) fail(new Error(`${tool} has nothing to say about the planted files`));
      else tell(out + err);
    });
  });
}

describe('the guards of the compiler and the linter', () => {
  let compiled = '';
  let linted = '';

  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'coexistence-house-'));
    linkPackages();
    for (const name of ['src', 'tsconfig.json', '.oxlintrc.json']) {
      cpSync(`${ROOT}${name}`, `${copy}/${name}`, { recursive: true });
    }
    for (const [path, code] of [...UNCOMPILED, ...UNLINTED]) {
      writeFileSync(`${copy}/src/${path}`, `${code}\n`);
    }
    [compiled, linted] = await Promise.all([
      refusal('typescript/bin/tsc', '-b', '--pretty', 'false', 'src', 'src/cli'),
      refusal('oxlint/bin/oxlint', '--format=unix', 'src'),
    ]);
  }, 120_000);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const complains = (said: string, path: string, complaint: string): boolean => said
    .split('\n').some((line) => line.includes(`src/${path}`) && line.includes(complaint));

  test.each(UNCOMPILED)('tsc refuses %s: %s', (path, _, complaint) => {
    expect(complains(compiled, path, complaint), compiled).toBe(true);
  });

  test.each(UNLINTED)('oxlint refuses %s', (path, _, complaint) => {
    expect(complains(linted, path, complaint), linted).toBe(true);
  });
});
