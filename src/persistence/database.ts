import { Dexie, type EntityTable, type Table } from 'dexie';
import type { DocumentRow } from './document-row.ts';

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

export interface Database extends Dexie {
  readonly documents: EntityTable<DocumentRow, 'id'>;
  readonly texts: EntityTable<TextRow, 'id'>;
  readonly parts: Table<PartRow, [id: string, name: string]>;
}

/** Opened with the first question. */
export function createDatabase(indexedDB?: IDBFactory): Database {
  const database = new Dexie('slotflow', indexedDB === undefined ? {} : { indexedDB }) as Database;
  database.version(1).stores({ documents: 'id', texts: 'id', parts: '[id+name], id' });
  return database;
}
