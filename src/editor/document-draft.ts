import type { InputPair, OutputPair, Position, ValuePair } from '#document';

/**
 * A document under an edit, as immer hands it to one. Pairs, positions and values are replaced whole: a value is
 * frozen, and an edit that reached into one would only draft it for nothing.
 */
export interface DocumentDraft {
  readonly format: 'slotflow';
  readonly version: 1;
  name: string;
  workflow: { steps: StepDraft[] };
  scenarios: ScenarioDraft[];
  layout: {
    steps: Record<string, Position>;
    slots: (readonly [name: string, position: Position])[];
    folded?: string[];
  };
  groups?: GroupDraft[];
  notes?: string;
}

export interface StepDraft {
  id: string;
  model: string;
  title?: string;
  note?: string;
  disabled?: true;
  inputs: InputPair[];
  outputs: OutputPair[];
  settings?: ValuePair[];
}

export interface GroupDraft {
  readonly id: string;
  title: string;
  steps: string[];
  slots: string[];
}

interface ScenarioDraft {
  name: string;
  mutable: boolean;
  values: ValuePair[];
}
