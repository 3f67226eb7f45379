/**
 * Shapes of JSON: one description that reads a value, names every problem by its path, and prints
 * as JSON Schema for editors. Nothing is trusted: unknown fields are problems too.
 */
import { remainder } from '../core/whole.ts';

export interface Problem {
  /** Such as `rules.json/cards/3/options/0/id`. */
  readonly path: string;
  readonly message: string;
}

export interface Shape<T> {
  /** The value read, or `undefined` after a problem was noted. */
  read(value: unknown, path: string, problems: Problem[]): T | undefined;
  readonly schema: object;
}

export type Read<S> = S extends Shape<infer T> ? T : never;

const LONGEST_TEXT = 4000;
export const ID = /^[a-zA-Z0-9][a-zA-Z0-9.-]{0,47}$/;
const QUARTER = /^(19[4-9][0-9])Q([1-4])$/;

function shape<T>(schema: object, read: Shape<T>['read']): Shape<T> {
  return { schema, read };
}

function refuse(problems: Problem[], path: string, message: string): undefined {
  problems.push({ path, message });
  return undefined;
}

/** How a wrong value is shown in a message: short, and never as markup. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}

export function whole(low: number, high: number): Shape<number> {
  return shape({ type: 'integer', minimum: low, maximum: high }, (value, path, problems) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= low && value <= high
      ? value
      : refuse(problems, path, `must be a whole number from ${low} to ${high}, not ${shown(value)}`),
  );
}

/** Points in steps of `step` thousandths (one decimal by default), read as milli-points. */
export function decimal(low: number, high: number, step: 10 | 100 = 100): Shape<number> {
  const decimals = step === 100 ? 'one decimal' : 'two decimals';
  return shape({ type: 'number', minimum: low, maximum: high }, (value, path, problems) => {
    const milli = milliOf(value, step);
    return milli !== undefined && milli >= low * 1000 && milli <= high * 1000
      ? milli
      : refuse(problems, path, `must be a number from ${low} to ${high} with at most ${decimals}, not ${shown(value)}`);
  });
}

/** Thousandths of a number that is a multiple of `step` thousandths; `undefined` otherwise. */
export function milliOf(value: unknown, step: number): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const milli = Math.round(value * 1000);
  const near = Math.abs(milli - value * 1000) * 1000000 < 1;
  return near && remainder(milli, step) === 0 ? milli : undefined;
}

export function text(longest = LONGEST_TEXT): Shape<string> {
  return shape({ type: 'string', maxLength: longest }, (value, path, problems) =>
    typeof value === 'string' && value.length <= longest
      ? value
      : refuse(problems, path, `must be text of at most ${longest} letters, not ${shown(value)}`),
  );
}

export function identifier(): Shape<string> {
  return shape({ type: 'string', pattern: ID.source }, (value, path, problems) =>
    typeof value === 'string' && ID.test(value)
      ? value
      : refuse(problems, path, `must be an id of letters, digits, dots and hyphens, not ${shown(value)}`),
  );
}

/** `1958Q4`, read as quarters since the first of 1955. */
export function quarterText(): Shape<number> {
  return shape({ type: 'string', pattern: QUARTER.source }, (value, path, problems) => {
    const quarter = typeof value === 'string' ? parseQuarter(value) : undefined;
    return quarter ?? refuse(problems, path, `must be a quarter such as "1958Q4", not ${shown(value)}`);
  });
}

/** Quarters since the first of 1955; `undefined` for anything else. */
export function parseQuarter(value: string): number | undefined {
  const match = QUARTER.exec(value);
  return match === null ? undefined : (Number(match[1]) - 1955) * 4 + Number(match[2]) - 1;
}

export function truth(): Shape<boolean> {
  return shape({ type: 'boolean' }, (value, path, problems) =>
    typeof value === 'boolean' ? value : refuse(problems, path, `must be true or false, not ${shown(value)}`),
  );
}

export function choice<const T extends string>(words: readonly T[]): Shape<T> {
  return shape({ enum: words }, (value, path, problems) => {
    const found = words.find((word) => word === value);
    return found ?? refuse(problems, path, `must be one of ${words.join(', ')}, not ${shown(value)}`);
  });
}

/** Any JSON; conditions and effects are read by their own compiler. */
export function anything(): Shape<unknown> {
  return shape({}, (value) => value);
}

export function orNull<T>(inner: Shape<T>): Shape<T | null> {
  return shape({ anyOf: [inner.schema, { type: 'null' }] }, (value, path, problems) =>
    value === null ? null : inner.read(value, path, problems),
  );
}

/** The word `all`, or a list. */
export function allOr<T>(inner: Shape<T>): Shape<T | 'all'> {
  return shape({ anyOf: [{ const: 'all' }, inner.schema] }, (value, path, problems) =>
    value === 'all' ? 'all' : inner.read(value, path, problems),
  );
}

export function list<T>(inner: Shape<T>, most = 400): Shape<T[]> {
  return shape({ type: 'array', items: inner.schema, maxItems: most }, (value, path, problems) => {
    if (!Array.isArray(value)) return refuse(problems, path, `must be a list, not ${shown(value)}`);
    if (value.length > most) return refuse(problems, path, `has ${value.length} entries; at most ${most}`);
    const items: T[] = [];
    value.forEach((item, number) => {
      const read = inner.read(item, `${path}/${number}`, problems);
      if (read !== undefined) items.push(read);
    });
    return items;
  });
}

type Fields = Record<string, Shape<unknown>>;
type ReadFields<F extends Fields> = { [K in keyof F]: Read<F[K]> };

/** An object with every field of `needed` and any of `optional`, and no other. */
export function record<N extends Fields, O extends Fields = Record<never, never>>(
  needed: N, optional?: O,
): Shape<ReadFields<N> & Partial<ReadFields<O>>> {
  const all: Fields = { ...needed, ...optional };
  const properties = Object.fromEntries(Object.entries(all).map(([name, inner]) => [name, inner.schema]));
  const schema = { type: 'object', properties, required: Object.keys(needed), additionalProperties: false };
  return shape(schema, (value, path, problems) => {
    if (!isObject(value)) return refuse(problems, path, `must be an object, not ${shown(value)}`);
    const result: Record<string, unknown> = {};
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(all, name)) {
        refuse(problems, `${path}/${name}`, `is unknown; known are ${Object.keys(all).join(', ')}`);
      }
    }
    for (const [name, inner] of Object.entries(all)) {
      if (Object.hasOwn(value, name)) {
        const read = inner.read(value[name], `${path}/${name}`, problems);
        if (read !== undefined) result[name] = read;
      } else if (Object.hasOwn(needed, name)) refuse(problems, `${path}/${name}`, 'is missing');
    }
    return result as ReadFields<N> & Partial<ReadFields<O>>;
  });
}

/** An object whose keys are ids. */
export function dictionary<T>(inner: Shape<T>): Shape<Map<string, T>> {
  const schema = { type: 'object', additionalProperties: inner.schema };
  return shape(schema, (value, path, problems) => {
    if (!isObject(value)) return refuse(problems, path, `must be an object, not ${shown(value)}`);
    const result = new Map<string, T>();
    for (const [name, item] of Object.entries(value)) {
      if (!ID.test(name)) {
        refuse(problems, `${path}/${name}`, 'is no id');
        continue;
      }
      const read = inner.read(item, `${path}/${name}`, problems);
      if (read !== undefined) result.set(name, read);
    }
    return result;
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
