// The sheet of the title screen: the world seen from over the North Pole, the United States on the
// left of it and the Soviet Union on the right, as their bombers and later their missiles saw it.
import { geoAzimuthalEquidistant, geoGraticule, geoPath } from 'd3-geo';
import { geoProject } from 'd3-geo-projection';
import { merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { planarTriangleArea, presimplify, simplify } from 'topojson-simplify';
import { lineString } from './plane.mjs';
import { start } from './statuses.mjs';

const size = [1600, 900];
// The words of the title stand on the left, and the United States must not lie under them.
const pole = [1010, 430];
const perDegree = 7.4;
const smallest = 10;
const detail = 2.2;

// With 88 degrees east on the right, Kansas and the Urals stand level.
const projection = geoAzimuthalEquidistant().rotate([2, -90])
  .scale((perDegree * 180) / Math.PI).translate(pole).clipAngle(120).precision(0.5);

const inkOf = { us: 'us', nato: 'west', ally: 'west', ussr: 'ussr', east: 'east', china: 'east' };
const capitals = { washington: [-77.0, 38.9], moscow: [37.6, 55.75] };

const area = (ring) => Math.abs(ring.reduce((sum, [x, y], index) => {
  const [nextX, nextY] = ring[(index + 1) % ring.length];
  return sum + x * nextY - nextX * y;
}, 0) / 2);
const onSheet = (ring) => ring.some(([x, y]) => x > -40 && y > -40 && x < size[0] + 40 && y < size[1] + 40);

function line(points) {
  const whole = points.map((point) => point.map(Math.round));
  const steps = whole.slice(1).flatMap(([x, y], index) => {
    const [dx, dy] = [x - whole[index][0], y - whole[index][1]];
    return dx === 0 && dy === 0 ? [] : [`${dx} ${dy}`];
  });
  return steps.length < 2 ? '' : `M${whole[0].join(' ')}l${steps.join(' ')}`;
}

const rings = (geometry) => geometry.coordinates.flat()
  .filter((ring) => area(ring) >= smallest && onSheet(ring))
  .map((ring) => line(ring.slice(0, -1))).filter((path) => path !== '').map((path) => `${path}z`).join('');

const drawn = (shape) => geoPath(projection).digits(0)(shape);

export function polarSheet(units) {
  const onPaper = geoProject({ type: 'FeatureCollection', features: units }, projection);
  const shown = onPaper.features.filter((unit) => unit.geometry?.coordinates.length > 0);
  const whole = topology({ units: { type: 'FeatureCollection', features: shown } }, 1e4);
  const plain = simplify(presimplify(whole, planarTriangleArea), detail);
  const lands = {};
  for (const ink of ['land', 'west', 'east', 'us', 'ussr']) {
    const members = plain.objects.units.geometries
      .filter((unit) => (inkOf[start[unit.id]] ?? 'land') === ink);
    lands[ink] = rings(merge(plain, members));
  }
  const at = ([x, y]) => [Math.round(x), Math.round(y)];
  return {
    size, pole, lands,
    borders: mesh(plain, plain.objects.units, (one, other) => one !== other).coordinates
      .filter(onSheet).map(line).join(''),
    graticule: drawn(geoGraticule().step([30, 15]).extentMajor([[-180, -30], [180, 90]])()),
    route: drawn(lineString([capitals.washington, capitals.moscow])),
    washington: at(projection(capitals.washington)), moscow: at(projection(capitals.moscow)),
  };
}
