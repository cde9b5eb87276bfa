// Ends of a connection and the ports that show them: React Flow knows a node and a handle of it.
import type { InternalNode } from '@xyflow/react';
import type { WorkflowNames } from '#document';
import type { ConnectEnd, WireEnds } from '#editor';
import type { StepId } from '#engine';
import { inputHandle, outputHandle, slotIn, slotOut } from '../flow-edges.ts';
import { slotNodeId, stepNodeId, targetOf } from '../flow-nodes.ts';
import { rowsOf } from '../step-rows.ts';
import type { Point } from '../wire-path.ts';

/** Which side of nodes a port stands on: data comes in on the left and goes out on the right. */
export type Side = 'left' | 'right';

export interface Port {
  readonly nodeId: string;
  readonly handle: string;
}

/** An end seen on one of its sides: a slot has two. */
export interface SidedEnd {
  readonly end: ConnectEnd;
  readonly side: Side;
}

export function endOfPort({ nodeId, handle }: Port): SidedEnd {
  const { kind, id } = targetOf(nodeId);
  if (kind === 'slot') return { end: { kind, name: id }, side: handle === slotIn ? 'left' : 'right' };
  const step = id as StepId;
  const name = handle.slice(handle.indexOf(':') + 1);
  return handle.startsWith('in:')
    ? { end: { kind: 'field', step, field: name }, side: 'left' }
    : { end: { kind: 'output', step, key: name }, side: 'right' };
}

export function portOfEnd({ end, side }: SidedEnd): Port {
  switch (end.kind) {
    case 'slot':
      return { nodeId: slotNodeId(end.name), handle: side === 'left' ? slotIn : slotOut };
    case 'field':
      return { nodeId: stepNodeId(end.step), handle: inputHandle(end.field) };
    case 'output':
      return { nodeId: stepNodeId(end.step), handle: outputHandle(end.key) };
  }
}

/** The two ends of a wire, as data flows. */
export function endsOfWire(wire: WireEnds): { readonly source: SidedEnd; readonly sink: SidedEnd } {
  const { step, slot: name } = wire;
  const slot: ConnectEnd = { kind: 'slot', name };
  return wire.role === 'read'
    ? {
        source: { end: slot, side: 'right' },
        sink: { end: { kind: 'field', step, field: wire.field }, side: 'left' },
      }
    : {
        source: { end: { kind: 'output', step, key: wire.key }, side: 'right' },
        sink: { end: slot, side: 'left' },
      };
}

/** What stands on one side of a node, from top to bottom, and whether a wire ends there already. */
export function endsOnSide(
  nodeId: string,
  side: Side,
  { steps, slots }: WorkflowNames,
): readonly { readonly end: ConnectEnd; readonly wired: boolean }[] {
  const { kind, id } = targetOf(nodeId);
  if (kind === 'slot') return slots.has(id) ? [{ end: { kind, name: id }, wired: false }] : [];
  const step = steps.get(id as StepId)?.step;
  if (step === undefined) return [];
  const { inputs, outputs } = rowsOf(step);
  return side === 'left'
    ? inputs.map(({ field, slot }) => ({
        end: { kind: 'field', step: step.id, field },
        wired: slot !== undefined,
      }))
    : outputs.map(({ key, wired }) => ({ end: { kind: 'output', step: step.id, key }, wired }));
}

/** Where wires meet a port, in the canvas's own coordinates; undefined until React Flow has measured it. */
export function placeOfPort(
  { nodeId, handle }: Port,
  nodes: ReadonlyMap<string, InternalNode>,
): Point | undefined {
  const node = nodes.get(nodeId);
  const bounds = node?.internals.handleBounds;
  const found = [...(bounds?.source ?? []), ...(bounds?.target ?? [])].find(({ id }) => id === handle);
  if (node === undefined || found === undefined) return undefined;
  const { x, y } = node.internals.positionAbsolute;
  return { x: x + found.x + found.width / 2, y: y + found.y + found.height / 2 };
}
