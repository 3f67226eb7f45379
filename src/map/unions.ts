// Territories that were ruled together, or that have joined: between one state's parts the map draws
// no line, between a federation's members a faint one, and round a federation a heavy one.

export interface Union {
  readonly units: readonly string[];
  readonly kind: 'one' | 'federation';
  readonly source: string;
  readonly from?: string;
  readonly until?: string;
}

export const unionsAt = (unions: readonly Union[], day: string): Union[] =>
  unions.filter(({ from, until }) =>
    (from === undefined || from <= day) && (until === undefined || day < until));

export type Line = 'none' | 'faint' | 'plain' | 'heavy';

/** How the border between two units is drawn while these unions hold. */
export function lineBetween(one: string, another: string, unions: readonly Union[]): Line {
  const members = (union: Union): number =>
    Number(union.units.includes(one)) + Number(union.units.includes(another));
  const both = unions.filter((union) => members(union) === 2);
  if (both.some(({ kind }) => kind === 'one')) return 'none';
  if (both.length > 0) return 'faint';
  return unions.some((union) => union.kind === 'federation' && members(union) === 1)
    ? 'heavy' : 'plain';
}
