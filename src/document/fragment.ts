import type { DocumentLayout, DocumentStep, Group, ValuePair } from './workflow-document.ts';

/** A part of a workflow on its way through the clipboard: between places, tabs and people. */
export interface Fragment {
  /** In the order in which they ran. */
  readonly steps: readonly DocumentStep[];
  /** The slots that were copied along; the wiring of the steps may name others. */
  readonly slots: readonly string[];
  /** Starting values of those that have one. */
  readonly values: readonly ValuePair[];
  /** Places of the steps, of the slots that were copied along and of those that the steps fill. */
  readonly layout: DocumentLayout;
  readonly groups: readonly Group[];
}
