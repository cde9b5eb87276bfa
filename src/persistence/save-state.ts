import type { StorageTrouble } from './storage-trouble.ts';

export type SavingTrouble =
  | StorageTrouble
  /** The code that saves could not be fetched. */
  | { readonly kind: 'saving-not-loaded' }
  /** Another tab saved another state of it. */
  | { readonly kind: 'saving-conflict' };

/** What of an editor is not kept on this device beside its document. */
export type LeftOut =
  | 'nothing'
  /** The results of its runs: they are too large, whatever room there is. */
  | 'large-runs'
  /** The results of its runs: there is no room for them … */
  | 'runs'
  /** … nor for what can be undone … */
  | 'history'
  /** … nor for anything but its text. */
  | 'memory';

/** How things stand between what is open and what is kept on this device. */
export type SaveState =
  /** Nothing was changed: there is nothing to keep. */
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly leftOut: LeftOut }
  /** Another tab deleted it; nothing was changed here since. */
  | { readonly kind: 'deleted' }
  | { readonly kind: 'not-saved'; readonly trouble: SavingTrouble };
