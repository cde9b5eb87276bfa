// What the person's own documents were earlier. It is written apart from the documents, so that saving one never waits
// for it.
import type { Database } from './database.ts';
import { attempt, type StorageTrouble } from './storage-trouble.ts';
import type { VersionOccasion, VersionRow, VersionTrouble } from './version-row.ts';

const MOST = 50; // of one document
const MOST_BYTES = 8_000_000; // of one document
export const FEW_VERSIONS = 5; // of one document: what stays when room is made

export interface Version {
  /** Of the document. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly occasion: VersionOccasion;
  readonly text: string;
}

export interface VersionStorage {
  /**
   * Keeps it beside the others; the oldest ones make room. Where it is as the newest one is, a run tells when and how
   * that one ran, and what was opened changes nothing.
   */
  add(version: Version): Promise<VersionTrouble | { readonly kind: 'done' }>;
  /** The newest one comes first. */
  list(id: string): Promise<StorageTrouble | { readonly kind: 'list'; readonly rows: readonly VersionRow[] }>;
  read(
    key: number,
  ): Promise<
    StorageTrouble | { readonly kind: 'missing' } | { readonly kind: 'text'; readonly text: string }
  >;
  /** About how many bytes those of all documents take. */
  size(): Promise<StorageTrouble | { readonly kind: 'size'; readonly bytes: number }>;
  /** Takes away all but the newest few of each document, and tells how many there were to take. */
  makeRoom(): Promise<StorageTrouble | { readonly kind: 'room'; readonly dropped: number }>;
}

export function createVersionStorage(
  database: Database,
  { most = MOST, mostBytes = MOST_BYTES }: { readonly most?: number; readonly mostBytes?: number } = {},
): VersionStorage {
  const { versions, versionTexts } = database;
  const tables = [versions, versionTexts];

  const add = ({ text, ...rest }: Version) =>
    database.transaction('rw', tables, async (): Promise<{ readonly kind: 'done' }> => {
      const rows = await versions.where('id').equals(rest.id).sortBy('key');
      const newest = rows.at(-1);
      if (newest !== undefined && (await versionTexts.get(newest.key))?.text === text) {
        if (rest.occasion.kind === 'run') await versions.put({ ...newest, ...rest });
        return { kind: 'done' };
      }
      const key = await versions.add({ ...rest, size: text.length });
      await versionTexts.put({ key, text });
      await drop(database, beyond(rows, most - 1, mostBytes - text.length));
      return { kind: 'done' };
    });

  const list = async (id: string) => {
    const rows = await versions.where('id').equals(id).sortBy('key');
    return { kind: 'list', rows: rows.reverse() } as const;
  };

  const read = async (key: number) => {
    const row = await versionTexts.get(key);
    return row === undefined ? ({ kind: 'missing' } as const) : ({ kind: 'text', text: row.text } as const);
  };

  const size = async () => {
    const rows = await versions.toArray();
    return { kind: 'size', bytes: rows.reduce((sum, row) => sum + row.size, 0) } as const;
  };

  const makeRoom = () =>
    database.transaction('rw', tables, async () => {
      return { kind: 'room', dropped: await dropAllButFew(database) } as const;
    });

  return {
    add: async (version) =>
      version.text.length > mostBytes ? { kind: 'version-too-large' } : attempt(() => add(version)),
    list: (id) => attempt(() => list(id)),
    read: (key) => attempt(() => read(key)),
    size: () => attempt(size),
    makeRoom: () => attempt(makeRoom),
  };
}

/** Within a transaction. */
export async function dropVersionsOf(database: Database, ids: readonly string[]): Promise<void> {
  await drop(database, await database.versions.where('id').anyOf(ids).toArray());
}

/** Within a transaction. */
export async function dropAllButFew(database: Database): Promise<number> {
  const rows = await database.versions.toArray(); // the oldest one first: by key
  const ids = new Set(rows.map(({ id }) => id));
  const surplus = [...ids].flatMap((own) =>
    beyond(
      rows.filter(({ id }) => id === own),
      FEW_VERSIONS,
      Number.POSITIVE_INFINITY,
    ),
  );
  await drop(database, surplus);
  return surplus.length;
}

/** Those that are too many or too large, the newest ones counted first; `rows` have the oldest one first. */
function beyond(rows: readonly VersionRow[], most: number, mostBytes: number): readonly VersionRow[] {
  let kept = 0;
  let bytes = 0;
  const newestFirst = [...rows].reverse();
  for (const { size } of newestFirst) {
    if (kept === most || bytes + size > mostBytes) break;
    kept += 1;
    bytes += size;
  }
  return newestFirst.slice(kept);
}

async function drop({ versions, versionTexts }: Database, rows: readonly VersionRow[]): Promise<void> {
  const keys = rows.map(({ key }) => key);
  await versions.bulkDelete(keys);
  await versionTexts.bulkDelete(keys);
}
