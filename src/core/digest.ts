/** A digest of a state: equal states, equal digests, in every engine. */
import { hashText } from './luck.ts';
import type { State } from './state.ts';

/** Eight hexadecimal digits over the canonical JSON of the state (keys in order of the alphabet). */
export function digest(state: State): string {
  return hex(hashText(canonical(state)));
}

export function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}

/** JSON with sorted keys, so that the order of writing never shows. */
export function canonical(value: unknown): string {
  if (Number.isInteger(value)) return String(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
