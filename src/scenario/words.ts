/** The words of a scenario: what people read, apart from the rules. */
import { dictionary, list, record, text, truth, whole, type Problem, type Read } from './shape.ts';

const option = record({ label: text(120), expect: text(300) });
const adviser = record({ who: text(80), line: text(400) }, { invented: truth() });
const card = record(
  { title: text(120), text: text(), options: dictionary(option) },
  {
    dateline: text(160), because: text(200), advisers: list(adviser, 4), background: text(700), record: text(),
    sources: list(text(400), 20), help: text(300), opens: text(60),
  },
);
export type CardWords = Read<typeof card>;

const term = record({ label: text(120), detail: text(600) });
const crisis = record(
  { title: text(120), text: text(), terms: dictionary(term) },
  { incidents: dictionary(card) },
);
export type CrisisWords = Read<typeof crisis>;

const labelled = record({ label: text(160), expect: text(300) });
const agreement = record({ label: text(160), text: text(1200) }, { again: text(1200), sources: list(text(400), 20) });
const leader = record({ name: text(80), line: text(400) }, { tell: text(160) });
const variable = record({ label: text(120), help: text(600) });
const ending = record({ title: text(120), text: text() }, { record: text() });
const event = record({ on: text(10), what: text(160), source: text(400) });
const place = record(
  { name: text(60), adjective: text(60), text: text(600), sources: list(text(400), 20) },
  { events: list(event, 12), spoken: text(60), stake: text(200), neighbours: text(80) },
);
export type PlaceWords = Read<typeof place>;
const programme = record({ label: text(120), text: text(600), record: text(1200), sources: list(text(400), 20) });
const aim = record({ label: text(60), text: text(300) });
const lines = dictionary(text(400));

const form = record(
  { format: whole(1, 1) },
  {
    title: text(120), summary: text(), dates: text(120), length: text(60), startHere: truth(),
    learning: text(300), care: text(300), help: lines, cards: dictionary(card), cardsInPlaces: dictionary(card),
    crises: dictionary(crisis), initiatives: dictionary(labelled), agreements: dictionary(agreement),
    leaders: dictionary(leader), variables: dictionary(variable), reasons: lines,
    endings: dictionary(ending), rungs: lines, outcomes: lines, doctrines: lines, notes: lines,
    places: dictionary(place), programmes: dictionary(programme), aims: dictionary(aim),
    answers: dictionary(labelled), meetings: dictionary(labelled), falls: dictionary(labelled),
    chairs: lines, demands: lines, worlds: lines, threads: lines, told: lines,
  },
);
type WordsFile = Read<typeof form>;

/** What is said of a scenario as a whole. */
export interface About {
  readonly title: string;
  readonly summary: string;
  readonly dates: string;
  /** How long it takes, what is learnt by it, and what a reader should be warned of; empty for nothing. */
  readonly length: string;
  readonly learning: string;
  readonly care: string;
  /** True for the scenario with which a newcomer begins. */
  readonly startHere: boolean;
}

/** A scenario's words laid over the common ones. */
export interface Words extends About {
  readonly cards: ReadonlyMap<string, CardWords>;
  readonly crises: ReadonlyMap<string, CrisisWords>;
  readonly initiatives: ReadonlyMap<string, Read<typeof labelled>>;
  readonly agreements: ReadonlyMap<string, Read<typeof agreement>>;
  readonly leaders: ReadonlyMap<string, Read<typeof leader>>;
  readonly variables: ReadonlyMap<string, Read<typeof variable>>;
  readonly endings: ReadonlyMap<string, Read<typeof ending>>;
  readonly places: ReadonlyMap<string, PlaceWords>;
  readonly programmes: ReadonlyMap<string, Read<typeof programme>>;
  readonly aims: ReadonlyMap<string, Read<typeof aim>>;
  readonly answers: ReadonlyMap<string, Read<typeof labelled>>;
  readonly meetings: ReadonlyMap<string, Read<typeof labelled>>;
  readonly falls: ReadonlyMap<string, Read<typeof labelled>>;
  readonly lines: Readonly<Record<LineName, ReadonlyMap<string, string>>>;
}

const LINE_NAMES = [
  'reasons', 'rungs', 'outcomes', 'doctrines', 'notes', 'chairs', 'demands', 'worlds', 'threads', 'help', 'told',
] as const;
export type LineName = (typeof LINE_NAMES)[number];

/** The words of a scenario; every problem is named by its path. */
export function readWords(common: unknown, own: unknown, problems: Problem[]): Words {
  const base = form.read(common, 'common/en.json', problems) ?? { format: 1 };
  const top = form.read(own, 'en.json', problems) ?? { format: 1 };
  const both = <K extends keyof WordsFile>(name: K): ReadonlyMap<string, never> => {
    const merged = new Map<string, unknown>();
    for (const file of [base, top]) {
      const part: unknown = file[name];
      if (part instanceof Map) for (const [id, words] of part) merged.set(id, words);
    }
    return merged as unknown as ReadonlyMap<string, never>;
  };
  return {
    title: top.title ?? base.title ?? '', summary: top.summary ?? '', dates: top.dates ?? '',
    length: top.length ?? '', learning: top.learning ?? '', care: top.care ?? '', startHere: top.startHere === true,
    cards: new Map([...both('cards'), ...wordsInPlaces(both('cardsInPlaces'), both('places'))]), crises: both('crises'), initiatives: both('initiatives'),
    agreements: both('agreements'), leaders: both('leaders'), variables: both('variables'),
    endings: both('endings'), places: both('places'), programmes: both('programmes'), aims: both('aims'),
    answers: both('answers'), meetings: both('meetings'), falls: both('falls'),
    lines: {
      reasons: both('reasons'), rungs: both('rungs'), outcomes: both('outcomes'),
      doctrines: both('doctrines'), notes: both('notes'), chairs: both('chairs'),
      demands: both('demands'), worlds: both('worlds'), threads: both('threads'), help: both('help'),
      told: both('told'),
    },
  };
}

/** A card worded once for all places, in each of them: `us-lost-egypt`. */
function wordsInPlaces(
  cards: ReadonlyMap<string, CardWords>, told: ReadonlyMap<string, PlaceWords>,
): [string, CardWords][] {
  return [...cards].flatMap(([id, words]) => [...told].map(([place, own]): [string, CardWords] => {
    const fill = (line: string): string => line.replaceAll(/\{(\w+)\}/g, (gap, name: string) => gapFor(own, name) ?? gap);
    const options = [...words.options].map(([option, { label, expect }]): [string, Read<typeof labelled>] => [option, { label: fill(label), expect: fill(expect) }]);
    const advisers = words.advisers?.map((adviser) => ({ ...adviser, line: fill(adviser.line) }));
    return [`${id}-${place}`, {
      ...words, title: fill(words.title), text: fill(words.text), options: new Map(options),
      ...(words.because === undefined ? {} : { because: fill(words.because) }),
      ...(advisers === undefined ? {} : { advisers }),
    }];
  }));
}

function gapFor(place: PlaceWords, name: string): string | undefined {
  const spoken = place.spoken ?? place.name;
  const gaps = new Map([['place', spoken], ['adjective', place.adjective], ['stake', place.stake], ['neighbours', place.neighbours]]);
  const filled = gaps.get(name.toLowerCase());
  const isCapital = name !== name.toLowerCase();
  return isCapital ? filled?.replace(/^./, (letter) => letter.toUpperCase()) : filled;
}

/** The words of an initiative; one about a place is worded once for all places. */
export function initiativeWords(words: Words, id: string): { readonly label: string; readonly expect: string } | undefined {
  const own = words.initiatives.get(id);
  if (own !== undefined) return own;
  const cut = id.indexOf('-');
  const place = words.places.get(id.slice(cut + 1));
  const general = words.initiatives.get(id.slice(0, cut));
  if (cut < 0 || place === undefined || general === undefined) return undefined;
  return { label: general.label.replace('{place}', place.name), expect: general.expect.replace('{place}', place.name) };
}
