/** Commands: the text of every decision, the same in files, codes, tests and on the command line. */

/** Such as `card/wall/build`, `move/summit`, `budget/strategic/5`, `ladder/hold/term-3`, `rest`. */
export type Command = string & { readonly command: unique symbol };

export const REST = 'rest' as Command;
export const CONCEDE = 'ladder/concede' as Command;
export const ACCEPT = 'ladder/accept' as Command;

/** Budgets in the order of their bits in `state.budgeted`. */
export const BUDGETS = ['strategic', 'conventional', 'outreach'] as const;
export type Budget = (typeof BUDGETS)[number];
/** Highest level of a budget in half points. */
export const MOST_BUDGET = 8;

export const STEPS = ['hold', 'escalate'] as const;
export const LINES = ['silence', 'ask', 'term-1', 'term-2', 'term-3', 'term-4', 'term-5'] as const;
export type Line = (typeof LINES)[number];

/** Level in half points, 0–8. */
export function budgetCommand(budget: Budget, level: number): Command {
  return `budget/${budget}/${level}` as Command;
}

const ladder = STEPS.map((step) => LINES.map((line) => `ladder/${step}/${line}` as Command));

export function ladderCommand(step: 0 | 1, line: number): Command {
  return ladder[step]?.[line] as Command;
}

/** A command that reading text may or may not have; `legal()` decides. */
export function asCommand(text: string): Command {
  return text as Command;
}
