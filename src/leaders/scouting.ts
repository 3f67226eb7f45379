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
const IN_VIEW = 3;
/** Around this lean to one's own side an act decides most. */
const EDGE = points(45);
const CONTESTED = points(15);

/** The places in view, as indices of the registry, in ascending order of worth last first. */
export function placesInView(game: Game, side: Side): number[] {
  const { quarter } = game.state;
  const worths = places.map((_, number) => {
    const facts = game.content.places[number];
    return facts === undefined || facts.from > quarter ? -points(1000) : worth(game, side, number, facts.vote);
  });
  const order = places.map((_, number) => number);
  return order.sort((a, b) => (worths[b] as number) - (worths[a] as number) || a - b).slice(0, IN_VIEW);
}

function worth(game: Game, side: Side, number: number, vote: number): number {
  const place = places[number] as (typeof places)[number];
  const towards = side === US ? read(game, place.lean) : -read(game, place.lean);
  const near = points(60) - Math.abs(towards - EDGE);
  const contested = isActive(game, number, other(side)) ? CONTESTED : 0;
  const closed = read(game, place.road) >> 1;
  return near + vote * 6000 + contested - closed;
}
