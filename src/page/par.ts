/** The marks of a game beside those of leaders in the same chair. */
import type { ParMark, ParView } from '../reading/par.ts';
import { drawing, element } from './element.ts';

export function parReport(views: readonly ParView[]): HTMLElement | null {
  if (views.length === 0) return null;
  return element('section', { id: 'par' }, element('h2', {}, 'Beside par'),
    ...views.flatMap((view) => [
      element('table', { class: 'causes par' },
        views.length > 1 ? element('caption', {}, view.name) : null,
        element('thead', {}, element('tr', {}, ...['Mark', 'Yours', 'Par', 'Among leaders'].map((text) => element('th', { scope: 'col' }, text)))),
        element('tbody', {}, ...view.rows.map(row))),
      element('p', { class: 'quiet' }, `${view.compared} Par is the middle of what they made of it. The box holds half of them, the line eight in ten; the mark is yours.`),
    ]));
}

function row(mark: ParMark): HTMLElement {
  return element('tr', {}, element('th', { scope: 'row' }, mark.name), element('td', {}, element('strong', {}, mark.own)),
    element('td', {}, mark.par), element('td', {}, picture(mark) as unknown as HTMLElement, mark.words));
}

/** A line from the tenth to the ninetieth percentile, a box over the middle half, and one's own mark. */
function picture({ at, marks }: ParMark): SVGElement {
  const x = (place: number): number => 6 + place * 1.08;
  const [p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0] = marks.map(x);
  return drawing('svg', { viewBox: '0 0 120 20', class: 'par-line', 'aria-hidden': 'true' },
    drawing('line', { x1: p10, x2: p90, y1: 10, y2: 10, class: 'par-span' }),
    drawing('rect', { x: p25, width: Math.max(1, p75 - p25), y: 5, height: 10, class: 'par-box' }),
    drawing('line', { x1: p50, x2: p50, y1: 5, y2: 15, class: 'par-span' }),
    drawing('path', { d: `M${x(at)} 8l-5 -8h10zM${x(at)} 8v10`, class: 'par-own' }));
}
