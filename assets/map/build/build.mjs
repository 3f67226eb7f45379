// Builds the sheets of the game's map: node assets/map/build/build.mjs [folder] (npm run map).
// The same input gives the same bytes, so a change in these files is a change someone made.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ironCurtain, lakes, quarantineLine } from './lines.mjs';
import * as places from './places.mjs';
import * as plane from './plane.mjs';
import { polarSheet } from './polar.mjs';
import { statusTable } from './statuses.mjs';
import { unitsOf1955, unitsOfTheStrait } from './units.mjs';

const elsewhere = process.argv[2];
const folder = elsewhere ? pathToFileURL(`${elsewhere}/`) : new URL('../', import.meta.url);

function write(name, value) {
  const text = `${JSON.stringify(value)}\n`;
  writeFileSync(new URL(name, folder), text);
  console.log(`${name}: ${text.length} bytes, ${gzipSync(text).length} gzipped`);
}

const linesOn = (projection, list) =>
  list.flatMap((line) => plane.polylines(projection, plane.lineString(line)));

function spotsOn(projection, within) {
  const placed = places.spots.map(({ id, at }) => [id, plane.point(projection, at)]);
  return Object.fromEntries(placed.filter(([, at]) => at && within(at)));
}

function worldSheet(units) {
  const at = (place) => plane.point(plane.world, place);
  return {
    ...plane.sheet(units, plane.world, { detail: 7, smallest: 24 }),
    lakes: linesOn(plane.world, lakes),
    sphere: plane.polylines(plane.world, { type: 'Sphere' }),
    graticule: plane.polylines(plane.world, plane.graticule),
    curtain: linesOn(plane.world, [ironCurtain]),
    spots: spotsOn(plane.world, () => true),
    labels: places.labels.map((label) => ({ ...label, curve: label.curve.map(at) })),
    regions: Object.fromEntries(places.regions.map((region) => [region.id, at(region.at)])),
    boards: Object.fromEntries(places.boards.map((board) => [board.id, at(board.at)])),
    mustShow: places.mustShow.map(at),
  };
}

function loupeSheet(units, projection, extra) {
  const within = ([x, y]) =>
    Math.hypot(x - plane.loupeRadius, y - plane.loupeRadius) < plane.loupeRadius * 0.94;
  return {
    ...plane.sheet(units, projection, { detail: 40, smallest: 240 }),
    lakes: [],
    radius: plane.loupeRadius,
    spots: spotsOn(projection, within),
    labels: extra.labels.map(({ at, ...label }) => ({ ...label, at: plane.point(projection, at) })),
    curtain: linesOn(projection, extra.curtain),
    quarantine: linesOn(projection, extra.quarantine),
    centre: plane.point(plane.world, extra.centre),
    leader: extra.leader.map((at) => plane.point(plane.world, at)),
  };
}

const units = unitsOf1955().filter((unit) => unit.id !== 'ATA');
write('world.json', worldSheet(units));
write('europe.json', loupeSheet(units, plane.europe, {
  labels: places.europeLabels, curtain: [ironCurtain], quarantine: [], centre: plane.europeCentre,
  leader: places.europeLeader,
}));
write('caribbean.json', loupeSheet(units, plane.caribbean, {
  labels: places.caribbeanLabels, curtain: [], quarantine: [quarantineLine],
  centre: plane.caribbeanCentre,
  leader: places.caribbeanLeader,
}));
write('strait.json', loupeSheet(unitsOfTheStrait(), plane.strait, {
  labels: places.straitLabels, curtain: [], quarantine: [], centre: plane.straitCentre,
  leader: places.straitLeader,
}));
write('statuses.json', statusTable(units));
write('polar.json', polarSheet(units));
