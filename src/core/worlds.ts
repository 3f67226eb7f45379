/** How hard the world is to those who play it; the title's choice needs the names and no rule. */
export const WORLDS = ['calm', 'history', 'storm'] as const;
export type World = (typeof WORLDS)[number];
