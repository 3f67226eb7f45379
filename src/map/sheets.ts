// The printed sheets of the atlas: whole numbers on paper, with no globe left in them.
import caribbeanText from '../../assets/map/caribbean.json?raw';
import europeText from '../../assets/map/europe.json?raw';
import straitText from '../../assets/map/strait.json?raw';
import statusText from '../../assets/map/statuses.json?raw';
import worldText from '../../assets/map/world.json?raw';
import type { StatusTable } from './statuses.ts';

export type Point = readonly [number, number];

export interface SheetUnit {
  readonly id: string;
  readonly name: string;
  /** Polygons, of rings, of arc numbers; ~n walks arc n backwards. */
  readonly polygons: readonly (readonly (readonly number[])[])[];
}

export interface Sheet {
  /** Each arc starts at its first point; every further pair is a step from the one before. */
  readonly arcs: readonly (readonly number[])[];
  readonly units: readonly SheetUnit[];
  readonly lakes: readonly (readonly number[])[];
  readonly curtain: readonly (readonly number[])[];
  readonly spots: Readonly<Record<string, Point>>;
}

export interface CurvedLabel {
  readonly text: string;
  readonly size: number;
  readonly ink: 'cream' | 'ink';
  readonly fill: number;
  readonly curve: readonly [Point, Point, Point];
  readonly from?: string;
  readonly until?: string;
}

export interface FlatLabel {
  readonly text: string;
  readonly size: number;
  readonly ink: 'cream' | 'ink';
  readonly at: Point;
}

export interface WorldSheet extends Sheet {
  readonly sphere: readonly (readonly number[])[];
  readonly graticule: readonly (readonly number[])[];
  readonly labels: readonly CurvedLabel[];
  readonly regions: Readonly<Record<string, Point>>;
  /** Seats of the two powers' boards. */
  readonly boards: Readonly<Record<string, Point>>;
  readonly mustShow: readonly Point[];
}

export interface LoupeSheet extends Sheet {
  readonly radius: number;
  readonly labels: readonly FlatLabel[];
  readonly quarantine: readonly (readonly number[])[];
  /** Where the middle of the loupe lies on the world sheet. */
  readonly centre: Point;
  /** Two points that bend the line from there to the loupe; none for a straight one. */
  readonly leader: readonly Point[];
}

export type LoupeName = 'europe' | 'caribbean' | 'strait';

export interface Atlas {
  readonly world: WorldSheet;
  readonly loupes: Readonly<Record<LoupeName, LoupeSheet>>;
  readonly statuses: StatusTable;
}

export function readAtlas(): Atlas {
  return {
    world: JSON.parse(worldText) as WorldSheet,
    loupes: {
      europe: JSON.parse(europeText) as LoupeSheet,
      caribbean: JSON.parse(caribbeanText) as LoupeSheet,
      strait: JSON.parse(straitText) as LoupeSheet,
    },
    statuses: JSON.parse(statusText) as StatusTable,
  };
}

/** Europe holds seven crises in fifteen pixels, so it has the loupe unless another one is called. */
export function loupeFor({ loupes }: Atlas, focus: string | null): LoupeName {
  const shows = (name: LoupeName): boolean => focus !== null && focus in loupes[name].spots;
  if (shows('europe')) return 'europe';
  return (['caribbean', 'strait'] as const).find(shows) ?? 'europe';
}
