import type { WorkflowNames } from '#document';
import type { Fault, Mend, PlacedStep, Problem, StepFailure, StepId } from '#engine';
import { emptyValue } from './convert-value.ts';
import type { Editor } from './create-editor.ts';
import { addSlotValue } from './edits/add-slot-value.ts';
import { removeSlotValue } from './edits/remove-slot-value.ts';
import { renameStepId } from './edits/rename-step-id.ts';
import { setMutable } from './edits/set-mutable.ts';
import { setSetting } from './edits/set-setting.ts';
import { sortByDataFlow } from './edits/sort-by-data-flow.ts';
import { wireField } from './edits/wire-field.ts';
import { writeToNewSlot } from './edits/write-to-new-slot.ts';
import { takenStepIds } from './fresh-step-id.ts';
import type { SessionStore } from './session-store.ts';

/** What would mend what a person sees: the engine's mends, and the editor's own. */
export type EditorMend = Mend | { readonly kind: 'rerun-on-fresh-state' };

/** What would mend a failure of the last run, best first; none where only another step model would. */
export function mendsOf(editor: Editor, failure: StepFailure): EditorMend[] {
  const { names, problems } = editor.derived.getState();
  switch (failure.kind) {
    case 'missing-slot':
      return mendsOfMissingSlot(failure, problems);
    case 'unknown-model':
      return [{ kind: 'replace-model', step: failure.step }];
    case 'invalid-input':
      return failure.faults.map((fault) => mendOfFault(fault, failure.step, names));
    case 'run-failed':
      return startingSlots(names.steps.get(failure.step)?.step, names).map((slot) => ({
        kind: 'edit-slot',
        slot,
      }));
    case 'invalid-output':
    case 'missing-output':
      return [];
    case 'cannot-mutate':
      return mendsOfSecondWrite(failure, names);
  }
}

/** The problems know whether another order of the steps would help. */
function mendsOfMissingSlot(
  { step, slot }: Extract<StepFailure, { kind: 'missing-slot' }>,
  problems: readonly Problem[],
): EditorMend[] {
  const mends = problems
    .filter((problem) => problem.step === step && 'slot' in problem && problem.slot === slot)
    .flatMap((problem) => problem.mends);
  return mends.length > 0 ? mends : [{ kind: 'add-slot', slot }];
}

function mendOfFault({ field, reason, slot }: Fault, step: StepId, names: WorkflowNames): Mend {
  switch (reason) {
    case 'missing':
      return { kind: 'wire-field', step, field };
    case 'type':
      if (slot === undefined) return { kind: 'clear-setting', step, field };
      return names.slots.get(slot)?.starting
        ? { kind: 'edit-slot', slot }
        : { kind: 'wire-field', step, field };
    case 'unknown':
      return { kind: slot === undefined ? 'clear-setting' : 'unwire-field', step, field };
  }
}

/** A step that stopped is mended by what a person may change of what it read. */
function startingSlots(step: PlacedStep | undefined, names: WorkflowNames): string[] {
  return (step?.inputs ?? []).map(([slot]) => slot).filter((slot) => names.slots.get(slot)?.starting);
}

function mendsOfSecondWrite(
  { step, slot }: Extract<StepFailure, { kind: 'cannot-mutate' }>,
  names: WorkflowNames,
): EditorMend[] {
  const info = names.slots.get(slot);
  const key = info?.writers.find((writer) => writer.step === step)?.key;
  const elsewhere: Mend[] = key === undefined ? [] : [{ kind: 'write-to-new-slot', step, key, slot }];
  if (info?.starting) {
    return [...elsewhere, { kind: 'remove-slot-value', slot }, { kind: 'make-state-mutable' }];
  }
  if (info !== undefined && info.writers.length > 1) return [...elsewhere, { kind: 'make-state-mutable' }];
  return [{ kind: 'rerun-on-fresh-state' }, { kind: 'make-state-mutable' }];
}

/** Carries a mend out, or selects the place where a person can. */
export function applyMend(editor: Editor, mend: EditorMend): void {
  const { documents, session, derived } = editor;
  const scenario = derived.getState().scenario.name;
  switch (mend.kind) {
    case 'wire-field':
    case 'replace-model':
      session.select({ kind: 'step', id: mend.step });
      session.setPanel('inspector', { collapsed: false });
      return;
    case 'add-slot': {
      const type = derived.getState().names.slots.get(mend.slot)?.type ?? 'any';
      documents.apply(addSlotValue(scenario, mend.slot, emptyValue(type)));
      goToValue(session, mend.slot);
      return;
    }
    case 'edit-slot':
      goToValue(session, mend.slot);
      return;
    case 'sort-by-data-flow':
      documents.apply(sortByDataFlow(scenario));
      return;
    case 'write-to-new-slot':
      documents.apply(writeToNewSlot(mend.step, mend.key, mend.slot));
      return;
    case 'remove-slot-value':
      documents.apply(removeSlotValue(scenario, mend.slot));
      return;
    case 'make-state-mutable':
      documents.apply(setMutable(scenario, true));
      return;
    case 'unwire-field':
      documents.apply(wireField(mend.step, mend.field));
      return;
    case 'clear-setting':
      documents.apply(setSetting(mend.step, mend.field));
      return;
    case 'rename-step-id':
      documents.apply(renameStepId(mend.index, takenStepIds(editor)));
      return;
    case 'rerun-on-fresh-state':
      void editor.rerun({ on: 'fresh' });
      return;
  }
}

/** A mend that a person completes leads all the way to the field. */
function goToValue(session: SessionStore, name: string): void {
  session.select({ kind: 'slot', name, edit: true });
  session.setPanel('inspector', { collapsed: false });
}
