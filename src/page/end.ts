/** A game that is over, made ready for the last screen. */
import { debrief } from '../debrief/chain.ts';
import { threadsOf } from '../debrief/threads.ts';
import type { ParFile } from '../lab/par.ts';
import { accountOf } from '../reading/account.ts';
import { parViews } from '../reading/par.ts';
import { reportsOf } from '../reading/reports.ts';
import { codeOf } from '../replay/code.ts';
import { gameBefore, personSides, type Timeline } from '../replay/timeline.ts';
import type { Words } from '../scenario/words.ts';
import { endingScreen } from './ending.ts';
import { JudgementPanel } from './judging.ts';
import { readingsPanel } from './readings.ts';
import type { Judging } from './services.ts';
import type { Thinking } from './thinking.ts';

export interface EndActs {
  readonly thinking: Thinking;
  readonly judge: Judging | null;
  readonly par: ParFile | null;
}

export function endOf(timeline: Timeline, words: Words, acts: EndActs, judgement: HTMLElement | null, tools: readonly HTMLElement[]): HTMLElement {
  const result = debrief(timeline);
  return endingScreen(result, words, {
    code: codeOf(timeline),
    readings: readingsPanel(timeline, words, acts.thinking), reports: reportsOf(timeline, words),
    threads: threadsOf(timeline),
    closeCalls: result.closeCalls.map((step) => accountOf(gameBefore(timeline, timeline.steps.indexOf(step)), step, words)),
    hindsight: timeline.hindsight, judgement,
    par: parViews(timeline, acts.par), tools,
  });
}

/** None where there is nobody to judge, or where replies were seen beforehand, or nothing to judge with. */
export function panelFor(timeline: Timeline, words: Words, judge: Judging | null): JudgementPanel | null {
  return judge === null || !canBeJudged(timeline) ? null : new JudgementPanel(timeline, words, judge);
}

export function canBeJudged({ setup, hindsight }: Timeline): boolean {
  return !hindsight && personSides(setup).length > 0;
}
