/**
 * How well leaders are known by what they do: `npm run -s bench -- recognition [LEARN TEST]` prints
 * the share of twelve-move windows that are named rightly, and who is taken for whom. LEARN and TEST
 * count games of each leader.
 */
import { loadScenario } from '../../src/cli/files.ts';
import { recognize, WINDOW } from '../../src/lab/recognition.ts';
import { shareInterval } from '../../src/lab/statistics.ts';
import { sideId } from '../../src/core/sides.ts';
import type { Scenario } from '../../src/scenario/read.ts';

const [learn = 24, test = 24] = process.argv.slice(2).map(Number).filter((number) => number > 0);
const WIDTH = 12;
console.log(`naive Bayes over ${WINDOW} consecutive moves; ${learn} games of each leader to learn from, ${test} others to name`);

const campaign = loadScenario('campaign-1955-1964');
/** The same leaders with their tempers, and without what marks them. */
const unmarked: Scenario = {
  ...campaign,
  leaders: campaign.leaders.map(({ tell, ...leader }) => (tell === undefined ? leader : { ...leader, signatures: {}, never: [] })),
};

for (const { side, leaders, confusion, right, windows } of recognize(campaign, learn, test)) {
  const { low, high } = shareInterval(right, windows);
  const percent = (share: number): string => (100 * share).toFixed(1);
  console.log(`\n${sideId(side)}: ${percent(right / windows)} % of ${windows} windows (${percent(low)}–${percent(high)})   wanted ≥ 80`);
  console.log(['is \\ named'.padEnd(WIDTH), ...leaders.map((id) => id.padStart(WIDTH))].join(''));
  confusion.forEach((row, number) => {
    console.log([(leaders[number] ?? '').padEnd(WIDTH), ...row.map((times) => String(times).padStart(WIDTH))].join(''));
  });
}

for (const { side, right, windows } of recognize(unmarked, learn, test)) {
  console.log(`\n${sideId(side)}, without habits and signs: ${((100 * right) / windows).toFixed(1)} %`);
}
