// Which file of the person's own a document was opened from, or saved to last: so that a reload does not forget it. It
// is written and read apart from the documents, since a handle that a browser cannot store or find again must cost
// nobody a document.
import type { Database } from './database.ts';
import { attempt, type StorageTrouble } from './storage-trouble.ts';

/** A file as it was when it was read or written last. */
export interface SavedFile {
  readonly handle: FileSystemFileHandle;
  /** Epoch milliseconds, as the file says. */
  readonly lastModified: number;
  /** Of its text. */
  readonly digest: string;
}

export interface FileStorage {
  /** `id` of the document. */
  keep(id: string, file: SavedFile): Promise<StorageTrouble | { readonly kind: 'done' }>;
  find(
    id: string,
  ): Promise<
    StorageTrouble | { readonly kind: 'none' } | { readonly kind: 'file'; readonly file: SavedFile }
  >;
}

export function createFileStorage({ files }: Database): FileStorage {
  return {
    keep: (id, file) =>
      attempt(async () => {
        await files.put({ id, file });
        return { kind: 'done' } as const;
      }),
    find: (id) =>
      attempt(async () => {
        const row = await files.get(id);
        return row === undefined ? { kind: 'none' as const } : { kind: 'file' as const, file: row.file };
      }),
  };
}
