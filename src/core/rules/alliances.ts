/**
 * Alliances hold together by a common threat and loosen in a thaw; coexistence strains the tie to
 * Peking (not before 1958, little until autumn 1959, much after it) and pays at home only where it
 * is seen to win.
 * Source: Snyder 1997 on alliances; the dossier of the Sino-Soviet split for the dates.
 */
import { add, hasFlag, read, type Game } from '../ledger.ts';
import { US, USSR } from '../sides.ts';
import { divide, points } from '../whole.ts';
import { cause, china, cohesion, prestige, prosperity, rapport, tension } from '../variables.ts';

/** First quarters of 1958 and of the open quarrel after autumn 1959. */
const QUARREL_BEGINS = 12;
const QUARREL_OPEN = 19;
/** From the fourth quarter of 1960 the quarrel feeds itself. */
const QUARREL_FEEDS = 23;

export function moveAlliances(game: Game): void {
  const warm = read(game, rapport);
  const heat = read(game, tension) - points(50);
  const west = points(62) + divide(heat * 15, 100) - divide(warm * 6, 100);
  add(game, cohesion[US], divide(west - read(game, cohesion[US]), 25), 'common-threat');
  const crushed = hasFlag(game, game.content.named.crushed) ? points(6) : 0;
  const east = points(60) + divide(heat * 10, 100) + crushed;
  add(game, cohesion[USSR], divide(east - read(game, cohesion[USSR]), 25), 'bloc-discipline');
  const coexists = game.state.doctrines[USSR] === game.content.named.coexistence;
  quarrel(game, coexists, warm);
  believe(game, coexists);
  add(game, cause[US], divide(points(60) - read(game, cause[US]), 30), 'drift');
}

function quarrel(game: Game, coexists: boolean, warm: number): void {
  const quarter = game.state.quarter;
  const k = game.content.coefficients;
  const loss =
    quarter < QUARREL_BEGINS ? k.chinaLossEarly
    : quarter < QUARREL_OPEN ? k.chinaLossMiddle
    : k.chinaLossLate;
  add(game, china, coexists ? -loss : -150, coexists ? 'revisionism' : 'rivalry');
  add(game, china, -divide(warm * 15, 1000), 'summits-with-the-west');
  if (quarter >= QUARREL_FEEDS) add(game, china, -500, 'open-quarrel');
}

function believe(game: Game, coexists: boolean): void {
  const faith = cause[USSR];
  const strain = divide(Math.max(0, points(60) - read(game, china)) * 5, 1000);
  if (!coexists) {
    add(game, faith, 150 - strain, 'orthodoxy');
    return;
  }
  const example =
    divide((read(game, prestige[USSR]) - points(48)) * 14, 1000) +
    divide((read(game, prosperity[USSR]) - points(40)) * 20, 1000);
  add(game, faith, example - 200 - strain, 'proof-by-example');
}
