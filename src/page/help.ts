/** Help in place: a note in the card for first-time players. It asks for nothing and can be put away. */
import { tension, type Variable } from '../core/variables.ts';
import type { HelpView } from '../reading/help.ts';
import { button, element } from './element.ts';
import { keepHelp } from './storage.ts';

type Opens = NonNullable<HelpView['opens']>;

export function helpNote(view: HelpView, opened: ReadonlySet<Variable>): HTMLElement {
  return element('section', { class: 'help', 'aria-label': 'Help' },
    ...view.lines.map((line) => element('p', {}, line)),
    element('p', { class: 'help-acts' },
      ...(view.opens === null ? [] : task(view.opens, opened.has(view.opens.variable))),
      button('No more help', putAway, { class: 'ask' })));
}

/** Until the button “Help” at the top brings the notes back. */
function putAway(): void {
  keepHelp(false);
  showHelp(false);
  document.querySelector<HTMLElement>('.card h2')?.focus({ preventScroll: true });
}

/** A number to be opened, with a mark that tells whether it has been. The game goes on either way. */
function task({ variable, label }: Opens, done: boolean): HTMLElement[] {
  return [
    element('span', { class: done ? 'help-task done' : 'help-task', role: 'status', 'data-task': variable, 'data-name': label }, stateText(label, done)),
    button('Take me there', () => takeTo(variable), { class: 'ask' }),
  ];
}

/** The mark before it is drawn, so that no font can lack it; the words say the same. */
function stateText(label: string, done: boolean): string {
  return done ? `${label}: opened` : `${label}: not opened yet`;
}

/** The button that shows a number and answers why. */
function numberShown(variable: Variable): HTMLElement | null {
  return document.querySelector<HTMLElement>(variable === tension ? '#dial' : `.masthead [data-variable="${variable}"]`);
}

/** On a small page the number may lie folded away. */
function takeTo(variable: Variable): void {
  const number = numberShown(variable);
  if (number?.checkVisibility() === false) document.querySelector<HTMLElement>('.folds [aria-controls~="side-us"]')?.click();
  number?.focus();
}

/** Marks the number that a note speaks of; `null` for none. */
export function pointTo(opens: Opens | null): void {
  for (const old of document.querySelectorAll('.pointed')) old.classList.remove('pointed');
  if (opens !== null) numberShown(opens.variable)?.classList.add('pointed');
}

/** A number has been asked why. */
export function tickOff(variable: Variable): void {
  for (const state of document.querySelectorAll<HTMLElement>(`[data-task="${variable}"]`)) {
    state.textContent = stateText(state.dataset['name'] ?? '', true);
    state.classList.add('done');
    numberShown(variable)?.classList.remove('pointed');
  }
}

/** Shows the notes or hides them, wherever they are. */
export function showHelp(shown: boolean): void {
  document.documentElement.dataset['help'] = shown ? 'on' : 'off';
  for (const one of document.querySelectorAll('.help-switch')) one.setAttribute('aria-pressed', String(shown));
}

export function helpButton(): HTMLElement {
  const shown = document.documentElement.dataset['help'] !== 'off';
  return button('Help', () => {
    const next = document.documentElement.dataset['help'] === 'off';
    keepHelp(next);
    showHelp(next);
  }, { class: 'help-switch', 'aria-pressed': String(shown) });
}
