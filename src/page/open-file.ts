/** A file of a game, opened again: checked against today's rules, then played by its leaders. */
import { asCommand } from '../core/commands.ts';
import { CodeError } from '../replay/code.ts';
import { mismatch, readFile, setupOf, watch, type ReplayFile } from '../replay/file.ts';
import { begin, choose, leaderMove, mindsOf, type Timeline } from '../replay/timeline.ts';
import type { Scenario } from '../scenario/read.ts';
import type { Problem } from '../scenario/shape.ts';

/** Rejects with a CodeError where it is no file of a game, or today's rules do not agree with all of it. */
export async function openFile(text: string, load: (file: ReplayFile) => Promise<Scenario>): Promise<Timeline> {
  const problems: Problem[] = [];
  const file = readFile(parsed(text), problems);
  if (file === undefined) throw new CodeError(`This is no file of a game: ${problems[0]?.path ?? ''} ${problems[0]?.message ?? ''}`);
  const scenario = await load(file);
  const refused = mismatch(file, scenario) ?? watch(file, scenario).parting;
  if (refused !== null) throw new CodeError(`This file does not hold today: ${refused}.`);
  return withMinds(file, scenario);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CodeError('This is no file of a game: it cannot be read.');
  }
}

/** Leaders decide for themselves again, so that the game can be gone on with and has a code. */
function withMinds(file: ReplayFile, scenario: Scenario): Timeline {
  const setup = setupOf(file);
  const minds = mindsOf(scenario, setup);
  let timeline: Timeline = { ...begin(scenario, setup), undone: file.undone, hindsight: file.hindsight ?? false };
  for (const written of file.commands) {
    const command = asCommand(written);
    timeline = leaderMove(timeline, minds) ?? choose(timeline, command);
    if (timeline.steps.at(-1)?.command !== command) throw new CodeError('This file does not hold today: a leader decides otherwise now.');
  }
  return timeline;
}
