/**
 * A poster as a print in two or three inks: screens behind, the motif a little off register, black
 * on top. It decorates what its card says in words, so it is hidden from readers of the page.
 */
import { drawing } from '../element.ts';
import { lookOf, type Lead, type Look } from './look.ts';
import { MOTIFS, type Motif, type MotifId } from './motifs.ts';
import { box, disc, line, oval, row, shape } from './shapes.ts';

const WIDTH = 560;
const HEIGHT = 76;
/** A head is pressed from the right, so that paper and screens run on to the left as far as it is wide. */
const LEFT = -1200;
/** The middle of the motif; what lies left of it leaves room for the dateline. */
const CENTRE = 458;

let printed = 0;

/** The poster for a subject such as `card/formosa`. */
export function poster(subject: string, lead: Lead): SVGElement {
  const look = lookOf(subject, lead);
  const id = `poster-${printed++}`;
  return drawing('svg', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: `poster lead-${lead} ${look.inks}`,
    'aria-hidden': 'true', focusable: 'false', 'data-motif': look.motif,
  },
    drawing('defs', {}, ...screens(id)),
    drawing('path', { class: 'poster-paper', d: box(LEFT, 0, WIDTH - LEFT, HEIGHT) }),
    drawing('g', { class: 'poster-back' }, ...backdrop(look, id)),
    look.companion === null ? null : companion(look.companion),
    ...print(MOTIFS[look.motif], look, id),
    drawing('path', { class: 'poster-ground', d: box(LEFT, HEIGHT - 1.5, WIDTH - LEFT, 1.5) }));
}

/** The end of the world: paper, and a line where the ground was. */
export function still(): SVGElement {
  return drawing('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'poster poster-still', 'aria-hidden': 'true', focusable: 'false' },
    drawing('path', { class: 'poster-ground', d: box(LEFT, HEIGHT - 20, WIDTH - LEFT, 1) }));
}

/** West is dots and East is slanting lines, as on the map; a screen belongs to one poster alone. */
function screens(id: string): SVGElement[] {
  const screen = (name: string, size: number, turn: number, d: string): SVGElement => drawing('pattern', {
    id: `${id}-${name}`, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${turn})`,
  }, drawing('path', { d, class: `poster-${name}` }));
  return [
    screen('dots', 5, 20, disc(2.5, 2.5, 1.35)),
    screen('lines', 4.6, -45, box(0, 0, 4.6, 2.1)),
    screen('grain', 6, 15, disc(3, 3, 0.85)),
  ];
}

function backdrop({ backdrop: kind, mirrored }: Look, id: string): SVGElement[] {
  const tint = (d: string): SVGElement[] => [
    drawing('path', { class: 'poster-tint', d }), drawing('path', { fill: `url(#${id}-grain)`, d }),
  ];
  const corner = (screen: string, d: string): SVGElement => drawing('path', { fill: `url(#${id}-${screen})`, d });
  const [near, far] = mirrored ? ['lines', 'dots'] as const : ['dots', 'lines'] as const;
  switch (kind) {
    case 'sun': return [...tint(disc(CENTRE, 46, 40)), corner(far, shape(WIDTH, 8, WIDTH, 76, 500, 76))];
    case 'rays': return tint(row([-5, -3, -1, 1, 3, 5], (x) => shape(CENTRE, 60, CENTRE + x * 70 - 22, -20, CENTRE + x * 70 + 22, -20)));
    case 'bands': return [...tint(shape(310, 76, 386, 0, 426, 0, 350, 76)), ...tint(shape(490, 76, 560, 6, 560, 46, 530, 76)), corner(near, shape(LEFT, 0, 150, 0, 74, 76, LEFT, 76))];
    case 'rings': return [drawing('path', { class: 'poster-rings', d: row([34, 48, 62, 76, 90], (radius) => oval(CENTRE, 44, radius, radius)) }), corner(near, shape(LEFT, 0, 120, 0, -32, 76, LEFT, 76))];
    case 'level': return tint(row([0, 1, 2, 3, 4], (i) => box(LEFT, 30 + i * 10 - i, WIDTH - LEFT, 1.5 + i * 1.3)));
    case 'corners': return [...tint(disc(CENTRE, 46, 34)), corner('dots', shape(-8, -4, 96, 76, LEFT, 76, LEFT, -4)), corner('lines', shape(WIDTH, 6, WIDTH, 76, 490, 76))];
    case 'arch': return [...tint(`M${CENTRE - 62} 76V40a62 62 0 0 1 124 0v36z`), corner(far, shape(WIDTH, 0, WIDTH, 40, 520, 0))];
  }
}

/** Stands between the dateline and the motif, smaller because it is farther off. */
function companion(id: MotifId): SVGElement {
  const { one, two = '', key } = MOTIFS[id] as Motif;
  return drawing('g', { class: 'poster-far', transform: `translate(338 ${HEIGHT - 76 * 0.62}) scale(.62)` },
    drawing('path', { d: one + two, 'fill-rule': 'evenodd' }), key === undefined ? null : drawing('path', { class: 'poster-key', d: key }));
}

function print(motif: Motif, look: Look, id: string): SVGElement[] {
  const at = `translate(${CENTRE - 50} 0)`;
  const plate = (name: string, d: string, x: number, y: number): SVGElement =>
    drawing('path', { class: `poster-plate ${name}`, d, 'fill-rule': 'evenodd', transform: `translate(${CENTRE - 50 + x} ${y})` });
  const key = motif.key === undefined ? [] : [drawing('path', { class: 'poster-key', d: motif.key, transform: at })];
  if (look.lead === 'both') return [...halves(motif, id), ...key];
  return [
    plate('poster-slip', motif.one, look.mirrored ? -4 : 4, 1.5),
    plate('poster-one', motif.one, 0, 0),
    ...(motif.two === undefined ? [] : [plate('poster-two', motif.two, 0.8, 0.6)]), ...key,
  ];
}

/** One motif, half in either ink, with the line of the times down the middle. */
function halves(motif: Motif, id: string): SVGElement[] {
  const half = (name: string, x: number): SVGElement => drawing('g', { 'clip-path': `url(#${id}-${name})` },
    drawing('path', { class: `poster-plate poster-${name}`, d: `${motif.one}${motif.two ?? ''}`, transform: `translate(${CENTRE - 50 + x} 0)`, 'fill-rule': 'evenodd' }));
  const clip = (name: string, from: number, width: number): SVGElement =>
    drawing('clipPath', { id: `${id}-${name}` }, drawing('path', { d: box(from, 0, width, HEIGHT) }));
  return [
    clip('west', 0, CENTRE + 3), clip('east', CENTRE - 3, WIDTH), half('west', -0.8), half('east', 0.8),
    drawing('path', { class: 'poster-divide', d: line(CENTRE, 0, CENTRE, HEIGHT) }),
  ];
}
