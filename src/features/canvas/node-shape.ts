// What is known of a node without looking at it: its size and where wires end. React Flow would measure both, but of
// thousands of nodes drawn from afar there is nothing to measure.
import { type NodeHandle, Position } from '@xyflow/react';
import type { PlacedStep } from '#engine';
import { inputHandle, outputHandle, slotIn, slotOut } from './handle-ids.ts';
import { heightOf, middleOfRow, rowsOf, type StepRows } from './step-rows.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const STEP_WIDTH = 208;
const SLOT_HEIGHT = 30;
const PORT = 2; // px: wires end in its middle

/** px: a plan tag stands on a step. */
export const TAG_HEIGHT = 28;

/** With a footer of two lines. */
export function sizeOfStep(step: PlacedStep): Size {
  const height = heightOf(step);
  const found = stepSizes.get(height) ?? { width: STEP_WIDTH, height };
  stepSizes.set(height, found);
  return found;
}

/** With a short value; the name is cut where it is long. */
export function sizeOfSlot(name: string): Size {
  const letters = Math.min(name.length, 21);
  const found = slotSizes.get(letters) ?? {
    width: Math.max(68, Math.round(64 + 6.6 * letters)),
    height: SLOT_HEIGHT,
  };
  slotSizes.set(letters, found);
  return found;
}

const stepSizes = new Map<number, Size>();
const slotSizes = new Map<number, Size>();

/** The same list for the same rows. */
export function portsOfStep(step: PlacedStep): NodeHandle[] {
  const rows = rowsOf(step);
  const found = stepPorts.get(rows) ?? [
    ...rows.inputs.map(({ field }, place) => portAt('target', inputHandle(field), 0, middleOfRow(place))),
    ...rows.outputs.map(({ key }, place) =>
      portAt('source', outputHandle(key), STEP_WIDTH, middleOfRow(place)),
    ),
  ];
  stepPorts.set(rows, found);
  return found;
}

/** The same list for the same width. */
export function portsOfSlot({ width }: Size): NodeHandle[] {
  const found = slotPorts.get(width) ?? [
    portAt('target', slotIn, 0, SLOT_HEIGHT / 2),
    portAt('source', slotOut, width, SLOT_HEIGHT / 2),
  ];
  slotPorts.set(width, found);
  return found;
}

const stepPorts = new WeakMap<StepRows, NodeHandle[]>();
const slotPorts = new Map<number, NodeHandle[]>();

function portAt(type: 'source' | 'target', id: string, x: number, y: number): NodeHandle {
  const position = type === 'source' ? Position.Right : Position.Left;
  return { type, id, position, x: x - PORT / 2, y: y - PORT / 2, width: PORT, height: PORT };
}
