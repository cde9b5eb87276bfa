export type { Action, ActionGroup, MenuSection } from './action.ts';
export { applyWithNotice } from './apply-with-notice.ts';
export { type Alignment, alignNodes } from './arrange/align-nodes.ts';
export type { Box } from './arrange/box.ts';
export { distributeNodes } from './arrange/distribute-nodes.ts';
export { provideView, viewCenter, viewOf } from './canvas-view.ts';
export { copyNodes } from './clipboard/copy-nodes.ts';
export { parseFragment } from './clipboard/parse-fragment.ts';
export {
  type ComparedSlot,
  type ComparedStep,
  type Comparison,
  comparedPair,
  compareRuns,
  isSameValue,
  statusOfReceipt,
} from './compare-runs.ts';
export type { ConnectEnd } from './connect/connect-end.ts';
export type { Connection, OfferedMend, Refusal } from './connect/connection.ts';
export { createJudge, type Judge } from './connect/create-judge.ts';
export {
  type FittingTargets,
  fittingTargets,
} from './connect/fitting-targets.ts';
export { freePlace, slotSize, stepSizeOf } from './connect/free-place.ts';
export { insertionsFor } from './connect/insertions-for.ts';
export { connectViewOf } from './connect/survey.ts';
export { convertValue } from './convert-value.ts';

export { createEditor, type Editor, type EditorParts } from './create-editor.ts';
export type { DerivedState } from './derived-store.ts';
export { deviceStorage } from './device-storage.ts';
export { applyEdit, createEntry, type DocumentHistory, type Edit } from './document-store.ts';
export { duplicateScenario, keepRunAsScenario, startOf } from './duplicate-scenario.ts';
export { addSlotValue } from './edits/add-slot-value.ts';
export { addStep } from './edits/add-step.ts';
export { disableSteps } from './edits/disable-steps.ts';
export { disconnect } from './edits/disconnect.ts';
export { duplicatedNodes, duplicateNodes } from './edits/duplicate-nodes.ts';
export { foldSlots } from './edits/fold-slots.ts';
export { freshGroupId } from './edits/fresh-group-id.ts';
export { groupNodes } from './edits/group-nodes.ts';
export { moveNodes, type NodeMove } from './edits/move-nodes.ts';
export { pastedNodes, pasteFragment } from './edits/paste-fragment.ts';
export { removeNodes } from './edits/remove-nodes.ts';
export { removeScenario } from './edits/remove-scenario.ts';
export { renameDocument } from './edits/rename-document.ts';
export { renameGroup } from './edits/rename-group.ts';
export { renameScenario } from './edits/rename-scenario.ts';
export { renameSlot } from './edits/rename-slot.ts';
export { renameStep } from './edits/rename-step.ts';
export { reorderStep } from './edits/reorder-step.ts';
export { replaceModel } from './edits/replace-model.ts';
export { checkScenarioName } from './edits/scenario-names.ts';
export { setDocumentNotes } from './edits/set-document-notes.ts';
export { setMutable } from './edits/set-mutable.ts';
export { setScenarioValues } from './edits/set-scenario-values.ts';
export { setSetting } from './edits/set-setting.ts';
export { setSlotValue } from './edits/set-slot-value.ts';
export { setStepNote } from './edits/set-step-note.ts';
export { checkSlotName, freshSlotName } from './edits/slot-names.ts';
export { ungroup } from './edits/ungroup.ts';
export { wireField } from './edits/wire-field.ts';
export { wireOutput } from './edits/wire-output.ts';
export type {
  EngineClient,
  EngineEvent,
  EngineReply,
  EngineRequest,
  EngineTrouble,
} from './engine-client.ts';
export { entrySize, valueSize } from './entry-size.ts';
export { epochNow } from './epoch-now.ts';
export type { ExportForm } from './export-form.ts';
export { freshStepId, takenStepIds } from './fresh-step-id.ts';
export { type Host, HostProvider, useHost } from './host.ts';
export { isLarge } from './is-large.ts';
export { isLongValue } from './long-value.ts';
export { lossesOf } from './losses-of.ts';
export {
  createMemoryWriter,
  type EditorMemory,
  type KnownMemory,
  type MemoryWriter,
  recallMemory,
  SPARED,
} from './memory/editor-memory.ts';
export { memoryOfEditor, memoryOfFile, memoryOfLink, workflowMemoryOf } from './memory/memory-of.ts';
export { runsSize } from './memory/runs-size.ts';
export { applyMend, type EditorMend, mendsOf } from './mends.ts';
export { placeModel } from './place-model.ts';
export { placeSlot } from './place-slot.ts';
export type { ReadableStore } from './readable-store.ts';
export { haveSameSteps, type StartChange, startChanges } from './run-changes.ts';
export type { ScenarioResult } from './run-scenarios.ts';
export {
  type Brought,
  broughtCache,
  canRerun,
  type LogLine,
  type RunOrder,
  type RunRecord,
  type RunState,
} from './run-state.ts';
export { nodesOf, type SelectedNodes, type Selection, toSelection } from './selection.ts';
export type {
  BottomTab,
  LeftPart,
  Overlay,
  TableView,
} from './session-store.ts';
export { shareableResults } from './shareable-results.ts';
export type { SlotView } from './slot-view.ts';
export { isStepModelDrag, stepModelDrag } from './step-model-drag.ts';
export type { StepStatus } from './step-status.ts';
export { ActionsProvider, useAction, useActions } from './use-actions.ts';
export {
  AroundCanvas,
  EditorProvider,
  useAllSteps,
  useBusy,
  useComparison,
  useDocument,
  useEditor,
  useNames,
  usePlanShown,
  usePlanSummary,
  usePlans,
  useProblems,
  useRunShown,
  useRuns,
  useScenarioRuns,
  useSession,
  useSlot,
  useSlots,
  useStatuses,
  useStep,
  useStepPlan,
  useStepProblems,
  useStepStatus,
  useSteps,
} from './use-editor.ts';
export { type Packed, pack, unpack } from './wire/pack.ts';
export {
  admitted,
  fromWireCache,
  fromWireEntry,
  fromWireState,
  fromWireStep,
  toWireState,
  toWireStep,
  type WireState,
  type WireStep,
} from './wire/wire-forms.ts';
export type { WireEnds } from './wire-ends.ts';
