// Turns the countries of today into the political units of 1955.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoArea } from 'd3-geo';
import polygonClipping from 'polygon-clipping';
import { merge } from 'topojson-client';
import * as lines from './lines.mjs';
import { wholeCountries } from './names.mjs';

const earthRadiusSquared = 6371 * 6371;
const smallestIslandKm2 = 400;
// These units are smaller than the smallest island we draw, but the story needs them.
const alwaysDrawn = new Set(['WBL', 'GAZ', 'HKG', 'MAC', 'SGP', 'PCZ', 'MLT', 'ZAN', 'RYU', 'SAA',
  'BHR', 'TNG', 'IFN']);

const readAtlas = (detail) => {
  const path = createRequire(import.meta.url).resolve(`world-atlas/countries-${detail}.json`);
  return JSON.parse(readFileSync(path, 'utf8'));
};

class Countries {
  constructor(atlas) {
    this.atlas = atlas;
    this.byName = new Map();
    this.used = new Set();
    for (const shape of atlas.objects.countries.geometries) {
      const name = shape.properties.name;
      this.byName.set(name, [...(this.byName.get(name) ?? []), shape]);
    }
  }
  take(...names) {
    const shapes = names.flatMap((name) => {
      const found = this.byName.get(name);
      if (!found) throw new Error(`world-atlas has no country called ${name}`);
      this.used.add(name);
      return found;
    });
    return merge(this.atlas, shapes).coordinates;
  }
  rest() {
    return [...this.byName.keys()].filter((name) => !this.used.has(name) && name !== 'Antarctica');
  }
}

const box = (ring) => ring.reduce(
  ([west, south, east, north], [x, y]) =>
    [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)],
  [999, 999, -999, -999],
);
const centre = (polygon) => {
  const [west, south, east, north] = box(polygon[0]);
  return [(west + east) / 2, (south + north) / 2, east - west];
};
const part = (polygons, keep) => polygons.filter((polygon) => keep(...centre(polygon)));
const between = ([ax, ay], [bx, by]) => ([x, y]) => {
  const along = (x - ax) * (bx - ax) + (y - ay) * (by - ay);
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const across = (x - ax) * (by - ay) - (y - ay) * (bx - ax);
  return along > 0 && along < length && Math.abs(across) < 1e-9 * length;
};

// Clipping drops the points within a straight border, and a neighbour that kept them would no longer
// share that border.
function withPointsOf(polygons, cutUp) {
  const kept = new Set(cutUp.flat(2).map(String));
  const lost = polygons.flat(2).filter((point) => !kept.has(String(point)));
  const mend = (ring) => ring.flatMap((from, index) => {
    const to = ring[index + 1];
    if (to === undefined) return [from];
    const distance = ([x, y]) => (x - from[0]) ** 2 + (y - from[1]) ** 2;
    const points = new Map(lost.filter(between(from, to)).map((point) => [String(point), point]));
    return [from, ...[...points.values()].sort((a, b) => distance(a) - distance(b))];
  });
  return cutUp.map((polygon) => polygon.map(mend));
}

/** A mask is one ring or several that lie apart. */
const cut = (polygons, mask) => {
  const masks = mask.map((ring) => [ring]);
  return {
    inside: withPointsOf(polygons, polygonClipping.intersection(polygons, masks)),
    outside: withPointsOf(polygons, polygonClipping.difference(polygons, masks)),
  };
};

function mergedStates(take, add) {
  add('SUN', 'Soviet Union', take('Russia', 'Ukraine', 'Belarus', 'Moldova', 'Estonia', 'Latvia',
    'Lithuania', 'Georgia', 'Armenia', 'Azerbaijan', 'Kazakhstan', 'Uzbekistan', 'Turkmenistan',
    'Kyrgyzstan', 'Tajikistan'));
  add('YUG', 'Yugoslavia', take('Slovenia', 'Croatia', 'Bosnia and Herz.', 'Serbia', 'Kosovo',
    'Montenegro', 'Macedonia'));
  add('CSK', 'Czechoslovakia', take('Czechia', 'Slovakia'));
  add('PAK', 'Pakistan', [...take('Pakistan'), ...take('Bangladesh')]);
  add('ETH', 'Ethiopia', take('Ethiopia', 'Eritrea'));
  add('SDN', 'Sudan', take('Sudan', 'S. Sudan'));
  add('CYP', 'Cyprus', take('Cyprus', 'N. Cyprus'));
}

function dividedStates(take, add) {
  const germany = cut(take('Germany'), lines.eastOfInnerGermanBorder);
  const east = cut(germany.inside, lines.westBerlin);
  const west = cut(germany.outside, lines.saar);
  add('DDR', 'East Germany', east.outside);
  add('WBL', 'West Berlin', east.inside);
  add('BRD', 'West Germany', west.outside);
  add('SAA', 'Saar', west.inside);
  const vietnam = cut(take('Vietnam'), lines.southOfSeventeenthParallel);
  add('VDR', 'North Vietnam', vietnam.outside);
  add('VNR', 'South Vietnam', vietnam.inside);
  const yemen = cut(take('Yemen'), lines.adenAndProtectorates);
  add('YAR', 'Yemen', yemen.outside);
  add('ADE', 'Aden', yemen.inside);
}

function nearEast(take, add) {
  const palestine = take('Palestine');
  const israel = cut(take('Israel'), lines.golanHeights);
  add('ISR', 'Israel', israel.outside);
  add('JOR', 'Jordan', polygonClipping.union(take('Jordan'), part(palestine, (x) => x > 34.7)));
  add('GAZ', 'Gaza Strip', part(palestine, (x) => x <= 34.7));
  add('SYR', 'Syria', polygonClipping.union(take('Syria'), israel.inside));
}

function islands(take, add) {
  const tanzania = take('Tanzania');
  const zanzibar = (x, y, width) => x > 39.1 && width < 1 && y > -6.6;
  add('TAN', 'Tanganyika', part(tanzania, (...at) => !zanzibar(...at)));
  add('ZAN', 'Zanzibar', part(tanzania, zanzibar));
  const malaysia = take('Malaysia');
  add('MLY', 'Malaya', part(malaysia, (x) => x < 106));
  add('BBO', 'British Borneo', part(malaysia, (x) => x >= 106));
  const indonesia = cut(take('Indonesia'), lines.westNewGuinea);
  add('IDN', 'Indonesia', indonesia.outside);
  add('WNG', 'West New Guinea', indonesia.inside);
  const japan = take('Japan');
  const ryukyu = (x, y) => y < 27.2 && x < 131.5;
  add('JPN', 'Japan', part(japan, (x, y) => !ryukyu(x, y)));
  add('RYU', 'Ryukyu Islands', part(japan, ryukyu));
  const panama = cut(take('Panama'), lines.canalZone);
  add('PAN', 'Panama', panama.outside);
  add('PCZ', 'Panama Canal Zone', panama.inside);
  const france = take('France');
  const guiana = (x, y) => x < -50 && x > -56 && y > 0 && y < 8;
  add('FRA', 'France', part(france, (x, y) => y > 40));
  add('GUF', 'French Guiana', part(france, guiana));
  add('FOD', 'French overseas departments', part(france, (x, y) => y <= 40 && !guiana(x, y)));
}

function westAfricanTrusts(take, add) {
  const ghana = cut(take('Ghana'), lines.britishTogoland);
  add('GHA', 'Gold Coast', ghana.outside);
  add('TGB', 'British Togoland', ghana.inside);
  const nigeria = cut(take('Nigeria'), lines.northernCameroons);
  add('NGA', 'Nigeria', nigeria.outside);
  add('NCB', 'Northern Cameroons', nigeria.inside);
  const cameroon = cut(take('Cameroon'), lines.southernCameroons);
  add('CMR', 'French Cameroons', cameroon.outside);
  add('SCB', 'Southern Cameroons', cameroon.inside);
}

function enclaves(take, add) {
  let morocco = take('Morocco');
  // Tangier comes first, because the mask of the Spanish zone would take it in.
  for (const [id, name, mask] of [
    ['TNG', 'Tangier', lines.tangierZone], ['SNM', 'Spanish Morocco', lines.spanishNorthMorocco],
    ['IFN', 'Ifni', lines.ifni], ['TRF', 'Tarfaya', lines.tarfaya],
  ]) {
    const { inside, outside } = cut(morocco, mask);
    add(id, name, inside);
    morocco = outside;
  }
  add('MAR', 'Morocco', morocco);
  const india = cut(take('India', 'Siachen Glacier'), lines.goa);
  add('IND', 'India', india.outside);
  add('GOA', 'Goa', india.inside);
  const namibia = cut(take('Namibia'), lines.walvisBay);
  add('NAM', 'South West Africa', namibia.outside);
  add('ZAF', 'South Africa', [...take('South Africa'), ...namibia.inside]);
}

// d3-geo reads a ring by its side on the sphere, so a ring wound the wrong way floods the world.
const ringArea = (ring) => geoArea({ type: 'Polygon', coordinates: [ring] });
function rewind(polygons) {
  return polygons.map((polygon) => polygon.map((ring, index) => {
    const coversHalfTheGlobe = ringArea(ring) > 2 * Math.PI;
    return (index === 0) === coversHalfTheGlobe ? [...ring].reverse() : ring;
  }));
}

const feature = (id, name, coordinates) => ({
  type: 'Feature', id, properties: { name }, geometry: { type: 'MultiPolygon', coordinates },
});

function withoutSpecks(id, polygons) {
  if (alwaysDrawn.has(id)) return polygons;
  const large = polygons.filter(
    (polygon) => ringArea(polygon[0]) * earthRadiusSquared >= smallestIslandKm2);
  return large.length > 0 ? large : polygons;
}

export function unitsOf1955() {
  const countries = new Countries(readAtlas('50m'));
  const take = (...names) => countries.take(...names);
  const units = [];
  const add = (id, name, polygons) => {
    if (polygons.length === 0) throw new Error(`unit ${id} has no land`);
    units.push(feature(id, name, withoutSpecks(id, rewind(polygons))));
  };
  mergedStates(take, add);
  dividedStates(take, add);
  nearEast(take, add);
  islands(take, add);
  westAfricanTrusts(take, add);
  enclaves(take, add);
  for (const { id, modern, name } of wholeCountries) add(id, name, take(modern));
  add('REST', 'Other islands', take(...countries.rest()));
  return units.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Both shores of the Taiwan Strait, in the detail that shows Quemoy. */
export function unitsOfTheStrait() {
  const countries = new Countries(readAtlas('10m'));
  return [
    feature('CHN', 'China', rewind(countries.take('China'))),
    feature('TWN', 'Taiwan (Republic of China)',
      rewind([...countries.take('Taiwan'), ...lines.matsuIslands.map((ring) => [ring])])),
  ];
}

export const areaKm2 = (unit) => geoArea(unit) * earthRadiusSquared;
