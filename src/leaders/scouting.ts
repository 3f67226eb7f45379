/**
 * Which of the many places of the world a leader has in view: those most worth an act. No leader
 * weighs all of them; a few at the edge of being won or lost are looked at closely.
 */
import { read, type Game } from '../core/ledger.ts';
import { isActive } from '../core/rules/places.ts';
import { other, US, type Side } from '../core/sides.ts';
import { points } from '../core/whole.ts';
import { places } from '../core/variables.ts';

/** How many places a leader has in view. */
const IN_VIEW = 2;
/** Around this lean to one's own side an act decides most. */
const EDGE = points(45);
const CONTESTED = points(15);

/** What a leader has in view: initiatives about no place, and those in the places in view; indices. */
export function initiativesInView(game: Game, side: Side): number[] {
  const { atLarge, inPlace } = game.content;
  const seen = atLarge.slice();
  for (const place of placesInView(game, side)) for (const index of inPlace[place] ?? []) seen.push(index);
  return seen;
}

/** The places in view, as indices of the registry, the most worth an act first. */
export function placesInView(game: Game, side: Side): number[] {
  const { quarter } = game.state;
  const seen: number[] = [];
  const worths: number[] = [];
  for (let number = 0; number < places.length; number++) {
    const facts = game.content.places[number];
    if (facts === undefined || facts.from > quarter) continue;
    const value = worth(game, side, number, facts.vote);
    let rank = seen.length;
    while (rank > 0 && (worths[rank - 1] as number) < value) rank--;
    if (rank >= IN_VIEW) continue;
    seen.splice(rank, 0, number);
    worths.splice(rank, 0, value);
    if (seen.length > IN_VIEW) { seen.pop(); worths.pop(); }
  }
  return seen;
}

function worth(game: Game, side: Side, number: number, vote: number): number {
  const place = places[number] as (typeof places)[number];
  const towards = side === US ? read(game, place.lean) : -read(game, place.lean);
  const near = points(60) - Math.abs(towards - EDGE);
  const contested = isActive(game, number, other(side)) ? CONTESTED : 0;
  const closed = read(game, place.road) >> 1;
  return near + vote * 6000 + contested - closed;
}
