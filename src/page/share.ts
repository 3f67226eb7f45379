/** Passing a game on: a link that holds it, and a file with every turn in it. */
import { fileOf } from '../replay/file.ts';
import type { Timeline } from '../replay/timeline.ts';
import { openDialog } from './dialog.ts';
import { button, element } from './element.ts';

export function openShare(timeline: Timeline, link: string): void {
  const field = element('input', { readonly: true, value: link, 'aria-label': 'Link to this game' });
  openDialog('', 'A link that reopens this game', field,
    element('p', {}, 'It holds the scenario, the seed and your decisions; nothing is stored elsewhere. Whoever opens it can find out all that is hidden, so two who play by sending links play to learn, not for a contest. A file holds every turn as well, and can name where a game parts from it.'),
    element('p', {}, button('Save as a file', () => save(timeline))));
  field.select();
}

function save(timeline: Timeline): void {
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(fileOf(timeline), null, 1)}\n`], { type: 'application/json' }));
  const { scenario, setup } = timeline;
  element('a', { href: address, download: `${scenario.content.id}-${setup.seed}.coexist.json` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
