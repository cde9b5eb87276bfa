// The person's own documents on this device. A save says which revision it follows, so that no tab writes over what
// another one wrote.
import type { Database } from './database.ts';
import type { DocumentRow, DocumentSummary } from './document-row.ts';
import { attempt, type StorageTrouble } from './storage-trouble.ts';
import { dropAllButFew, dropVersionsOf } from './version-storage.ts';

export interface DocumentSave {
  readonly id: string;
  /** The revision that this one follows; 0 where there is none yet. */
  readonly follows: number;
  readonly summary: DocumentSummary;
  readonly text: string;
  /** Parts to write and to take away, by name; the others stay as they are. */
  readonly put: ReadonlyMap<string, unknown>;
  readonly drop: readonly string[];
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number }
  /** Another tab has saved since; nothing was written. */
  | { readonly kind: 'conflict' }
  /** It is not there any more: the browser, or a person, cleared the storage. Nothing was written. */
  | { readonly kind: 'gone' }
  | StorageTrouble;

interface StoredDocument {
  readonly kind: 'stored';
  readonly row: DocumentRow;
  readonly text: string;
  readonly parts: ReadonlyMap<string, unknown>;
}

type LoadOutcome = StoredDocument | { readonly kind: 'missing' } | StorageTrouble;

type ListOutcome =
  /** The one that changed last comes first. */
  { readonly kind: 'list'; readonly rows: readonly DocumentRow[] } | StorageTrouble;

export interface DocumentStorage {
  save(save: DocumentSave): Promise<SaveOutcome>;
  /** `deleted`: even where it is deleted. */
  load(id: string, deleted?: boolean): Promise<LoadOutcome>;
  /** Without those that are deleted. */
  list(): Promise<ListOutcome>;
  /** It stays until it is cleared away. */
  remove(id: string): Promise<StorageTrouble | { readonly kind: 'done' }>;
  restore(id: string): Promise<StorageTrouble | { readonly kind: 'done' }>;
  /**
   * Clears away what was deleted before a point in time, and where `part` names one, that part of every document and
   * all but the newest few of its versions. Tells the ids of what is gone.
   */
  clear(
    deletedBefore: number,
    part?: string,
  ): Promise<StorageTrouble | { readonly kind: 'done'; readonly gone: readonly string[] }>;
  close(): void;
}

/** `now` in epoch milliseconds. */
export function createDocumentStorage(database: Database, now: () => number): DocumentStorage {
  const { documents, texts, parts } = database;
  const tables = [documents, texts, parts];

  const save = ({ id, follows, summary, text, put, drop }: DocumentSave) =>
    database.transaction('rw', tables, async (): Promise<SaveOutcome> => {
      const before = await documents.get(id);
      if (before === undefined && follows > 0) return { kind: 'gone' };
      if (before !== undefined && before.revision !== follows) return { kind: 'conflict' };
      const revision = follows + 1;
      const createdAt = before?.createdAt ?? now();
      await documents.put({ ...summary, id, revision, createdAt, textBytes: text.length });
      await texts.put({ id, text });
      await parts.bulkDelete(drop.map((name) => [id, name]));
      await parts.bulkPut([...put].map(([name, part]) => ({ id, name, part })));
      return { kind: 'saved', revision };
    });

  const load = (id: string, deleted: boolean) =>
    database.transaction('r', tables, async (): Promise<LoadOutcome> => {
      const row = await documents.get(id);
      const stored = await texts.get(id);
      if (row === undefined || stored === undefined) return { kind: 'missing' };
      if (row.deletedAt !== undefined && !deleted) return { kind: 'missing' };
      const found = await parts.where('id').equals(id).toArray();
      return {
        kind: 'stored',
        row,
        text: stored.text,
        parts: new Map(found.map(({ name, part }) => [name, part])),
      };
    });

  const list = async (): Promise<ListOutcome> => {
    const rows = await documents.toArray();
    const present = rows.filter(({ deletedAt }) => deletedAt === undefined);
    return { kind: 'list', rows: present.sort((one, other) => other.changedAt - one.changedAt) };
  };

  const mark = (id: string, deletedAt: number | undefined) =>
    database.transaction('rw', documents, async () => {
      const row = await documents.get(id);
      if (row !== undefined) {
        const { deletedAt: _, ...rest } = row;
        await documents.put(deletedAt === undefined ? rest : { ...rest, deletedAt });
      }
      return { kind: 'done' } as const;
    });

  const clear = (deletedBefore: number, part?: string) =>
    database.transaction(
      'rw',
      [...tables, database.versions, database.versionTexts, database.files],
      async () => {
        const rows = await documents.toArray();
        const gone = rows.filter(({ deletedAt = Number.POSITIVE_INFINITY }) => deletedAt < deletedBefore);
        const ids = gone.map(({ id }) => id);
        await documents.bulkDelete(ids);
        await texts.bulkDelete(ids);
        await parts.where('id').anyOf(ids).delete();
        await dropVersionsOf(database, ids);
        await database.files.bulkDelete(ids);
        if (part === undefined) return { kind: 'done', gone: ids } as const;
        await parts.bulkDelete(rows.map(({ id }) => [id, part]));
        await dropAllButFew(database);
        await documents.bulkPut(
          rows.filter(({ id }) => !ids.includes(id)).map((row) => ({ ...row, resultBytes: 0 })),
        );
        return { kind: 'done', gone: ids } as const;
      },
    );

  return {
    save: (given) => attempt(() => save(given)),
    load: (id, deleted = false) => attempt(() => load(id, deleted)),
    list: () => attempt(list),
    remove: (id) => attempt(() => mark(id, now())),
    restore: (id) => attempt(() => mark(id, undefined)),
    clear: (deletedBefore, part) => attempt(() => clear(deletedBefore, part)),
    close: () => database.close(),
  };
}
