import type { MapWords } from './map-model.ts';

export const englishWords: MapWords = {
  regions: {
    lam: 'Latin America',
    mea: 'Middle East',
    afr: 'Africa',
    sas: 'South Asia',
    sea: 'South-East Asia',
  },
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
