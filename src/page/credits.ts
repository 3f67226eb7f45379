/** Credits: whose work this stands on, as `assets/CREDITS.md` lists it, and the sources of every card. */
import listed from '../../assets/CREDITS.md?raw';
import { sourcesIn } from '../reading/sources.ts';
import type { Words } from '../scenario/words.ts';
import { element } from './element.ts';

export function creditsScreen(told: readonly Words[], tools: readonly HTMLElement[]): HTMLElement {
  const sources = sourcesIn(told);
  return element('main', { class: 'plain', id: 'main' },
    element('h1', { id: 'card-title', tabindex: -1 }, 'Credits'),
    element('p', { class: 'card-text' }, 'A model is not evidence. What happened, and who said it, is told from the sources below; what the game computes is simulated and says so. A line that was made up is marked as invented.'),
    table(rowsOf(listed)),
    element('p', {}, 'Sound is made on the spot, without recordings. The game and its texts are under the MIT licence.'),
    element('h2', {}, 'Sources'),
    element('details', { class: 'sources' }, element('summary', {}, `All ${sources.length} sources; each card names its own`),
      element('ul', {}, ...sources.map((source) => element('li', {}, source)))),
    element('div', { class: 'tools' }, element('a', { class: 'button', href: '#/' }, 'Back to the title'), ...tools));
}

/** The cells of a table in Markdown, the row of dashes left out. */
function rowsOf(text: string): string[][] {
  return text.split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('|--'))
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim().replaceAll('`', '')));
}

function table([head = [], ...rows]: string[][]): HTMLElement {
  return element('table', { class: 'causes credits' },
    element('thead', {}, element('tr', {}, ...head.map((name) => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, ...rows.map(([what = '', ...cells]) => element('tr', {},
      element('th', { scope: 'row' }, what), ...cells.map((cell) => element('td', {}, cell))))));
}
