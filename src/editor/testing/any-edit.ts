import fc from 'fast-check';
import type { WorkflowDocument } from '#document';
import { stepId } from '#engine';
import { anyDocument, anyName, anyValue } from '../../document/testing/any-document.ts';
import { copyAll, copyNodes } from '../clipboard/copy-nodes.ts';
import type { Edit } from '../document-store.ts';
import { addScenario } from '../edits/add-scenario.ts';
import { addSlot } from '../edits/add-slot.ts';
import { addSlotValue } from '../edits/add-slot-value.ts';
import { addStep } from '../edits/add-step.ts';
import { connectOutputToField } from '../edits/connect-output-to-field.ts';
import { disableSteps } from '../edits/disable-steps.ts';
import { disconnect } from '../edits/disconnect.ts';
import { duplicateNodes } from '../edits/duplicate-nodes.ts';
import { foldSlots } from '../edits/fold-slots.ts';
import { groupNodes } from '../edits/group-nodes.ts';
import { insertIntoWire } from '../edits/insert-into-wire.ts';
import { moveNodes } from '../edits/move-nodes.ts';
import { pasteFragment } from '../edits/paste-fragment.ts';
import { removeNodes } from '../edits/remove-nodes.ts';
import { removeScenario } from '../edits/remove-scenario.ts';
import { removeSlotValue } from '../edits/remove-slot-value.ts';
import { renameDocument } from '../edits/rename-document.ts';
import { renameGroup } from '../edits/rename-group.ts';
import { renameScenario } from '../edits/rename-scenario.ts';
import { renameSlot } from '../edits/rename-slot.ts';
import { renameStep } from '../edits/rename-step.ts';
import { renameStepId } from '../edits/rename-step-id.ts';
import { reorderStep } from '../edits/reorder-step.ts';
import { replaceModel } from '../edits/replace-model.ts';
import { setDocumentNotes } from '../edits/set-document-notes.ts';
import { setMutable } from '../edits/set-mutable.ts';
import { setScenarioValues } from '../edits/set-scenario-values.ts';
import { setSetting } from '../edits/set-setting.ts';
import { setSlotValue } from '../edits/set-slot-value.ts';
import { setStepNote } from '../edits/set-step-note.ts';
import { sortByDataFlow } from '../edits/sort-by-data-flow.ts';
import { ungroup } from '../edits/ungroup.ts';
import { wireField } from '../edits/wire-field.ts';
import { wireOutput } from '../edits/wire-output.ts';
import { writeToNewSlot } from '../edits/write-to-new-slot.ts';
import type { WireEnds } from '../wire-ends.ts';
import { library } from './example.ts';

const model = fc.constantFrom(...library.models);

/** Any edit of this document; its target may be missing, as when an undo took it away in the meantime. */
function anyEdit(document: WorkflowDocument): fc.Arbitrary<Edit> {
  const { workflow, scenarios, groups = [] } = document;
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
  const group = oneOf(groups.map(({ id }) => id));
  const title = fc.string({ maxLength: 3 });
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
  const newId = fc.oneof(step, fc.constantFrom('s7', 's8'));
  const newStep = fc.record(
    {
      id: newId,
      model,
      position,
      index: fc.integer({ min: -1, max: 5 }),
      inputs,
      outputs,
      settings,
    },
    { requiredKeys: ['id', 'model'] },
  );
  const ends: fc.Arbitrary<WireEnds> = fc.oneof(
    fc.record({ role: fc.constant('read' as const), step: step.map(stepId), slot, field }),
    fc.record({ role: fc.constant('write' as const), step: step.map(stepId), slot, key }),
  );
  const inserted = fc.record({ id: newId, model, field, key, position });
  const connection = fc.record(
    { from: fc.record({ step, key }), to: fc.record({ step, field }), slot, position },
    { requiredKeys: ['from', 'to'] },
  );
  const fragment = fc.oneof(
    fc.tuple(scenario, nodes).map(([shown, chosen]) => copyNodes(document, shown, chosen)),
    anyDocument.map((other) => copyAll(other, other.scenarios[0]?.name ?? '')),
  );
  return fc.oneof(
    fc.tuple(scenario, fc.option(scenario, { nil: undefined })).map((args) => addScenario(...args)),
    connection.map(connectOutputToField),
    ends.map(disconnect),
    fc.tuple(fc.array(slot, { maxLength: 2 }), fc.boolean()).map((args) => foldSlots(...args)),
    fc.tuple(group, title, nodes).map(([id, name, chosen]) => groupNodes({ id, title: name, ...chosen })),
    ends.map(disconnect),
    fc.tuple(ends, inserted).map((args) => insertIntoWire(...args)),
    scenario.map(removeScenario),
    fc.tuple(group, title).map((args) => renameGroup(...args)),
    fc.tuple(scenario, scenario).map((args) => renameScenario(...args)),
    fc.tuple(step, model).map(([id, next]) => replaceModel(id, next, library)),
    group.map(ungroup),
    fc.tuple(slot, anyValue, fc.option(position, { nil: undefined })).map((args) => addSlot(...args)),
    fc.tuple(scenario, slot, anyValue).map((args) => addSlotValue(...args)),
    newStep.map(addStep),
    fc.tuple(fc.array(step, { maxLength: 2 }), fc.boolean()).map((args) => disableSteps(...args)),
    fc.array(move, { maxLength: 3 }).map((moves) => moveNodes(moves)),
    fc.tuple(nodes, scenario).map(([chosen, shown]) => duplicateNodes(chosen, { scenario: shown })),
    fc
      .tuple(fragment, position, scenario)
      .map(([copied, at, shown]) => pasteFragment(copied, { at, scenario: shown })),
    nodes.map((chosen) => removeNodes(chosen)),
    fc.tuple(scenario, slot).map((args) => removeSlotValue(...args)),
    fc.string().map(renameDocument),
    fc.tuple(slot, slot).map((args) => renameSlot(...args)),
    fc.tuple(step, fc.string({ maxLength: 3 })).map((args) => renameStep(...args)),
    fc.nat({ max: workflow.steps.length }).map(renameStepId),
    fc.tuple(step, fc.integer({ min: -1, max: 5 })).map((args) => reorderStep(...args)),
    fc.string({ maxLength: 3 }).map(setDocumentNotes),
    fc.tuple(scenario, fc.boolean()).map((args) => setMutable(...args)),
    fc
      .tuple(scenario, fc.array(fc.tuple(slot, anyValue), { maxLength: 3 }))
      .map(([name, values]) => setScenarioValues('Use these values', name, values)),
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
