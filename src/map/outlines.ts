// From the numbers of a sheet to lines that a canvas can draw.
import type { Sheet } from './sheets.ts';
import { lineBetween, type Line, type Union } from './unions.ts';

/** Steps become places: [x, y, x, y, …]. */
export function unfold(steps: readonly number[]): number[] {
  const places: number[] = [];
  let x = 0;
  let y = 0;
  for (let index = 0; index + 1 < steps.length; index += 2) {
    x += steps[index] ?? 0;
    y += steps[index + 1] ?? 0;
    places.push(x, y);
  }
  return places;
}

const backwards = (places: readonly number[]): number[] => {
  const turned: number[] = [];
  for (let index = places.length - 2; index >= 0; index -= 2) {
    turned.push(places[index] ?? 0, places[index + 1] ?? 0);
  }
  return turned;
};

export function ringPlaces(
  arcs: readonly (readonly number[])[], ring: readonly number[],
): number[] {
  return ring.flatMap((number) => {
    const places = unfold(arcs[number < 0 ? ~number : number] ?? []);
    return number < 0 ? backwards(places) : places;
  });
}

/** Who uses each arc: one between two units is a border, one of a unit alone is a coast. */
export function arcUsers(sheet: Sheet): string[][] {
  const users: string[][] = sheet.arcs.map(() => []);
  for (const unit of sheet.units) {
    for (const number of unit.polygons.flat(2)) users[number < 0 ? ~number : number]?.push(unit.id);
  }
  return users;
}

function trace(path: Path2D, places: readonly number[]): void {
  for (let index = 0; index + 1 < places.length; index += 2) {
    const x = places[index] ?? 0;
    const y = places[index + 1] ?? 0;
    if (index === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
}

export function linesPath(lines: readonly (readonly number[])[]): Path2D {
  const path = new Path2D();
  for (const line of lines) trace(path, unfold(line));
  return path;
}

export interface Border {
  readonly between: readonly [string, string];
  readonly steps: readonly number[];
}

/** The borders as they are drawn while these unions hold. */
export function bordersAt(
  borders: readonly Border[], unions: readonly Union[],
): Readonly<Record<Exclude<Line, 'none'>, Path2D>> {
  const drawn = (line: Line): Path2D => linesPath(borders
    .filter(({ between: [one, another] }) => lineBetween(one, another, unions) === line)
    .map(({ steps }) => steps));
  return { faint: drawn('faint'), plain: drawn('plain'), heavy: drawn('heavy') };
}

export interface Outlines {
  readonly units: ReadonlyMap<string, Path2D>;
  readonly coast: Path2D;
  readonly borders: readonly Border[];
  readonly lakes: Path2D;
  readonly curtain: Path2D;
}

export function outlinesOf(sheet: Sheet): Outlines {
  const units = new Map<string, Path2D>();
  for (const unit of sheet.units) {
    const path = new Path2D();
    for (const ring of unit.polygons.flat()) {
      trace(path, ringPlaces(sheet.arcs, ring));
      path.closePath();
    }
    units.set(unit.id, path);
  }
  const users = arcUsers(sheet);
  return {
    units,
    coast: linesPath(sheet.arcs.filter((_, arc) => users[arc]?.length === 1)),
    borders: sheet.arcs.flatMap((steps, arc): Border[] => {
      const [one, another] = users[arc] ?? [];
      return one === undefined || another === undefined ? [] : [{ between: [one, another], steps }];
    }),
    lakes: linesPath(sheet.lakes),
    curtain: linesPath(sheet.curtain),
  };
}

export function moved(path: Path2D, matrix: DOMMatrix): Path2D {
  const copy = new Path2D();
  copy.addPath(path, matrix);
  return copy;
}
