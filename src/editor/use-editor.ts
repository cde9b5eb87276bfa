// The editor's stores for components, handed down by context.
import { createContext, createElement, type ReactNode, use } from 'react';
import { useStore } from 'zustand';
import type { SlotInfo, WorkflowNames } from '#document';
import type { PlacedStep, Problem, StepId, StepPlan } from '#engine';
import type { Comparison } from './compare-runs.ts';
import type { Editor } from './create-editor.ts';
import type { DerivedState, PlanSummary } from './derived-store.ts';
import type { DocumentState } from './document-store.ts';
import type { ScenarioRunState } from './run-scenarios.ts';
import type { RunState } from './run-state.ts';
import type { SessionState } from './session-store.ts';
import type { SlotView } from './slot-view.ts';
import { notRun, type StepStatus } from './step-status.ts';

const EditorContext = createContext<Editor | undefined>(undefined);

export const EditorProvider = EditorContext.Provider;

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (editor === undefined) throw new Error('useEditor stands outside an EditorProvider.');
  return editor;
}

const LateContext = createContext(false);

/** What stands around the canvas: of a large workflow, the canvas shows first what became of a click or a key. */
export function AroundCanvas({ children }: { readonly children: ReactNode }) {
  return createElement(LateContext, { value: true }, children);
}

function useStores(): Pick<Editor, 'runs' | 'derived'> | Editor['late'] {
  const editor = useEditor();
  return use(LateContext) ? editor.late : editor;
}

/** Select the smallest value: a selector that builds an object or a list renders without end. */
export function useDocument<T>(select: (state: DocumentState) => T): T {
  return useStore(useEditor().documents, select);
}
export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(useEditor().session, select);
}
export function useRuns<T>(select: (state: RunState) => T): T {
  return useStore(useStores().runs, select);
}
export function useScenarioRuns<T>(select: (state: ScenarioRunState) => T): T {
  return useStore(useEditor().scenarioRuns, select);
}
/** Whether the engine is busy, with the chosen scenario or with all of them. */
export function useBusy(): boolean {
  const runs = useRuns(({ phase }) => phase.kind === 'running');
  const scenarios = useScenarioRuns(({ phase }) => phase.kind === 'running');
  return runs || scenarios;
}
function useDerived<T>(select: (state: DerivedState) => T): T {
  return useStore(useStores().derived, select);
}

export function useSteps(): readonly PlacedStep[] {
  return useDerived((state) => state.steps);
}
/** In the document's order, disabled ones too. */
export function useAllSteps(): readonly PlacedStep[] {
  return useDerived((state) => state.allSteps);
}
/** Undefined where no step has this id, as after an undo took it away. */
export function useStep(id: StepId): PlacedStep | undefined {
  return useDerived((state) => state.names.steps.get(id)?.step);
}
export function usePlans(): readonly StepPlan[] {
  return useDerived((state) => state.plans);
}
/** Undefined for a step that was added while a run is under way. */
export function useStepPlan(id: StepId): StepPlan | undefined {
  return useDerived((state) => state.planOf.get(id));
}
export function usePlanSummary(): PlanSummary {
  return useDerived((state) => state.planSummary);
}
/** Whether plan tags are shown: the plan is about the next click and differs from what the last run left. */
export function usePlanShown(): boolean {
  return useDerived((state) => state.planShown);
}
/** Whether the statuses are those of a run under way. A very short run is never shown as such. */
export function useRunShown(): boolean {
  return useDerived((state) => state.running);
}
export function useStepStatus(id: StepId): StepStatus {
  return useDerived((state) => state.statusOf.get(id) ?? notRun);
}
/** Of every step: for a list that is sorted or narrowed down by them. A single step has `useStepStatus`. */
export function useStatuses(): ReadonlyMap<StepId, StepStatus> {
  return useDerived((state) => state.statusOf);
}

export function useSlots(): readonly SlotInfo[] {
  return useDerived((state) => state.slots);
}
export function useSlot(name: string): SlotView | undefined {
  return useDerived((state) => state.slotViewOf.get(name));
}
const none: readonly Problem[] = [];
export function useStepProblems(id: StepId): readonly Problem[] {
  return useDerived((state) => state.problemsOf.get(id) ?? none);
}
export function useProblems(): readonly Problem[] {
  return useDerived((state) => state.problems);
}
/** Of the two runs that a person picked; undefined while nothing is compared. */
export function useComparison(): Comparison | undefined {
  return useDerived((state) => state.comparison);
}
export function useNames(): WorkflowNames {
  return useDerived((state) => state.names);
}
