// What can be said of joining two ends: that they fit, or why not and what would help.
import type { StepId, Value, ValueType } from '#engine';
import type { Edit } from '../document-store.ts';
import type { ConnectEnd } from './connect-end.ts';

export type Connection =
  | { readonly kind: 'fits'; readonly edit: Edit }
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      /** Best first, three at most. */
      readonly mends: readonly OfferedMend[];
    };

/** A mend, and the one edit that carries it out together with the connection that was wanted. */
export interface OfferedMend {
  readonly mend: ConnectMend;
  readonly edit: Edit;
}

/** Data would go from `source` to `sink`, whichever end a person began at. */
export type Refusal = { readonly source: ConnectEnd; readonly sink: ConnectEnd } & RefusalReason;

export type RefusalReason =
  /** Both are fields, or outputs, or slots. */
  | { readonly kind: 'same-side' }
  | { readonly kind: 'gone'; readonly end: ConnectEnd }
  | { readonly kind: 'already-connected' }
  | { readonly kind: 'unknown-field'; readonly step: StepId; readonly field: string }
  | { readonly kind: 'unknown-output'; readonly step: StepId; readonly key: string }
  | {
      readonly kind: 'type';
      readonly found: ValueType;
      readonly expected: ValueType;
      /** Known where a starting value is the source. */
      readonly value?: Value;
      /** The field that asks for it, where that is not the sink itself: one that reads the slot. */
      readonly reader?: { readonly step: StepId; readonly field: string };
    }
  | {
      readonly kind: 'second-writer';
      readonly slot: string;
      readonly first: StepId;
      readonly step: StepId;
    }
  | { readonly kind: 'writes-starting-value'; readonly slot: string; readonly step: StepId }
  | {
      readonly kind: 'reads-before-written';
      readonly reader: StepId;
      readonly writer: StepId;
      /** Absent where the slot would only be made. */
      readonly slot?: string;
    }
  /** Along the cycle; one step alone would wait for itself. */
  | { readonly kind: 'cycle'; readonly steps: readonly StepId[] };

export type ConnectMend =
  | { readonly kind: 'use-slot'; readonly slot: string }
  | { readonly kind: 'insert-step'; readonly model: string; readonly title: string }
  /** The starting value is written in another type, as “4” is a number. */
  | {
      readonly kind: 'convert-value';
      readonly slot: string;
      readonly from: ValueType;
      readonly to: ValueType;
    }
  | { readonly kind: 'move-step'; readonly step: StepId; readonly direction: 'up' | 'down' }
  | { readonly kind: 'sort-by-data-flow' }
  | { readonly kind: 'write-to-new-slot'; readonly step: StepId; readonly key: string; readonly slot: string }
  | { readonly kind: 'remove-slot-value'; readonly slot: string }
  /** The output takes the place of the one that fills the slot now. */
  | { readonly kind: 'replace-writer'; readonly slot: string; readonly step: StepId; readonly key: string }
  | { readonly kind: 'make-state-mutable' };
