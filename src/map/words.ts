import type { RegionId } from '../reading/map.ts';

export interface MapWords {
  readonly regions: Readonly<Record<RegionId, string>>;
  readonly statuses: Readonly<Record<string, string>>;
}

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
