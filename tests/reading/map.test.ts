import { expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { newGame } from '../../src/core/game.ts';
import { read, type Game } from '../../src/core/ledger.ts';
import { copyState, STAGE } from '../../src/core/state.ts';
import { china, places, regions } from '../../src/core/variables.ts';
import { CARD_SPOTS, CRISIS_SPOTS, PLACE_SPOTS, PLACE_UNITS } from '../../src/reading/atlas.ts';
import { mapPicture, type MapPicture, type MapWish } from '../../src/reading/map.ts';
import { campaign, scenario } from '../games.ts';
import { wordsOf } from '../words.ts';

const words = wordsOf('campaign-1955-1964');
const world = JSON.parse(readFileSync(new URL('../../assets/map/world.json', import.meta.url), 'utf8')) as {
  units: { id: string }[]; spots: Record<string, unknown>;
};
const date = { year: 1955, month: 1, text: '' };
const plain: MapWish = { date, since: null, theme: 'day', motion: false, layer: 'hot', viewer: 0, place: '', covered: 0, below: 0, bare: false, keyless: false };

function start(): Game {
  const { content } = campaign();
  return { state: copyState(newGame(content, 'MAP')), content, ledger: null };
}

const look = (game: Game, wish: Partial<MapWish> = {}): MapPicture => mapPicture(game, words, { ...plain, ...wish });

test('every place, card and crisis that the map is told of lies on its sheet', () => {
  const units = new Set(world.units.map(({ id }) => id));
  for (const { id } of places) {
    expect(units, id).toContain(PLACE_UNITS[id]);
    expect(world.spots[PLACE_SPOTS[id] ?? id], id).toBeDefined();
  }
  const cards = new Set(campaign().content.cards.map(({ id }) => id));
  for (const [card, spot] of Object.entries(CARD_SPOTS)) {
    expect(cards, card).toContain(card);
    expect(world.spots[spot], spot).toBeDefined();
  }
  for (const { id } of Object.values(CRISIS_SPOTS)) expect(world.spots[id], id).toBeDefined();
});

test('layers show what they are called', () => {
  const game = start();
  const hot = look(game);
  expect(hot.spots.some(({ heat }) => heat > 20)).toBe(true);
  expect(hot.spots.every(({ lean }) => lean === null)).toBe(true);
  const leanings = look(game, { layer: 'leanings' });
  expect(leanings.spots.length).toBe(places.length);
  expect(leanings.spots.every(({ lean }) => lean !== null)).toBe(true);
  expect(leanings.regions.length).toBe(5);
  expect(look(game, { layer: 'forces' }).boards.map(({ bars }) => bars.map(({ label }) => label)))
    .toEqual([['Missiles', 'Warheads', 'Defence'], ['Missiles', 'Warheads', 'Defence']]);
  const alliances = look(game, { layer: 'alliances' });
  expect(alliances.regions.map(({ scale, value }) => [scale, value])).toEqual(regions.map(({ cohesion }) => ['hold', read(game, cohesion) / 1000]));
  expect(alliances.boards[0]?.bars.every(({ most }) => most === 100)).toBe(true);
});

test('how Moscow and Peking get on is known to Moscow, and guessed in Washington', () => {
  const game = start();
  const harmony = (viewer: 0 | 1): unknown => look(game, { layer: 'alliances', viewer }).boards[1]?.bars.find(({ label }) => label === 'With Peking');
  expect(harmony(1)).toMatchObject({ value: read(game, china) / 1000, known: true });
  expect(harmony(0)).toMatchObject({ known: false });
  expect(look(game, { layer: 'alliances' }).boards[0]?.bars.map(({ label }) => label)).toEqual(['Alliance', 'Standing']);
});

test('a campaign follows the dated map only in what nobody decides, and Austria by its treaty', () => {
  const game = start();
  expect(look(game).dated).toBe('fixed');
  expect(look(game).status['AUT']).toBe('trust');
  const treaty = game.content.agreements.findIndex(({ id }) => id === 'austria');
  game.state.agreements[treaty] = 2;
  expect(look(game).status['AUT']).toBe('neutral');
  const crisis = scenario('cuba-1962').content;
  const dated = mapPicture({ state: newGame(crisis, 'MAP'), content: crisis, ledger: null }, words, plain);
  expect([dated.dated, dated.status]).toEqual(['all', {}]);
});

test('the eye goes to a crisis first, then to an open place, then to the card on the table', () => {
  const game = start();
  const formosa = game.content.cards.findIndex(({ id }) => id === 'formosa');
  [game.state.stage, game.state.hand] = [STAGE.cards, [formosa]];
  expect(look(game).focus).toBe('taiwan-strait');
  expect(look(game, { place: 'southVietnam' }).focus).toBe('vietnam');
});

test('marks open places only while the desk lies open', () => {
  const game = start();
  game.state.stage = STAGE.cards;
  expect(look(game).spots.some(({ opens }) => opens)).toBe(false);
  game.state.stage = STAGE.desk;
  const opening = look(game).spots.filter(({ opens }) => opens).map(({ id }) => id);
  expect(new Set(opening)).toEqual(new Set(places.map(({ id }) => PLACE_SPOTS[id] ?? id)));
});
