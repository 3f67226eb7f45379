/** Two people at one screen: between them a page that shows nothing of either. */
import type { Side } from '../core/sides.ts';
import { button, element } from './element.ts';

const CAPITALS = ['Washington', 'Moscow'] as const;

export function curtain(side: Side, date: string, lift: () => void): HTMLElement {
  const name = CAPITALS[side];
  return element('main', { class: `curtain side-${side === 0 ? 'us' : 'ussr'}`, id: 'main' },
    element('p', { class: 'dateline' }, date),
    element('h1', { id: 'card-title', tabindex: -1 }, `${name} decides`),
    element('p', {}, `Hand over to whoever plays ${name}. Everything is hidden until they say that they are there.`),
    button(`I am ${name}, show my desk`, lift, { class: 'primary' }));
}
