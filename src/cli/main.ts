/** The command line: `coexist <command>`. Exit 0 done, 1 does not hold, 2 wrong usage or input. */
import { WhoError } from '../leaders/who.ts';
import { UsageError } from './arguments.ts';
import { runBacktest } from './backtest.ts';
import { runBalance } from './balance.ts';
import { runCheck, runScenarios } from './catalogue.ts';
import { runEnsemble, runMerge } from './ensemble.ts';
import { runFork } from './fork.ts';
import { runPar } from './par.ts';
import { runPlay } from './play.ts';
import { runShow, runVerify } from './verify.ts';

const LONGEST_LINE = 400;

type Command = (given: readonly string[]) => number | Promise<number>;

const COMMANDS: Readonly<Record<string, readonly [Command, string]>> = {
  scenarios: [runScenarios, 'list the scenarios'],
  check: [runCheck, '<folder>…  read scenario folders and print every problem'],
  play: [runPlay, '<scenario> --seed S --us WHO --ussr WHO [--out FILE]  play one game'],
  verify: [runVerify, '<replay>…  play replays again and stamp them'],
  show: [runShow, '<replay> [--turn N] [--why VARIABLE]  state and causes'],
  fork: [runFork, '<replay> --at N --choose COMMAND [--games G]  same luck, different choice'],
  ensemble: [runEnsemble, '<scenario> --games G --seed S --us WHO --ussr WHO  many games, one row each'],
  merge: [runMerge, '<file>…  join the parts of an ensemble'],
  backtest: [runBacktest, 'the historical line against the record'],
  balance: [runBalance, '[--games G]  war rates, pushing only, lines in the Cuban crisis'],
  par: [runPar, '[--games G] [--out FILE]  what leaders make of each side, as data'],
};

function help(): string {
  const lines = Object.entries(COMMANDS).map(([name, [, text]]) => `  ${name.padEnd(10)} ${text}`);
  return ['coexist <command> [options]', ...lines, 'Every command takes --json.'].join('\n');
}

async function main(given: readonly string[]): Promise<number> {
  const [name, ...rest] = given;
  if (name === undefined || name === 'help' || given.includes('--help')) {
    console.log(help());
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new UsageError(`there is no command "${name}"; there are ${Object.keys(COMMANDS).join(', ')}`);
  return command[0](rest);
}

/** One line whatever was typed: line breaks are shown as blanks, and a page of letters is cut. */
function oneLine(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ');
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}

function explain(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError || error instanceof WhoError) return text;
  return `${text} (this is a fault of the program: please report it with the command)`;
}

/** Whoever reads the output may stop early, as `head` does: that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  console.error(`coexist: the output cannot be written: ${oneLine(error.message)}; free some room`);
  process.exit(2);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`coexist: ${oneLine(explain(error))}`);
  process.exitCode = 2;
}
