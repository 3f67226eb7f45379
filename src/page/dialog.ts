/** A dialog over the page. The focus comes back to where it was, or to the decision where that is gone. */
import { element } from './element.ts';

type Child = Parameters<typeof element>[2];

export function openDialog(kind: string, title: Child, ...body: readonly Child[]): HTMLDialogElement {
  const before = document.activeElement;
  const dialog = element('dialog', { class: `why ${kind}`, 'aria-labelledby': 'dialog-title' },
    element('h2', { id: 'dialog-title' }, title), ...body,
    element('button', { type: 'button', class: 'primary', click: () => dialog.close() }, 'Close'));
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    if (document.activeElement !== before) document.getElementById('card-title')?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
