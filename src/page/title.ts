/** The title: the world from over the pole, and the ways in. The game that is kept comes first. */
import { drawing, element } from './element.ts';

export interface KeptGame {
  /** What it is, such as "Cuba, October 1962"; empty where nobody can tell. */
  readonly name: string;
  resume(): void;
}

export function titleScreen(kept: KeptGame | null, tools: readonly HTMLElement[]): HTMLElement {
  const plate = element('div', { class: 'polar', 'aria-hidden': 'true' });
  void drawPlate(plate);
  return element('main', { class: 'title', id: 'main' }, plate,
    element('div', { class: 'title-words' },
      element('h1', { id: 'card-title', tabindex: -1 }, 'Coexistence'),
      element('p', { class: 'title-lead' }, 'The Cold War, 1955 to 1964. You take one side; a computer leader or a second person takes the other. Nobody wins a nuclear war.'),
      element('nav', { class: 'ways', 'aria-label': 'Ways in' },
        kept === null ? null : element('button', { type: 'button', class: 'primary', click: () => kept.resume() },
          'Continue your game', kept.name === '' ? null : element('small', {}, kept.name)),
        way('#/scenarios', 'Play', 'choose a scenario'),
        way('#/scenarios/campaign-1955-1964', 'Campaign', 'the whole decade'),
        way('#/replay', 'Replay', 'open a code, a link or a file'),
        way('#/credits', 'Credits', 'maps, letters, sources')),
      element('div', { class: 'tools' }, ...tools),
      element('p', { class: 'quiet' }, 'No account, no cookies, nothing is sent anywhere. Your game is kept in this browser only.')));
}

function way(address: string, name: string, what: string): HTMLElement {
  return element('a', { class: 'button', href: address }, name, element('small', {}, what));
}

interface PolarSheet {
  readonly size: readonly [number, number];
  readonly lands: Readonly<Record<'land' | 'west' | 'east' | 'us' | 'ussr', string>>;
  readonly borders: string;
  readonly graticule: string;
  /** The shortest way from Washington to Moscow. */
  readonly route: string;
  readonly washington: readonly [number, number];
  readonly moscow: readonly [number, number];
}

/** Loaded after the words, which do not wait for it. */
async function drawPlate(host: HTMLElement): Promise<void> {
  const { default: text } = await import('../../assets/map/polar.json?raw');
  host.append(polarPlate(JSON.parse(text) as PolarSheet));
}

const INKS = ['land', 'west', 'east', 'us', 'ussr'] as const;

function polarPlate(sheet: PolarSheet): SVGElement {
  const [width, height] = sheet.size;
  return drawing('svg', { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'xMaxYMid slice' },
    screens(),
    drawing('path', { d: sheet.graticule, class: 'polar-net' }),
    ...INKS.flatMap((ink) => [
      drawing('path', { d: sheet.lands[ink], class: `polar-${ink}` }),
      drawing('path', { d: sheet.lands[ink], class: `polar-screen-${ink}` }),
    ]),
    drawing('path', { d: sheet.borders, class: 'polar-borders' }),
    drawing('path', { d: sheet.route, class: 'polar-route' }),
    drawing('circle', { cx: sheet.washington[0], cy: sheet.washington[1], r: 9, class: 'polar-mark polar-mark-us' }),
    drawing('path', { d: `M${sheet.moscow[0]} ${sheet.moscow[1] - 12}l12 12l-12 12l-12 -12z`, class: 'polar-mark polar-mark-ussr' }));
}

/** Dots for the West and lines for the East, so that no hue has to be told from another. */
function screens(): SVGElement {
  return drawing('defs', {},
    drawing('pattern', { id: 'polar-dots', width: 7, height: 7, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(15)' },
      drawing('circle', { cx: 3.5, cy: 3.5, r: 1.5, class: 'polar-dot' })),
    drawing('pattern', { id: 'polar-lines', width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
      drawing('path', { d: 'M0 0v6', class: 'polar-line' })));
}
