/**
 * A flag is made by naming it, so a slip of the pen makes a new one that nobody else knows. Each
 * must be raised somewhere and asked for somewhere, in the scenario or in what all of them share.
 */
import type { NamedContent } from '../core/content.ts';
import { COMMON_NAMES } from './forms.ts';
import type { Reader } from './reader.ts';
import { shown } from './shape.ts';

/** Flags that the rules themselves ask about. */
export const RULES_ASK = [
  'overflights', 'jupiters', 'cubaMissiles', 'crushed', 'wall', 'berlinEase',
] as const satisfies readonly (keyof NamedContent)[];

const CONDITIONS = ['when', 'calmed', 'spoiled'];
const EFFECTS = ['effects', 'before', 'always', 'challengerAhead', 'defenderAhead', 'holds', 'loses', 'begun', 'done'];

/** Where each flag is first raised, lowered and asked for. */
interface Sightings {
  readonly raised: Map<string, string>;
  readonly lowered: Map<string, string>;
  readonly asked: Map<string, string>;
}

export function checkFlags({ rules, common, problems }: Reader): void {
  const seen: Sightings = { raised: new Map(), lowered: new Map(), asked: new Map() };
  for (const name of COMMON_NAMES) walk(common[name], `common/${name}.json`, seen);
  walk(rules, 'rules.json', seen);
  rules.flags.forEach((flag, i) => sight(seen.raised, flag, `rules.json/flags/${i}`));
  for (const flag of RULES_ASK) sight(seen.asked, flag, '');
  for (const [what, sightings] of [['asks for', seen.asked], ['lowers', seen.lowered]] as const) {
    for (const [flag, path] of sightings) {
      if (path !== '' && !seen.raised.has(flag)) problems.push({ path, message: `${what} the flag ${shown(flag)}, which nothing raises` });
    }
  }
  for (const [flag, path] of seen.raised) {
    if (!seen.asked.has(flag)) problems.push({ path, message: `raises the flag ${shown(flag)}, which nothing asks for` });
  }
}

function sight(where: Map<string, string>, flag: unknown, path: string): void {
  if (typeof flag === 'string' && !where.has(flag)) where.set(flag, path);
}

/** Every condition and every list of effects in a form, under its path. */
function walk(form: unknown, path: string, seen: Sightings): void {
  if (Array.isArray(form)) form.forEach((part: unknown, i) => walk(part, `${path}/${idOf(part) ?? i}`, seen));
  else if (typeof form === 'object' && form !== null) {
    for (const [name, part] of Object.entries(form)) {
      const inner = `${path}/${name}`;
      if (CONDITIONS.includes(name)) walkCondition(part, inner, seen);
      else if (EFFECTS.includes(name)) walkEffects(part, inner, seen);
      else walk(part, inner, seen);
    }
  }
}

function idOf(part: unknown): string | undefined {
  return typeof part === 'object' && part !== null && 'id' in part && typeof part.id === 'string' ? part.id : undefined;
}

function walkCondition(condition: unknown, path: string, seen: Sightings): void {
  if (!Array.isArray(condition)) return;
  if (condition[0] === 'flag') sight(seen.asked, condition[1], path);
  else condition.forEach((part: unknown, i) => walkCondition(part, `${path}/${i}`, seen));
}

function walkEffects(effects: unknown, path: string, seen: Sightings): void {
  if (!Array.isArray(effects)) return;
  effects.forEach((effect: unknown, i) => {
    if (!Array.isArray(effect)) return;
    const own = `${path}/${i}`;
    if (effect[0] === 'flag') sight(seen.raised, effect[1], own);
    if (effect[0] === 'unflag') sight(seen.lowered, effect[1], own);
    if (effect[0] === 'if') walkCondition(effect[1], `${own}/1`, seen);
    if (effect[0] === 'if' || effect[0] === 'chance') {
      for (const branch of [2, 3]) walkEffects(effect[branch], `${own}/${branch}`, seen);
    }
  });
}
