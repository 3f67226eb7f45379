/** The link that reopens a game, to be copied. */
import { button, element } from './element.ts';

export function openLink(link: string): void {
  const field = element('input', { readonly: true, value: link, 'aria-label': 'Link to this game' });
  const dialog = element('dialog', { class: 'why', 'aria-label': 'Link' },
    element('h2', {}, 'A link that reopens this game'), field,
    element('p', {}, 'It holds the scenario, the seed and your decisions; nothing is stored elsewhere.'),
    button('Close', () => dialog.close(), { class: 'primary' }));
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  field.select();
}
