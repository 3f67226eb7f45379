/** Path code of the plainest shapes, so that a motif reads as what it shows. */

export const box = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

export const disc = (x: number, y: number, radius: number): string => oval(x, y, radius, radius);

export const oval = (x: number, y: number, across: number, up: number): string =>
  `M${x - across} ${y}a${across} ${up} 0 1 0 ${across * 2} 0a${across} ${up} 0 1 0 ${-across * 2} 0z`;

/** A closed shape through the points, given as x, y, x, y. */
export const shape = (...points: readonly number[]): string => `${line(...points)}z`;

/** An open line through the points. */
export const line = (...points: readonly number[]): string =>
  points.map((value, i) => `${i === 0 ? 'M' : i % 2 === 0 ? 'L' : ' '}${value}`).join('');

/** The same shape at several distances along the level. */
export const row = (at: readonly number[], draw: (x: number) => string): string => at.map(draw).join('');
