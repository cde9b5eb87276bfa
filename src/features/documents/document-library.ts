import type { DocumentRow, SavingTrouble } from '#persistence';

type LibraryTrouble =
  | SavingTrouble
  /** It is not, or no longer, on this device. */
  | { readonly kind: 'missing' }
  /** It is damaged, or of a newer version: it is kept as it is. */
  | { readonly kind: 'refused' };

export type LibraryOutcome = { readonly kind: 'done' } | LibraryTrouble;

type LibraryList = { readonly kind: 'list'; readonly rows: readonly DocumentRow[] } | LibraryTrouble;

interface StorageUsage {
  /** In bytes, of all that this page keeps on the device; absent where the browser does not tell. */
  readonly used?: number;
  /** About how many bytes earlier versions take. */
  readonly versionBytes: number;
  /** The browser clears it only when it is told to. */
  readonly lasting: boolean;
}

/** Open in this tab, and not on this device as it is now. */
export interface UnsavedDocument {
  readonly id: string;
  readonly name: string;
}

/** All workflows of the person's own on this device, and what can be done with one that is not open. */
export interface DocumentLibrary {
  list(): Promise<LibraryList>;
  rename(id: string, name: string): Promise<LibraryOutcome>;
  duplicate(id: string): Promise<LibraryOutcome>;
  remove(id: string): Promise<LibraryOutcome>;
  restore(id: string): Promise<LibraryOutcome>;
  /** Takes away what runs left, all but the newest few versions, and what was deleted. */
  clear(): Promise<LibraryOutcome>;
  usage(): Promise<StorageUsage>;
  /** Tells of a change by any tab, until the result is called. */
  onChange(tell: () => void): () => void;
}
