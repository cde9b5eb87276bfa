// A workflow as one picture. It is given what to draw, and knows neither stores nor a page.
import type { FrameBox } from '../frame-box.ts';
import type { WireState } from '../wire-state.ts';
import { type Attributes, type Mark, mark } from './marks.ts';
import { type Letters, letters, type Measure, type PictureColors, xmlText } from './picture-style.ts';
import { type SlotScene, slotPicture } from './slot-picture.ts';
import { type StepScene, stepPicture } from './step-picture.ts';

export interface Scene {
  readonly title: string;
  readonly steps: readonly StepScene[];
  readonly slots: readonly SlotScene[];
  readonly frames: readonly { readonly title: string; readonly box: FrameBox }[];
  readonly wires: readonly { readonly path: string; readonly state: WireState }[];
  /** What has to be seen of it, in px at 100 % zoom. */
  readonly bounds: FrameBox;
}

/** The page's own signs: `port-number`, `port-number-open`, `status-ran` … */
export type PictureSigns = Readonly<Record<string, Mark>>;

export interface PictureContext {
  readonly colors: PictureColors;
  readonly signs: PictureSigns;
  readonly measure: Measure;
}

/** An SVG's root. */
export interface Picture extends Mark {
  readonly inside: readonly Mark[];
  /** What it shows, in px at 100 % zoom. */
  readonly view: FrameBox;
}

const AIR = 32; // px around all

/** `fonts` are the rules for the letters that it brings along. */
export function pictureOf(scene: Scene, fonts: string, context: PictureContext): Picture {
  const { colors } = context;
  const { bounds } = scene;
  const [x, y] = [Math.floor(bounds.x - AIR), Math.floor(bounds.y - AIR)];
  const [width, height] = [Math.ceil(bounds.width + 2 * AIR), Math.ceil(bounds.height + 2 * AIR)];
  const ground = { x, y, width, height };
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `${x} ${y} ${width} ${height}`,
    width,
    height,
    role: 'img',
    'font-family': letters.plain.family,
    'font-size': letters.plain.size,
    'xml:space': 'preserve',
  };
  const inside = [
    mark('title', {}, xmlText(scene.title)),
    ...(fonts === '' ? [] : [mark('style', {}, fonts)]),
    mark('defs', {}, [
      mark('pattern', { id: 'grid', width: 16, height: 16, patternUnits: 'userSpaceOnUse' }, [
        mark('circle', { cx: 8, cy: 8, r: 0.75, fill: colors['grid-dot'] }),
      ]),
    ]),
    mark('rect', { ...ground, fill: colors['surface-canvas'] }),
    mark('rect', { ...ground, fill: 'url(#grid)' }),
    ...scene.frames.flatMap(({ title, box }) => framePicture(title, box, context)),
    mark(
      'g',
      { fill: 'none' },
      scene.wires.map(({ path, state }) => mark('path', { d: path, ...wireLook(state, colors) })),
    ),
    ...scene.slots.map((slot) => slotPicture(slot, context)),
    ...scene.steps.map((step) => stepPicture(step, context)),
  ];
  return { tag: 'svg', attributes, inside, view: ground };
}

/** As the style sheet of the wires has it. */
function wireLook(state: WireState, colors: PictureColors): Attributes {
  switch (state) {
    case 'plain':
      return { stroke: colors.edge, 'stroke-width': 1.5 };
    case 'unchanged':
      return { stroke: colors.edge, 'stroke-width': 1.5, 'stroke-dasharray': '5 4', opacity: 0.75 };
    case 'changed':
      return { stroke: colors['st-run-bd'], 'stroke-width': 2.25 };
    case 'planned':
      return { stroke: colors['st-run-bd'], 'stroke-width': 1.5 };
    case 'stopped':
      return {
        stroke: colors['st-block-bd'],
        'stroke-width': 2,
        'stroke-dasharray': '1 5',
        'stroke-linecap': 'round',
      };
    case 'refused':
      return { stroke: colors['st-fail-bd'], 'stroke-width': 2, 'stroke-dasharray': '6 4' };
  }
}

function framePicture(title: string, box: FrameBox, { colors, measure }: PictureContext): readonly Mark[] {
  const { x, y, width, height } = box;
  const of = { ...letters.medium, weight: 620 };
  return [
    mark('rect', {
      x,
      y,
      width,
      height,
      rx: 8,
      fill: colors.text,
      'fill-opacity': 0.04,
      stroke: colors['line-node'],
    }),
    mark('rect', {
      x,
      y: y - 26,
      width: Math.max(48, measure(title, of) + 20),
      height: 26,
      rx: 6,
      fill: colors['surface-panel'],
      stroke: colors['line-node'],
    }),
    words(title, { x: x + 10, y: y - 9, of, fill: colors['text-2'] }),
  ];
}

interface WordsLook {
  readonly x: number;
  /** The line that the letters stand on. */
  readonly y: number;
  readonly of: Letters;
  readonly fill: string;
  readonly anchor?: 'middle' | 'end';
}

/** What the picture's root says of letters is not said again. */
export function words(text: string, { x, y, of, fill, anchor }: WordsLook): Mark {
  return mark(
    'text',
    {
      x,
      y,
      fill,
      ...(of.family === letters.plain.family ? {} : { 'font-family': of.family }),
      ...(of.size === letters.plain.size ? {} : { 'font-size': of.size }),
      'font-weight': of.weight,
      ...(anchor === undefined ? {} : { 'text-anchor': anchor }),
      ...(of.spacing === undefined ? {} : { 'letter-spacing': `${of.spacing}em` }),
    },
    xmlText(text),
  );
}

/** A sign of the page, which draws in the colour around it. */
export function placedSign(sign: Mark | undefined, x: number, y: number, attributes: Attributes): Mark {
  return mark('g', { transform: `translate(${x} ${y})`, ...attributes }, [sign]);
}
