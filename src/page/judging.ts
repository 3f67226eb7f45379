/** The judgement of a game: asked for by a button, weighed by a worker, and laid out in words. */
import { takenIn, type JudgeReport, type Judgement, type Progress } from '../lab/judgement.ts';
import { HOW_JUDGED, judgementView, type DearView, type JudgementView, type WeighedView } from '../reading/judgement.ts';
import type { Timeline } from '../replay/timeline.ts';
import type { Words } from '../scenario/words.ts';
import { button, element } from './element.ts';
import type { Judging } from './services.ts';

const ASK = 'Weigh my decisions';

export class JudgementPanel {
  readonly root = element('div', { class: 'judgement' });
  private readonly timeline: Timeline;
  private readonly words: Words;
  private readonly judge: Judging;
  private cancel: (() => void) | null = null;
  private readonly ask = button(ASK, () => this.press(), { class: 'primary' });
  private readonly shown = element('p', { class: 'judgement-progress' });
  private readonly bar = element('progress', { 'aria-label': 'Decisions weighed' });
  /** Heard, not seen: a few words only, and never each decision. */
  private readonly told = element('p', { class: 'unseen', role: 'status' });

  constructor(timeline: Timeline, words: Words, judge: Judging) {
    this.timeline = timeline;
    this.words = words;
    this.judge = judge;
    this.root.append(
      element('p', {}, 'Each of your decisions is compared with the best reply that can be found. This takes some seconds; the longer the game, the more.'),
      this.ask, this.shown, this.told);
  }

  /** Ends the work; what was weighed so far is lost. */
  stop(): void {
    this.cancel?.();
    this.cancel = null;
  }

  private press(): void {
    if (this.cancel !== null) return this.halt('Stopped. Nothing was kept.');
    this.ask.textContent = 'Stop';
    this.shown.replaceChildren('Getting ready…', this.bar);
    this.told.textContent = 'Your decisions are being weighed.';
    const { setup, scenario } = this.timeline;
    this.cancel = this.judge({ source: scenario.source, setup, taken: takenIn(this.timeline) }, (report) => this.hear(report));
  }

  private halt(why: string): void {
    this.stop();
    this.ask.textContent = ASK;
    this.shown.replaceChildren(why);
    this.told.textContent = why;
  }

  private hear(report: JudgeReport): void {
    if (this.cancel === null) return;
    switch (report.kind) {
      case 'progress': return this.advance(report.progress);
      case 'failed': return this.halt(`The decisions could not be weighed here${report.why === '' ? '' : `: ${report.why}`}.`);
      case 'done': return this.show(report.judgements);
    }
  }

  private advance({ done, of }: Progress): void {
    this.bar.max = of;
    this.bar.value = done;
    this.shown.replaceChildren(`Weighing decision ${Math.min(done + 1, of)} of ${of}…`, this.bar);
    if (done === Math.ceil(of / 2)) this.told.textContent = 'Half of your decisions are weighed.';
  }

  private show(judgements: readonly Judgement[]): void {
    const held = document.activeElement === this.ask;
    this.stop();
    const views = judgements.map((judgement) => judgementView(this.timeline, judgement, this.words));
    this.root.replaceChildren(...views.flatMap((view) => result(view, views.length > 1)), howMeasured());
    this.root.setAttribute('tabindex', '-1');
    // The button that had the focus is gone; what it brought follows it.
    if (held) this.root.focus({ preventScroll: true });
  }
}

export function withoutWorkers(): HTMLElement {
  return element('p', {}, 'Not available here: this browser cannot work beside the page (it has no workers).');
}

function result(view: JudgementView, several: boolean): HTMLElement[] {
  return [
    ...(several ? [element('h3', {}, view.name)] : []),
    element('p', { class: 'judgement-summary', role: 'status' }, view.summary),
    ...(view.dearest.length === 0 ? [] : [
      element('h3', {}, view.dearest.length === 1 ? 'The dearest decision' : 'The dearest decisions'),
      element('ol', { class: 'dearest' }, ...view.dearest.map(dear))]),
    ...(view.all.length === 0 ? [] : [element('details', { class: 'drawer' },
      element('summary', {}, `All ${view.all.length} decisions weighed`), everyDecision(view.all))]),
  ];
}

function dear(view: DearView): HTMLElement {
  return element('li', {},
    element('p', { class: 'dateline' }, view.date),
    element('h4', {}, view.occasion),
    element('p', {}, element('span', { class: 'quiet' }, 'You chose: '), view.taken),
    element('p', {}, element('span', { class: 'quiet' }, 'What would have been better: '), element('strong', {}, view.best)),
    element('p', {}, `It ${view.cost}: `, element('strong', {}, view.points), '.',
      view.mostly === '' ? null : ` The other reply differs most in ${view.mostly}.`),
    view.danger === '' ? null : element('p', {}, view.danger));
}

function everyDecision(all: readonly WeighedView[]): HTMLElement {
  const head = ['When and what', 'You chose', 'Best reply found', 'What it cost', 'Points'];
  return element('div', { class: 'scrolled', tabindex: 0, role: 'region', 'aria-label': 'All decisions weighed' },
    element('table', { class: 'causes weighed' },
      element('thead', {}, element('tr', {}, ...head.map((text) => element('th', { scope: 'col' }, text)))),
      element('tbody', {}, ...all.map((view) => element('tr', {},
        element('th', { scope: 'row' }, element('small', { class: 'quiet' }, view.date), ` ${view.occasion}`),
        element('td', {}, view.taken), element('td', {}, view.best === '' ? '–' : view.best),
        element('td', {}, view.cost), element('td', {}, view.points === '' ? '–' : view.points))))));
}

function howMeasured(): HTMLElement {
  return element('details', { class: 'drawer' }, element('summary', {}, 'How this was measured, and how sure it is'),
    ...HOW_JUDGED.map((text) => element('p', {}, text)));
}
