/** The crisis ladder: eight rungs with their risk, one public act, one private line. */
import type { LadderView, RungView, TermView } from '../reading/ladder.ts';
import { offerWordsMeaning } from '../reading/chances.ts';
import { ladderChoice } from '../reading/ladder.ts';
import { button, element, radio } from './element.ts';
import type { Decide } from './card.ts';
import { openWhy, type Answer } from './why.ts';

type Step = 'hold' | 'escalate' | 'concede' | 'accept';

export function ladderPanel(view: LadderView, decide: Decide): HTMLElement {
  const form = element('form', { class: 'ladder' });
  const send = element('button', { type: 'submit', class: 'primary' }, 'Send your reply');
  form.append(
    element('ol', { class: 'rungs', reversed: true }, ...[...view.rungs].reverse().map(rungRow)),
    element('p', { class: 'quiet' }, 'Risk of war by accident in one round, in this model. ',
      button('Why these risks?', () => openWhy(riskAnswer(view)), { class: 'ask' })),
    element('p', {}, view.aheadText, ' ', view.need, ' ',
      button('Why these chances?', () => openWhy(needAnswer(view)), { class: 'ask' })),
    element('p', { class: 'quiet' }, view.acts),
    ...messages(view),
    publicActs(view),
    privateLine(view),
    send,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    decide(ladderChoice((data.get('step') ?? 'hold') as Step, Number(data.get('line') ?? 0)));
  });
  return form;
}

function riskAnswer(view: LadderView): Answer {
  return {
    title: 'Risk of war by accident', value: view.holdRisk,
    help: 'In one round where you are now. Each rung has a first line of its own; the other causes are the same for all.',
    lists: [{ title: 'What it is made of', lines: view.why.risk }],
  };
}

function needAnswer(view: LadderView): Answer {
  return {
    title: 'What would end it', value: '',
    help: `A deal needs a concession that is large enough for the other side. Concessions have five grades. What your own government needs is known to you; what theirs needs is what you believe, and you may be wrong. What the words mean in this model, ${offerWordsMeaning()}.`,
    lists: [
      { title: 'Grades that they seem to need from you', lines: view.why.rivalNeed },
      { title: 'Grades that your government needs from them', lines: view.why.ownNeed },
    ],
  };
}

function rungRow(rung: RungView): HTMLElement {
  return element('li', { class: rung.here ? 'rung here' : 'rung', value: rung.number, 'aria-current': rung.here ? 'step' : undefined },
    element('span', { class: 'rung-label' }, `${rung.number} ${rung.label}${rung.here ? ' – we are here' : ''}`),
    element('span', { class: 'rung-risk' }, rung.risk));
}

function messages(view: LadderView): HTMLElement[] {
  const lines = [view.answer];
  if (view.offered !== null) lines.push(`They offer: ${view.offered.label}. You would keep ${view.offered.kept} % of what is at stake${view.offered.short ? ', less than your government needs' : ''}.`);
  return lines.filter((text) => text !== '').map((text) => element('p', { class: 'message' }, text));
}

function publicActs(view: LadderView): HTMLElement {
  const acts: [Step, string, string][] = [['hold', 'Hold', `Stay where you are: ${view.holdRisk}`]];
  if (view.canEscalate) acts.push(['escalate', 'Go up one rung', `More pressure: ${view.climbRisk}`]);
  acts.push(['concede', 'Give way in public', 'It ends; you pay with prestige and standing']);
  if (view.offered !== null) acts.push(['accept', 'Accept their terms', view.offered.label]);
  return element('fieldset', {}, element('legend', {}, 'In public'), ...acts.map(([step, label, note], number) =>
    element('label', { class: 'option' },
      radio('step', step, { checked: number === 0 }),
      element('span', { class: 'option-text' }, element('strong', {}, label), element('span', { class: 'expect' }, note)))));
}

function privateLine(view: LadderView): HTMLElement {
  const said: [number, string, string][] = [
    [0, 'Silence', 'Say nothing in private'],
    [1, 'Ask what they need', 'They may ask for one grade too many; a question rarely leaks'],
    ...view.terms.map((term): [number, string, string] => [term.number + 1, term.label, termNote(term)]),
  ];
  return element('fieldset', {}, element('legend', {}, 'In private (with hold or up)'), ...said.map(([value, label, note], number) =>
    element('label', { class: 'option' },
      radio('line', value, { checked: number === 0 }),
      element('span', { class: 'option-text' }, element('strong', {}, label), element('span', { class: 'expect' }, note)))));
}

function termNote(term: TermView): string {
  const detail = term.detail === '' ? '' : `${term.detail} `;
  return `${detail}You keep ${term.kept} %; ${term.chance}.`;
}
