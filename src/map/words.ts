export interface MapWords {
  readonly statuses: Readonly<Record<string, string>>;
}

export const englishWords: MapWords = {
  statuses: {
    us: 'United States',
    nato: 'NATO',
    ally: 'US allies',
    rio: 'Rio Pact',
    ussr: 'USSR',
    east: 'Soviet allies',
    china: 'China & allies',
    trust: 'Occupied, trust',
    colony: 'Colonies',
    neutral: 'Non-aligned',
  },
};
