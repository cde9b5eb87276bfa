import fc from 'fast-check';
import type { WorkflowDocument } from '#document';
import { anyDocument, anyName, anyValue } from '../../document/testing/any-document.ts';
import type { Edit } from '../document-store.ts';
import { addSlot } from '../edits/add-slot.ts';
import { addSlotValue } from '../edits/add-slot-value.ts';
import { addStep } from '../edits/add-step.ts';
import { disableSteps } from '../edits/disable-steps.ts';
import { moveNodes } from '../edits/move-nodes.ts';
import { removeNodes } from '../edits/remove-nodes.ts';
import { removeSlotValue } from '../edits/remove-slot-value.ts';
import { renameDocument } from '../edits/rename-document.ts';
import { renameSlot } from '../edits/rename-slot.ts';
import { renameStep } from '../edits/rename-step.ts';
import { renameStepId } from '../edits/rename-step-id.ts';
import { reorderStep } from '../edits/reorder-step.ts';
import { setDocumentNotes } from '../edits/set-document-notes.ts';
import { setMutable } from '../edits/set-mutable.ts';
import { setSetting } from '../edits/set-setting.ts';
import { setSlotValue } from '../edits/set-slot-value.ts';
import { setStepNote } from '../edits/set-step-note.ts';
import { sortByDataFlow } from '../edits/sort-by-data-flow.ts';
import { wireField } from '../edits/wire-field.ts';
import { wireOutput } from '../edits/wire-output.ts';
import { writeToNewSlot } from '../edits/write-to-new-slot.ts';
import { library } from './example.ts';

const model = fc.constantFrom(...library.models);

/** Any edit of this document; its target may be missing, as when an undo took it away in the meantime. */
function anyEdit(document: WorkflowDocument): fc.Arbitrary<Edit> {
  const { workflow, scenarios } = document;
  const oneOf = (names: readonly string[]) => fc.oneof(fc.constantFrom(...names, 'gone'), anyName);
  const step = oneOf(workflow.steps.map(({ id }) => id));
  const scenario = oneOf(scenarios.map(({ name }) => name));
  const slot = oneOf([
    ...scenarios.flatMap(({ values }) => values.map(([name]) => name)),
    ...workflow.steps.flatMap(({ inputs, outputs }) => [
      ...inputs.map(([name]) => name),
      ...outputs.flatMap(([, slots]) => slots),
    ]),
  ]);
  const key = oneOf(workflow.steps.flatMap(({ outputs }) => outputs.map(([name]) => name)));
  const field = oneOf(workflow.steps.flatMap(({ inputs }) => inputs.flatMap(([, fields]) => fields)));
  const position = fc.tuple(fc.integer(), fc.integer());
  const move = fc.oneof(
    fc.record({ kind: fc.constant('step' as const), id: step, position }),
    fc.record({ kind: fc.constant('slot' as const), id: slot, position }),
  );
  const nodes = fc.record({
    steps: fc.array(step, { maxLength: 2 }),
    slots: fc.array(slot, { maxLength: 2 }),
  });
  const inputs = fc.array(fc.tuple(slot, field), { maxLength: 2 });
  const outputs = fc.array(fc.tuple(key, slot), { maxLength: 2 });
  const settings = fc.array(fc.tuple(field, anyValue), { maxLength: 2 });
  const newStep = fc.record(
    {
      id: fc.oneof(step, fc.constantFrom('s7', 's8')),
      model,
      position,
      index: fc.integer({ min: -1, max: 5 }),
      inputs,
      outputs,
      settings,
    },
    { requiredKeys: ['id', 'model'] },
  );
  return fc.oneof(
    fc.tuple(slot, anyValue, fc.option(position, { nil: undefined })).map((args) => addSlot(...args)),
    fc.tuple(scenario, slot, anyValue).map((args) => addSlotValue(...args)),
    newStep.map(addStep),
    fc.tuple(fc.array(step, { maxLength: 2 }), fc.boolean()).map((args) => disableSteps(...args)),
    fc.array(move, { maxLength: 3 }).map(moveNodes),
    nodes.map((chosen) => removeNodes(chosen)),
    fc.tuple(scenario, slot).map((args) => removeSlotValue(...args)),
    fc.string().map(renameDocument),
    fc.tuple(slot, slot).map((args) => renameSlot(...args)),
    fc.tuple(step, fc.string({ maxLength: 3 })).map((args) => renameStep(...args)),
    fc.nat({ max: workflow.steps.length }).map(renameStepId),
    fc.tuple(step, fc.integer({ min: -1, max: 5 })).map((args) => reorderStep(...args)),
    fc.string({ maxLength: 3 }).map(setDocumentNotes),
    fc.tuple(scenario, fc.boolean()).map((args) => setMutable(...args)),
    fc.tuple(step, field, fc.option(anyValue, { nil: undefined })).map((args) => setSetting(...args)),
    fc.tuple(scenario, slot, anyValue).map((args) => setSlotValue(...args)),
    fc.tuple(step, fc.string({ maxLength: 3 })).map((args) => setStepNote(...args)),
    scenario.map(sortByDataFlow),
    fc.tuple(step, field, fc.option(slot, { nil: undefined })).map((args) => wireField(...args)),
    fc.tuple(step, key, slot, fc.boolean()).map((args) => wireOutput(...args)),
    fc.tuple(step, key, slot).map((args) => writeToNewSlot(...args)),
  );
}

/** A document, and edits of it in a row. */
export const anyEdits: fc.Arbitrary<{ document: WorkflowDocument; edits: Edit[] }> = anyDocument.chain(
  (document) =>
    fc.record({ document: fc.constant(document), edits: fc.array(anyEdit(document), { maxLength: 8 }) }),
);
