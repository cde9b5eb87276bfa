import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { createDatabase } from './database.ts';
import { createDocumentStorage } from './document-storage.ts';
import type { VersionOccasion } from './version-row.ts';
import { createVersionStorage, FEW_VERSIONS } from './version-storage.ts';

const opened = { kind: 'opened' } as const;
const ran = (run: number): VersionOccasion => ({ kind: 'run', run, ran: 2, skipped: 5, failed: 0 });

function open(limits?: Parameters<typeof createVersionStorage>[1]) {
  const database = createDatabase(new IDBFactory());
  const versions = createVersionStorage(database, limits);
  const documents = createDocumentStorage(database, () => 7);
  let at = 0;
  const add = (text: string, occasion: VersionOccasion = opened, id = 'a') => {
    at += 1;
    return versions.add({ id, at, occasion, text });
  };
  /** The newest one first. */
  const texts = async (id = 'a') => {
    const listed = await versions.list(id);
    if (listed.kind !== 'list') throw new Error(listed.kind);
    const read = await Promise.all(listed.rows.map(({ key }) => versions.read(key)));
    return read.map((one) => (one.kind === 'text' ? one.text : one.kind));
  };
  const save = (id: string) =>
    documents.save({
      id,
      follows: 0,
      summary: { name: id, steps: 0, changedAt: 0, resultBytes: 0 },
      text: '',
      put: new Map([['runs', 1]]),
      drop: [],
    });
  return { database, versions, documents, add, texts, save };
}

test('a version is read as it was written, the newest first, and each document has its own', async () => {
  const { versions, add, texts } = open();
  await add('one');
  await add('two', ran(1));
  await add('other', opened, 'b');
  expect(await versions.list('a')).toMatchObject({
    rows: [
      { id: 'a', at: 2, occasion: ran(1), size: 3 },
      { at: 1, occasion: opened },
    ],
  });
  expect(await texts()).toEqual(['two', 'one']);
  expect(await texts('b')).toEqual(['other']);
  expect(await versions.read(99)).toEqual({ kind: 'missing' });
  expect(await versions.size()).toEqual({ kind: 'size', bytes: 11 });
});

test('no version is as the one before it: a run tells of itself there, what was opened does not', async () => {
  const { versions, add, texts } = open();
  await add('one');
  await add('one', ran(1));
  await add('one', ran(2));
  await add('one');
  expect(await versions.list('a')).toMatchObject({ rows: [{ at: 3, occasion: ran(2) }] });
  await add('two');
  await add('one');
  expect(await texts()).toEqual(['one', 'two', 'one']);
});

test('the oldest ones make room: for the number and for the bytes', async () => {
  const { database, versions, add, texts } = open({ most: 3, mostBytes: 10 });
  for (const text of ['a', 'b', 'c', 'd']) await add(text);
  expect(await texts()).toEqual(['d', 'c', 'b']);
  await add('12345678');
  expect(await texts()).toEqual(['12345678', 'd', 'c']);
  await add('0123456789');
  expect(await texts()).toEqual(['0123456789']);
  expect(await add('larger than all')).toEqual({ kind: 'version-too-large' });
  expect(await texts()).toEqual(['0123456789']);
  expect(await database.versionTexts.count()).toBe(1);
  expect((await versions.size()).kind).toBe('size');
});

test('versions go with their document, and clearing leaves the newest few', async () => {
  const { database, versions, documents, add, texts, save } = open();
  await save('a');
  await save('b');
  for (let number = 0; number < FEW_VERSIONS + 3; number++) await add(`${number}`);
  await add('of b', opened, 'b');
  await documents.remove('b');
  await documents.clear(0);
  expect(await texts('b')).toEqual(['of b']);
  expect(await texts()).toHaveLength(FEW_VERSIONS + 3);
  await documents.clear(Number.POSITIVE_INFINITY, 'runs');
  expect(await texts('b')).toEqual([]);
  expect(await texts()).toEqual(['7', '6', '5', '4', '3']);
  expect(await database.versionTexts.count()).toBe(FEW_VERSIONS);
  expect(await versions.makeRoom()).toEqual({ kind: 'room', dropped: 0 });
});

test('what is stored without versions stays when they come', async () => {
  const factory = new IDBFactory();
  const before = new Dexie('slotflow', { indexedDB: factory });
  before.version(1).stores({ documents: 'id', texts: 'id', parts: '[id+name], id' });
  await before.table('documents').put({ id: 'a', revision: 3, name: 'Old' });
  await before.table('texts').put({ id: 'a', text: 'kept' });
  before.close();
  const database = createDatabase(factory);
  const versions = createVersionStorage(database);
  expect(await createDocumentStorage(database, () => 1).load('a')).toMatchObject({ text: 'kept' });
  expect(await versions.add({ id: 'a', at: 1, occasion: opened, text: 'kept' })).toEqual({ kind: 'done' });
});

test('one that there is no room for leaves nothing of itself, and those before it stay', async () => {
  const { database, versions, add, texts } = open();
  await add('one');
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await add('two', ran(1))).toEqual({ kind: 'storage-full' });
  full.mockRestore();
  expect(await texts()).toEqual(['one']);
  expect(await versions.list('a')).toMatchObject({ rows: [{ occasion: opened }] });
  expect(await database.versionTexts.count()).toBe(1);
  expect(await add('two', ran(1))).toEqual({ kind: 'done' });
});

test('a storage that refuses is a value, too', async () => {
  const { database, versions, add } = open();
  database.close();
  expect((await add('one')).kind).toMatch(/^storage-/);
  expect((await versions.list('a')).kind).toMatch(/^storage-/);
});
