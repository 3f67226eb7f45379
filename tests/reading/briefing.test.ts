import { expect, test } from 'vitest';
import { briefing } from '../../src/reading/briefing.ts';
import type { Entry } from '../../src/replay/timeline.ts';
import { readJson } from '../../src/cli/files.ts';
import { readWords } from '../../src/scenario/words.ts';
import { campaign } from '../games.ts';

const words = readWords(readJson('scenarios/common/en.json', []), { format: 1 }, []);
const events = (...whys: string[]): Entry[] => whys.map((why) => ({ turn: 3, variable: -1, by: 0, why }));

test('places, treaties and falls are told once, the latest five', () => {
  expect(briefing(events('place/egypt/east', 'agreement/austria', 'agreement/austria', 'quarter-closes'), 0, words, campaign().content))
    .toEqual(['Egypt: now with Moscow.', expect.stringContaining('Signed: ')]);
  const many = ['egypt', 'syria', 'iraq', 'iran', 'lebanon', 'jordan'].map((id) => `place/${id}/west`);
  expect(briefing(events(...many), 0, words, campaign().content)).toHaveLength(5);
});

test('whether a rival met its aims is nobody else’s business', () => {
  expect(briefing(events('aim/bread/met/ussr', 'aim/shield/missed/us'), 0, words, campaign().content)).toEqual(['Your aim “Shield” was missed.']);
  expect(briefing(events('aim/bread/declared/ussr'), 0, words, campaign().content)).toEqual(['The Soviet Union declares its aim: Bread.']);
});
