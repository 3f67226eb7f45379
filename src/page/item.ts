/** One initiative: what it costs, what it moves now and in a year, what others may make of it. */
import type { DeskItem } from '../reading/item.ts';
import { spreadText, type Move } from '../reading/preview.ts';
import type { Decide } from './card.ts';
import { button, element } from './element.ts';

export function itemCard(item: DeskItem, reason: string, decide: Decide): HTMLElement {
  return element('article', { class: 'item', 'aria-label': item.label },
    reason === '' ? null : element('p', { class: 'reason' }, reason),
    element('h4', {}, item.label),
    element('p', { class: 'cost' }, costText(item)),
    item.expect === '' ? null : element('p', { class: 'expect' }, item.expect),
    movesTable(item),
    othersLine(item),
    ...notes(item).map((text) => element('p', { class: 'note' }, text)),
    button(`${item.outlook === null ? 'Do it' : 'Propose it'}: ${item.label}`, () => decide(item.command), { class: 'do', 'data-command': item.command }));
}

function costText(item: DeskItem): string {
  const parts = [item.capital === 0 ? 'No political capital' : `${item.capital} political capital`];
  if (item.chips !== '') parts.push(item.chips);
  return `Costs one action. ${parts.join('; ')}.`;
}

/** Arrows are drawn, so that no font can lack them; the words say the same. */
function othersLine(item: DeskItem): HTMLElement | null {
  if (item.others.length === 0) return null;
  return element('ul', { class: 'others', 'aria-label': 'Others' }, ...item.others.map(({ text, arrows, word }) => element('li', {},
    `${text} `,
    ...Array.from({ length: Math.abs(arrows) }, () => element('i', { class: arrows > 0 ? 'up' : 'down', 'aria-hidden': 'true' })),
    word === '' ? null : element('span', { class: 'quiet' }, ` ${word}`))));
}

function notes(item: DeskItem): string[] {
  const lines: string[] = [];
  if (item.outlook !== null) {
    const { word, against, meant } = item.outlook;
    lines.push(`That they agree is ${word}${against === '' ? '' : `; in their way: ${against}`}. The numbers hold only if they do.`);
    if (!meant) lines.push('You do not mean it: your own side would not sign this now. If they say yes, you must back out, and the world will have seen it.');
  }
  if (item.sparks !== '') lines.push(item.sparks);
  if (item.grants !== '') lines.push(`Grants what was asked: ${item.grants}.`);
  if (item.aims.length > 0) lines.push(`Serves your ${item.aims.length === 1 ? 'aim' : 'aims'}: ${item.aims.join(', ')}.`);
  return lines;
}

function movesTable(item: DeskItem): HTMLElement | null {
  if (item.moves.length === 0) return null;
  return element('table', { class: 'moves' },
    element('thead', {}, element('tr', {}, element('td', {}),
      element('th', { scope: 'col' }, item.outlook === null ? 'Now' : 'If signed'), element('th', { scope: 'col' }, 'In a year'), element('th', { scope: 'col' }, 'For you'))),
    element('tbody', {}, ...item.moves.map(moveRow)));
}

function moveRow(move: Move): HTMLElement {
  const [now, year] = [toneOf(move, move.now), move.year === null ? '' : toneOf(move, move.year)];
  return element('tr', {}, element('th', { scope: 'row' }, move.label),
    moveCell(now, spreadText(move.now)), moveCell(year, move.year === null ? 'open' : spreadText(move.year)),
    element('td', { class: 'quiet' }, now === year || now === '' || year === '' ? (now || year) : `${now}, then ${year}`));
}

/** Whether a change is what the side would wish for; empty where there is none. */
function toneOf(move: Move, range: readonly [number, number]): '' | 'better' | 'worse' {
  if (spreadText(range) === '–') return '';
  return (range[0] + range[1] > 0) === move.wished ? 'better' : 'worse';
}

/** The colour only repeats the word at the end of the row. */
function moveCell(tone: string, text: string): HTMLElement {
  return element('td', { class: tone === 'better' ? 'fall' : tone === 'worse' ? 'rise' : 'quiet' }, text);
}
