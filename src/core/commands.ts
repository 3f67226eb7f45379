/** Commands: the text of every decision, the same in files, codes, tests and on the command line. */

/** Such as `card/wall/build`, `move/summit`, `budget/home/space`, `ladder/hold/term-3`, `rest`. */
export type Command = string & { readonly command: unique symbol };

export const REST = 'rest' as Command;
export const CONCEDE = 'ladder/concede' as Command;
export const ACCEPT = 'ladder/accept' as Command;

export const STEPS = ['hold', 'escalate'] as const;
export const LINES = ['silence', 'ask', 'term-1', 'term-2', 'term-3', 'term-4', 'term-5'] as const;
export type Line = (typeof LINES)[number];

/** To guess nothing of the other side's aims. */
export const NO_GUESS = 'guess/none' as Command;
/** After a fall: to go on as the successor, or to close the books. */
export const GO_ON = 'fall/go-on' as Command;
export const CLOSE_BOOKS = 'fall/close-books' as Command;

const ladder = STEPS.map((step) => LINES.map((line) => `ladder/${step}/${line}` as Command));

export function ladderCommand(step: 0 | 1, line: number): Command {
  return ladder[step]?.[line] as Command;
}

export function isLadderCommand(command: string, step: 0 | 1): boolean {
  return (ladder[step] as readonly string[]).includes(command);
}

/** A command that reading text may or may not have; `legal()` decides. */
export function asCommand(text: string): Command {
  return text as Command;
}
