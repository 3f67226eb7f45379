/** The settings, in a dialog that every screen opens: size of text, how much of it, look, movement, sound. */
import { openDialog } from './dialog.ts';
import { button, element, radio } from './element.ts';
import { LEVELS, LOOKS, TEXT_SIZES, type Level, type Look, type Settings } from './preferences.ts';

const LOOK_NAMES: Readonly<Record<Look, string>> = {
  system: 'As the system says', day: 'Day', night: 'Night', contrast: 'High contrast',
};

const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  core: 'Core: the situation in a few plain sentences', full: 'Full: with its background, where one is written',
};

/** Opens the dialog; whatever is changed is seen at once. The focus goes back when it closes. */
export function openSettings(settings: Settings): void {
  const note = element('p', { class: 'quiet', role: 'status' });
  const change: Settings['change'] = (part) => {
    const kept = settings.change(part);
    note.textContent = kept ? '' : 'This browser keeps nothing: the settings hold until you close the page.';
    return kept;
  };
  openDialog('settings', 'Settings', textSize(settings, change), textLevel(settings, change), look(settings, change),
    check('Nothing moves', 'Needles, marks and cards stand still. The system can ask for this too.', settings.now.still, (still) => change({ still })),
    ...sounds(settings, change), note);
}

export function settingsButton(settings: Settings): HTMLElement {
  return button('Settings', () => openSettings(settings), { 'aria-haspopup': 'dialog' });
}

type Change = Settings['change'];

function textSize(settings: Settings, change: Change): HTMLElement {
  return element('fieldset', {}, element('legend', {}, 'Size of text'),
    ...TEXT_SIZES.map((size) => element('label', { class: 'setting' },
      radio('text', size, { checked: settings.now.text === size, autofocus: settings.now.text === size, change: () => change({ text: size }) }), `${size} %`)));
}

function textLevel(settings: Settings, change: Change): HTMLElement {
  return element('fieldset', {}, element('legend', {}, 'How much a card tells'),
    ...LEVELS.map((level) => element('label', { class: 'setting' },
      radio('level', level, { checked: settings.now.level === level, change: () => change({ level }) }), LEVEL_NAMES[level])));
}

function look(settings: Settings, change: Change): HTMLElement {
  return element('fieldset', {}, element('legend', {}, 'Day or night'),
    ...LOOKS.map((one) => element('label', { class: 'setting' },
      radio('look', one, { checked: settings.now.look === one, change: () => change({ look: one }) }), LOOK_NAMES[one])));
}

function check(label: string, help: string, checked: boolean, act: (on: boolean) => void): HTMLElement {
  return element('label', { class: 'setting setting-check' },
    element('input', { type: 'checkbox', checked, change: (event) => act((event.target as HTMLInputElement).checked) }),
    element('span', {}, element('strong', {}, label), ' ', element('span', { class: 'quiet' }, help)));
}

/** Loudness can be set only while there is sound. */
function sounds(settings: Settings, change: Change): HTMLElement[] {
  const sliders = (['master', 'effects', 'drone'] as const).map((name) => slider(name, settings, change));
  const allow = (on: boolean): void => {
    for (const row of sliders) for (const input of row.querySelectorAll('input')) input.disabled = !on;
  };
  allow(settings.now.sound);
  return [
    check('Sound', 'A teletype for cards, a bell for a crisis, a stamp for what you send. Nothing is told by sound alone.', settings.now.sound, (sound) => {
      change({ sound });
      allow(sound);
    }),
    ...sliders,
  ];
}

const SOUND_NAMES = {
  master: 'All sound', effects: 'Bell, stamp and teletype', drone: 'A low tone that rises with tension',
} as const;

function slider(name: 'master' | 'effects' | 'drone', settings: Settings, change: Change): HTMLElement {
  const shown = element('output', {}, `${settings.now[name]} %`);
  return element('label', { class: 'setting setting-slider' }, element('span', {}, SOUND_NAMES[name]),
    element('input', {
      type: 'range', min: 0, max: 100, step: 5, value: settings.now[name],
      input: (event) => {
        const value = Number((event.target as HTMLInputElement).value);
        shown.textContent = `${value} %`;
        change({ [name]: value });
      },
    }), shown);
}
