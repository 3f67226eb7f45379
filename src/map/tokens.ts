// The colours of the map. The first group carries the names that the page's style sheet carries;
// the second is printing inks that only the map needs.

export interface Tokens {
  readonly paper: string;
  readonly paper2: string;
  readonly card: string;
  readonly ink: string;
  readonly ink2: string;
  readonly rule: string;
  readonly us: string;
  readonly ussr: string;
  readonly ochre: string;
  readonly ochreInk: string;
  readonly sea: string;
  readonly land: string;
  readonly colony: string;
}

export interface Inks {
  readonly blend: GlobalCompositeOperation;
  readonly waterlines: readonly [string, string, string];
  readonly graticule: string;
  readonly key: string;
  readonly gap: string;
  readonly halo: string;
  readonly cream: string;
  readonly onActive: string;
  readonly usSolid: string;
  readonly ussrSolid: string;
  readonly usScreen: string;
  readonly ussrScreen: string;
  readonly ussrHairline: string;
  readonly colonyScreen: string;
  readonly natoTint: string;
  readonly allyTint: string;
  readonly eastTint: string;
  readonly chinaTint: string;
  readonly grain: number;
}

export interface Look {
  readonly tokens: Tokens;
  readonly inks: Inks;
}

export const day: Look = {
  tokens: {
    paper: '#f2e9d3', paper2: '#e6dabd', card: '#faf4e4', ink: '#1c1915', ink2: '#544b3d',
    rule: '#b9aa87', us: '#174270', ussr: '#b3291b', ochre: '#c9861a', ochreInk: '#7d4f06',
    sea: '#c4d2cd', land: '#f6eeda', colony: '#e2d3ad',
  },
  inks: {
    blend: 'multiply',
    waterlines: ['#cbd8d2', '#d2ddd6', '#e0e6dc'],
    graticule: 'rgba(255,252,240,.5)',
    key: 'rgba(28,25,21,.72)',
    gap: 'rgba(250,244,228,.9)',
    halo: 'rgba(246,238,218,.84)',
    cream: '#fff6e2',
    onActive: '#fff6e2',
    usSolid: '#1f4f80',
    ussrSolid: '#c03a27',
    usScreen: 'rgba(23,66,112,.62)',
    ussrScreen: 'rgba(179,41,27,.72)',
    ussrHairline: 'rgba(90,12,6,.28)',
    colonyScreen: '#6b5a36',
    natoTint: 'rgba(36,100,160,.42)',
    allyTint: 'rgba(36,100,160,.18)',
    eastTint: 'rgba(179,41,27,.34)',
    chinaTint: 'rgba(201,134,26,.36)',
    grain: 34,
  },
};

export const night: Look = {
  tokens: {
    paper: '#14161a', paper2: '#20242a', card: '#1b1e23', ink: '#f3ead4', ink2: '#b9b09b',
    rule: '#4a4e55', us: '#7fb2de', ussr: '#f07a62', ochre: '#e5a93c', ochreInk: '#e5a93c',
    sea: '#1d2a33', land: '#38383a', colony: '#4b4537',
  },
  inks: {
    blend: 'source-over',
    waterlines: ['#20303a', '#22323c', '#2b3e49'],
    graticule: 'rgba(255,252,240,.12)',
    key: 'rgba(243,234,212,.75)',
    gap: 'rgba(20,22,26,.9)',
    halo: 'rgba(20,22,26,.8)',
    cream: '#fff6e2',
    onActive: '#14161a',
    usSolid: '#2f6ea6',
    ussrSolid: '#c8452f',
    usScreen: 'rgba(127,178,222,.75)',
    ussrScreen: 'rgba(240,122,98,.8)',
    ussrHairline: 'rgba(90,12,6,.4)',
    colonyScreen: '#a8986e',
    natoTint: 'rgba(70,130,190,.55)',
    allyTint: 'rgba(70,130,190,.22)',
    eastTint: 'rgba(210,80,55,.38)',
    chinaTint: 'rgba(229,169,60,.32)',
    grain: 12,
  },
};

export const lookOf = (theme: 'day' | 'night'): Look => (theme === 'night' ? night : day);
