/**
 * The registry of everything that is counted. A variable is an index into `state.values`; its row
 * carries id, owner, unit, range and start. Tooltips, digests, saves and tests are built from it.
 * Its name in words is `variables.<id>` in `scenarios/common/en.json`.
 */
import { points } from './whole.ts';
import { SIDE_IDS, type SideId } from './sides.ts';

/** An index into `state.values`; made only in this file. */
export type Variable = number & { readonly variable: unique symbol };
/** One variable for each power, indexed by `Side`. */
export type Pair = readonly [Variable, Variable];

export type Owner = SideId | 'world';
export type Unit = 'points' | 'weapons' | 'per cent' | 'level';

export interface Row {
  readonly id: string;
  readonly owner: Owner;
  readonly unit: Unit;
  /** Milli-points, as are `low` and `high`. */
  readonly start: number;
  readonly low: number;
  readonly high: number;
  /** What it stands for, for the Model page and the next engineer. */
  readonly reason: string;
}

const rows: Row[] = [];

function define(
  id: string, owner: Owner, start: number, low: number, high: number, reason: string,
  unit: Unit = 'points',
): Variable {
  rows.push({ id, owner, unit, start, low: points(low), high: points(high), reason });
  return (rows.length - 1) as Variable;
}

function world(id: string, start: number, reason: string, low = 0): Variable {
  return define(id, 'world', points(start), low, 100, reason);
}

function pair(
  name: string, starts: readonly [number, number], reason: string,
  range: readonly [number, number] = [0, 100], unit: Unit = 'points',
): Pair {
  const [us, ussr] = SIDE_IDS.map((id, side) =>
    define(`${id}.${name}`, id, starts[side] ?? 0, range[0], range[1], reason, unit),
  );
  return [us as Variable, ussr as Variable];
}

const both = (start: number): [number, number] => [points(start), points(start)];
const each = (us: number, ussr: number): [number, number] => [points(us), points(ussr)];

export const tension = world('tension', 54, 'the visible temperature between the powers');
export const rapport = world('rapport', 10, 'the fleeting spirit of a summit');
export const brink = world('brink', 8, 'the memory of having come close to war');
export const testing = world('testing', 20, 'nuclear tests in the air and the fear of fallout');
export const treatyFatigue = define(
  'treatyFatigue', 'world', 0, 0, 20, 'treaties signed of late: each makes the next harder to carry',
);

export const berlin = world('berlin', 38, 'heat of the Berlin question');
export const cuba = world('cuba', 0, 'heat of the Cuban question');
export const asia = world('asia', 34, 'heat of Taiwan, Korea and Indochina');
export const easternEurope = world('easternEurope', 40, 'unrest in Eastern Europe');
/** The four disputes in canonical order. */
export const disputes: readonly Variable[] = [berlin, cuba, asia, easternEurope];

export const china = world('china', 85, 'harmony between Moscow and Peking');

export interface Region {
  readonly id: string;
  readonly lean: Variable;
  readonly cohesion: Variable;
}

function region(id: string, lean: number, cohesion: number): Region {
  return {
    id,
    lean: world(`${id}.lean`, lean, 'leaning from −100 (Moscow) to 100 (Washington)', -100),
    cohesion: world(`${id}.cohesion`, cohesion, 'how well the region holds together'),
  };
}

export const regions: readonly Region[] = [
  region('latinAmerica', 55, 55),
  region('middleEast', 20, 40),
  region('africa', 25, 30),
  region('southAsia', 5, 50),
  region('southeastAsia', 5, 35),
];

export const standing = pair(
  'standing', each(68, 52), 'how firmly the leader sits at home: 50 and the sum of the chairs',
);
export const prosperity = pair('prosperity', each(66, 34), 'living standards');
export const prestige = pair('prestige', each(60, 45), 'the regard of the world');
export const cause = pair('cause', each(60, 70), 'faith in what the side stands for');
export const cohesion = pair('cohesion', both(64), 'unity of the alliance');
export const resolve = pair('resolve', each(55, 50), 'reputation for standing firm');
export const mistrust = pair('mistrust', each(68, 70), 'deep distrust of the other power');
export const received = pair(
  'received', both(0), 'fading memory of what the other power did lately', [-60, 60],
);
export const warheads = pair(
  'warheads', each(1450, 110), 'nuclear warheads in the stockpile', [0, 90000], 'weapons',
);
export const missiles = pair(
  'missiles', both(0), 'missiles that reach the other homeland', [0, 5000], 'weapons',
);
export const bombers = pair(
  'bombers', each(1300, 40), 'bombers that reach the other homeland', [0, 3000], 'weapons',
);
export const technology = pair('technology', each(15, 21), 'rocket and weapons technology');
export const intelligence = pair('intelligence', each(28, 55), 'how well it sees the other power');
export const bluff = pair('bluff', each(5, 12), 'claims beyond what it has');
export const estimate = pair(
  'estimate', both(0), 'missiles it believes the other power has', [0, 5000], 'weapons',
);
export const strategic = pair(
  'strategic', both(1), 'chips of the budget for missiles and bombs', [0, 4], 'level',
);
export const conventional = pair(
  'conventional', each(3, 4), 'chips of the budget for divisions and ships', [0, 4], 'level',
);
export const space = pair('space', both(0), 'chips of the budget for rockets into space', [0, 4], 'level');
export const abroad = pair('abroad', both(1), 'chips of the budget for aid abroad', [0, 4], 'level');
export const home = pair('home', each(5, 4), 'chips of the budget that stay at home', [0, 10], 'level');
export const firsts = pair('firsts', both(0), 'firsts in space', [0, 40], 'level');
export const strategicForce = pair(
  'strategicForce', [600, 1000], 'what the strategic budget has bought by now', [0, 4], 'level',
);
export const conventionalForce = pair(
  'conventionalForce', each(3, 4), 'what the conventional budget has bought', [0, 4], 'level',
);
export const defence = pair(
  'defence', [10600, 14000], 'defence spending in per cent of output', [0, 40], 'per cent',
);
export const hawks = pair('hawks', both(8), 'pressure at home from those who fear weakness');
export const alert = pair('alert', both(0), 'forces on alert', [0, 2], 'level');
export const capital = pair('capital', both(3), 'political capital for initiatives', [0, 5]);
export const hostile = pair('hostile', both(0), 'hostile acts in this quarter');
export const costly = pair('costly', both(0), 'costly reassurance in this quarter');
export const talk = pair('talk', both(0), 'friendly words in this quarter');
export const initiative = pair(
  'initiative', both(0), 'unbroken run of conciliatory steps', [0, 6], 'level',
);
export const propaganda = pair('propaganda', both(0), 'record of empty appeals', [0, 20]);
export const boldness = pair('boldness', each(45, 68), "the leader's readiness to run risks");
export const dread = pair('dread', both(75), "the leader's fear of nuclear war", [0, 200]);
export const shock = pair('shock', both(0), 'passing shocks to living standards', [-50, 50]);

export const CHAIRS = ['bread', 'arms', 'word', 'friends', 'house'] as const;
export type Chair = (typeof CHAIRS)[number];

const CHAIR_STARTS = { bread: [6, 1], arms: [-3, -4], word: [7, 3], friends: [2, 4], house: [6, -2] } as const;
const CHAIR_REASONS: Readonly<Record<Chair, string>> = {
  bread: 'the mood of the voters; of the planners', arms: 'the Joint Chiefs; the marshals',
  word: 'the press; the ideologists', friends: 'the allies; the friends of Peking',
  house: 'Congress; the Party apparatus',
};

/** What each chair adds to or takes from standing, in the order of `CHAIRS`. */
export const chairs: readonly Pair[] = CHAIRS.map((chair) => {
  const [us, ussr] = CHAIR_STARTS[chair];
  return pair(`chair.${chair}`, each(us, ussr), CHAIR_REASONS[chair], [-50, 50]);
});

export interface Place {
  readonly id: string;
  /** Index into `regions`. */
  readonly region: number;
  /** Leaning from −100 (Moscow) to 100 (Washington). */
  readonly lean: Variable;
  /** How firmly it takes a road of its own. */
  readonly road: Variable;
}

const PLACE_IDS: readonly (readonly string[])[] = [
  ['cuba', 'guatemala', 'brazil', 'venezuela', 'dominicanRepublic'],
  ['egypt', 'syria', 'iraq', 'iran', 'lebanon', 'jordan'],
  ['ghana', 'guinea', 'congo', 'algeria', 'ethiopia'],
  ['india', 'pakistan', 'afghanistan'],
  ['indonesia', 'laos', 'southVietnam', 'cambodia', 'burma'],
];

/** The places of the Third World, region by region; where they start is content. */
export const places: readonly Place[] = PLACE_IDS.flatMap((ids, region) => ids.map((id) => ({
  id, region,
  lean: world(`place.${id}.lean`, 0, 'leaning from −100 (Moscow) to 100 (Washington)', -100),
  road: world(`place.${id}.road`, 0, 'how firmly it takes a road of its own'),
})));

/** Every variable, in the order of `state.values`. */
export const registry: readonly Row[] = rows;

/** Lower and upper bounds by index, flat for the hot path. */
export const lows: readonly number[] = rows.map((row) => row.low);
export const highs: readonly number[] = rows.map((row) => row.high);

const byId = new Map(rows.map((row, index) => [row.id, index as Variable]));

/** `undefined` where no variable has this id. */
export function variableOf(id: string): Variable | undefined {
  return byId.get(id);
}

/** @throws on an index outside the registry. */
export function rowOf(variable: Variable): Row {
  const row = rows[variable];
  if (row === undefined) throw new Error(`no variable has the index ${variable}`);
  return row;
}

/** The values of an untouched world. */
export function startValues(): number[] {
  return rows.map((row) => row.start);
}
