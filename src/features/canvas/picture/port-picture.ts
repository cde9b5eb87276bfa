import type { ShapeType } from '#ui';
import type { Mark } from './marks.ts';
import { type PictureContext, placedSign } from './picture.ts';
import type { ColorName } from './picture-style.ts';

interface PortLook {
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly type: ShapeType;
  readonly open?: boolean;
  readonly ground?: ColorName;
}

/** The shape of a type in its colour; hollow where nothing is wired. */
export function portPicture(
  { x, y, type, open = false, ground = 'surface-node' }: PortLook,
  { colors, signs }: PictureContext,
): Mark {
  const kind = type === 'integer' ? 'number' : type === 'null' ? 'any' : type;
  const color = colors[`type-${kind}`];
  const hollow = open || kind === 'any';
  return placedSign(signs[open ? `port-${kind}-open` : `port-${kind}`], x - 6, y - 6, {
    fill: hollow ? colors[ground] : color,
    stroke: hollow ? color : colors[ground],
    'stroke-width': hollow ? 2 : 1.5,
    'paint-order': 'stroke',
  });
}
