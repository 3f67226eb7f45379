/** What an option is expected to do to one gauge. */
import { isBlank, type Mark } from '../reading/marks.ts';
import { element } from './element.ts';

/** An arrow with the number that is known; the name and the direction in words for a reader of the page. */
export function markCell(mark: Mark): HTMLElement {
  if (isBlank(mark)) return element('span', { class: 'mark blank' }, element('span', { class: 'mark-label' }, `${mark.label} `), '–');
  const parts = mark.own ? arrowsOf(mark) : [arrow(mark, mark.low + mark.high, '')];
  return element('span', { class: 'mark' }, element('span', { class: 'mark-label' }, `${mark.label} `), ...parts);
}

function arrowsOf(mark: Mark): HTMLElement[] {
  const [low, high] = [written(mark.low), written(mark.high)];
  if (low === high) return [arrow(mark, mark.high, high)];
  if (mark.low < 0 && mark.high > 0) return [arrow(mark, -1, low), arrow(mark, 1, high)];
  const [least, most] = mark.high > 0 ? [low, high] : [high, low];
  return [arrow(mark, mark.low + mark.high, `${least}–${most}`)];
}

function arrow(mark: Mark, by: number, text: string): HTMLElement {
  const up = by > 0;
  return element('span', { class: `by ${up === mark.wished ? 'fall' : 'rise'}` },
    element('i', { class: up ? 'up' : 'down', 'aria-hidden': 'true' }),
    element('span', { class: 'unseen' }, up ? 'rises ' : 'falls '), text);
}

const written = (points: number): string => String(Math.round(Math.abs(points) * 10) / 10);
