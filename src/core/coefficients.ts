/**
 * The coefficients of the model in one table: what they are, why, whence, and how far they may be
 * varied. The Model page, sensitivity runs and the three readings read and vary this table.
 * Values are per mille unless the unit says otherwise. "Fitted" means: chosen so that the record of
 * 1955–1964, played as it was, gives the known peaks and troughs (`coexist backtest`).
 */
interface Entry {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly reason: string;
  readonly source: string;
}

function entry(
  value: number, low: number, high: number, reason: string, source: string,
): Entry {
  return { value, low, high, reason, source };
}

const FITTED = 'fitted to the record';
const PLAY = 'play-tested';

export const coefficientTable = {
  ideologicalDivide: entry(7000, 4000, 10000, 'tension in milli-points that never goes', FITTED),
  tensionPerMistrust: entry(420, 290, 550, 'deep mistrust shows as tension', FITTED),
  tensionPerArms: entry(120, 80, 160, 'the arms race shows as tension', 'Richardson 1960; fitted'),
  tensionPerWorstDispute: entry(270, 190, 350, 'the gravest dispute leads', FITTED),
  tensionPerOtherDispute: entry(55, 35, 75, 'the other disputes add a little', FITTED),
  tensionPerRapport: entry(360, 250, 470, 'a spirit of Geneva eases', FITTED),
  tensionPerTreaty: entry(1500, 1000, 2000, 'milli-points eased by each treaty, up to 7', FITTED),
  tensionPerAlert: entry(3000, 2000, 4000, 'milli-points for each level of alert', PLAY),
  tensionAdjust: entry(330, 230, 430, 'how fast tension follows its causes in a quarter', FITTED),
  rapportKept: entry(700, 600, 800, 'of rapport left after a quarter', FITTED),
  brinkFade: entry(70, 40, 100, 'of the memory of the brink lost in a quarter', FITTED),
  mistrustPerHostile: entry(260, 180, 340, 'mistrust for a hostile act', 'Goldstein & Freeman 1990'),
  mistrustPerCostly: entry(280, 200, 360, 'mistrust eased by costly reassurance', 'Kydd 2005'),
  mistrustPerTalk: entry(40, 20, 60, 'words alone reassure little', 'Kydd 2005'),
  mistrustPerArms: entry(200, 140, 260, 'the security dilemma', 'Jervis 1978'),
  mistrustPerTreaty: entry(60, 40, 80, 'milli-points a quarter for a treaty kept, up to 6', FITTED),
  mistrustAdjust: entry(40, 30, 50, 'pull towards the ideological base', FITTED),
  mistrustBase: entry(62000, 52000, 76000, 'where mistrust returns to', 'the reading decides'),
  brinkWindow: entry(25, 15, 35, 'fear of war multiplies reassurance, per point', PLAY),
  initiativeWeight: entry(120, 80, 160, 'a run of steps is worth more', 'Osgood 1962'),
  falseDawnMistrust: entry(70, 50, 90, 'a blow during a thaw hurts trust, per rapport', FITTED),
  falseDawnTension: entry(260, 180, 340, 'a blow during a thaw, per rapport', FITTED),
  falseDawnRapport: entry(450, 300, 600, 'of rapport lost to a hostile act', FITTED),
  receivedKept: entry(700, 600, 800, 'of the memory of acts received', 'Ward & Rajmaira 1992'),
  standingAdjust: entry(150, 100, 200, 'how fast the mood at home follows', FITTED),
  prestigeAdjust: entry(60, 40, 80, 'how fast the regard of the world follows', FITTED),
  testingAdjust: entry(250, 150, 350, 'how fast testing follows policy', FITTED),
  removalStanding: entry(38000, 34000, 42000, 'a Soviet leader below this is in danger', FITTED),
  removalChance: entry(600, 400, 800, 'basis points a quarter for each point below', FITTED),
  chinaLossEarly: entry(0, 0, 150, 'milli-points a quarter of coexistence to 1957', 'review of the record'),
  chinaLossMiddle: entry(350, 200, 600, 'the same in 1958 and early 1959', 'review of the record'),
  chinaLossLate: entry(1700, 1200, 2200, 'the same from autumn 1959', 'review of the record'),
  accidentScale: entry(1450, 800, 2400, 'scale of the accident chance', 'Hellman 2008; Sagan 1993'),
  flashpointScale: entry(28, 20, 36, 'crises that third parties start', 'ICB project, base rates'),
  resolveNoise: entry(24, 10, 40, 'points by which resolve is hidden', PLAY),
  needPerMomentum: entry(28, 20, 40, 'milli-grades for a point of momentum', PLAY),
  needPerAct: entry(220, 100, 300, 'milli-grades a rival gives up with each act', PLAY),
  leakChance: entry(600, 300, 900, 'basis points for a private line', PLAY),
  leakChanceLarge: entry(1800, 900, 2700, 'basis points from grade 3', PLAY),
  leakCost: entry(4000, 2000, 6000, 'milli-points of standing for a leak', PLAY),
  insultMomentum: entry(10000, 5000, 15000, 'milli-points for an insulting offer', PLAY),
  faitAccompliMomentum: entry(5000, 2000, 8000, 'milli-points a round for facts made', PLAY),
  crisisRelief: entry(400, 200, 600, 'of the tension of a crisis that goes when it is over', FITTED),
  crisisReliefDeal: entry(600, 400, 800, 'the same after a deal', FITTED),
  dealCostly: entry(3000, 1500, 4500, 'milli-points of costly reassurance for a grade conceded', FITTED),
  incidentChance: entry(3500, 2000, 5000, 'basis points a round from rung 4', 'dossier of 1962'),
  bluffInflation: entry(4500, 2000, 7000, 'basis points that a counter-offer asks one more', PLAY),
} as const;

export type CoefficientName = keyof typeof coefficientTable;
export type Coefficients = { readonly [Name in CoefficientName]: number };

export const coefficientNames = Object.keys(coefficientTable) as CoefficientName[];

/** The table's values, with `changes` laid over them. */
export function coefficients(changes: Partial<Coefficients> = {}): Coefficients {
  const values: Record<string, number> = {};
  for (const name of coefficientNames) values[name] = changes[name] ?? coefficientTable[name].value;
  return values as Coefficients;
}

/** Three ways to read the conflict; the data cannot choose between them. */
export const READINGS = {
  settlement: { mistrustBase: 52000 },
  wary: { mistrustBase: 62000 },
  ideology: { mistrustBase: 76000 },
} as const satisfies Record<string, Partial<Coefficients>>;

export type Reading = keyof typeof READINGS;
export const READING_IDS = Object.keys(READINGS) as Reading[];
