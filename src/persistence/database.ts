import { Dexie, type EntityTable, type Table } from 'dexie';
import type { DocumentRow } from './document-row.ts';
import type { SavedFile } from './file-storage.ts';
import type { VersionRow } from './version-row.ts';

/** The document itself, as its file would be: any later version can read it. */
interface TextRow {
  readonly id: string;
  readonly text: string;
}

/** What an editor knows besides, in parts that are written one by one. */
interface PartRow {
  /** Of the document. */
  readonly id: string;
  readonly name: string;
  readonly part: unknown;
}

/** Apart from its row, so that a list of versions reads none of them. */
interface VersionTextRow {
  readonly key: number;
  readonly text: string;
}

/** Of the document; apart from its row, so that one that cannot be read costs nothing else. */
interface FileRow {
  readonly id: string;
  readonly file: SavedFile;
}

export interface Database extends Dexie {
  readonly documents: EntityTable<DocumentRow, 'id'>;
  readonly texts: EntityTable<TextRow, 'id'>;
  readonly parts: Table<PartRow, [id: string, name: string]>;
  readonly versions: EntityTable<VersionRow, 'key'>;
  readonly versionTexts: EntityTable<VersionTextRow, 'key'>;
  readonly files: EntityTable<FileRow, 'id'>;
}

/** Opened with the first question. */
export function createDatabase(indexedDB?: IDBFactory): Database {
  const database = new Dexie('slotflow', indexedDB === undefined ? {} : { indexedDB }) as Database;
  database.version(1).stores({ documents: 'id', texts: 'id', parts: '[id+name], id' });
  database.version(2).stores({ versions: '++key, id', versionTexts: 'key' });
  database.version(3).stores({ files: 'id' });
  return database;
}
