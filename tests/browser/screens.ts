/** Every screen of the page: where it is, and what is pressed to see it. */
import { incident, moments } from './moments.ts';

export interface Screen {
  readonly name: string;
  readonly address: string;
  /** Pressed once it is open. */
  readonly opens?: string;
}

const FIRST: readonly Screen[] = [
  { name: 'title', address: '#/' }, { name: 'choice', address: '#/scenarios' },
  { name: 'replay', address: '#/replay' }, { name: 'credits', address: '#/credits' },
  { name: 'settings', address: '#/scenarios/', opens: 'Settings' },
  { name: 'curtain', address: '#/play/campaign-1955-1964?vs=me' },
  { name: 'lesson', address: '#/play/geneva-1955?seed=A' },
  ...[incident(), ...moments('campaign-1955-1964', 'A')].map(({ stage, address }) => ({ name: `the stage ${stage}`, address })),
];
const PLAYED = FIRST.at(-2) ?? FIRST[0] as Screen;

export const SCREENS: readonly Screen[] = [...FIRST, { name: 'log', address: PLAYED.address, opens: 'Log' }];
