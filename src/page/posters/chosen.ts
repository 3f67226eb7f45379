/**
 * Which motif stands on which poster: the motif of the event, then a smaller one beside it. A card
 * that is not named here gets one by the theme of its name; the tests want every card named.
 */

/** Cards by their ids. */
const CARDS: Readonly<Record<string, string>> = {
  formosa: 'gun island', 'china-cover': 'umbrella pagoda', frg: 'table gate', pact: 'handshake flags',
  tito: 'handshake hills', 'may-plan': 'scales rocket', 'security-pact': 'document table',
  'egypt-arms': 'tank cane', 'arms-answer': 'minaret newspaper', 'photographs-from-the-air': 'camera wing',
  congress20: 'microphone kremlin', friendship: 'letter dove', 'speech-text': 'newspaper eye',
  'second-cut': 'spade tank', aswan: 'dam coins', 'after-poznan': 'factory crowd', poland: 'flags tank',
  hungary: 'hole tank', suez: 'ship umbrella', 'egypt-help': 'ship palm', japan: 'pagoda handshake',
  ikedoc: 'oil shield', antiparty: 'table kremlin', syria: 'minaret tank', 'syria-answer': 'minaret shield',
  sputnik: 'sputnik school', r7: 'rocket globe', cut58: 'spade rocket', 'test-halt': 'mushroom hand',
  rapacki: 'atom scales', romania: 'road flags', nagy: 'door scales', lebanon: 'palm ship',
  quemoy: 'island ship', 'quemoy-cover': 'umbrella island', 'our-halt': 'mushroom clock',
  castro: 'palm crowd', 'sample-bomb': 'atom pagoda', 'deadline-passes': 'clock gate', interim: 'table clock',
  invite: 'letter maize', 'no-date': 'clock handshake', 'beijing-october': 'pagoda chair',
  jupiter: 'rocket minaret', africa60: 'tree flags', 'castro-programme': 'cane eye', havana: 'handshake palm',
  'one-more-flight': 'wing clock', wreckage: 'wing forest', u2: 'wing newspaper', 'u2-proof': 'wing camera',
  paris: 'chair table', congo: 'tree crowd', lumumba: 'tree newspaper', 'congo-help': 'bombers tree',
  experts: 'factory pagoda', moscow81: 'table globe', 'colonial-vote': 'hand globe',
  'liberation-wars': 'torch globe', 'laos-brief': 'hills paddy', brigade: 'ship palm',
  'after-the-landing': 'palm newspaper', 'laos-ceasefire': 'hills handshake', 'cold-winter': 'forest gate',
  wall: 'wall crowd', resume: 'mushroom tower', 'test-answer': 'tower scales', gilpatric: 'rocket microphone',
  saigon: 'paddy chess', giant: 'mushroom bombers', 'spy-swap': 'bridge eye',
  'tests-in-the-air': 'bombers mushroom', prices: 'bread coins', 'nam-tha': 'hills tank',
  'cuba-flights': 'camera palm', 'cuba-sighting': 'camera rocket', 'cuba-sighting-late': 'rocket palm',
  il28: 'bombers palm', himalaya: 'pass tank', 'himalaya-november': 'pass chess',
  'help-for-delhi': 'pass telephones', bifurcate: 'wheat factory', 'two-or-three': 'scales tower',
  'jupiters-out': 'rocket door', inspectors: 'eye document', 'speech-printed': 'newspaper dove',
  'west-or-china': 'chess pagoda', 'sound-out-moscow': 'telephones tower', 'cable-243': 'key paddy',
  'not-thwart': 'paddy kremlin', 'saigon-bill': 'paddy chair', harvest: 'wheat ship',
  hanoi: 'paddy handshake', dallas: 'road flags', 'two-policies': 'scales dove', fissile: 'atom factory',
  maddox: 'ship radar', 'second-report': 'radar ship', 'tonkin-moscow': 'newspaper paddy',
  'lop-nor': 'tower wing', plenum: 'chair table', chinabomb: 'mushroom pagoda', 'new-team': 'kremlin door',
  'zhou-in-moscow': 'handshake kremlin', 'covert-bill-us': 'newspaper eye', 'covert-bill-ussr': 'door letter',
  'surplus-wheat': 'wheat paddy', 'bomber-parade': 'bombers eye', 'tito-aid': 'wheat hills',
  refugees: 'road wire', 'leave-sinai': 'palm tank', 'wheat-for-warsaw': 'wheat coins',
  'china-trade': 'ship pagoda', 'little-rock': 'school crowd', milk: 'milk mushroom',
  'bomb-in-a-field': 'atom umbrella', caracas: 'crowd flags', 'americas-bank': 'coins palm',
  'panama-flag': 'flags ship', 'gap-hearings': 'rocket dome', sugar: 'cane ship',
  'host-states': 'wing minaret', 'route-40': 'road table', tractors: 'tractor crowd',
  'prisoners-home': 'milk ship', shelters: 'house spade', birmingham: 'crowd torch', bokaro: 'factory coins',
  'aid-vote': 'ballot coins', 'panama-riots': 'flags school', 'steel-for-delhi': 'factory minaret',
  'virgin-lands': 'tractor wheat', 'dust-on-the-steppe': 'wheat clock', 'five-storeys': 'block door',
  balloons: 'balloon camera', 'track-on-the-screen': 'radar wing', 'kadar-asks': 'document hole',
  'dam-money': 'dam minaret', 'cairo-comrades': 'wire minaret', 'meat-and-milk': 'maize milk',
  ryazan: 'document bread', 'strike-in-the-south': 'crowd factory', mayak: 'atom forest',
  pasternak: 'book globe', 'conakry-calls': 'tree letter', 'conakry-quarrel': 'tree door',
  'rocket-on-the-pad': 'rocket tower', 'rockets-across-the-sea': 'rocket ship', albania: 'submarine hills',
  'plan-for-all': 'pipeline factory', 'bucharest-refuses': 'hand pipeline', 'un-dues': 'coins globe',
  'camp-story': 'book wire', 'moon-together': 'moon rocket', photographs: 'camera palm',
  gromyko: 'microphone island', 'across-the-desk': 'table camera', course: 'road chess',
  demand: 'microphone document', speech: 'microphone rocket', opening: 'chess island',
  'night-session': 'kremlin clock', ships: 'ship radar', 'the-line': 'ship scales', presidium: 'table rocket',
  'himalaya-week': 'pass newspaper', 'one-ship': 'ship eye', price: 'scales rocket', anderson: 'wing flags',
  'b-59': 'submarine ship', stray: 'bombers forest', 'two-letters': 'letter telephones',
  'castro-writes': 'letter palm', 'loose-ends': 'bombers document',
  vienna: 'pass bombers', austria: 'flags pass', 'bonn-in-nato': 'shield flags', 'warsaw-treaty': 'document flags',
  belvedere: 'dove crowd', invitation: 'letter table', 'four-leaders': 'table dove', bulganin: 'microphone document',
  'two-camps': 'scales shield', 'the-room': 'camera globe', ministers: 'table door',
  'ice-invite': 'pass document', 'ice-answer': 'letter pass', 'ice-look': 'eye pass', piano: 'crowd microphone',
  'model-kitchen': 'house milk', 'visitors-book': 'book crowd', professor: 'document door', sakiet: 'bombers house',
  'algiers-asks': 'torch wire', 'two-handshakes': 'handshake minaret', colonels: 'umbrella ship', pilot: 'wing island',
  'jakarta-buys': 'ship forest', 'new-guinea': 'island flags', 'weather-eyes': 'sputnik letter', rainbow: 'mushroom radar',
  'orbit-pledge': 'sputnik hand', 'bombers-north': 'bombers pass', moonrise: 'moon radar', 'twelve-hours': 'clock key',
  porkkala: 'gun forest', 'night-frost': 'forest ballot', 'helsinki-loan': 'coins ship', 'the-note': 'letter forest',
  girard: 'scales hills', 'two-islands': 'island pagoda', 'tokyo-visit': 'crowd wing', 'officers-home': 'spade house',
  'posts-and-ears': 'radar mushroom',
};

/** A card that there is for every place: what happened to it. */
const TURNS: Readonly<Record<string, string>> = {
  lost: 'door', won: 'handshake', road: 'flags', again: 'letter', gone: 'chair',
};

/** Each place by something of its own. */
const PLACES: Readonly<Record<string, string>> = {
  cuba: 'cane', guatemala: 'maize', brazil: 'block', venezuela: 'oil', dominicanRepublic: 'palm', egypt: 'dam',
  syria: 'minaret', iraq: 'pipeline', iran: 'pass', lebanon: 'forest', jordan: 'bridge', ghana: 'hand', guinea: 'ballot',
  congo: 'tree', algeria: 'wire', ethiopia: 'shield', india: 'factory', pakistan: 'wing', afghanistan: 'road',
  indonesia: 'island', laos: 'hills', southVietnam: 'paddy', cambodia: 'pagoda', burma: 'umbrella',
};

function placeCards(): [string, string][] {
  return Object.entries(TURNS).flatMap(([turn, second]) => Object.entries(PLACES).flatMap(([place, first]) =>
    ['us', 'ussr'].map((side): [string, string] => [`${side}-${turn}-${place}`, `${first} ${second}`])));
}

/** Proposals, crises, incidents, scenarios and endings. The end of the world has no motif: it is a still. */
const OTHERS: Readonly<Record<string, string>> = {
  'proposal/summit': 'table globe', 'proposal/negotiate-austria': 'handshake pass',
  'proposal/negotiate-culture': 'book handshake', 'proposal/negotiate-antarctic': 'pass globe',
  'proposal/negotiate-moratorium': 'mushroom clock', 'proposal/negotiate-hotLine': 'telephones',
  'proposal/negotiate-limitedBan': 'mushroom document', 'proposal/negotiate-comprehensiveBan': 'mushroom eye',
  'proposal/negotiate-openSkies': 'wing camera', 'proposal/negotiate-berlinSettlement': 'gate handshake',
  'proposal/negotiate-nonProliferation': 'atom document', 'proposal/negotiate-laos': 'hills document',
  'proposal/negotiate-missileCeiling': 'rocket scales',
  'crisis/hungary': 'hole', 'crisis/suez': 'ship umbrella', 'crisis/berlin': 'gate clock',
  'crisis/wall': 'wall gate', 'crisis/asia': 'island gun', 'crisis/asiaUs': 'paddy ship',
  'crisis/cuba': 'rocket palm', 'crisis/cuba-days': 'rocket ship', 'crisis/caribbean': 'palm ship',
  'crisis/u2': 'wing radar', 'crisis/mideast': 'minaret ship', 'crisis/autobahn': 'road gate',
  'crisis/bloc': 'crowd factory', 'incident/berlin/convoy-stopped': 'road tank',
  'incident/wall/tanks': 'tank gate', 'incident/wall/tanks-moscow': 'tank wall',
  'incident/asia/supply-ships': 'ship island', 'incident/cuba/u2-lost': 'wing palm',
  'incident/cuba/submarine': 'submarine ship', 'incident/cuba/tanker': 'ship oil',
  'incident/cuba/stray-flight': 'bombers forest', 'incident/caribbean/freighter': 'ship cane',
  'incident/autobahn/tailboards': 'road eye', 'ending/calm-and-trusting': 'dove',
  'ending/calm-but-wary': 'eye', 'ending/armed-calm': 'shield rocket', 'ending/dangerous': 'chess',
  'scenario/campaign-1955-1964': 'globe gate', 'scenario/cuba-1962': 'ship palm', 'scenario/geneva-1955': 'table dove',
};

/** By subject, such as `card/formosa`. */
export const CHOSEN: Readonly<Record<string, string>> = {
  ...OTHERS, ...Object.fromEntries([...placeCards(), ...Object.entries(CARDS)].map(([id, motifs]) => [`card/${id}`, motifs])),
};

/** For what nobody has chosen: the first theme that the name speaks of. */
export const THEMES: readonly (readonly [RegExp, string])[] = [
  [/berlin|gate|germany/i, 'gate'], [/wall|border/i, 'wall'], [/sputnik|satellite|space/i, 'sputnik'],
  [/missile|rocket|icbm|jupiter/i, 'rocket'], [/u-?2|flight|plane|overfl|skies/i, 'wing'], [/sub(marine)?|b-59/i, 'submarine'],
  [/ship|fleet|canal|suez|blockade|tanker|port/i, 'ship'], [/bomber|air/i, 'bombers'], [/test|ban|bomb|fallout/i, 'mushroom'],
  [/atom|nuclear|fissile|dissemin/i, 'atom'], [/letter|note|message/i, 'letter'], [/phone|hot-?line|call/i, 'telephones'],
  [/cable|wire|telegram/i, 'key'], [/speech|press|radio|broadcast|appeal/i, 'microphone'], [/news|leak|print/i, 'newspaper'],
  [/summit|talks|meet|conference|geneva/i, 'table'], [/pact|treaty|alliance|agree/i, 'handshake'], [/vote|election|ballot/i, 'ballot'],
  [/wheat|harvest|grain|land/i, 'wheat'], [/steel|plan|mill|industr/i, 'factory'], [/dam|nile|river/i, 'dam'],
  [/oil|gas|pipe/i, 'pipeline'], [/china|beijing|peking|mao|lop/i, 'pagoda'], [/viet|saigon|hanoi|laos|paddy|indochina/i, 'paddy'],
  [/africa|congo|katanga|guinea|ghana/i, 'tree'], [/cuba|havana|castro|caribbean/i, 'palm'], [/egypt|syria|iraq|cairo|islam/i, 'minaret'],
  [/india|himalaya|kashmir|tibet/i, 'pass'], [/taiwan|quemoy|island|strait/i, 'island'], [/hungar|budapest/i, 'hole'],
  [/poland|warsaw|bloc/i, 'flags'], [/camp|prison/i, 'wire'], [/book|novel|writer/i, 'book'], [/school|pupil|student/i, 'school'],
  [/march|strike|riot|rights|uprising|protest/i, 'crowd'], [/tank|troop|army|force/i, 'tank'], [/refugee|road|convoy|autobahn/i, 'road'],
  [/aid|loan|bank|money|price/i, 'coins'], [/spy|secret|covert|inspect/i, 'eye'], [/un|world|empire/i, 'globe'],
];

/** For what even the themes leave out. */
export const KINDS: Readonly<Record<string, string>> = {
  card: 'document', incident: 'radar', crisis: 'chess', council: 'document scales', proposal: 'handshake document',
  meeting: 'table door', fall: 'chair door', desk: 'document', scenario: 'globe', ending: 'scales',
};
