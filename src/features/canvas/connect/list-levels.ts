// What the list can show, one inside the other: a step's ports, what fits a port, what can be done to a wire, and what
// would help where something does not fit.
import type { ConnectEnd, Overlay, WireEnds } from '#editor';
import type { PlacedStep, StepId } from '#engine';

export type ListLevel =
  | { readonly kind: 'step'; readonly step: StepId }
  /** What an end can be connected to; with `rewires`, in the place of that wire. */
  | { readonly kind: 'end'; readonly end: ConnectEnd; readonly rewires?: WireEnds }
  | { readonly kind: 'wire'; readonly wire: WireEnds }
  /** Step models that fit into a wire. */
  | { readonly kind: 'insert'; readonly wire: WireEnds }
  | { readonly kind: 'unfitting'; readonly end: ConnectEnd; readonly rewires?: WireEnds }
  | {
      readonly kind: 'mends';
      readonly end: ConnectEnd;
      readonly to: ConnectEnd;
      readonly rewires?: WireEnds;
    };

type From = Extract<Overlay, { kind: 'connect' }>['from'];

export function levelOf(from: From): ListLevel {
  switch (from.kind) {
    case 'step':
      return { kind: 'step', step: from.id };
    case 'wire':
      return { kind: from.insert === true ? 'insert' : 'wire', wire: from.ends };
    case 'slot':
    case 'field':
    case 'output':
      return { kind: 'end', end: from };
  }
}

/** The wires that end at an end, in the document's order. */
export function wiresOf(end: ConnectEnd, steps: Iterable<PlacedStep>): readonly WireEnds[] {
  const wires: WireEnds[] = [];
  for (const { id: step, inputs, outputs } of steps) {
    if (end.kind !== 'slot' && end.step !== step) continue;
    if (end.kind !== 'output') {
      for (const [slot, fields] of inputs) {
        if (end.kind === 'slot' && end.name !== slot) continue;
        for (const field of fields) {
          if (end.kind === 'slot' || end.field === field) wires.push({ role: 'read', step, slot, field });
        }
      }
    }
    if (end.kind !== 'field') {
      for (const [key, slots] of outputs) {
        if (end.kind === 'output' && end.key !== key) continue;
        for (const slot of slots) {
          if (end.kind === 'output' || end.name === slot) wires.push({ role: 'write', step, slot, key });
        }
      }
    }
  }
  return wires;
}
