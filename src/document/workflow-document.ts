// The saved file as the program holds it: plain frozen data. Keys that this version does not know stay on the objects.
import type { Value } from '#engine';

/** Top left corner on the canvas, in px at 100 % zoom. */
export type Position = readonly [x: number, y: number];

/** A slot and what it feeds; several fields where the slot feeds more than one. */
export type InputPair = readonly [slot: string, fields: string | readonly string[]];
/** An output key and what it fills; several slots where it fills more than one. */
export type OutputPair = readonly [key: string, slots: string | readonly string[]];
export type ValuePair = readonly [name: string, value: Value];

export interface DocumentStep {
  readonly id: string;
  /** `id@version` of a step model; one that no library knows is kept as it is. */
  readonly model: string;
  readonly title?: string;
  readonly note?: string;
  /** In mapping order, which has a meaning: pairs, since objects list keys such as "10" first. */
  readonly inputs: readonly InputPair[];
  readonly outputs: readonly OutputPair[];
  /** Literal values of fields that are not wired. */
  readonly settings?: readonly ValuePair[];
  /** Left out of the run; absent for a step that runs. */
  readonly disabled?: true;
}

/** A named set of starting values. */
export interface Scenario {
  readonly name: string;
  /** Whether steps may overwrite a slot. */
  readonly mutable: boolean;
  readonly values: readonly ValuePair[];
}

export interface DocumentLayout {
  /** By step id. Has no prototype, so that every id is safe as a key. */
  readonly steps: Readonly<Record<string, Position>>;
  readonly slots: readonly (readonly [name: string, position: Position])[];
  /** Slots that are shown as labels on their wires instead of as nodes. */
  readonly folded?: readonly string[];
}

/** A titled frame around nodes. Members that do not exist are kept, and shown nowhere. */
export interface Group {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly string[];
  readonly slots: readonly string[];
}

export interface WorkflowDocument {
  readonly format: 'slotflow';
  readonly version: 1;
  readonly name: string;
  readonly workflow: { readonly steps: readonly DocumentStep[] };
  /** At least one. */
  readonly scenarios: readonly Scenario[];
  readonly layout: DocumentLayout;
  /** Each has an id of its own. */
  readonly groups?: readonly Group[];
  readonly notes?: string;
}

/** The scenario of that name; the first one where none is called so, as after an undo took the chosen one away. */
export function scenarioOf(document: WorkflowDocument, name: string): Scenario {
  return document.scenarios.find((one) => one.name === name) ?? (document.scenarios[0] as Scenario);
}
