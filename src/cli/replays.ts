/** A replay on the command line is a file, a link or a code. */
import { existsSync } from 'node:fs';
import { CodeError, parseCode, replayCode } from '../replay/code.ts';
import { mismatch, readFile, setupOf, watch, type ReplayFile } from '../replay/file.ts';
import { mindsOf, type Timeline } from '../replay/timeline.ts';
import { WhoError } from '../leaders/who.ts';
import type { Problem } from '../scenario/shape.ts';
import { UsageError } from './arguments.ts';
import { firstProblem, loadScenario, readJson } from './files.ts';

export interface Opened {
  readonly timeline: Timeline;
  /** Why it does not hold under today's rules, `null` where it does. */
  readonly parting: string | null;
  readonly kind: 'file' | 'code';
}

/** @throws UsageError for what cannot be read at all. */
export function openReplay(name: string): Opened {
  if (existsSync(name)) return openFile(name);
  const code = name.includes('#/replay/') ? (name.split('#/replay/')[1] ?? '') : name;
  if (!code.includes('~')) throw new UsageError(`"${name.slice(0, 60)}" is neither a replay file nor a code`);
  return openCode(decoded(code));
}

/** A link writes some letters as `%7E`; what is not written so is left as it is. */
function decoded(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return code;
  }
}

function openFile(name: string): Opened {
  const problems: Problem[] = [];
  const raw = readJson(name, problems);
  const file = problems.length > 0 ? undefined : readFile(raw, problems);
  if (file === undefined) throw new UsageError(firstProblem(name, problems));
  const scenario = loadScenario(file.scenario.id, file.options.reading);
  const wrong = mismatch(file, scenario);
  const watched = watchSafely(file, scenario, name);
  return { timeline: watched.timeline, parting: wrong ?? watched.parting, kind: 'file' };
}

/** @throws UsageError where the file names a player whom nobody knows. */
function watchSafely(file: ReplayFile, scenario: Parameters<typeof watch>[1], name: string): ReturnType<typeof watch> {
  try {
    mindsOf(scenario, setupOf(file));
    return watch(file, scenario);
  } catch (error) {
    if (error instanceof WhoError) throw new UsageError(`${name}: ${error.message}`);
    throw error;
  }
}

function openCode(text: string): Opened {
  try {
    const code = parseCode(text);
    const scenario = loadScenario(code.scenario, code.setup.reading);
    return { timeline: replayCode(code, scenario), parting: null, kind: 'code' };
  } catch (error) {
    if (error instanceof CodeError || error instanceof WhoError) throw new UsageError(error.message);
    throw error;
  }
}
