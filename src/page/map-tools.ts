/** Beside the map: what it shows, and its places as a list for whoever uses no mouse. */
import { MAP_LAYERS, type MapBoard, type MapLayer, type MapRegion } from '../reading/map.ts';
import type { PlaceView } from '../reading/places.ts';
import { button, element } from './element.ts';

const LAYERS: Readonly<Record<MapLayer, string>> = {
  hot: 'Hot spots', leanings: 'Leanings', alliances: 'Alliances', forces: 'Forces',
};

const LEGENDS: Readonly<Record<MapLayer, string>> = {
  hot: 'Rings count the heat of a quarrel.',
  leanings: 'A bar filled to the left leans to Washington, to the right to Moscow.',
  alliances: 'Solid bars are known, hatched bars are estimates. Beside a region: how firmly its states hold together.',
  forces: 'Solid bars are known, hatched bars are estimates.',
};

const STANDS = 'Of places: a blue circle stands with Washington, a red diamond with Moscow, an ochre square takes its own road.';

export interface MapTools {
  readonly layer: MapLayer;
  readonly boards: readonly MapBoard[];
  readonly regions: readonly MapRegion[];
  /** Places that can be opened now; none where nothing can be done there. */
  readonly places: readonly PlaceView[];
  /** The spot of the map that stands for a place. */
  spotOf(place: string): string;
  setLayer(layer: MapLayer): void;
  openPlace(place: string): void;
}

export function mapTools(tools: MapTools): HTMLElement[] {
  return [
    layers(tools), ...(tools.places.length === 0 ? [] : [placeList(tools)]),
    ...tools.boards.map(boardText), ...(tools.layer === 'leanings' || tools.layer === 'alliances' ? [regionText(tools.regions)] : []),
  ];
}

function layers(tools: MapTools): HTMLElement {
  const legend = [LEGENDS[tools.layer], tools.places.length > 0 && tools.boards.length === 0 ? STANDS : ''].filter((text) => text !== '').join(' ');
  return element('details', { class: 'map-tool' },
    element('summary', {}, `Map: ${LAYERS[tools.layer].toLowerCase()}`),
    element('div', { role: 'group', 'aria-label': 'The map shows' }, ...MAP_LAYERS.map((layer) =>
      button(LAYERS[layer], () => tools.setLayer(layer), { 'aria-pressed': layer === tools.layer ? 'true' : 'false' }))),
    element('p', { class: 'quiet' }, legend));
}

/** The same in words: a phone's map has no room for it, and a drawing cannot be read aloud. */
function boardText({ title, bars }: MapBoard): HTMLElement {
  return element('p', { class: 'board-text' }, element('strong', {}, `${title}: `),
    bars.map(({ label, shown, known }) => `${label} ${shown}${known ? '' : ' (estimate)'}`).join(', '));
}

function regionText(regions: readonly MapRegion[]): HTMLElement {
  return element('p', { class: 'board-text' }, regions.map(({ label, text }) => `${label}: ${text}`).join('. '), '.');
}

function placeList(tools: MapTools): HTMLElement {
  const regions = [...new Set(tools.places.map((place) => place.region))];
  const item = (place: PlaceView): HTMLElement => element('li', {},
    button(place.name, () => tools.openPlace(place.id), { 'data-spot': tools.spotOf(place.id), title: `${place.stands}. ${place.leanText}.` }));
  return element('details', { class: 'map-tool map-places' },
    element('summary', {}, `Places (${tools.places.length})`),
    ...regions.map((region) => element('section', { 'aria-label': region }, element('h3', {}, region),
      element('ul', {}, ...tools.places.filter((place) => place.region === region).map(item)))));
}
