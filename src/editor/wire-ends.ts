import type { StepId } from '#engine';

/** What a wire joins: a slot with the field that reads it, or an output with the slot that it fills. */
export type WireEnds =
  | { readonly role: 'read'; readonly step: StepId; readonly slot: string; readonly field: string }
  | { readonly role: 'write'; readonly step: StepId; readonly slot: string; readonly key: string };
