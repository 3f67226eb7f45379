// Where the game points to: crisis places, names set along curves, seats of the lean gauges.

// id, longitude, latitude. A loupe shows a spot when the spot lies within its circle.
const spotRows = `
berlin 13.40 52.52
bonn 7.10 50.73
budapest 19.05 47.50
warsaw 21.01 52.23
poznan 16.93 52.41
prague 14.42 50.09
bucharest 26.10 44.43
belgrade 20.46 44.80
tirana 19.82 41.33
vienna 16.37 48.21
geneva 6.14 46.20
paris 2.35 48.86
london -0.13 51.51
rome 12.50 41.90
washington -77.04 38.90
camp-david -77.46 39.65
new-york -73.97 40.75
moscow 37.62 55.75
sverdlovsk 60.60 56.84
tyuratam 63.34 45.92
novaya-zemlya 54.00 73.50
semipalatinsk 78.50 50.10
nevada -116.00 37.10
johnston -169.50 16.70
lop-nor 90.00 41.00
turkey 35.40 37.00
cyprus 33.36 35.17
cuba -82.37 23.12
bay-of-pigs -81.15 22.15
san-cristobal -83.05 22.72
guantanamo -75.15 19.95
florida -80.20 25.77
guatemala -90.52 14.63
dominican-republic -69.90 18.48
haiti -72.34 18.54
puerto-rico -66.11 18.47
panama -79.52 9.10
caracas -66.90 10.50
british-guiana -58.16 6.80
brazil -47.90 -15.80
chile -70.65 -33.45
bolivia -68.15 -16.50
taiwan-strait 118.40 24.45
matsu 119.94 26.16
penghu 119.58 23.57
taipei 121.53 25.04
beijing 116.40 39.90
tibet 91.10 29.65
korea 126.70 37.95
tokyo 139.70 35.70
laos 102.60 18.00
vietnam 106.70 10.80
hanoi 105.85 21.03
tonkin-gulf 107.60 19.40
indonesia 106.83 -6.20
bandung 107.60 -6.90
west-new-guinea 138.00 -4.00
malaya 101.70 3.15
cambodia 104.92 11.56
burma 96.16 16.80
india 77.21 28.61
himalaya 92.00 27.60
kashmir 75.50 34.20
goa 73.90 15.40
pakistan 73.10 33.70
afghanistan 69.20 34.50
ceylon 79.90 6.90
iran 51.42 35.69
iraq 44.40 33.33
syria 36.30 33.51
lebanon 35.50 33.88
jordan 35.93 31.95
israel 34.80 31.80
egypt 31.24 30.05
suez 32.35 30.30
yemen 44.20 15.35
algeria 3.06 36.75
libya 13.19 32.89
ethiopia 38.75 9.03
ghana -0.20 5.56
guinea -13.70 9.52
mali -8.00 12.65
nigeria 3.39 6.45
congo 15.30 -4.32
katanga 27.48 -11.66
kenya 36.82 -1.29
zanzibar 39.20 -6.16
south-africa 28.05 -26.20
`;

export const spots = spotRows.trim().split('\n').map((row) => {
  const [id, longitude, latitude] = row.split(' ');
  return { id, at: [Number(longitude), Number(latitude)] };
});

// text; size; cream or ink; share of the curve that is filled; three points of the curve; dates
const label = (text, size, ink, fill, curve, dates = {}) =>
  ({ text, size, ink, fill, curve, ...dates });
const congo = [[18.5, -2.5], [24, -3], [31, -3]];
const belgianCongo = [[14.5, -2.5], [23, -3], [31, -3]];
const algeria = [[-4, 27], [2.5, 27.5], [9, 27]];
const southAfrica = [[16, -31], [24, -30.5], [32, -28.5]];
const rhodesia = [[23.2, -15.8], [27.5, -16.2], [33, -16.5]];
const westAfrica = [[-13.5, 16.5], [-2, 17.3], [12, 17.5]];

export const labels = [
  label('SOVIET UNION', 21, 'cream', 0.98, [[44, 56.8], [86, 61.7], [136, 63]]),
  label('UNITED STATES', 14, 'cream', 0.96, [[-84.5, 35.2], [-99, 40.5], [-117, 45.5]]),
  label('CANADA', 13, 'ink', 0.86, [[-82, 52], [-104, 57.5], [-126, 60]]),
  label('CHINA', 15, 'ink', 0.84, [[84, 38.5], [101, 35.5], [116, 29.5]]),
  label('INDIA', 10.5, 'ink', 0.9, [[74, 25.5], [78.5, 23.2], [83.5, 20.5]]),
  label('BRAZIL', 12, 'ink', 0.9, [[-60, -13.5], [-52, -10], [-43, -7.5]]),
  label('AUSTRALIA', 12, 'ink', 0.9, [[122, -22], [134, -25.5], [145, -29]]),
  label('GREENLAND', 8, 'ink', 0.9, [[-48, 67], [-41, 73], [-32, 79]]),
  label('MONGOLIA', 7, 'ink', 0.8, [[93, 47.5], [103, 46.8], [113, 46]]),
  label('ALGERIA (FR.)', 7, 'ink', 0.99, algeria, { until: '1962-07-05' }),
  label('ALGERIA', 8, 'ink', 0.9, algeria, { from: '1962-07-05' }),
  label('SAUDI ARABIA', 7, 'ink', 0.99, [[39, 25.5], [45, 24], [51, 21]]),
  label('FRENCH WEST AFRICA', 8, 'ink', 0.97, westAfrica, { until: '1959-01-01' }),
  label('FRENCH COMMUNITY', 8, 'ink', 0.97, westAfrica, { from: '1959-01-01', until: '1960-08-03' }),
  label('MALI', 8, 'ink', 0.6, [[-5, 17.5], [-2, 18.3], [1.5, 18.6]], { from: '1960-08-20' }),
  label('NIGER', 8, 'ink', 0.8, [[5.5, 17.2], [9.5, 17.3], [14, 17]], { from: '1960-08-03' }),
  label('CHAD', 7.5, 'ink', 0.8, [[16.5, 15.2], [18.7, 15.2], [21.5, 15]], { from: '1960-08-11' }),
  label('NIGERIA', 7, 'ink', 0.9, [[4.2, 9.6], [8, 9.9], [12.2, 9.6]], { from: '1960-10-01' }),
  label('SUDAN', 8.5, 'ink', 0.8, [[25, 14], [30, 14], [35, 13.6]]),
  label('ETHIOPIA', 7, 'ink', 0.99, [[35.5, 9], [40, 8.5], [45, 7]]),
  label('BELGIAN CONGO', 7.5, 'ink', 0.99, belgianCongo, { until: '1960-06-30' }),
  label('CONGO', 9, 'ink', 0.8, congo, { from: '1960-06-30' }),
  label('ANGOLA', 7.5, 'ink', 0.8, [[13.5, -12], [17.5, -12], [22.5, -12]]),
  label('FED. OF RHODESIA', 6.6, 'ink', 0.99, rhodesia, { until: '1964-01-01' }),
  label('UNION OF S. AFRICA', 7, 'ink', 0.99, southAfrica, { until: '1961-05-31' }),
  label('SOUTH AFRICA', 7.5, 'ink', 0.99, southAfrica, { from: '1961-05-31' }),
  label('ARGENTINA', 8.5, 'ink', 0.95, [[-70, -43], [-66, -36], [-61, -28.5]]),
  label('MEXICO', 8.5, 'ink', 0.85, [[-97, 18.5], [-102.5, 23], [-108, 28]]),
  label('PERU', 7, 'ink', 0.9, [[-76, -13], [-75, -9], [-73, -5]]),
  label('TURKEY', 6.8, 'ink', 0.95, [[29, 39], [35, 39], [42, 38.6]]),
];

const flat = (text, size, at, ink = 'ink') => ({ text, size, ink, at });

export const europeLabels = [
  flat('FRANCE', 7.6, [2.4, 46.6]),
  flat('W. GERMANY', 6.6, [8.7, 49.5]),
  flat('POLAND', 7, [20.4, 53.4]),
  flat('U.S.S.R.', 8, [26.4, 54.6], 'cream'),
  flat('CZECHOSLOVAKIA', 6.4, [18.3, 49.2]),
  flat('YUGOSLAVIA', 6.8, [17.3, 43.9]),
  flat('ROMANIA', 6.6, [24.6, 46.4]),
  flat('SWEDEN', 7, [15.1, 58.3]),
  flat('ITALY', 7, [12.2, 43.2]),
];

export const caribbeanLabels = [
  flat('FLORIDA', 6.6, [-81.6, 28.3], 'cream'),
  flat('MEXICO', 6.6, [-88.5, 19.6]),
  flat('JAMAICA', 6.6, [-77.3, 17.3]),
  flat('HAITI', 6.6, [-73.2, 17.5]),
  flat('DOMINICAN REP.', 6.6, [-70.6, 20.5]),
  flat('BAHAMAS', 6.6, [-75.0, 25.4]),
];

export const straitLabels = [
  flat('CHINA', 8, [118.1, 25.6]),
  flat('FUKIEN', 6.4, [117.9, 25.1]),
  flat('TAIWAN', 8, [120.95, 23.75]),
  flat('MATSU', 6.4, [120.3, 26.15]),
  flat('PENGHU', 6.4, [119.55, 23.3]),
];

// Seats of the five lean gauges, in open sea beside their region.
export const regions = [
  { id: 'lam', at: [-27, -27] },
  { id: 'mea', at: [60, 8] },
  { id: 'afr', at: [-13, -2] },
  { id: 'sas', at: [90, -4] },
  { id: 'sea', at: [153, 19] },
];

// Seats of the boards: off the American coast, and on the Siberian plain.
export const boards = [
  { id: 'us', at: [-52, 27] },
  { id: 'ussr', at: [92, 60] },
];

// The land that must stay on the sheet: its outermost points, clockwise from California.
export const mustShow = [
  [-124, 40], [-105, 20], [-70, -50], [20, -35], [147, -40], [140, 36], [-156, 71], [178, 66],
  [-81, -5], [150, -30], [-160, 60], [165, -40],
];

// The loupes lie in the Indian Ocean. Lines run to them over the sea and behind the land, bent so
// that they come out where nothing else stands.
export const europeLeader = [[28, 5], [62, -12]];
export const caribbeanLeader = [[-40, -18], [14, -62]];
export const straitLeader = [[124, 6], [90, -18]];
