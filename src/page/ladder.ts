/** The crisis: on one sheet where both stand, on the other what can be done about it. */
import { offerWordsMeaning } from '../reading/chances.ts';
import type { DecisionView } from '../reading/decision.ts';
import { sideName } from '../reading/gauges.ts';
import { ladderChoice, type LadderView, type RungView, type TermView } from '../reading/ladder.ts';
import { isBlank, type Mark } from '../reading/marks.ts';
import { stakeShare, type Clock, type Stakes } from '../reading/stakes.ts';
import { SIDE_IDS, type Side } from '../core/sides.ts';
import { button, drawing, element, radio } from './element.ts';
import type { Decide } from './card.ts';
import { cardTitle, posterHead } from './head.ts';
import { markCell } from './marks.ts';
import { openWhy, type Answer } from './why.ts';

type Step = 'hold' | 'escalate' | 'concede' | 'accept';

export function ladderPanel(view: DecisionView, ladder: LadderView, decide: Decide, help: HTMLElement | null): HTMLElement {
  return element('article', { class: 'card card-ladder', 'aria-labelledby': 'card-title' },
    element('section', { class: 'sheet situation' },
      posterHead(view),
      element('div', { class: 'card-body' },
        cardTitle(view),
        view.because === '' ? null : element('p', { class: 'because' }, view.because),
        help,
        element('details', { class: 'sources' },
          element('summary', {}, 'What this is about'), element('p', { class: 'card-text' }, view.text)),
        rungs(ladder), momentum(ladder, view.side), stakes(ladder.stakes), clock(ladder.clock))),
    element('section', { class: 'sheet acts', 'aria-label': 'Your reply' },
      element('div', { class: 'card-body' }, replyForm(ladder, decide))));
}

function replyForm(view: LadderView, decide: Decide): HTMLElement {
  const form = element('form', { class: 'ladder' });
  form.append(
    ...messages(view),
    publicActs(view),
    privateLine(view),
    element('div', { class: 'send' },
      button('Why these chances?', () => openWhy(needAnswer(view)), { class: 'ask' }),
      element('button', { type: 'submit', class: 'primary' }, 'Send your reply')));
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
    help: 'In one round where you are now. Each rung has a first line of its own; the other causes are the same for all. The band says how far the model itself may be off: its scale is set by the record, and the record is short.',
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

/** Circle for Washington and diamond for Moscow, as on the map. */
function marker(side: Side): SVGElement {
  const shape = side === 0 ? drawing('circle', { cx: 8, cy: 8, r: 6 }) : drawing('path', { d: 'M8 .8 15.2 8 8 15.2.8 8z' });
  return drawing('svg', { viewBox: '0 0 16 16', class: `marker marker-${SIDE_IDS[side]}`, 'aria-hidden': 'true' }, shape);
}

const SHORT = ['US', 'USSR'] as const;

function rungs(view: LadderView): HTMLElement {
  return element('section', { class: 'ladder-drawn', 'aria-label': 'The ladder' },
    element('ol', { class: 'rungs', reversed: true }, ...[...view.rungs].reverse().map((rung) => rungRow(rung, view.rung))),
    element('p', { class: 'quiet rung-note' }, 'Risk of war by accident in one round, in this model. ',
      button('Why?', () => openWhy(riskAnswer(view)), { class: 'ask', 'aria-label': 'Why these risks?' })));
}

function rungRow(rung: RungView, at: number): HTMLElement {
  const state = rung.here ? 'rung here' : rung.number < at ? 'rung passed' : 'rung';
  return element('li', { class: state, value: rung.number, 'aria-current': rung.here ? 'step' : undefined },
    element('span', { class: 'rung-markers' }, ...rung.markers.map(markerChip)),
    element('span', { class: 'rung-number' }, String(rung.number)),
    element('span', { class: 'rung-label' }, rung.label, rung.here ? element('span', { class: 'unseen' }, ' – we are here') : null),
    element('span', { class: 'rung-risk' }, ...rung.risk.split(/ (?=\()/).flatMap((part, i) => [i === 0 ? null : ' ', element('span', {}, part)])));
}

function markerChip(side: Side): HTMLElement {
  return element('span', { class: `marker-chip ink-${SIDE_IDS[side]}` }, marker(side),
    element('span', { 'aria-hidden': 'true' }, SHORT[side]),
    element('span', { class: 'unseen' }, `The ${sideName(side)} went up to here. `));
}

/** Who prevails if nobody moves, as a needle between the two, and whose move could still turn it. */
function momentum(view: LadderView, viewer: Side): HTMLElement {
  const eastward = viewer === 0 ? -view.ahead : view.ahead;
  return element('section', { class: 'momentum', 'aria-label': 'Momentum' },
    element('div', { class: 'momentum-track', 'aria-hidden': 'true' },
      marker(0),
      element('div', { class: 'track' }, element('i', { class: 'track-open' }), element('i', { class: 'track-needle', style: `left: ${50 + eastward / 2}%` })),
      marker(1)),
    element('p', {}, `${view.aheadText} `, element('strong', {}, view.chance)));
}

function stakes(view: Stakes): HTMLElement {
  return element('section', { class: 'stakes', 'aria-label': 'What is at stake' },
    element('dl', {}, ...view.sides.flatMap(({ side, own, points, word }) => [
      element('dt', { class: `ink-${SIDE_IDS[side]}` }, marker(side), own ? 'You stake' : 'They stake'),
      element('dd', {}, element('span', { class: `bar bar-${SIDE_IDS[side]}`, 'aria-hidden': 'true' },
        element('i', { style: `width: ${stakeShare(points)}%` })), ` ${word}, ${points} of 125`)])),
    element('p', { class: 'quiet' }, `${view.watched} ${view.onTheSpot}`),
    ...(view.memory === '' ? [] : [element('p', {}, view.memory)]));
}

/** One pip an act: done by whom, then what is left. */
function clock(view: Clock): HTMLElement {
  const pips = Array.from({ length: view.most }, (_, act) => {
    const side = view.acted[act];
    return side === undefined ? element('i', { class: act === view.acted.length ? 'pip now' : 'pip' }) : marker(side);
  });
  return element('section', { class: 'crisis-clock', 'aria-label': 'The clock' },
    element('div', { class: 'pips', 'aria-hidden': 'true' }, ...pips),
    element('p', { class: 'quiet' }, view.text));
}

function messages(view: LadderView): HTMLElement[] {
  const lines = [view.sign, view.answer];
  if (view.offered !== null) lines.push(`They offer: ${view.offered.label}. You would keep ${view.offered.kept} % of what is at stake${view.offered.short ? ', less than your government needs' : ''}.`);
  return lines.filter((text) => text !== '').map((text) => element('p', { class: 'message' }, text));
}

function publicActs(view: LadderView): HTMLElement {
  const { prices } = view;
  const acts: [Step, string, string, readonly Mark[]][] = [['hold', 'Hold', `Risk: ${view.holdRisk}`, []]];
  if (view.canEscalate) acts.push(['escalate', 'Go up one rung', `Risk: ${view.climbRisk}`, []]);
  acts.push(['concede', 'Give way in public', 'It ends at once.', prices.concede]);
  if (view.offered !== null) acts.push(['accept', 'Accept their terms', view.offered.label, prices.accept]);
  return element('fieldset', { class: 'public' }, element('legend', {}, 'In public'),
    element('div', { class: 'public-acts' }, ...acts.map(([step, label, note, price], number) => element('label', { class: 'option' },
      element('span', { class: 'option-letter' }, radio('step', step, { checked: number === 0 })),
      element('span', { class: 'option-text' }, element('strong', {}, label), element('span', { class: 'expect' }, note), priceLine(price))))),
    element('p', { class: 'quiet settle' }, `Left alone, ${view.aheadText.replace(/^If nobody moves, /, '')}`, priceLine(prices.settle)));
}

/** What an off-ramp costs, beside its words. */
function priceLine(price: readonly Mark[]): HTMLElement | null {
  const told = price.filter((mark) => mark.own && !isBlank(mark));
  return told.length === 0 ? null : element('span', { class: 'price' }, ...told.map(markCell));
}

function privateLine(view: LadderView): HTMLElement {
  const said: [number, string, string][] = [[0, 'Silence', 'Say nothing'], [1, 'Ask what they need', 'They may ask one grade too much']];
  return element('fieldset', { class: 'private' }, element('legend', {}, `In private, with hold or up. ${view.need}`),
    element('div', { class: 'public-acts' }, ...said.map(([value, label, note], number) => element('label', { class: 'option' },
      element('span', { class: 'option-letter' }, radio('line', value, { checked: number === 0 })),
      element('span', { class: 'option-text' }, element('strong', {}, label), element('span', { class: 'expect' }, note))))),
    element('p', { class: 'option-heads off-ramps', 'aria-hidden': 'true' }, element('b', {}, 'Ways out that you can offer'),
      ...['You keep', 'Would they?', 'Prestige', 'Standing'].map((text) => element('span', {}, text))),
    ...view.terms.map(termRow));
}

function termRow(term: TermView): HTMLElement {
  const shown = term.price.filter(({ label }) => label === 'Prestige' || label === 'Standing');
  return element('label', { class: 'option term' },
    element('span', { class: 'option-letter' }, radio('line', term.number + 1, { 'aria-describedby': `term-${term.number}` })),
    element('span', { class: 'option-text' }, element('strong', {}, term.label)),
    element('span', { class: 'kept' }, element('span', { class: 'unseen' }, 'You keep '), `${term.kept} %`, term.short ? element('span', { class: 'short' }, 'too little') : null),
    element('span', { class: 'odds odds-held' }, term.held.words, element('small', {}, term.held.odds)),
    term.pressed === null ? null : element('span', { class: 'odds odds-pressed' }, term.pressed.words, element('small', {}, term.pressed.odds)),
    ...shown.map(markCell),
    element('span', { class: 'expect detail', id: `term-${term.number}` }, term.detail));
}
