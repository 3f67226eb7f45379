/**
 * What takes long is worked out beside the page: replies of leaders, the desk, the other readings.
 * One question waits at a time; whoever asks another, or stops, no longer hears the first. Where a
 * browser has no workers, or one fails, the page does the same itself.
 */
import type { DecisionView } from '../reading/decision.ts';
import { unpacked, viewOf, type Answer, type Question, type Reply } from '../reading/reply.ts';
import type { ReadingEnd } from '../replay/readings.ts';
import { appended, playLeaders, type Timeline } from '../replay/timeline.ts';
import type { Words } from '../scenario/words.ts';
import type { Beside, Think } from './services.ts';

/** `view` is null where the game is over. */
export type HearReply = (timeline: Timeline, view: DecisionView | null) => void;

interface Waiting {
  readonly number: number;
  readonly hear: (answer: Answer) => void;
  /** The same without a worker. */
  readonly instead: () => void;
}

export class Thinking {
  private readonly think: Think | null;
  private readonly words: Words;
  private readonly readingsHere: (timeline: Timeline) => readonly ReadingEnd[];
  private worker: Beside<Question> | null = null;
  private failed = false;
  private waiting: Waiting | null = null;
  private count = 0;

  constructor(think: Think | null, words: Words, readingsHere: (timeline: Timeline) => readonly ReadingEnd[]) {
    this.think = think;
    this.words = words;
    this.readingsHere = readingsHere;
  }

  /** Starts the worker before it is needed. */
  prepare(timeline: Timeline): void {
    const { think, words } = this;
    if (think === null || this.failed || this.worker !== null) return;
    const { scenario, setup } = timeline;
    this.worker = think({ source: scenario.source, setup, words }, (answer) => this.take(answer));
  }

  /** What the leaders do in this game, and what must be decided next. */
  reply(timeline: Timeline, hear: HearReply): void {
    this.ask(timeline, 'reply', {
      hear: (answer) => {
        if (answer.kind === 'reply') this.hand(timeline, answer.reply, hear);
      },
      instead: () => {
        const played = playLeaders(timeline);
        hear(played, viewOf(played, this.words));
      },
    });
  }

  /** How the same choices would have ended under each reading. */
  readings(timeline: Timeline, hear: (readings: readonly ReadingEnd[]) => void): void {
    this.ask(timeline, 'readings', {
      hear: (answer) => {
        if (answer.kind === 'readings') hear(answer.readings);
      },
      instead: () => hear(this.readingsHere(timeline)),
    });
  }

  /** What is being worked out is no longer wanted. */
  drop(): void {
    this.waiting = null;
  }

  stop(): void {
    this.drop();
    this.worker?.stop();
    this.worker = null;
  }

  private hand(timeline: Timeline, { moves, view }: Reply, hear: HearReply): void {
    const played = appended(timeline, moves);
    hear(played, view === null ? null : unpacked(view, played, this.words));
  }

  private ask(timeline: Timeline, about: Question['about'], wanted: Omit<Waiting, 'number'>): void {
    this.drop();
    this.prepare(timeline);
    if (this.worker === null) return wanted.instead();
    const number = ++this.count;
    this.waiting = { number, ...wanted };
    this.worker.post({ number, about, commands: timeline.steps.map(({ command }) => command) });
  }

  private take(answer: Answer): void {
    const { waiting } = this;
    if (answer.kind === 'failed') {
      this.failed = true;
      this.stop();
      waiting?.instead();
    } else if (waiting?.number === answer.number) {
      this.drop();
      waiting.hear(answer);
    }
  }
}
