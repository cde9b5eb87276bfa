import type { StorageTrouble } from './storage-trouble.ts';

export type SavingTrouble =
  | StorageTrouble
  /** The code that saves could not be fetched. */
  | { readonly kind: 'saving-not-loaded' }
  /** Another tab saved another state of it. */
  | { readonly kind: 'saving-conflict' };

/** How things stand between what is open and what is kept on this device. */
export type SaveState =
  /** Nothing was changed: there is nothing to keep. */
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'saving' }
  /** `withoutRuns`: the results of its runs are too large to be kept. */
  | { readonly kind: 'saved'; readonly withoutRuns: boolean }
  | { readonly kind: 'not-saved'; readonly trouble: SavingTrouble };
