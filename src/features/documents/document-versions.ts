import type { StorageTrouble, VersionRow, VersionTrouble } from '#persistence';

type VersionList =
  | {
      readonly kind: 'list';
      /** The newest one comes first. */
      readonly rows: readonly VersionRow[];
      /** Why the last one that should be there is not. */
      readonly missed?: VersionTrouble | undefined;
    }
  /** It is no document of the person's own. */
  | { readonly kind: 'not-own' }
  | { readonly kind: 'saving-not-loaded' }
  | StorageTrouble;

type VersionText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'saving-not-loaded' }
  | StorageTrouble;

/** What one document was earlier. */
export interface DocumentVersions {
  list(): Promise<VersionList>;
  read(key: number): Promise<VersionText>;
}
