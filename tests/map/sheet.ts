// A page with nothing but the map, for the browser test and for looking at it.
import '@fontsource-variable/jost';
import '@fontsource-variable/oswald';
import type { OpenMap } from '../../src/map/open-map.ts';
import { contextOf, pressFor, printCamp } from '../../src/map/printing.ts';
import { statusOrder } from '../../src/map/statuses.ts';
import { lookOf } from '../../src/map/tokens.ts';
import type { MapPicture } from '../../src/reading/map.ts';

export interface SheetPage {
  open(): Promise<OpenMap>;
  readonly view: OpenMap | null;
  readonly model: MapPicture;
  show(change: Partial<MapPicture>): void;
  frames(): number;
  /** A square of paper printed for each camp, as bytes of red, green, blue and alpha, row by row. */
  swatches(theme: 'day' | 'night', size: number): Record<string, number[]>;
  readonly picked: string[];
}

declare global {
  interface Window {
    sheet: SheetPage;
  }
}

// A machine without any font of its own drops a face that text asks for before it has come.
void document.fonts.load('16px "Jost Variable"').then(() => {
  document.body.style.fontFamily = '"Jost Variable"';
});

const stage = document.querySelector<HTMLElement>('#stage')!;
const height = new URLSearchParams(location.search).get('height');
if (height !== null) stage.style.height = `${height}px`;

const bare = { stand: null, lean: null, opens: true };
const october1962: MapPicture = {
  date: { year: 1962, month: 10 }, theme: 'day', motion: false, focus: 'cuba', status: {},
  since: null, dated: 'all', boards: [], covered: 0, below: 0, bare: false, keyless: false,
  spots: [
    { id: 'cuba', label: 'Cuba', heat: 92, active: true, ...bare },
    { id: 'berlin', label: 'Berlin', heat: 44, active: false, ...bare },
    { id: 'turkey', label: 'Turkey', heat: 38, active: false, ...bare },
    { id: 'guantanamo', label: 'Guantánamo', heat: 40, active: false, ...bare },
    { id: 'florida', label: 'Florida', heat: 10, active: false, ...bare },
    { id: 'taiwan-strait', label: 'Taiwan Strait', heat: 30, active: false, ...bare },
    { id: 'laos', label: 'Laos', heat: 25, active: false, ...bare },
    { id: 'vietnam', label: 'South Vietnam', heat: 48, active: false, ...bare },
    { id: 'congo', label: 'Congo', heat: 35, active: false, ...bare },
    { id: 'himalaya', label: 'Himalaya', heat: 62, active: false, ...bare },
    { id: 'washington', label: 'Washington', heat: 0, active: false, ...bare },
    { id: 'moscow', label: 'Moscow', heat: 0, active: false, ...bare },
  ],
  regions: [
    { id: 'lam', label: 'Latin America', scale: 'lean', value: 42, text: '' }, { id: 'mea', label: 'Middle East', scale: 'lean', value: 6, text: '' },
    { id: 'afr', label: 'Africa', scale: 'lean', value: -12, text: '' }, { id: 'sas', label: 'South Asia', scale: 'lean', value: -4, text: '' },
    { id: 'sea', label: 'South-East Asia', scale: 'lean', value: 18, text: '' },
  ],
};

let view: OpenMap | null = null;
let model = october1962;
let frames = 0;

// The loop asks the browser for a frame only while it is awake, so counting requests counts frames.
const ask = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) => ask((time) => {
  frames++;
  callback(time);
});

window.sheet = {
  async open() {
    const { openMap } = await import('../../src/map/open-map.ts');
    view = await openMap(stage);
    view.onPick((id) => window.sheet.picked.push(id));
    return view;
  },
  get view() {
    return view;
  },
  get model() {
    return model;
  },
  show(change) {
    model = { ...model, ...change };
    document.body.dataset['theme'] = model.theme;
    view?.show(model);
  },
  frames: () => frames,
  swatches(theme, size) {
    const look = lookOf(theme);
    return Object.fromEntries(statusOrder.map((status) => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = size;
      const context = contextOf(canvas);
      const square = new Path2D();
      square.rect(0, 0, size, size);
      context.fillStyle = look.tokens.land;
      context.fill(square);
      context.globalCompositeOperation = look.inks.blend;
      printCamp(context, square, pressFor(context, 1, look)[status]);
      return [status, [...context.getImageData(0, 0, size, size).data]];
    }));
  },
  picked: [],
};
