// A workflow as one picture. It is given what to draw, and knows neither stores nor a page.
import { Fragment, type ReactNode } from 'react';
import type { FrameBox } from '../frame-box.ts';
import type { WireState } from '../wire-state.ts';
import { type Letters, letters, type Measure, type PictureColors, xmlText } from './picture-style.ts';
import { SlotPicture, type SlotScene } from './slot-picture.tsx';
import { StepPicture, type StepScene } from './step-picture.tsx';

export interface Scene {
  readonly title: string;
  readonly steps: readonly StepScene[];
  readonly slots: readonly SlotScene[];
  readonly frames: readonly { readonly id: string; readonly title: string; readonly box: FrameBox }[];
  readonly wires: readonly { readonly id: string; readonly path: string; readonly state: WireState }[];
  /** What has to be seen of it, in px at 100 % zoom. */
  readonly bounds: FrameBox;
}

export interface PictureContext {
  readonly colors: PictureColors;
  readonly measure: Measure;
}

interface PictureProps extends PictureContext {
  readonly scene: Scene;
  /** Rules for the letters that it brings along. */
  readonly fonts: string;
}

const AIR = 32; // px around all

export function Picture({ scene, fonts, ...context }: PictureProps) {
  const { colors } = context;
  const { x, y, width, height } = scene.bounds;
  const [left, top] = [Math.floor(x - AIR), Math.floor(y - AIR)];
  const [wide, high] = [Math.ceil(width + 2 * AIR), Math.ceil(height + 2 * AIR)];
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`${left} ${top} ${wide} ${high}`}
      width={wide}
      height={high}
      role="img"
      fontFamily={letters.plain.family}
    >
      <title>{xmlText(scene.title)}</title>
      {fonts !== '' && <style>{fonts}</style>}
      <defs>
        <pattern id="grid" width={16} height={16} patternUnits="userSpaceOnUse">
          <circle cx={8} cy={8} r={0.75} fill={colors['grid-dot']} />
        </pattern>
      </defs>
      <rect x={left} y={top} width={wide} height={high} fill={colors['surface-canvas']} />
      <rect x={left} y={top} width={wide} height={high} fill="url(#grid)" />
      {scene.frames.map(({ id, title, box }) => (
        <FramePicture key={id} title={title} box={box} {...context} />
      ))}
      <g fill="none">
        {scene.wires.map(({ id, path, state }) => (
          <path key={id} d={path} {...wireLook(state, colors)} />
        ))}
      </g>
      {scene.slots.map((slot) => (
        <SlotPicture key={slot.name} slot={slot} {...context} />
      ))}
      {scene.steps.map((step) => (
        <StepPicture key={step.id} step={step} {...context} />
      ))}
    </svg>
  );
}

/** As the style sheet of the wires has it. */
function wireLook(state: WireState, colors: PictureColors) {
  switch (state) {
    case 'plain':
      return { stroke: colors.edge, strokeWidth: 1.5 };
    case 'unchanged':
      return { stroke: colors.edge, strokeWidth: 1.5, strokeDasharray: '5 4', opacity: 0.75 };
    case 'changed':
      return { stroke: colors['st-run-bd'], strokeWidth: 2.25 };
    case 'planned':
      return { stroke: colors['st-run-bd'], strokeWidth: 1.5 };
    case 'stopped':
      return {
        stroke: colors['st-block-bd'],
        strokeWidth: 2,
        strokeDasharray: '1 5',
        strokeLinecap: 'round' as const,
      };
    case 'refused':
      return { stroke: colors['st-fail-bd'], strokeWidth: 2, strokeDasharray: '6 4' };
  }
}

interface FramePictureProps extends PictureContext {
  readonly title: string;
  readonly box: FrameBox;
}

function FramePicture({ title, box: { x, y, width, height }, colors, measure }: FramePictureProps) {
  const wide = Math.max(48, measure(title, { ...letters.medium, weight: 620 }) + 20);
  return (
    <Fragment>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={8}
        fill={colors.text}
        fillOpacity={0.04}
        stroke={colors['line-node']}
      />
      <rect
        x={x}
        y={y - 26}
        width={wide}
        height={26}
        rx={6}
        fill={colors['surface-panel']}
        stroke={colors['line-node']}
      />
      <Words x={x + 10} y={y - 9} of={{ ...letters.medium, weight: 620 }} fill={colors['text-2']}>
        {title}
      </Words>
    </Fragment>
  );
}

interface WordsProps {
  readonly x: number;
  /** The line that the letters stand on. */
  readonly y: number;
  readonly of: Letters;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly children: string;
}

export function Words({ x, y, of, fill, anchor = 'start', children }: WordsProps) {
  return (
    <text
      x={x}
      y={y}
      fill={fill}
      fontFamily={of.family}
      fontSize={of.size}
      fontWeight={of.weight}
      textAnchor={anchor}
      xmlSpace="preserve"
      {...(of.spacing === undefined ? {} : { letterSpacing: `${of.spacing}em` })}
    >
      {xmlText(children)}
    </text>
  );
}

interface PlacedIconProps {
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly children: ReactNode;
}

/** An icon of the page, which draws in the colour around it. */
export function PlacedIcon({ x, y, color, children }: PlacedIconProps) {
  return (
    <g transform={`translate(${x} ${y})`} color={color}>
      {children}
    </g>
  );
}
