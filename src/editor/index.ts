export type { Action, ActionGroup } from './action.ts';
export { createEditor, type Editor } from './create-editor.ts';
export { deviceStorage } from './device-storage.ts';
export { addSlotValue } from './edits/add-slot-value.ts';
export { moveNodes, type NodeMove } from './edits/move-nodes.ts';
export { renameDocument } from './edits/rename-document.ts';
export { renameStep } from './edits/rename-step.ts';
export { setMutable } from './edits/set-mutable.ts';
export { setSlotValue } from './edits/set-slot-value.ts';
export { wireField } from './edits/wire-field.ts';
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
  LogLine,
  RunOrder,
  RunRecord,
  RunState,
} from './run-state.ts';
export { nodesOf, type SelectedNodes, type Selection, toSelection } from './selection.ts';
export type {
  BottomTab,
  ConnectEnd,
  Overlay,
} from './session-store.ts';
export type { SlotView } from './slot-view.ts';
export type { StepStatus } from './step-status.ts';
export {
  EditorProvider,
  useAllSteps,
  useDocument,
  useEditor,
  useNames,
  usePlanShown,
  usePlanSummary,
  usePlans,
  useProblems,
  useRunShown,
  useRuns,
  useSession,
  useSlot,
  useSlots,
  useStep,
  useStepPlan,
  useStepStatus,
  useSteps,
} from './use-editor.ts';
export type { WireEnds } from './wire-ends.ts';
