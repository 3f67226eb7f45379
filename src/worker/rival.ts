/** Plays along with a game off the main thread: decides for the leaders and lays out what comes next. */
import type { Reading } from '../core/coefficients.ts';
import { Companion, type Answer, type GameAtHand, type Question } from '../reading/reply.ts';
import { readScenario, type Scenario } from '../scenario/read.ts';
import type { Problem } from '../scenario/shape.ts';

let companion: Companion | null = null;

function post(answer: Answer): void {
  postMessage(answer);
}

function loader({ source }: GameAtHand): (reading: Reading) => Scenario {
  return (reading) => {
    const problems: Problem[] = [];
    const scenario = readScenario(source.common, source.rules, problems, reading);
    if (scenario === undefined) throw new Error(problems[0]?.message ?? 'the scenario cannot be read');
    return scenario;
  };
}

addEventListener('message', ({ data }: MessageEvent<GameAtHand | Question>) => {
  try {
    if ('source' in data) companion = new Companion(data, loader(data));
    else if (companion !== null) post(companion.answer(data));
  } catch (error) {
    post({ kind: 'failed', why: error instanceof Error ? error.message : '' });
  }
});
