import type { CacheEntry, CacheMark } from './cache.ts';
import type { LogEntry, Receipt } from './receipt.ts';
import type { Slot } from './state.ts';
import type { PlacedStep } from './step.ts';

/** What a run tells while it goes on, in order. */
export type RunEvent =
  | {
      readonly kind: 'step-started';
      readonly step: PlacedStep['id'];
      readonly index: number;
      readonly name: string;
    }
  | {
      readonly kind: 'progress';
      readonly step: PlacedStep['id'];
      readonly fraction: number;
      readonly note?: string;
    }
  | { readonly kind: 'log'; readonly entry: LogEntry }
  | {
      readonly kind: 'step-settled';
      readonly receipt: Receipt;
      /** The slots that this step posted, in order. */
      readonly posted: readonly (readonly [name: string, slot: Slot])[];
      /** The step's entry, where this run recorded one. */
      readonly entry?: CacheEntry;
      /** The step's mark from now on; absent for none. */
      readonly mark?: CacheMark;
    };
