/** The foot of the table: the years with both curves and what was decided, and the log behind it. */
import type { LogEntry, LogView } from '../reading/log.ts';
import { openDialog } from './dialog.ts';
import { button, drawing, element } from './element.ts';

/** A decision that moved tension by so much has a mark on the line. */
const NOTABLE = 0.75;
const BRINK = 82;

export function timelineFoot(view: LogView): HTMLElement {
  const first = view.curve[0];
  const last = view.curve.at(-1);
  return element('section', { class: 'timeline', 'aria-label': 'The game so far' },
    button(`Log (${view.entries.length})`, () => openLog(view), { class: 'log-button', 'aria-haspopup': 'dialog' }),
    element('div', {
      class: 'timeline-plot', role: 'img',
      'aria-label': `Tension from ${Math.round(first?.tension ?? 0)} to ${Math.round(last?.tension ?? 0)}, mistrust from ${Math.round(first?.mistrust ?? 0)} to ${Math.round(last?.mistrust ?? 0)}. The log tells each decision.`,
    },
      curves(view),
      element('span', { class: 'timeline-brink' }, 'brink'),
      ...view.dates.map(({ place, text }) => element('span', { class: 'timeline-date', style: `left: ${place}%` }, text)),
      ...view.entries.filter((entry) => Math.abs(entry.heat) >= NOTABLE).map(mark),
      element('i', { class: 'timeline-now', 'data-moves': 'now', style: `--at: ${view.now.toFixed(2)}` }),
      element('i', { class: 'timeline-dot', 'data-moves': 'dot', style: `--at: ${view.now.toFixed(2)}; --heat: ${((last?.tension ?? 0) / 100).toFixed(3)}` })));
}

/** Stretched to the width of the page: the lines keep their thickness. */
function curves(view: LogView): SVGElement {
  const points = (of: 'tension' | 'mistrust'): string =>
    [...view.curve.map((moment) => `${moment.place},${100 - moment[of]}`), `${view.now},${100 - (view.curve.at(-1)?.[of] ?? 0)}`].join(' ');
  return drawing('svg', { viewBox: '0 0 100 100', preserveAspectRatio: 'none', class: 'timeline-curves' },
    ...view.dates.map(({ place }) => drawing('line', { x1: place, x2: place, y1: 0, y2: 100, class: 'rule' })),
    drawing('line', { x1: 0, x2: 100, y1: 100 - BRINK, y2: 100 - BRINK, class: 'timeline-limit' }),
    drawing('polygon', { points: `0,100 ${points('tension')} ${view.now},100`, class: 'timeline-under' }),
    drawing('polyline', { points: points('mistrust'), class: 'curve-mistrust' }),
    drawing('polyline', { points: points('tension'), class: 'curve-tension' }));
}

function mark(entry: LogEntry): HTMLElement {
  return element('i', { class: `timeline-mark timeline-mark-${entry.side === 0 ? 'us' : 'ussr'}`, style: `left: ${entry.place}%` });
}

/** Every decision that one may know of, the latest first; each opens what came of it. */
export function openLog(view: LogView): void {
  const days: { date: string; entries: LogEntry[] }[] = [];
  for (const entry of [...view.entries].reverse()) {
    const day = days.at(-1);
    if (day?.date === entry.date) day.entries.push(entry);
    else days.push({ date: entry.date, entries: [entry] });
  }
  openDialog('log', 'Log',
    element('p', { class: 'quiet' }, 'Your own acts, and of theirs what the world could see. Press one to see what it moved.'),
    days.length === 0 ? element('p', {}, 'Nothing has been decided yet.') : null,
    ...days.map(({ date, entries }) => element('section', {}, element('h3', {}, date),
      element('ul', {}, ...entries.map(logItem)))));
}

function logItem(entry: LogEntry): HTMLElement {
  const panel = element('div', { class: 'log-causes', hidden: true });
  const opener = element('button', {
    type: 'button', 'aria-expanded': 'false', class: `log-entry log-${entry.side === 0 ? 'us' : 'ussr'}`,
    click: () => {
      if (panel.childElementCount === 0) panel.append(...causesOf(entry));
      panel.hidden = !panel.hidden;
      opener.setAttribute('aria-expanded', String(!panel.hidden));
    },
  }, element('span', {}, element('strong', {}, `${entry.who}: `), entry.did));
  return element('li', {}, opener, panel);
}

const nothingSeen = (entry: LogEntry): HTMLElement | null =>
  entry.came !== '' ? null : element('p', { class: 'quiet' }, 'It moved nothing at once that you can see.');

function causesOf(entry: LogEntry): HTMLElement[] {
  return [
    entry.came === '' ? null : element('p', {}, entry.came),
    entry.because === '' ? null : element('p', { class: 'quiet' }, `They seem to want: ${entry.because}.`),
    entry.moved.length === 0 ? nothingSeen(entry)
      : element('table', { class: 'causes' }, element('tbody', {}, ...entry.moved.map((line) => element('tr', {},
        element('th', { scope: 'row' }, line.text), element('td', { class: line.rises ? 'rise' : 'fall' }, line.shown))))),
    entry.after.length === 0 ? null : element('p', {}, `Then: ${entry.after.join(' ')}`),
  ].filter((part) => part !== null);
}
