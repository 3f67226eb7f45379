/** Under the masthead: who carries you, what one of them asks, what the term is for. */
import type { Figure } from '../reading/gauges.ts';
import type { AimView, ChairView, HouseView } from '../reading/house.ts';
import { element } from './element.ts';

/** Always in sight beside the map; on a small page the masthead has a button for it. */
export function strip(view: HouseView, why: (figure: Figure) => void): HTMLElement {
  return element('aside', { class: 'strip', id: 'strip', 'aria-label': 'Your chairs and aims' },
    element('section', { 'aria-label': 'The five chairs' },
      element('h2', {}, 'Chairs ', element('small', {}, 'standing is 50 and their sum')),
      element('div', { class: 'chairs' }, ...view.chairs.map((chair) => chairButton(chair, why)))),
    view.demand === null ? null : element('section', { 'aria-label': 'The demand of this quarter', class: 'strip-demand' },
      element('h2', {}, `${view.demand.chair} ask`),
      element('p', { title: view.demand.price }, `“${view.demand.text}”`)),
    view.aims.length === 0 ? null : element('section', { 'aria-label': 'Your aims' },
      element('h2', {}, 'Aims of this term'),
      element('ul', { class: 'aims' }, ...view.aims.map(aimItem))),
    view.rivalAim === '' ? null : element('section', { 'aria-label': 'What the other side says it wants', class: 'strip-demand' },
      element('h2', {}, 'They say they want'), element('p', {}, view.rivalAim)));
}

function chairButton(chair: ChairView, why: (figure: Figure) => void): HTMLElement {
  const marks = [chair.asks ? 'asks' : '', chair.pleased ? 'goodwill' : '', chair.share < 0 ? chair.mood.replace(' you', '') : ''].filter((mark) => mark !== '');
  return element('button', {
    type: 'button', class: 'figure',
    click: () => why({ variable: chair.variable, label: chair.name, short: chair.name, shown: chair.shown, value: chair.share, exact: true, change: 0 }),
  },
    element('span', { class: 'figure-label' }, chair.name.replace(/^The ([a-z])/, (_, letter: string) => letter.toUpperCase()).replace(/^The /, ''), element('span', { class: 'unseen' }, ' ')),
    element('span', { class: `figure-value ${chair.share < 0 ? 'rise' : ''}` }, chair.shown, element('small', {}, marks.length === 0 ? '' : ` ${marks.join(', ')}`)),
    element('span', { class: 'unseen' }, `, ${chair.mood}. Why?`));
}

function aimItem(aim: AimView): HTMLElement {
  return element('li', { title: `${aim.text} As it is now: ${aim.verdict}.` },
    element('strong', {}, aim.label), element('small', {}, aim.declared ? ' declared' : ' secret'),
    element('span', { class: aim.met ? 'fall' : 'rise' }, ` ${aim.progress}: ${aim.brief}`));
}
