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
  { words: 'may be taken', from: 250, taken: [25, 80], insult: [0, 15] },
  { words: 'probably not enough', from: -500, taken: [0, 20], insult: [30, 70] },
  { words: 'may be taken as an insult', from: -Infinity, taken: [0, 5], insult: [80, 100] },
];

/** The word for a margin in milli-grades. */
export function offerWord(margin: number): OfferWord {
  return OFFER_WORDS.find((word) => margin >= word.from) as OfferWord;
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
