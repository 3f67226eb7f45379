/** Judges a game off the main thread: gets raw JSON, compiles it itself, and tells how far it is. */
import { judge, type JudgeReport, type JudgeRequest } from '../lab/judgement.ts';
import { readScenario } from '../scenario/read.ts';
import type { Problem } from '../scenario/shape.ts';

function answer(report: JudgeReport): void {
  postMessage(report);
}

addEventListener('message', ({ data }: MessageEvent<JudgeRequest>) => {
  const problems: Problem[] = [];
  const scenario = readScenario(data.source.common, data.source.rules, problems, data.setup.reading);
  if (scenario === undefined) return answer({ kind: 'failed', why: problems[0]?.message ?? '' });
  const run = judge(scenario, data.setup, data.taken);
  let next = run.next();
  for (; next.done !== true; next = run.next()) answer({ kind: 'progress', progress: next.value });
  answer({ kind: 'done', judgements: next.value });
});
