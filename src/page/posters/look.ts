/** How a poster looks, told by what it is about: what is chosen for it, and a stable draw for the rest. */
import { CHOSEN, KINDS, THEMES } from './chosen.ts';
import { MOTIFS, type MotifId } from './motifs.ts';

/** Whose decision it is; `both` prints half and half. */
export type Lead = 'us' | 'ussr' | 'both';

export const BACKDROPS = ['sun', 'rays', 'bands', 'rings', 'level', 'corners', 'arch'] as const;
/** The first ink and the second; the third is always black. */
export const INKS = ['lead-ochre', 'lead-rival', 'lead-ink'] as const;

export interface Look {
  readonly motif: MotifId;
  /** A smaller motif beside it, in the second ink. */
  readonly companion: MotifId | null;
  readonly backdrop: (typeof BACKDROPS)[number];
  readonly inks: (typeof INKS)[number];
  readonly lead: Lead;
  readonly mirrored: boolean;
}

/** The look for a subject such as `card/formosa`, `crisis/berlin` or `ending/nuclear-war`. */
export function lookOf(subject: string, lead: Lead): Look {
  const [motif, companion] = motifsFor(subject);
  const draw = stableDraw(subject);
  return {
    motif, companion: companion ?? null, lead,
    backdrop: pick(BACKDROPS, draw), inks: pick(INKS, Math.floor(draw / 7)), mirrored: Math.floor(draw / 21) % 2 === 1,
  };
}

/** A motif and perhaps a second: chosen by hand, else by the theme of the name, else by the kind. */
export function motifsFor(subject: string): readonly [MotifId, MotifId?] {
  const [kind = '', ...names] = subject.split('/');
  const name = names.at(-1) ?? '';
  const chosen = CHOSEN[subject] ?? THEMES.find(([theme]) => theme.test(name))?.[1] ?? KINDS[kind] ?? 'document';
  const [first = 'document', second] = chosen.split(' ').filter(isMotif);
  return second === undefined ? [first] : [first, second];
}

export const isMotif = (name: string): name is MotifId => Object.hasOwn(MOTIFS, name);

function pick<T>(from: readonly T[], draw: number): T {
  return from[draw % from.length] as T;
}

/** The same number for the same text, everywhere and always (FNV-1a). */
function stableDraw(text: string): number {
  let draw = 0x811c9dc5;
  for (const letter of text) draw = Math.imul(draw ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (draw ^ (draw >>> 15)) >>> 0;
}
