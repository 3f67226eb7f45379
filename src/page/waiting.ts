/** While something is worked out beside the page: what is waited for, and a card that can only be pressed once. */
import { element } from './element.ts';

export const RIVAL_DECIDES = 'The other side is deciding…';
export const STAFF_WORKS = 'Your staff lay out the desk…';

/** The card stays as it was sent; focus goes to the line that says what is waited for. */
export function holdCard(card: HTMLElement, text: string): void {
  card.querySelector('.waiting')?.remove();
  card.setAttribute('aria-busy', 'true');
  for (const child of card.children) child.setAttribute('inert', '');
  const note = element('p', { class: 'waiting', tabindex: -1 }, text);
  card.append(note);
  note.focus({ preventScroll: true });
}

/** Where there is no card yet. */
export function emptyCard(): HTMLElement {
  return element('article', { class: 'card card-waiting' });
}
