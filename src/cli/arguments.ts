/** Reading arguments: `--name value` pairs and plain words, each complaint in one line. */

/** Wrong usage or unreadable input: exit code 2, one line, nothing written. */
export class UsageError extends Error {}

export interface Arguments {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

const FLAGS = ['json', 'help', 'shifting', 'strict'];

/** @throws UsageError for an option that the command does not know or that lacks its value. */
export function readArguments(given: readonly string[], known: readonly string[]): Arguments {
  const words: string[] = [];
  const options = new Map<string, string>();
  const flags = new Set<string>();
  for (let i = 0; i < given.length; i++) {
    const word = given[i] as string;
    if (!word.startsWith('--')) {
      words.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s);
    if (FLAGS.includes(name)) flags.add(name);
    else if (!known.includes(name)) throw new UsageError(`there is no option --${name}; known here: ${known.map((k) => `--${k}`).join(' ') || 'none'}`);
    else {
      const value = inline ?? given[++i];
      if (value === undefined || (inline === undefined && value.startsWith('--'))) throw new UsageError(`--${name} needs a value`);
      if (options.has(name)) throw new UsageError(`--${name} is given twice`);
      options.set(name, value);
    }
  }
  return { words, options, flags };
}

export function wholeOption(args: Arguments, name: string, low: number, high: number, standard: number): number {
  const text = args.options.get(name);
  if (text === undefined) return standard;
  const value = /^[0-9]{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= low && value <= high)) throw new UsageError(`--${name} must be a whole number from ${low} to ${high}, not "${text}"`);
  return value;
}

export function oneOf<const T extends string>(args: Arguments, name: string, words: readonly T[], standard: T): T {
  const text = args.options.get(name) ?? standard;
  const found = words.find((word) => word === text);
  if (found === undefined) throw new UsageError(`--${name} must be one of ${words.join(', ')}, not "${text}"`);
  return found;
}

/** For commands that take options only. */
export function noWords(args: Arguments): void {
  const [word] = args.words;
  if (word !== undefined) throw new UsageError(`"${word}" is one word too many; this command takes options only`);
}

/** The only plain word of a command. */
export function onlyWord(args: Arguments, what: string): string {
  const [word, more] = args.words;
  if (word === undefined) throw new UsageError(`${what} is missing`);
  if (more !== undefined) throw new UsageError(`"${more}" is one word too many after ${what}`);
  return word;
}
