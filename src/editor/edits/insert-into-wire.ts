import type { OutputPair, Position } from '#document';
import type { StepModel } from '#engine';
import type { DocumentDraft, StepDraft } from '../document-draft.ts';
import type { Edit } from '../document-store.ts';
import type { WireEnds } from '../wire-ends.ts';
import { endsOf } from './pairs.ts';
import { placeBetween } from './place-between.ts';
import { freshSlotName } from './slot-names.ts';
import { feedField } from './wire-field.ts';

export interface InsertedStep {
  /** From `freshStepId`; where a step has it already, nothing is inserted. */
  readonly id: string;
  readonly model: StepModel;
  /** What takes in the value of the wire. */
  readonly field: string;
  /** What gives it on. */
  readonly key: string;
  readonly position: Position;
}

/**
 * Puts a new step into a wire, with a slot between it and the step at the wire's end. Its place in the order is right
 * before the step that reads, or right behind the one that writes; then the slot at the wire's other end holds what
 * the new step makes of it, for all that read it.
 */
export function insertIntoWire(ends: WireEnds, step: InsertedStep): Edit {
  return {
    name: `Insert ${step.model.title}`,
    apply(draft, current) {
      const { steps } = draft.workflow;
      const index = steps.findIndex(({ id }) => id === ends.step);
      const present = steps[index];
      if (present === undefined || step.id === '' || steps.some(({ id }) => id === step.id)) return;
      if (ends.role === 'read') {
        if (!present.inputs.some((pair) => pair[0] === ends.slot && endsOf(pair).includes(ends.field)))
          return;
        const between = freshSlotName(current, step.key);
        present.inputs = [...feedField(present.inputs, ends.field, between)];
        steps.splice(index, 0, toStep(step, ends.slot, between));
        place(draft, between, step.position, draft.layout.steps[ends.step]);
      } else {
        if (!present.outputs.some((pair) => isWire(pair, ends))) return;
        const between = freshSlotName(current, ends.key);
        present.outputs = present.outputs.map((pair) =>
          isWire(pair, ends) ? rewired(pair, ends.slot, between) : pair,
        );
        steps.splice(index + 1, 0, toStep(step, between, ends.slot));
        place(draft, between, draft.layout.steps[ends.step], step.position);
      }
      draft.layout.steps[step.id] = step.position;
    },
  };
}

function toStep({ id, model, field, key }: InsertedStep, reads: string, writes: string): StepDraft {
  return { id, model: model.ref, inputs: [[reads, field]], outputs: [[key, writes]] };
}

function isWire(pair: OutputPair, ends: Extract<WireEnds, { role: 'write' }>): boolean {
  return pair[0] === ends.key && endsOf(pair).includes(ends.slot);
}

function rewired([key, slots]: OutputPair, from: string, to: string): OutputPair {
  return [key, typeof slots === 'string' ? to : slots.map((slot) => (slot === from ? to : slot))];
}

function place({ layout }: DocumentDraft, slot: string, writer?: Position, reader?: Position): void {
  const position = placeBetween(writer, reader);
  if (position !== undefined) layout.slots.push([slot, position]);
}
