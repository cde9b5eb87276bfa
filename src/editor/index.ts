export type { Action } from './action.ts';
export { createEditor, type Editor, type EditorParts } from './create-editor.ts';
export type { DerivedState, DerivedStore, PlanSummary } from './derived-store.ts';
export { deviceStorage } from './device-storage.ts';
export type { DocumentState, DocumentStore, Edit, HistoryEntry } from './document-store.ts';
export { addSlotValue } from './edits/add-slot-value.ts';
export { moveNodes, type NodeMove } from './edits/move-nodes.ts';
export { removeSlotValue } from './edits/remove-slot-value.ts';
export { renameDocument } from './edits/rename-document.ts';
export { renameStep } from './edits/rename-step.ts';
export { renameStepId } from './edits/rename-step-id.ts';
export { replaceDocument } from './edits/replace-document.ts';
export { setMutable } from './edits/set-mutable.ts';
export { setSetting } from './edits/set-setting.ts';
export { setSlotValue } from './edits/set-slot-value.ts';
export { sortByDataFlow } from './edits/sort-by-data-flow.ts';
export { wireField } from './edits/wire-field.ts';
export { writeToNewSlot } from './edits/write-to-new-slot.ts';
export type {
  EngineClient,
  EngineEvent,
  EngineReply,
  EngineRequest,
  EngineTrouble,
} from './engine-client.ts';
export { entrySize } from './entry-size.ts';
export { applyMend, type EditorMend, mendsOf } from './mends.ts';
export type {
  LastReceipt,
  LogLine,
  RunEnding,
  RunningStep,
  RunOrder,
  RunPhase,
  RunRecord,
  RunState,
} from './run-state.ts';
export type { RunStore } from './run-store.ts';
export type {
  BottomTab,
  DeviceStorage,
  PanelName,
  PanelState,
  RerunOptions,
  Selection,
  SessionState,
  SessionStore,
} from './session-store.ts';
export type { SlotView } from './slot-view.ts';
export type { BlockingStep, StepStatus } from './step-status.ts';
export {
  EditorProvider,
  useDocument,
  useEditor,
  useNames,
  usePlanShown,
  usePlanSummary,
  usePlans,
  useProblems,
  useRuns,
  useSession,
  useSlot,
  useSlots,
  useStep,
  useStepLibrary,
  useStepPlan,
  useStepStatus,
  useSteps,
} from './use-editor.ts';
