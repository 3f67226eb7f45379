/** The dial: a solid needle for tension, a hollow one for mistrust, the gap named as veneer. */
import { drawing, element } from './element.ts';
import type { Gauges } from '../reading/gauges.ts';

const WORDS = ['calm', 'uneasy', 'tense', 'crisis', 'brink'] as const;
/** Over this, calm lies on distrust. */
const VENEER = 15;

export function tensionWord(tension: number): string {
  return WORDS[Math.min(4, Math.max(0, Math.floor((tension - 10) / 18)))] ?? '';
}

/** A point of a half circle, from 0 on the left to 100 on the right. */
function tip(value: number, radius: number): [number, number] {
  const angle = Math.PI * (1 - value / 100);
  return [100 + radius * Math.cos(angle), 96 - radius * Math.sin(angle)];
}

function band(from: number, number: number): SVGElement {
  const [x1, y1] = tip(from, 80);
  const [x2, y2] = tip(from + 20, 80);
  return drawing('path', { d: `M${x1} ${y1} A80 80 0 0 1 ${x2} ${y2}`, class: `dial-band dial-band-${number}` });
}

/** Ticks tell the zones in grey print too. */
function tick(value: number): SVGElement {
  const [x1, y1] = tip(value, 68);
  const [x2, y2] = tip(value, value % 20 === 0 ? 95 : 72);
  return drawing('line', { x1, y1, x2, y2, class: 'dial-tick' });
}

function needle(name: string, at: number, ...parts: SVGElement[]): SVGElement {
  return drawing('g', { class: 'needle', 'data-moves': name, style: `--at: ${Math.max(0, Math.min(100, at)).toFixed(1)}` }, ...parts);
}

export function dial(gauges: Gauges, ask: () => void): HTMLElement {
  const tension = Math.round(gauges.tension.value);
  const mistrust = Math.round(gauges.mistrust);
  const word = tensionWord(gauges.tension.value);
  const change = Math.round(gauges.tension.change * 10) / 10;
  const moved = change === 0 ? '' : change > 0 ? ` +${change}` : ` −${-change}`;
  const picture = drawing('svg', { viewBox: '0 0 200 126', 'aria-hidden': 'true', class: 'dial-picture' },
    ...[0, 20, 40, 60, 80].map(band), ...Array.from({ length: 11 }, (_, step) => tick(step * 10)),
    needle('mistrust', gauges.mistrust, drawing('line', { x1: 100, y1: 96, x2: 100, y2: 22, class: 'needle-mistrust' }),
      drawing('circle', { cx: 100, cy: 20, r: 6, class: 'needle-mistrust-tip' })),
    needle('tension', gauges.tension.value, drawing('path', { d: 'M94 96 L100 14 L106 96 Z', class: 'needle-tension' })),
    drawing('circle', { cx: 100, cy: 96, r: 27, class: 'dial-hub' }),
    drawing('text', { x: 100, y: 108, class: 'dial-number' }, String(tension)));
  return element('button', {
    type: 'button', class: 'dial', id: 'dial', click: ask,
  },
    picture as unknown as HTMLElement,
    element('span', { class: 'dial-text' }, `Tension: ${word}`, element('small', {}, moved), element('span', { class: 'unseen' }, ' ')),
    element('span', { class: 'dial-text dial-small' }, `Mistrust ${mistrust}`),
    gauges.veneer > VENEER ? element('span', { class: 'dial-text dial-small' }, 'calm on the surface') : null,
    element('span', { class: 'unseen' }, `. Tension is ${tension} of 100${change === 0 ? '' : `, ${change > 0 ? 'up' : 'down'} ${Math.abs(change)} since you last decided`}. Why?`));
}
