/** The dial: a solid needle for tension, a hollow one for mistrust, the gap named as veneer. */
import { drawing, element } from './element.ts';
import type { Gauges } from '../reading/gauges.ts';

const WORDS = ['calm', 'uneasy', 'tense', 'crisis', 'brink'] as const;

export function tensionWord(tension: number): string {
  return WORDS[Math.min(4, Math.max(0, Math.floor((tension - 10) / 18)))] ?? '';
}

/** End of a needle on a half circle, from 0 on the left to 100 on the right. */
function tip(value: number, radius: number): [number, number] {
  const angle = Math.PI * (1 - Math.max(0, Math.min(100, value)) / 100);
  return [100 + radius * Math.cos(angle), 92 - radius * Math.sin(angle)];
}

export function dial(gauges: Gauges, ask: () => void): HTMLElement {
  const [tx, ty] = tip(gauges.tension.value, 74);
  const [mx, my] = tip(gauges.mistrust, 74);
  const arcs = [0, 20, 40, 60, 80].map((from, band) => {
    const [x1, y1] = tip(from, 84);
    const [x2, y2] = tip(from + 20, 84);
    return drawing('path', { d: `M${x1} ${y1} A84 84 0 0 1 ${x2} ${y2}`, class: `dial-band dial-band-${band}` });
  });
  const picture = drawing('svg', { viewBox: '0 0 200 104', 'aria-hidden': 'true', class: 'dial-picture' },
    ...arcs,
    drawing('line', { x1: 100, y1: 92, x2: mx, y2: my, class: 'needle-mistrust' }),
    drawing('circle', { cx: mx, cy: my, r: 4.5, class: 'needle-mistrust-tip' }),
    drawing('line', { x1: 100, y1: 92, x2: tx, y2: ty, class: 'needle-tension' }),
    drawing('circle', { cx: 100, cy: 92, r: 7, class: 'dial-hub' }),
  );
  const veneer = Math.round(gauges.veneer);
  return element('button', { type: 'button', class: 'dial', id: 'dial', click: ask, 'aria-label': `Tension ${Math.round(gauges.tension.value)} of 100, ${tensionWord(gauges.tension.value)}; mistrust ${Math.round(gauges.mistrust)}. Why?` },
    picture as unknown as HTMLElement,
    element('span', { class: 'dial-text' }, `Tension ${Math.round(gauges.tension.value)}: ${tensionWord(gauges.tension.value)}`),
    element('span', { class: 'dial-text dial-small' }, `Mistrust ${Math.round(gauges.mistrust)}${veneer > 15 ? ' · calm on the surface' : ''}`),
  );
}
