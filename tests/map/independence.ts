// Facts that the map's table is held to, copied from the list of independent states by Gleditsch and
// Ward: unit of the map, first day of independence.

export const independence: [string, string][] = [
  ['SDN', '1956-01-01'], ['MAR', '1956-03-02'], ['GHA', '1957-03-06'], ['MLY', '1957-08-31'],
  ['GIN', '1958-10-02'], ['CMR', '1960-01-01'], ['TGO', '1960-04-27'], ['MDG', '1960-06-26'],
  ['COD', '1960-06-30'], ['SOM', '1960-07-01'], ['BEN', '1960-08-01'], ['NER', '1960-08-03'],
  ['HVO', '1960-08-05'], ['CIV', '1960-08-07'], ['TCD', '1960-08-11'], ['CAF', '1960-08-13'],
  ['COG', '1960-08-15'], ['CYP', '1960-08-16'], ['GAB', '1960-08-17'], ['NGA', '1960-10-01'],
  ['MRT', '1960-11-28'], ['SLE', '1961-04-27'], ['KWT', '1961-06-19'], ['TAN', '1961-12-09'],
  ['BDI', '1962-07-01'], ['DZA', '1962-07-05'], ['JAM', '1962-08-06'], ['TTO', '1962-08-31'],
  ['UGA', '1962-10-09'], ['KEN', '1963-12-12'], ['MWI', '1964-07-06'], ['MLT', '1964-09-21'],
  ['ZMB', '1964-10-24'],
];

// The list dates these otherwise; the map follows the day that the flag was changed.
export const otherwise: [string, string, string][] = [
  ['TUN', '1956-01-01', '1956-03-20'], ['SEN', '1960-04-04', '1960-06-20'],
  ['MLI', '1960-09-22', '1960-06-20'], ['RWA', '1962-01-07', '1962-07-01'],
  ['ZAN', '1963-12-19', '1963-12-10'],
];
