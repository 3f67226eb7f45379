/**
 * The third guard: what neither the compiler nor the linter sees. It reads one source as a syntax
 * tree and says what in it could make two machines play differently, or breaks a wall.
 */
import { parseAst } from 'vite';
import { importBreach, type Link } from './walls.ts';

/** The parts of a syntax tree that are looked at here. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly name?: string;
  readonly operator?: string;
  readonly async?: boolean;
  readonly await?: boolean;
  readonly computed?: boolean;
  readonly value?: unknown;
  readonly raw?: string;
  readonly object?: Node;
  readonly property?: Node;
  readonly callee?: Node;
  readonly key?: Node;
  readonly arguments?: readonly Node[];
  readonly source?: Node | null;
  readonly importKind?: string;
  readonly exportKind?: string;
}

type Say = (message: string) => void;
type Check = (node: Node, parent: Node, say: Say) => void;

export const PURE = ['core', 'scenario', 'leaders', 'replay', 'lab', 'debrief', 'reading'] as const;

/** Here every number is whole; the later pure folders only read, and may show shares and means. */
const WHOLE: readonly string[] = ['core', 'scenario', 'leaders', 'replay'];
const DIVIDERS: readonly string[] = ['core/whole.ts', 'core/luck.ts'];

/** Members of Math that give the same bits in every engine. */
const MATH = ['abs', 'min', 'max', 'floor', 'round', 'trunc', 'sign', 'imul'];

/** `window` and `self` are left to the compiler: a rule may well have a window of time. */
const BANNED_NAMES = new Set([
  'globalThis', 'document', 'navigator', 'localStorage', 'process', 'require',
  'Date', 'Intl', 'Temporal', 'performance', 'crypto', 'Promise', 'Symbol', 'Proxy', 'Reflect',
  'WeakRef', 'FinalizationRegistry', 'SharedArrayBuffer', 'Atomics', 'Worker', 'eval', 'Function',
  'fetch', 'console', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask',
  'requestAnimationFrame', 'structuredClone',
]);
const BANNED_MEMBERS = new Set([
  'localeCompare', 'toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase',
  'toLocaleDateString', 'toLocaleTimeString', 'constructor', '__proto__',
]);
const FRACTIONAL_NAMES = new Set(['parseFloat', 'EPSILON', 'MIN_VALUE']);
const DIVISIONS = new Set(['/', '%', '**', '/=', '%=', '**=']);

/** Everything wrong with one source; `path` is relative to src, such as `core/state.ts`. */
export function breaches(path: string, code: string): string[] {
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : 'main';
  const pure = (PURE as readonly string[]).includes(folder);
  const whole = WHOLE.includes(folder) && !DIVIDERS.includes(path);
  const checks: Check[] = [(node, _, say) => noAny(node, say)];
  if (pure) checks.push(pureNames, pureSyntax, sameMath, sortsWithOrder);
  if (whole) checks.push(wholeNumbers);
  const found: string[] = [];
  const program = parseAst(code, { lang: 'ts' }) as unknown as Node;
  walk(program, program, (node, parent) => {
    const say = (message: string): void => {
      found.push(`src/${path}:${code.slice(0, node.start).split('\n').length}: ${message}`);
    };
    for (const check of checks) check(node, parent, say);
    for (const link of linksOf(node)) {
      const breach = importBreach(path, link);
      if (breach !== null) say(breach);
    }
  });
  return found;
}

function walk(value: unknown, parent: Node, visit: (node: Node, parent: Node) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) walk(each, parent, visit);
  } else if ('type' in value && typeof value.type === 'string') {
    const node = value as Node;
    visit(node, parent);
    for (const child of Object.values(node)) walk(child, node, visit);
  }
}

/** The module a node asks for: an import, a re-export, a type's import or a worker's address. */
function linksOf(node: Node): Link[] {
  const kept = node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';
  const specifier = textOf(node.source ?? undefined);
  const lazy = node.type === 'ImportExpression';
  if (specifier !== null) return [{ specifier, typeOnly: kept, lazy }];
  if (lazy) return [{ specifier: '(unknown)', typeOnly: false, lazy }];
  const [address, base] = node.arguments ?? [];
  if (node.type !== 'NewExpression' || node.callee?.name !== 'URL') return [];
  const text = textOf(address);
  return text === null || !text.endsWith('.ts') || base?.object?.type !== 'MetaProperty'
    ? [] : [{ specifier: text, typeOnly: false, lazy: true }];
}

function textOf(node: Node | undefined): string | null {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** The name of a member, whether written with a dot or as a text in brackets. */
function memberName(node: Node | undefined): string | null {
  if (node?.type !== 'MemberExpression') return null;
  return node.computed === true ? textOf(node.property) : (node.property?.name ?? null);
}

/** Whether an identifier only labels something, as in `cause.process` or `{ process: 1 }`. */
function isLabel(node: Node, parent: Node): boolean {
  return parent.computed !== true && (parent.property === node || parent.key === node);
}

function noAny(node: Node, say: Say): void {
  if (node.type === 'TSAnyKeyword') say('the type any');
}

function pureNames(node: Node, parent: Node, say: Say): void {
  if (node.type === 'Identifier' && BANNED_NAMES.has(node.name ?? '') && !isLabel(node, parent)) {
    say(`${node.name} in a pure folder`);
  }
  const member = memberName(node);
  if (member !== null && BANNED_MEMBERS.has(member)) say(`.${member} in a pure folder`);
}

function pureSyntax(node: Node, _: Node, say: Say): void {
  if (node.type === 'ForInStatement') say('for…in: its order is not ours');
  if (node.async === true) say('an async function in a pure folder');
  if (node.type === 'AwaitExpression' || node.await === true) say('await in a pure folder');
  if (node.type === 'ImportExpression') say('a dynamic import in a pure folder');
  if (node.type === 'MetaProperty' && node.property?.name === 'meta') say('import.meta in a pure folder');
  if (node.type === 'WithStatement' || node.type === 'DebuggerStatement') say(node.type);
}

function sameMath(node: Node, parent: Node, say: Say): void {
  if (node.type !== 'Identifier' || node.name !== 'Math' || isLabel(node, parent)) return;
  const member = parent.object === node ? memberName(parent) : null;
  if (member === null || !MATH.includes(member)) {
    say(`Math${member === null ? ' as a whole' : `.${member}`}: only ${MATH.join(', ')} give the same bits everywhere`);
  }
}

function sortsWithOrder(node: Node, _: Node, say: Say): void {
  const [order] = node.arguments ?? [];
  if (node.type !== 'CallExpression' || (order !== undefined && order.name !== 'undefined')) return;
  const member = memberName(node.callee);
  if (member === 'sort' || member === 'toSorted') say(`${member}() without a comparator`);
}

function wholeNumbers(node: Node, parent: Node, say: Say): void {
  if (DIVISIONS.has(node.operator ?? '')) say(`the operator ${node.operator}: divide in core/whole.ts`);
  if (node.type === 'Literal' && typeof node.value === 'number' && !Number.isSafeInteger(node.value)) {
    say(`the fraction ${node.raw}`);
  }
  const name = node.type === 'Identifier' && !isLabel(node, parent) ? node.name : memberName(node);
  if (FRACTIONAL_NAMES.has(name ?? '')) say(`${name} makes fractions`);
}
