import type { WorkflowNames } from '#document';
import type { StepId, ValueType } from '#engine';
import { countNoun } from './count-noun.ts';
import { nameStep } from './describe-step.ts';
import { describeType } from './describe-type.ts';
import { isolated } from './isolated.ts';

type DescribedEnd =
  | { readonly kind: 'output'; readonly step: StepId; readonly key: string }
  | { readonly kind: 'field'; readonly step: StepId; readonly field: string }
  | { readonly kind: 'slot'; readonly name: string };

/** The end with where it is: “value of step 1 Multiply”, “slot total”. */
export function nameConnectEnd(end: DescribedEnd, names: WorkflowNames): string {
  switch (end.kind) {
    case 'slot':
      return `slot ${isolated(end.name)}`;
    case 'field':
      return `${end.field} of ${nameStep(end.step, names)}`;
    case 'output':
      return `${end.key} of ${nameStep(end.step, names)}`;
  }
}

/** The heading of the list of what an end could be connected to. */
export function describeConnectList(end: DescribedEnd, names: WorkflowNames): string {
  switch (end.kind) {
    case 'slot':
      return `Connect slot ${isolated(end.name)}`;
    case 'field':
      return `Feed ${nameConnectEnd(end, names)}`;
    case 'output':
      return `Connect ${nameConnectEnd(end, names)}`;
  }
}

/** “New number slot”. */
export function describeNewSlot(type: ValueType): string {
  return type === 'any' ? 'New slot' : `New ${describeType(type)} slot`;
}

/** The row that unfolds what cannot be connected: “3 slots don’t fit – show why”. */
export function describeUnfitting(ends: readonly DescribedEnd[]): string {
  const [first] = ends;
  const one = first !== undefined && ends.every(({ kind }) => kind === first.kind) ? first.kind : 'place';
  return `${countNoun(ends.length, one)} ${ends.length === 1 ? 'doesn’t' : 'don’t'} fit – show why`;
}

interface DescribedWire {
  readonly step: StepId;
  readonly slot: string;
}

/** “Wire from slot total to value of step 1 Multiply”. */
export function describeWire(
  wire: DescribedWire &
    ({ readonly role: 'read'; readonly field: string } | { readonly role: 'write'; readonly key: string }),
  names: WorkflowNames,
): string {
  return wire.role === 'read'
    ? `Wire from slot ${isolated(wire.slot)} to ${wire.field} of ${nameStep(wire.step, names)}`
    : `Wire from ${wire.key} of ${nameStep(wire.step, names)} to slot ${isolated(wire.slot)}`;
}
