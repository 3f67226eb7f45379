/** Text to JSON with a clear complaint: size, encoding, syntax, depth. */
import type { Problem } from './shape.ts';

const LONGEST = 3_000_000;
const DEEPEST = 40;

/** The JSON of `text`, or `undefined` after a problem was noted under `file`. */
export function parseJson(text: string, file: string, problems: Problem[]): unknown {
  const complaint = complaintAbout(text);
  if (complaint !== undefined) {
    problems.push({ path: file, message: complaint });
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0] : 'unreadable';
    problems.push({ path: file, message: `is not JSON: ${detail}` });
    return undefined;
  }
}

function complaintAbout(text: string): string | undefined {
  if (text.length > LONGEST) return `is longer than ${LONGEST} letters; split it`;
  if (text.charCodeAt(0) === 0xfeff) return 'starts with a byte order mark; save it as UTF-8 without one';
  if (text.includes('\u0000') || text.includes('\ufffd')) return 'is not UTF-8 text; save it as UTF-8';
  if (text.trim() === '') return 'is empty';
  if (depthOf(text) > DEEPEST) return `is nested deeper than ${DEEPEST} levels`;
  return undefined;
}

/** Nesting of brackets outside strings, counted before parsing so that no stack is needed. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (quoted) {
      if (letter === '\\') i++;
      else if (letter === '"') quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === '{' || letter === '[') deepest = Math.max(deepest, ++depth);
    else if (letter === '}' || letter === ']') depth--;
  }
  return deepest;
}
