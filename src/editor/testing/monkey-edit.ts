// Edits as a person makes them: of what is there now, with ids from the editor.
import type { DocumentStep } from '#document';
import { stepId, type Value } from '#engine';
import { alignNodes } from '../arrange/align-nodes.ts';
import { copyNodes } from '../clipboard/copy-nodes.ts';
import type { Editor } from '../create-editor.ts';
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
import { freshGroupId } from '../edits/fresh-group-id.ts';
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
import { setSetting } from '../edits/set-setting.ts';
import { setSlotValue } from '../edits/set-slot-value.ts';
import { setStepNote } from '../edits/set-step-note.ts';
import { freshSlotName, slotNamesIn } from '../edits/slot-names.ts';
import { sortByDataFlow } from '../edits/sort-by-data-flow.ts';
import { ungroup } from '../edits/ungroup.ts';
import { wireField } from '../edits/wire-field.ts';
import { wireOutput } from '../edits/wire-output.ts';
import { writeToNewSlot } from '../edits/write-to-new-slot.ts';
import { freshStepId, takenStepIds } from '../fresh-step-id.ts';

/** What a monkey does is decided by numbers, so that it depends on the editor, and can be shrunk. */
export interface Whim {
  readonly dice: readonly number[];
  readonly name: string;
  readonly value: Value;
}

const MANY = 16; // steps, or slots, beyond which the monkey only tidies up

export function monkeyEdit(editor: Editor, { dice, name, value }: Whim): Edit {
  const { library } = editor;
  const { current } = editor.documents.getState();
  let thrown = 0;
  const number = (below: number) => (dice[thrown++ % dice.length] ?? 0) % below;
  const oneOf = <T>(things: readonly T[]) => things[number(things.length)] as T;
  const ids = ['gone', ...current.workflow.steps.map(({ id }) => id)];
  const names = ['gone', ...slotNamesIn(current)];
  const scenarios = ['gone', ...current.scenarios.map((scenario) => scenario.name)];
  const groups = ['gone', ...(current.groups ?? []).map(({ id }) => id)];
  const step = () => oneOf(ids);
  const slot = () => oneOf(names);
  const scenario = () => oneOf(scenarios);
  const model = () => oneOf(library.models.filter(({ id }) => id !== 'wait' || number(4) === 0));
  const modelOf = (id: string) => library.find(stepOf(id)?.model ?? '') ?? model();
  const stepOf = (id: string): DocumentStep | undefined =>
    current.workflow.steps.find((one) => one.id === id);
  const field = (id: string) => oneOf(modelOf(id).fields).name;
  const key = (id: string) => oneOf(modelOf(id).outputs).key;
  const position = () => [number(64) * 16, number(64) * 16] as const;
  const nodes = () => ({
    steps: [step(), step()].slice(number(3)),
    slots: [slot(), slot()].slice(number(3)),
  });
  const ends = () => {
    const id = step();
    return number(2) === 0
      ? ({ role: 'read', step: stepId(id), slot: slot(), field: field(id) } as const)
      : ({ role: 'write', step: stepId(id), slot: slot(), key: key(id) } as const);
  };
  const box = (id: string) =>
    ({ kind: 'step', id, x: number(99), y: number(99), width: 208, height: 96 }) as const;

  const tidying: readonly (() => Edit)[] = [
    () => removeNodes(nodes()),
    () => removeSlotValue(scenario(), slot()),
    () => removeScenario(scenario()),
    () => ungroup(oneOf(groups)),
    () => setDocumentNotes(''),
  ];
  if (ids.length > MANY || names.length > 2 * MANY || scenarios.length > 5) return oneOf(tidying)();
  const changing: readonly (() => Edit)[] = [
    () => addScenario(name, scenario()),
    () => addSlot(freshSlotName(current, name), number(2) === 0 ? number(9) : value, position()),
    () => addSlotValue(scenario(), slot(), value),
    () => {
      const added = model();
      const outputs = added.outputs.map(
        ({ key: output }) => [output, freshSlotName(current, output)] as const,
      );
      // It can run as it is, so that runs get somewhere before the monkey breaks something.
      const settings = added.fields.map(
        ({ name: set, type }) => [set, type === 'text' ? name : number(9)] as const,
      );
      return addStep({ id: freshStepId(editor), model: added, position: position(), outputs, settings });
    },
    () => {
      const [from, to] = [step(), step()];
      return connectOutputToField({
        from: { step: from, key: key(from) },
        to: { step: to, field: field(to) },
      });
    },
    () => disableSteps([step(), step()], number(2) === 0),
    () => disconnect(ends()),
    () => duplicateNodes(nodes(), { scenario: scenario(), avoid: takenStepIds(editor) }),
    () => foldSlots([slot(), slot()], number(2) === 0),
    () => groupNodes({ id: freshGroupId(current), title: name, ...nodes() }),
    () => {
      const inserted = model();
      const ways = { field: oneOf(inserted.fields).name, key: oneOf(inserted.outputs).key };
      return insertIntoWire(ends(), {
        id: freshStepId(editor),
        model: inserted,
        position: position(),
        ...ways,
      });
    },
    () => moveNodes([{ kind: 'step', id: step(), position: position() }]),
    () => moveNodes([{ kind: 'slot', id: slot(), position: position() }]),
    () => moveNodes(alignNodes('left', [box(step()), box(step())]), 'Align left'),
    () => {
      const fragment = copyNodes(current, scenario(), nodes());
      return pasteFragment(fragment, { at: position(), scenario: scenario(), avoid: takenStepIds(editor) });
    },
    () => renameDocument(name),
    () => renameGroup(oneOf(groups), name),
    () => renameScenario(scenario(), name),
    () => renameSlot(slot(), name),
    () => renameStep(step(), name),
    () => renameStepId(number(ids.length), takenStepIds(editor)),
    () => reorderStep(step(), number(ids.length)),
    () => replaceModel(step(), model(), library),
    () => setDocumentNotes(name),
    () => setMutable(scenario(), number(2) === 0),
    () => {
      const id = step();
      return setSetting(id, field(id), number(3) === 0 ? undefined : value);
    },
    () => setSlotValue(scenario(), slot(), number(2) === 0 ? number(9) : value),
    () => setStepNote(step(), name),
    () => sortByDataFlow(scenario()),
    () => {
      const id = step();
      return wireField(id, field(id), number(4) === 0 ? undefined : slot());
    },
    () => {
      const id = step();
      return wireOutput(id, key(id), slot(), number(2) === 0);
    },
    () => {
      const id = step();
      return writeToNewSlot(id, key(id), slot());
    },
  ];
  return oneOf([...changing, ...tidying])();
}
