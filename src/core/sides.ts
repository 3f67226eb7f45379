/** The two powers. Arrays with one place per power are indexed by `Side`. */
export type Side = 0 | 1;

export const US: Side = 0;
export const USSR: Side = 1;
export const SIDES: readonly [Side, Side] = [US, USSR];
export const SIDE_IDS = ['us', 'ussr'] as const;
export type SideId = (typeof SIDE_IDS)[number];

export function other(side: Side): Side {
  return side === US ? USSR : US;
}

export function sideId(side: Side): SideId {
  return SIDE_IDS[side];
}

/** `undefined` for anything but `us` and `ussr`. */
export function parseSide(text: string): Side | undefined {
  return text === 'us' ? US : text === 'ussr' ? USSR : undefined;
}
