/** Where things lie on the map: names of its spots and sheets for places, cards and crises. */

/** The sheet that each place is printed on. */
export const PLACE_UNITS: Readonly<Record<string, string>> = {
  cuba: 'CUB', guatemala: 'GTM', brazil: 'BRA', venezuela: 'VEN', dominicanRepublic: 'DOM', egypt: 'EGY', syria: 'SYR',
  iraq: 'IRQ', iran: 'IRN', lebanon: 'LBN', jordan: 'JOR', ghana: 'GHA', guinea: 'GIN', congo: 'COD', algeria: 'DZA',
  ethiopia: 'ETH', india: 'IND', pakistan: 'PAK', afghanistan: 'AFG', indonesia: 'IDN', laos: 'LAO', southVietnam: 'VNR',
  cambodia: 'KHM', burma: 'BUR',
};

/** The spot of a place, where its name is not the place's own. */
export const PLACE_SPOTS: Readonly<Record<string, string>> = {
  venezuela: 'caracas', dominicanRepublic: 'dominican-republic', southVietnam: 'vietnam',
};

/** Crises that are about none of the four disputes' own spots. */
export const CRISIS_SPOTS: Readonly<Record<string, { id: string; label: string }>> = {
  suez: { id: 'suez', label: 'Suez' }, mideast: { id: 'lebanon', label: 'Middle East' },
};

/** What a card is about, where that lies elsewhere than the capital in which it is decided. */
export const CARD_SPOTS: Readonly<Record<string, string>> = {
  formosa: 'taiwan-strait', 'china-cover': 'taiwan-strait', quemoy: 'taiwan-strait', 'quemoy-cover': 'taiwan-strait',
  frg: 'bonn', pact: 'warsaw', tito: 'belgrade', poland: 'warsaw', 'after-poznan': 'poznan', hungary: 'budapest',
  nagy: 'budapest', 'kadar-asks': 'budapest', romania: 'bucharest', 'bucharest-refuses': 'bucharest', albania: 'tirana',
  suez: 'suez', 'egypt-arms': 'egypt', aswan: 'egypt', 'egypt-help': 'suez', 'leave-sinai': 'suez', 'dam-money': 'egypt',
  'cairo-comrades': 'egypt', syria: 'syria', 'syria-answer': 'syria', lebanon: 'lebanon', japan: 'tokyo',
  castro: 'cuba', 'castro-programme': 'cuba', havana: 'cuba', brigade: 'bay-of-pigs', sugar: 'cuba', 'cuba-flights': 'cuba',
  'cuba-sighting': 'cuba', 'cuba-sighting-late': 'cuba', il28: 'cuba', caracas: 'caracas', 'panama-flag': 'panama',
  'panama-riots': 'panama', jupiter: 'turkey', 'jupiters-out': 'turkey', wreckage: 'sverdlovsk', u2: 'sverdlovsk',
  congo: 'congo', 'congo-help': 'congo', 'conakry-calls': 'guinea', 'conakry-quarrel': 'guinea', 'laos-brief': 'laos',
  'laos-ceasefire': 'laos', 'nam-tha': 'laos', saigon: 'vietnam', 'cable-243': 'vietnam', 'not-thwart': 'vietnam',
  'saigon-bill': 'vietnam', hanoi: 'hanoi', maddox: 'tonkin-gulf', 'second-report': 'tonkin-gulf', 'tonkin-moscow': 'tonkin-gulf',
  wall: 'berlin', 'deadline-passes': 'berlin', interim: 'berlin', himalaya: 'himalaya', 'himalaya-november': 'himalaya',
  'help-for-delhi': 'himalaya', bokaro: 'india', 'steel-for-delhi': 'india', 'lop-nor': 'lop-nor', chinabomb: 'lop-nor',
  'sample-bomb': 'beijing', 'beijing-october': 'beijing', giant: 'novaya-zemlya',
};
