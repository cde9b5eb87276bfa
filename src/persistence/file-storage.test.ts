import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createDatabase } from './database.ts';
import { createDocumentStorage } from './document-storage.ts';
import { createFileStorage, type SavedFile } from './file-storage.ts';

/** A handle is data to the storage. */
const file = (name: string): SavedFile => ({
  handle: { kind: 'file', name } as FileSystemFileHandle,
  lastModified: 7,
  digest: 'd',
});

function open(indexedDB = new IDBFactory()) {
  const database = createDatabase(indexedDB);
  return {
    files: createFileStorage(database),
    documents: createDocumentStorage(database, () => 5),
    indexedDB,
  };
}

test('the file of a document is found again, the last one that was kept', async () => {
  const { files, indexedDB } = open();
  expect(await files.find('a')).toEqual({ kind: 'none' });
  await files.keep('a', file('mine.json'));
  expect(await files.keep('a', file('other.json'))).toEqual({ kind: 'done' });
  expect(await open(indexedDB).files.find('a')).toEqual({ kind: 'file', file: file('other.json') });
});

test('a handle that cannot be stored is a value, and the one before stays', async () => {
  const { files } = open();
  await files.keep('a', file('mine.json'));
  const handle = { name: 'x', getFile: () => undefined } as unknown as FileSystemFileHandle;
  expect((await files.keep('a', { ...file('x'), handle })).kind).toBe('storage-failed');
  expect(await files.find('a')).toEqual({ kind: 'file', file: file('mine.json') });
});

test('it goes with the document', async () => {
  const { files, documents } = open();
  const summary = { name: 'A', steps: 0, changedAt: 0, resultBytes: 0 };
  for (const id of ['a', 'b'])
    await documents.save({ id, follows: 0, summary, text: '{}', put: new Map(), drop: [] });
  for (const id of ['a', 'b']) await files.keep(id, file(id));
  await documents.remove('a');
  expect((await files.find('a')).kind).toBe('file');
  await documents.clear(10);
  expect((await files.find('a')).kind).toBe('none');
  expect((await files.find('b')).kind).toBe('file');
});
