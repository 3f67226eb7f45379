// From the globe to the paper: projections, simplification, and the compact integer form.
import { geoConicConformal, geoGraticule, geoPath } from 'd3-geo';
import { geoHammer, geoProject } from 'd3-geo-projection';
import { presimplify, simplify, planarTriangleArea } from 'topojson-simplify';
import { topology } from 'topojson-server';

export const worldWidth = 8000;
export const loupeRadius = 2000;
const overscan = 80;

// Hammer is equal-area, so no bloc looks larger than it was. Turned so that the United States and
// the Soviet Union face each other over the pole, as their bombers did.
export const world = geoHammer().rotate([-12, -43]).scale(worldWidth / (4 * Math.SQRT2))
  .translate([worldWidth / 2, worldWidth / 4]).precision(2);

/** `zoom` tells how many times the paper's half width goes into the globe's radius. */
function loupe(parallels, [longitude, latitude], zoom = 5.1) {
  return geoConicConformal().parallels(parallels).rotate([-longitude, 0]).center([0, latitude])
    .scale(loupeRadius * zoom).translate([loupeRadius, loupeRadius])
    .clipExtent([[-overscan, -overscan],
      [2 * loupeRadius + overscan, 2 * loupeRadius + overscan]]);
}
export const europeCentre = [14.5, 50.2];
export const caribbeanCentre = [-79, 21.3];
export const straitCentre = [119.75, 24.35];
export const europe = loupe([42, 58], europeCentre);
export const caribbean = loupe([14, 30], caribbeanCentre);
export const strait = loupe([22, 27], straitCentre, 23);

const planarArea = (ring) => Math.abs(ring.reduce((sum, [x, y], index) => {
  const [nextX, nextY] = ring[(index + 1) % ring.length];
  return sum + x * nextY - nextX * y;
}, 0) / 2);

// Specks go, but a unit never goes with them.
function withoutSpecks(geometry, smallest) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const large = polygons.filter(([outer]) => planarArea(outer) >= smallest);
  const kept = large.length > 0 ? large
    : [...polygons].sort((a, b) => planarArea(b[0]) - planarArea(a[0])).slice(0, 1);
  return kept.map(([outer, ...holes]) =>
    [outer, ...holes.filter((hole) => planarArea(hole) >= smallest)]);
}

function deltas(points) {
  const whole = points.map((point) => point.map(Math.round));
  const flat = [...whole[0]];
  for (let index = 1; index < whole.length; index++) {
    const x = whole[index][0] - whole[index - 1][0];
    const y = whole[index][1] - whole[index - 1][1];
    if (x !== 0 || y !== 0) flat.push(x, y);
  }
  return flat;
}

export const point = (projection, at) => {
  const projected = projection(at);
  return projected && projected.map(Math.round);
};

// d3's path writer clips and bends the lines; we only take the points it would have drawn.
export function polylines(projection, geometry) {
  const drawn = [];
  const pen = {
    beginPath: () => {},
    moveTo: (x, y) => drawn.push([[x, y]]),
    lineTo: (x, y) => drawn.at(-1).push([x, y]),
    closePath: () => drawn.at(-1).push(drawn.at(-1)[0]),
  };
  geoPath(projection, pen)(geometry);
  return drawn.map(deltas).filter((line) => line.length > 2);
}
export const lineString = (coordinates) => ({ type: 'LineString', coordinates });
// The projection bends the lines itself, as finely as the paper needs.
export const graticule = geoGraticule().step([15, 15]).precision(15)();

export function sheet(units, projection, { detail, smallest }) {
  const onPaper = geoProject({ type: 'FeatureCollection', features: units }, projection);
  const shown = onPaper.features.filter((unit) => unit.geometry?.coordinates.length > 0);
  for (const unit of shown) {
    unit.geometry = { type: 'MultiPolygon', coordinates: withoutSpecks(unit.geometry, smallest) };
  }
  const whole = topology({ units: { type: 'FeatureCollection', features: shown } }, 2e5);
  const { arcs, objects } = simplify(presimplify(whole, planarTriangleArea), detail);
  return {
    arcs: arcs.map(deltas),
    units: objects.units.geometries.map((unit) => ({
      id: unit.id, name: unit.properties.name, polygons: unit.arcs,
    })),
  };
}
