/** The budget of the year: chips as dots, one button for each move, programmes with their terms. */
import type { BudgetView, FieldView, ProgrammeView } from '../reading/budget.ts';
import type { Decide } from './card.ts';
import { button, element } from './element.ts';

export function budgetPanel(view: BudgetView, decide: Decide): HTMLElement {
  return element('section', { class: 'budget', 'aria-label': 'The budget of the year' },
    element('h3', {}, 'The budget of the year'),
    element('p', { class: 'quiet' }, view.transfers === 0
      ? 'No more chips can be moved before next year.'
      : `Ten chips. You may move ${view.transfers} more this year; it takes no action. Forces take a year or more to show.`),
    element('ul', { class: 'fields-of-budget' }, ...view.fields.map((field) => fieldRow(field, decide))),
    element('h4', {}, 'One programme at a time'),
    view.running === '' ? null : element('p', { class: 'message' }, view.running),
    view.programmes.length === 0 ? element('p', { class: 'quiet' }, 'There is nothing to begin this year.')
      : element('ul', { class: 'laid-out' }, ...view.programmes.map((programme) => element('li', {}, programmeCard(programme, decide)))));
}

function fieldRow(field: FieldView, decide: Decide): HTMLElement {
  const whole = Math.round(field.chips * 10) / 10;
  return element('li', {},
    element('div', { class: 'field-of-budget' },
      element('strong', {}, field.label),
      element('span', { class: 'dots', role: 'img', 'aria-label': `${whole} of ${field.most} chips` }, ...dots(field)),
      element('span', {}, String(whole)),
      field.wanted === null ? null : element('span', { class: 'quiet' }, `the chiefs want ${Math.round(field.wanted)}`)),
    element('p', { class: 'quiet' }, field.note),
    field.moves.length === 0 ? null : element('div', { class: 'moves-of-chips', role: 'group', 'aria-label': `Move a chip from ${field.label}` },
      element('span', { class: 'quiet', 'aria-hidden': 'true' }, 'one chip to'),
      ...field.moves.map((move) => element('button', {
        type: 'button', 'data-command': move.command, 'aria-label': `${move.label}${move.asked ? ' (asked for)' : ''}`, click: () => decide(move.command),
      }, move.asked ? `${move.to} (asked)` : move.to))));
}

function dots(field: FieldView): HTMLElement[] {
  const full = Math.floor(field.chips + 0.01);
  const half = field.chips - full >= 0.25 ? 1 : 0;
  const empty = field.id === 'home' ? 0 : Math.max(0, field.most - full - half);
  return [['full', full], ['half', half], ['', empty]].flatMap(([kind, count]) =>
    Array.from({ length: Number(count) }, () => element('i', { class: `dot ${kind}` })));
}

function programmeCard(programme: ProgrammeView, decide: Decide): HTMLElement {
  return element('article', { class: 'item', 'aria-label': programme.label },
    element('h4', {}, programme.label),
    element('p', { class: 'expect' }, programme.text),
    element('p', { class: 'note' }, programme.terms),
    programme.command === null ? element('p', { class: 'quiet' }, programme.why)
      : button(`Begin: ${programme.label}`, () => decide(programme.command as NonNullable<typeof programme.command>), { class: 'do', 'data-command': programme.command }));
}
