/**
 * The words for a chance that is not known exactly, and what each of them promises. The bands were
 * measured by making every offer at every act of many games; a test measures them again.
 */

/** A word for what may come of an offer, from a margin on. */
export interface OfferWord {
  readonly words: string;
  /** Least margin in milli-grades: what is offered less what the other side is believed to need. */
  readonly from: number;
  /** How many offers so named are taken, per cent. */
  readonly taken: readonly [low: number, high: number];
  /** How many so named give offence, per cent. */
  readonly insult: readonly [low: number, high: number];
}

export const OFFER_WORDS: readonly OfferWord[] = [
  { words: 'likely to be taken', from: 1000, taken: [90, 100], insult: [0, 5] },
  { words: 'may be taken', from: 250, taken: [35, 92], insult: [0, 15] },
  { words: 'so early they will want more', from: 250, taken: [0, 25], insult: [0, 15] },
  { words: 'probably not enough', from: -700, taken: [0, 30], insult: [15, 60] },
  { words: 'may be taken as an insult', from: -Infinity, taken: [0, 10], insult: [80, 100] },
];

/** What a leader wants beyond the need while there is time to haggle, milli-grades. */
const HAGGLED = 1000;

/** The word for a margin in milli-grades; `early` where the other side still haggles for more. */
export function offerWord(margin: number, early: boolean): OfferWord {
  const [likely, maybe, wanting] = OFFER_WORDS as readonly [OfferWord, OfferWord, OfferWord];
  const spare = early ? margin - HAGGLED : margin;
  if (spare >= likely.from) return likely;
  if (spare >= maybe.from) return maybe;
  if (early && margin >= wanting.from) return wanting;
  return OFFER_WORDS.slice(3).find((word) => margin >= word.from) as OfferWord;
}

/** The share that is taken, as number and band: `about 50 % (25–80)`. */
export function takenOdds({ taken: [low, high] }: OfferWord): string {
  return `about ${Math.round((low + high) / 10) * 5} % (${low}–${high})`;
}

/** What the words promise, in one sentence for each. */
export function offerWordsMeaning(): string {
  return OFFER_WORDS.map(({ words, taken, insult }) => {
    const [low, high] = taken;
    const share = low === 0 ? `at most ${high}` : high === 100 ? `at least ${low}` : `${low} to ${high}`;
    const offence = insult[0] >= 50 ? `, and at least ${insult[0]} offend` : '';
    return `“${words}”: ${share} in 100${offence}`;
  }).join('; ');
}
