/** Four reports without a total, and what was secret until the end. */
import type { AimReport, Fact, Reports } from '../reading/reports.ts';
import { element } from './element.ts';
import type { EndingActs } from './ending.ts';
import { parReport } from './par.ts';

export function fourReports({ reports, judgement, hindsight, par }: EndingActs): HTMLElement {
  return element('div', { class: 'columns reports' },
    reports.aims.length === 0 ? null : element('section', {}, element('h2', {}, 'Aims'),
      element('p', { class: 'quiet' }, 'A declared aim weighs half as much again. All aims are told now, the secret ones too.'),
      ...reports.aims.map(aimTable)),
    element('section', {}, element('h2', {}, 'The world'), facts(reports.world)),
    element('section', {}, element('h2', {}, 'The risk taken'), facts(reports.risk)),
    parReport(par),
    judgement !== null && !hindsight ? element('section', { id: 'judgement' }, element('h2', {}, 'Judgement'), judgement) : null);
}

function facts(rows: readonly Fact[]): HTMLElement {
  return element('table', { class: 'causes facts' }, element('tbody', {}, ...rows.map(({ name, value }) =>
    element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, value)))));
}

function aimTable(report: AimReport): HTMLElement {
  return element('table', { class: 'causes' },
    element('caption', {}, report.name),
    element('tbody', {}, ...report.rows.map((row) => element('tr', {},
      element('td', { class: 'aim-term' }, `Term ${row.term}`),
      element('th', { scope: 'row' }, row.label, element('small', { class: 'quiet' }, row.declared ? ' declared' : ' secret')),
      element('td', { class: row.outcome === 'met' ? 'fall' : row.outcome === 'missed' ? 'rise' : 'quiet' }, row.outcome)))),
    element('tfoot', {}, element('tr', {}, element('td', { colspan: 3 }, report.guesses))));
}

export function revealed(reports: Reports): HTMLElement {
  return element('div', { class: 'columns' },
    element('section', {}, element('h2', {}, 'Who they were'),
      ...reports.personas.map((persona) => element('p', { class: `news-${persona.side === 0 ? 'us' : 'ussr'}` },
        element('strong', {}, `${persona.name}. `), persona.line, element('span', { class: 'quiet' }, ` In this model: ${persona.temper}.`)))),
    reports.chairs.length === 0 ? null : element('section', {}, element('h2', {}, 'The chairs at the end'),
      ...reports.chairs.map((house) => element('table', { class: 'causes' }, element('caption', {}, house.name),
        element('tbody', {}, ...house.chairs.map((chair) => element('tr', {},
          element('th', { scope: 'row' }, chair.name), element('td', {}, `${chair.shown}, ${chair.mood}`))))))));
}
