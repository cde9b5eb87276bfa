import type { Edge } from '@xyflow/react';
import type { WireEnds } from '#editor';
import type { PlacedStep } from '#engine';
import { slotNodeId, stepNodeId } from './flow-nodes.ts';
import { inputHandle, outputHandle, slotIn, slotOut } from './handle-ids.ts';

export { inputHandle, outputHandle, slotIn, slotOut };

export type WireEdge = Edge<{ readonly ends: WireEnds }, 'wire'>;

// Nodes and tables say what is wired to what; for assistive tools a drawn line would only say it once more.
const hidden = { 'aria-hidden': true, 'aria-roledescription': undefined } as const;

const known = new WeakMap<PlacedStep, readonly WireEdge[]>();

/**
 * A step that did not change keeps its edges. What a folded slot carries goes straight from the step that writes it to
 * the field that reads it; without a writer, there is no wire to draw.
 */
export function toFlowEdges(
  steps: readonly PlacedStep[],
  folded: ReadonlySet<string> = none,
): readonly WireEdge[] {
  const wires = allWires(steps);
  if (folded.size === 0) return wires;
  const placeOf = new Map(steps.map(({ id }, place) => [id, place]));
  const writers = new Map<string, WireEdge[]>();
  for (const wire of wires) {
    const ends = wire.data?.ends;
    if (ends?.role !== 'write' || !folded.has(ends.slot)) continue;
    writers.set(ends.slot, [...(writers.get(ends.slot) ?? []), wire]);
  }
  return wires.flatMap((wire) => {
    const ends = wire.data?.ends;
    if (ends === undefined || !folded.has(ends.slot)) return [wire];
    if (ends.role === 'write') return [];
    const before = (writer: WireEdge) =>
      (placeOf.get(writer.data?.ends.step ?? ends.step) ?? 0) < (placeOf.get(ends.step) ?? 0);
    const all = writers.get(ends.slot) ?? [];
    const writer = all.findLast(before) ?? all[0]; // the last one that ran before
    return writer === undefined ? [] : [straightWire(wire, writer)];
  });
}

const none: ReadonlySet<string> = new Set();

const straight = new WeakMap<WireEdge, WireEdge>();

/** The wire that reads, from where the other one begins. */
function straightWire(read: WireEdge, { source, sourceHandle }: WireEdge): WireEdge {
  const found = straight.get(read);
  if (found?.source === source && found.sourceHandle === sourceHandle) return found;
  const wire = { ...read, source, ...(sourceHandle === undefined ? {} : { sourceHandle }) };
  straight.set(read, wire);
  return wire;
}

function allWires(steps: readonly PlacedStep[]): readonly WireEdge[] {
  const seen = new Set<string>();
  return steps.flatMap((step) => {
    if (seen.has(step.id)) return [];
    seen.add(step.id);
    const edges = known.get(step) ?? edgesOf(step);
    known.set(step, edges);
    return edges;
  });
}

function edgesOf(step: PlacedStep): readonly WireEdge[] {
  const reads = step.inputs.flatMap(([slot, fields]) =>
    fields.map((field) => toEdge({ role: 'read', step: step.id, slot, field })),
  );
  const writes = step.outputs.flatMap(([key, slots]) =>
    slots.map((slot) => toEdge({ role: 'write', step: step.id, slot, key })),
  );
  return [...reads, ...writes];
}

export function wireId(ends: WireEnds): string {
  return ends.role === 'read'
    ? JSON.stringify(['read', ends.slot, ends.step, ends.field])
    : JSON.stringify(['write', ends.step, ends.key, ends.slot]);
}

function toEdge(ends: WireEnds): WireEdge {
  const step = stepNodeId(ends.step);
  const slot = slotNodeId(ends.slot);
  const base = { type: 'wire', data: { ends }, ariaRole: 'presentation', domAttributes: hidden } as const;
  return ends.role === 'read'
    ? {
        ...base,
        id: wireId(ends),
        source: slot,
        sourceHandle: slotOut,
        target: step,
        targetHandle: inputHandle(ends.field),
      }
    : {
        ...base,
        id: wireId(ends),
        source: step,
        sourceHandle: outputHandle(ends.key),
        target: slot,
        targetHandle: slotIn,
      };
}

/** A wire as it is drawn; null while it is not. */
export function edgeElement(root: Element | null, wire: WireEnds): Element | null {
  return root?.querySelector(`.react-flow__edge[data-id="${CSS.escape(wireId(wire))}"]`) ?? null;
}
