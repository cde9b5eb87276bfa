import type { Scenario, SlotInfo, WorkflowNames } from '#document';
import type { PlacedStep, Problem, StepId, StepPlan } from '#engine';
import type { ReadableStore } from './readable-store.ts';
import type { SlotView } from './slot-view.ts';
import type { StepStatus } from './step-status.ts';

export interface PlanSummary {
  readonly run: number;
  readonly skip: number;
  readonly may: number;
  readonly fail: number;
}

/**
 * What follows from document, session and runs. Elements that did not change keep their identity, so a node
 * renders only when something of its own changed.
 */
export interface DerivedState {
  readonly steps: readonly PlacedStep[];
  readonly scenario: Scenario;
  readonly slots: readonly SlotInfo[];
  readonly names: WorkflowNames;
  readonly problems: readonly Problem[];
  /** What Run would do before the first run, and afterwards what Rerun would; as it was while a run is under way. */
  readonly plans: readonly StepPlan[];
  readonly planOf: ReadonlyMap<StepId, StepPlan>;
  readonly planSummary: PlanSummary;
  /** Whether the plan says something new: before the first run, and when an edit made it differ from what it was after the last one. */
  readonly planShown: boolean;
  readonly statusOf: ReadonlyMap<StepId, StepStatus>;
  readonly slotViewOf: ReadonlyMap<string, SlotView>;
}

export type DerivedStore = ReadableStore<DerivedState>;
