import type { ShapeType, StatusName } from '#ui';
import { middleOfRow } from '../step-rows.ts';
import { type Attributes, type Mark, mark } from './marks.ts';
import { type PictureContext, placedSign, words } from './picture.ts';
import { type ColorName, fitText, letters, wrapText } from './picture-style.ts';
import { portPicture } from './port-picture.ts';
import { labelPicture } from './slot-picture.ts';

export interface StepScene {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Absent for a step that is left out of the run. */
  readonly index: number | undefined;
  readonly title: string;
  readonly model: string;
  readonly inputs: readonly InputScene[];
  readonly outputs: readonly OutputScene[];
  readonly outline: StatusName;
  readonly tag?:
    | { readonly status: StatusName; readonly word: string; readonly reason: string; readonly quiet: boolean }
    | undefined;
  readonly footer: {
    readonly status: StatusName;
    readonly word: string;
    readonly time: string;
    readonly text: string;
  };
}

/** A folded slot beside its port. */
export interface LabelScene {
  readonly name: string;
  readonly type: ShapeType;
  readonly value: string;
}

interface InputScene {
  readonly field: string;
  readonly type: ShapeType;
  readonly wired: boolean;
  /** What stands in a value's place where there is none is `none`. */
  readonly value: string;
  readonly none: boolean;
  readonly before?: string | undefined;
  readonly label?: LabelScene | undefined;
}

interface OutputScene {
  readonly key: string;
  readonly type: ShapeType;
  readonly wired: boolean;
  readonly labels: readonly LabelScene[];
}

const FOOTER = 48;

export function stepPicture(step: StepScene, context: PictureContext): Mark {
  const { colors, signs, measure } = context;
  const { x, y, width, index, title, model, outline, footer, tag } = step;
  const quiet = outline === 'skipped' || outline === 'disabled';
  const top = Math.max(y + footerTop(step), y + 46);
  const { fg, bg } = toneOf(footer.status);
  const failed = footer.status === 'failed';
  const lines = failed
    ? wrapText(footer.text, width - 20, 4, letters.plain, measure)
    : [fitText(footer.text, width - 20, letters.plain, measure)];
  // On the page, a button to mend it may stand there, too.
  const height = Math.min(step.height, top - y + 31 + 17 * lines.length);
  const wordWidth = measure(footer.word, letters.medium);
  return mark('g', {}, [
    mark('rect', {
      x,
      y: y + 1.5,
      width,
      height,
      rx: 8,
      fill: '#14171d',
      'fill-opacity': quiet ? 0 : 0.07,
    }),
    mark('rect', { x, y, width, height, rx: 8, fill: colors[quiet ? 'surface-sunken' : 'surface-node'] }),
    mark('path', {
      d: `M${x},${top}h${width}V${y + height - 8}a8,8 0 0 1 -8,8H${x + 8}a8,8 0 0 1 -8,-8z`,
      fill: colors[bg],
    }),
    mark('path', {
      d: `M${x},${y + 46}h${width}M${x},${top}h${width}`,
      stroke: colors.line,
      fill: 'none',
    }),
    mark('rect', { x: x + 10, y: y + 7, width: 20, height: 20, rx: 3, fill: colors['surface-active'] }),
    words(index === undefined ? '–' : String(index), {
      x: x + 20,
      y: y + 21,
      of: letters.chip,
      fill: colors['text-2'],
      anchor: 'middle',
    }),
    words(fitText(title, width - 52, letters.title, measure), {
      x: x + 38,
      y: y + 19,
      of: letters.title,
      fill: colors[quiet ? 'text-2' : 'text'],
    }),
    words(fitText(model, width - 52, letters.mono, measure), {
      x: x + 38,
      y: y + 36,
      of: letters.mono,
      fill: colors['text-3'],
    }),
    ...outlineMarks({ ...step, height }, context),
    ...step.inputs.map((row, place) => inputPicture(row, { x, y: y + middleOfRow(place) }, width, context)),
    ...step.outputs.map((row, place) =>
      outputPicture(row, { x: x + width, y: y + middleOfRow(place) }, context),
    ),
    placedSign(signs[`status-${footer.status}`], x + 10, top + 6.5, { color: colors[fg] }),
    words(fitText(footer.word, width - 90, letters.medium, measure), {
      x: x + 29,
      y: top + 18,
      of: letters.medium,
      fill: colors[fg],
    }),
    wordWidth < width - 90 && footer.time !== ''
      ? words(footer.time, {
          x: x + width - 10,
          y: top + 18,
          of: letters.plain,
          fill: colors['text-2'],
          anchor: 'end',
        })
      : undefined,
    ...lines.map((line, place) =>
      words(line, {
        x: x + 10,
        y: top + 35 + 17 * place,
        of: letters.plain,
        fill: colors[failed ? 'text' : 'text-2'],
      }),
    ),
    tag === undefined ? undefined : tagPicture(tag, { x: x + 10, y: y - 27 }, context),
  ]);
}

/** The body has its rows, and what is left belongs to the footer. */
function footerTop({ inputs, outputs, height }: StepScene): number {
  const rows = Math.max(inputs.length, outputs.length);
  return Math.min(46 + 12 + 26 * rows, height - FOOTER);
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function inputPicture(row: InputScene, { x, y }: Place, width: number, context: PictureContext): Mark {
  const { colors, measure } = context;
  const field = fitText(row.field, 112, letters.medium, measure);
  const start = x + 12 + measure(field, letters.medium) + 6;
  const room = x + width - 12 - start;
  const before = row.before === undefined ? undefined : `${row.before} → `;
  const of = row.none ? letters.plain : letters.mono;
  return mark('g', {}, [
    words(field, { x: x + 12, y: y + 4, of: letters.medium, fill: colors['text-2'] }),
    before === undefined
      ? undefined
      : words(before, { x: start, y: y + 4, of: letters.mono, fill: colors['diff-old-fg'] }),
    words(fitText(row.value, room, of, measure), {
      x: start + (before === undefined ? 0 : measure(before, letters.mono)),
      y: y + 4,
      of,
      fill: colors[row.none ? 'text-3' : before === undefined ? 'text' : 'diff-new-fg'],
    }),
    portPicture({ x, y, type: row.type, open: !row.wired }, context),
    row.label === undefined ? undefined : labelPicture(row.label, { x: x - 18, y, side: 'left' }, context),
  ]);
}

function outputPicture(row: OutputScene, { x, y }: Place, context: PictureContext): Mark {
  const { colors, measure } = context;
  return mark('g', {}, [
    words(fitText(row.key, 112, letters.medium, measure), {
      x: x - 12,
      y: y + 4,
      of: letters.medium,
      fill: colors['text-2'],
      anchor: 'end',
    }),
    portPicture({ x, y, type: row.type, open: !row.wired }, context),
    ...row.labels.slice(0, 1).map((label) => labelPicture(label, { x: x + 14, y, side: 'right' }, context)),
  ]);
}

function tagPicture(tag: NonNullable<StepScene['tag']>, { x, y }: Place, context: PictureContext): Mark {
  const { colors, signs, measure } = context;
  const { fg, bg, bd } = toneOf(tag.status);
  const word = measure(tag.word, letters.medium);
  const reason = fitText(tag.reason, 288 - word - 42, letters.plain, measure);
  const color = colors[tag.quiet ? 'text-3' : fg];
  return mark('g', {}, [
    mark('rect', {
      x: x + 0.5,
      y: y + 0.5,
      width: 6 + 14 + 5 + word + 5 + measure(reason, letters.plain) + 8 - 1,
      height: 21,
      rx: 3,
      fill: tag.quiet ? 'none' : colors[bg],
      stroke: tag.quiet ? 'none' : colors[bd],
      ...dashOf(tag.status),
    }),
    placedSign(signs[`status-${tag.status}`], x + 6, y + 4, { color }),
    words(tag.word, { x: x + 25, y: y + 15, of: letters.medium, fill: color }),
    words(reason, {
      x: x + 30 + word,
      y: y + 15,
      of: letters.plain,
      fill: colors[tag.quiet ? 'text-3' : 'text-2'],
    }),
  ]);
}

function outlineMarks(
  { x, y, width, height, outline }: StepScene,
  { colors }: PictureContext,
): readonly (Mark | undefined)[] {
  const color = colors[outline === 'not-run' || outline === 'disabled' ? 'line-node' : toneOf(outline).bd];
  const wide = /^(?:will-|may-|running|failed)/.test(outline) ? 2 : outline === 'skipped' ? 1.5 : 1;
  return [
    mark('rect', {
      x: x + wide / 2,
      y: y + wide / 2,
      width: width - wide,
      height: height - wide,
      rx: 8 - wide / 2,
      fill: 'none',
      stroke: color,
      'stroke-width': wide,
      ...dashOf(outline),
    }),
    outline === 'ran'
      ? mark('path', {
          d: `M${x},${y + height - 8}a8,8 0 0 0 8,8H${x + width - 8}a8,8 0 0 0 8,-8q-1,4 -8,4H${x + 8}q-7,0 -8,-4z`,
          fill: color,
        })
      : undefined,
    outline === 'failed'
      ? mark('path', {
          d: `M${x + 8},${y}a8,8 0 0 0 -8,8V${y + height - 8}a8,8 0 0 0 8,8q-3,-1 -3,-8V${y + 8}q0,-7 3,-8z`,
          fill: color,
        })
      : undefined,
    outline === 'blocked'
      ? mark('rect', {
          x: x + 2.5,
          y: y + 2.5,
          width: width - 5,
          height: height - 5,
          rx: 6,
          fill: 'none',
          stroke: color,
        })
      : undefined,
  ];
}

function dashOf(status: StatusName): Attributes {
  switch (status) {
    case 'will-skip':
    case 'skipped':
    case 'disabled':
      return { 'stroke-dasharray': '4 3' };
    case 'may-skip':
    case 'will-fail':
      return { 'stroke-dasharray': '2 2' };
    default:
      return {};
  }
}

interface Tone {
  readonly fg: ColorName;
  readonly bg: ColorName;
  readonly bd: ColorName;
}

function toneOf(status: StatusName): Tone {
  switch (status) {
    case 'queued':
      return { fg: 'st-idle-fg', bg: 'st-idle-bg', bd: 'st-run-bd' };
    case 'will-run':
    case 'running':
      return { fg: 'st-run-fg', bg: 'st-run-bg', bd: 'st-run-bd' };
    case 'ran':
      return { fg: 'st-ran-fg', bg: 'st-ran-bg', bd: 'st-ran-bd' };
    case 'will-skip':
    case 'skipped':
      return { fg: 'st-skip-fg', bg: 'st-skip-bg', bd: 'st-skip-bd' };
    case 'may-skip':
      return { fg: 'st-may-fg', bg: 'st-may-bg', bd: 'st-may-bd' };
    case 'will-fail':
    case 'failed':
      return { fg: 'st-fail-fg', bg: 'st-fail-bg', bd: 'st-fail-bd' };
    case 'blocked':
      return { fg: 'st-block-fg', bg: 'st-block-bg', bd: 'st-block-bd' };
    case 'not-run':
    case 'from-link':
    case 'from-file':
    case 'disabled':
    case 'cancelled':
      return { fg: 'st-idle-fg', bg: 'st-idle-bg', bd: 'st-idle-bd' };
  }
}
