// What React Flow is given: one node per step and per slot, in the order in which the Tab key visits them. A node that
// did not change keeps its identity, so React Flow renders only what did.
import type { Node } from '@xyflow/react';
import type { Position, SlotInfo } from '#document';
import { isLarge, type NodeMove, nodesOf, type Selection, toSelection } from '#editor';
import type { PlacedStep, StepId } from '#engine';
import { portsOfSlot, portsOfStep, type Size, sizeOfSlot, sizeOfStep } from './node-shape.ts';

export type { Size } from './node-shape.ts';

export type StepFlowNode = Node<{ readonly step: StepId }, 'step'>;
export type SlotFlowNode = Node<{ readonly slot: string }, 'slot'>;
export type FlowNode = StepFlowNode | SlotFlowNode;

/** A node before it has a place. */
export type Occupant =
  | { readonly kind: 'step'; readonly step: PlacedStep }
  | { readonly kind: 'slot'; readonly slot: SlotInfo };

export function stepNodeId(id: string): string {
  return `step:${id}`;
}

export function slotNodeId(name: string): string {
  return `slot:${name}`;
}

export function nodeIdOf(occupant: Occupant): string {
  return occupant.kind === 'step' ? stepNodeId(occupant.step.id) : slotNodeId(occupant.slot.name);
}

/** Turns React Flow's id back into what it stands for. */
export function targetOf(nodeId: string): { readonly kind: 'step' | 'slot'; readonly id: string } {
  const colon = nodeId.indexOf(':');
  return { kind: nodeId.startsWith('step:') ? 'step' : 'slot', id: nodeId.slice(colon + 1) };
}

export function selectionOf(nodeIds: Iterable<string>): Selection {
  const targets = [...nodeIds].map(targetOf);
  return toSelection({
    steps: targets.filter(({ kind }) => kind === 'step').map(({ id }) => id as StepId),
    slots: targets.filter(({ kind }) => kind === 'slot').map(({ id }) => id),
  });
}

export function selectedNodeIds(selection: Selection): ReadonlySet<string> {
  const { steps, slots } = nodesOf(selection);
  return new Set([...steps.map(stepNodeId), ...slots.map(slotNodeId)]);
}

/** Run order; a slot stands before the first step that reads it, or after the step that writes it when none does. */
export function inRunOrder(steps: readonly PlacedStep[], slots: readonly SlotInfo[]): readonly Occupant[] {
  const waiting = new Map(slots.map((slot) => [slot.name, slot]));
  const order: Occupant[] = [];
  const seen = new Set<string>();
  const take = (name: string) => {
    const slot = waiting.get(name);
    if (slot !== undefined && waiting.delete(name)) order.push({ kind: 'slot', slot });
  };
  for (const step of steps) {
    if (seen.has(step.id)) continue; // two steps of one id are one place on the canvas; Problems names them
    seen.add(step.id);
    for (const [name] of step.inputs) take(name);
    order.push({ kind: 'step', step });
    for (const [, names] of step.outputs) {
      for (const name of names) if (waiting.get(name)?.readers.length === 0) take(name);
    }
  }
  for (const name of [...waiting.keys()]) take(name);
  return order;
}

export interface FlowNodesInput {
  readonly order: readonly Occupant[];
  readonly places: ReadonlyMap<string, Position>;
  readonly moving: readonly NodeMove[];
  readonly selected: ReadonlySet<string>;
  /** As React Flow measured them; in a large workflow those that it has not are assumed. */
  readonly sizes: ReadonlyMap<string, Size>;
}

// React Flow describes its wrapper to assistive tools; the group inside it has the name, so the wrapper says nothing.
const silent = { 'aria-roledescription': undefined };

/**
 * React Flow gives each node a transform, a position and a level of its own, and the browser composes them one by one in
 * each frame. Of thousands, those that rest stand in the page like any other part of it: all in the one cell of a grid,
 * each as far from its corner as it is meant to be.
 */
function atRest(left: number, top: number) {
  return {
    position: 'static',
    gridArea: '1 / 1',
    width: 'max-content',
    marginLeft: left,
    marginTop: top,
    transform: 'none',
    zIndex: 'auto',
  } as const;
}

/** `previous` are the nodes of the last call: what is the same now is the same object. */
export function toFlowNodes(input: FlowNodesInput, previous: readonly FlowNode[]): readonly FlowNode[] {
  const before = new Map(previous.map((node) => [node.id, node]));
  const moved = new Map(
    input.moving.map(({ kind, id, position }) => [
      kind === 'step' ? stepNodeId(id) : slotNodeId(id),
      position,
    ]),
  );
  const large = isLarge(input.order.length);
  return input.order.map((occupant) => {
    const id = nodeIdOf(occupant);
    const [x, y] = moved.get(id) ?? input.places.get(id) ?? [0, 0];
    const known = input.sizes.get(id);
    const assumed = occupant.kind === 'step' ? sizeOfStep(occupant.step) : sizeOfSlot(occupant.slot.name);
    const measured = known ?? (large ? assumed : undefined);
    const handles = occupant.kind === 'step' ? portsOfStep(occupant.step) : portsOfSlot(measured ?? assumed);
    const selected = input.selected.has(id);
    const dragging = moved.has(id);
    const rests = large && !dragging && !selected;
    const old = before.get(id);
    if (
      old !== undefined &&
      old.position.x === x &&
      old.position.y === y &&
      old.measured === measured &&
      old.handles === handles &&
      old.selected === selected &&
      old.dragging === dragging &&
      (old.style !== undefined) === rests
    ) {
      return old;
    }
    const base = {
      id,
      position: { x, y },
      selected,
      dragging,
      initialWidth: assumed.width,
      initialHeight: assumed.height,
      handles,
      domAttributes: silent,
      ...(measured === undefined ? {} : { measured }),
      ...(rests ? { style: atRest(x, y) } : {}),
    };
    return occupant.kind === 'step'
      ? { ...base, type: 'step', data: (old?.data as StepFlowNode['data']) ?? { step: occupant.step.id } }
      : { ...base, type: 'slot', data: (old?.data as SlotFlowNode['data']) ?? { slot: occupant.slot.name } };
  });
}
