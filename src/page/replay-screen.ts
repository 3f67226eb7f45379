/** Opening a game that somebody has kept: a code, a link, or a file. */
import { element } from './element.ts';

export interface ReplayActs {
  /** Rejects with an error in one line where the text is no game. */
  openText(text: string): Promise<void>;
  readonly tools: readonly HTMLElement[];
}

/** Larger is no game of ours. */
const LARGEST_FILE = 8_000_000;

export function replayScreen(acts: ReplayActs): HTMLElement {
  const message = element('p', { class: 'message', role: 'alert', hidden: true });
  const complain = (text: string): void => {
    message.textContent = text;
    message.hidden = false;
  };
  const open = (text: string): void => {
    acts.openText(text).catch((error: unknown) => complain(error instanceof Error ? error.message : 'This cannot be opened.'));
  };
  return element('main', { class: 'plain', id: 'main' },
    element('h1', { id: 'card-title', tabindex: -1 }, 'Replay'),
    element('p', {}, 'A link or a code holds a whole game: the scenario, the seed and what was decided. It is played again here, and it is opened only if it comes out exactly as it says.'),
    message, textForm(open), fileField(open, complain),
    element('div', { class: 'tools' }, element('a', { class: 'button', href: '#/' }, 'Back to the title'), ...acts.tools));
}

function textForm(open: (text: string) => void): HTMLElement {
  const text = element('textarea', { id: 'code', rows: 4, spellcheck: 'false', autocomplete: 'off', class: 'code' });
  const form = element('form', { class: 'slip' }, element('label', { for: 'code' }, 'Code or link'), text,
    element('button', { type: 'submit', class: 'primary' }, 'Open'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    open(text.value);
  });
  return form;
}

/** A file may be chosen or dropped. */
function fileField(open: (text: string) => void, complain: (text: string) => void): HTMLElement {
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > LARGEST_FILE) return complain(`${file.name} is too large for a game.`);
    open(await file.text());
  };
  const input = element('input', { type: 'file', id: 'file', accept: '.json,application/json', change: () => void take(input.files?.[0]) });
  const field = element('div', { class: 'slip drop' },
    element('label', { for: 'file' }, 'A file such as game.coexist.json, chosen or dropped here'), input);
  field.addEventListener('dragover', (event) => event.preventDefault());
  field.addEventListener('drop', (event) => {
    event.preventDefault();
    void take(event.dataTransfer?.files[0]);
  });
  return field;
}

/** The address of the game in a pasted text: of a link what follows its fragment, of a code itself. */
export function addressIn(text: string): string {
  const pasted = text.trim().replace(/\s+/g, '');
  const link = /#\/replay\/(.+)$/.exec(pasted);
  return link === null ? encodeURIComponent(pasted) : (link[1] ?? '');
}
