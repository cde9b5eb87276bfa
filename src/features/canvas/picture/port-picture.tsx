import { type ShapeType, TypeShape } from '#ui';
import type { PictureContext } from './picture.tsx';
import type { ColorName } from './picture-style.ts';

interface PortPictureProps extends PictureContext {
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  readonly type: ShapeType;
  readonly open?: boolean;
  readonly ground?: ColorName;
}

/** The shape of a type in its colour; hollow where nothing is wired. */
export function PortPicture({ x, y, type, open = false, ground = 'surface-node', colors }: PortPictureProps) {
  const kind = type === 'integer' ? 'number' : type === 'null' ? 'any' : type;
  const color = colors[`type-${kind}`];
  const hollow = open || kind === 'any';
  return (
    <g
      transform={`translate(${x - 6} ${y - 6})`}
      fill={hollow ? colors[ground] : color}
      stroke={hollow ? color : colors[ground]}
      strokeWidth={hollow ? 2 : 1.5}
      paintOrder="stroke"
    >
      <TypeShape type={type} open={open} />
    </g>
  );
}
