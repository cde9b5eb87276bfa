import type { ShapeType } from '#ui';
import type { SlotState } from '../slot-state.ts';
import { type Mark, mark } from './marks.ts';
import { type PictureContext, words } from './picture.ts';
import { fitText, letters } from './picture-style.ts';
import { portPicture } from './port-picture.ts';
import type { LabelScene } from './step-picture.ts';

export interface SlotScene {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly type: ShapeType;
  readonly value: string;
  readonly before?: string | undefined;
  readonly written: boolean;
  readonly state: SlotState | undefined;
}

export function slotPicture(slot: SlotScene, context: PictureContext): Mark {
  const { colors, measure } = context;
  const { x, y, width, height, type, state, written } = slot;
  const ground = written ? 'surface-slot-computed' : 'surface-slot';
  const name = fitText(slot.name, 140, letters.medium, measure);
  const start = x + 28 + measure(name, letters.medium) + 5;
  const before = slot.before === undefined ? undefined : `${slot.before} → `;
  const middle = y + height / 2;
  const look = outlineOf(state);
  const bad = state === 'missing' ? 'st-fail-fg' : state === 'conflict' ? 'st-block-fg' : undefined;
  return mark('g', {}, [
    mark('rect', {
      x: x + look.width / 2,
      y: y + look.width / 2,
      width: width - look.width,
      height: height - look.width,
      rx: (height - look.width) / 2,
      fill: colors[ground],
      stroke: colors[look.color],
      'stroke-width': look.width,
      ...(look.dash === undefined ? {} : { 'stroke-dasharray': look.dash }),
    }),
    portPicture({ x: x + 17, y: middle, type, ground }, context),
    words(name, { x: x + 28, y: middle + 4, of: letters.medium, fill: colors.text }),
    before === undefined
      ? undefined
      : words(before, { x: start, y: middle + 4, of: letters.mono, fill: colors['diff-old-fg'] }),
    words(slot.value, {
      x: start + (before === undefined ? 0 : measure(before, letters.mono)),
      y: middle + 4,
      of: letters.mono,
      fill: colors[bad ?? (before === undefined ? 'text-2' : 'diff-new-fg')],
    }),
    written ? dot(x, middle, context) : undefined,
    dot(x + width, middle, context),
  ]);
}

function dot(cx: number, cy: number, { colors }: PictureContext): Mark {
  return mark('circle', {
    cx,
    cy,
    r: 3.5,
    fill: colors['surface-node'],
    stroke: colors.edge,
    'stroke-width': 1.75,
  });
}

function outlineOf(state: SlotState | undefined) {
  switch (state) {
    case 'changed':
      return { width: 1.5, color: 'st-run-bd' } as const;
    case 'out-of-date':
      return { width: 1, color: 'st-skip-bd', dash: '4 3' } as const;
    case 'none':
      return { width: 1, color: 'line-node', dash: '4 3' } as const;
    case 'missing':
      return { width: 2, color: 'st-fail-bd' } as const;
    case 'conflict':
      return { width: 2, color: 'st-block-bd' } as const;
    case undefined:
      return { width: 1, color: 'line-node' } as const;
  }
}

interface LabelLook {
  /** The end that is next to the port. */
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'right';
}

/** A folded slot, with the stub of its wire. */
export function labelPicture(label: LabelScene, { x, y, side }: LabelLook, context: PictureContext): Mark {
  const { colors, measure } = context;
  const name = fitText(label.name, 96, letters.medium, measure);
  const nameWidth = measure(name, letters.medium);
  const width = 8 + 12 + 4 + nameWidth + 4 + measure(label.value, letters.mono) + 8;
  const left = side === 'left' ? x - width : x;
  const ground = side === 'left' ? 'surface-slot' : 'surface-slot-computed';
  return mark('g', {}, [
    mark('path', {
      d: side === 'left' ? `M${x},${y}h14` : `M${x},${y}h-8`,
      stroke: colors.edge,
      'stroke-width': 1.5,
    }),
    mark('rect', {
      x: left,
      y: y - 11,
      width,
      height: 22,
      rx: 11,
      fill: colors[ground],
      stroke: colors['line-node'],
    }),
    portPicture({ x: left + 14, y, type: label.type, ground }, context),
    words(name, { x: left + 24, y: y + 4, of: letters.medium, fill: colors.text }),
    words(label.value, {
      x: left + 28 + nameWidth,
      y: y + 4,
      of: letters.mono,
      fill: colors['text-2'],
    }),
  ]);
}
