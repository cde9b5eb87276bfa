import type { SlotInfo } from '#document';
import type { Value } from '#engine';

/** A slot with what it holds, seen from now: edits since the last run are in it. */
export interface SlotView extends SlotInfo {
  /** Absent for a slot that no step has written yet. */
  readonly value?: Value;
  /** The value in the last run, where an edit has changed it since. */
  readonly before?: Value;
  /** A step writes it, and the next run will or may write it anew. */
  readonly outOfDate: boolean;
  /** Read, but nothing gives it a value. */
  readonly missing: boolean;
  /** Whether the last run left another value than the run before it; `previous` is that one's. */
  readonly changedInLastRun: boolean;
  readonly previous?: Value;
}
