import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createDatabase } from './database.ts';
import { createDocumentStorage, type DocumentSave } from './document-storage.ts';
import { attempt, troubleOf } from './storage-trouble.ts';

let clock = 0;

function open(factory = new IDBFactory()) {
  return createDocumentStorage(createDatabase(factory), () => {
    clock += 1;
    return clock;
  });
}

function saveOf(id: string, follows: number, changes: Partial<DocumentSave> = {}): DocumentSave {
  const summary = { name: `Workflow ${id}`, steps: 2, changedAt: follows, resultBytes: 10 };
  return {
    id,
    follows,
    summary,
    text: `{"of":"${id}"}`,
    put: new Map([['head', { follows }]]),
    drop: [],
    ...changes,
  };
}

test('what was saved is loaded again, in another visit, too', async () => {
  const factory = new IDBFactory();
  const storage = open(factory);
  expect(await storage.save(saveOf('a', 0))).toEqual({ kind: 'saved', revision: 1 });
  const put = new Map<string, unknown>([['runs', new Map([['__proto__', new Set([1])]])]]);
  expect(await storage.save(saveOf('a', 1, { put }))).toEqual({ kind: 'saved', revision: 2 });
  storage.close();
  expect(await open(factory).load('a')).toMatchObject({
    kind: 'stored',
    row: { id: 'a', revision: 2, name: 'Workflow a', textBytes: 10 },
    text: '{"of":"a"}',
    parts: new Map<string, unknown>([['head', { follows: 0 }], ...put]),
  });
});

test('a part that is dropped is gone, and the others stay', async () => {
  const storage = open();
  await storage.save(
    saveOf('a', 0, {
      put: new Map([
        ['head', 1],
        ['past/0', 2],
      ]),
    }),
  );
  await storage.save(saveOf('a', 1, { put: new Map(), drop: ['past/0'] }));
  expect(await storage.load('a')).toMatchObject({ parts: new Map([['head', 1]]) });
});

test('a save that follows another revision than the stored one writes nothing', async () => {
  const storage = open();
  await storage.save(saveOf('a', 0));
  await storage.save(saveOf('a', 1));
  expect(await storage.save(saveOf('a', 1, { text: 'lost' }))).toEqual({ kind: 'conflict' });
  expect(await storage.save(saveOf('a', 0, { text: 'lost' }))).toEqual({ kind: 'conflict' });
  expect(await storage.load('a')).toMatchObject({ text: '{"of":"a"}', row: { revision: 2 } });
});

test('of two saves at once one is refused', async () => {
  const storage = open();
  await storage.save(saveOf('a', 0));
  const outcomes = await Promise.all([storage.save(saveOf('a', 1)), storage.save(saveOf('a', 1))]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved']);
});

test('a document that was removed by the browser is told of, and not written again in parts', async () => {
  expect(await open().save(saveOf('a', 3))).toEqual({ kind: 'gone' });
});

test('the list has the one that changed last first, and a deleted one only until it is restored', async () => {
  const storage = open();
  for (const [id, changedAt] of [
    ['a', 1],
    ['b', 3],
    ['c', 2],
  ] as const) {
    await storage.save(saveOf(id, 0, { summary: { name: id, steps: 0, changedAt, resultBytes: 0 } }));
  }
  const ids = async () => {
    const outcome = await storage.list();
    return outcome.kind === 'list' ? outcome.rows.map(({ id }) => id) : outcome;
  };
  expect(await ids()).toEqual(['b', 'c', 'a']);
  await storage.remove('c');
  expect(await ids()).toEqual(['b', 'a']);
  expect(await storage.load('c')).toEqual({ kind: 'missing' });
  expect((await storage.load('c', true)).kind).toBe('stored');
  await storage.restore('c');
  expect(await ids()).toEqual(['b', 'c', 'a']);
  expect((await storage.load('c')).kind).toBe('stored');
});

test('an edit in another tab brings a deleted document back', async () => {
  const storage = open();
  await storage.save(saveOf('a', 0));
  await storage.remove('a');
  expect((await storage.save(saveOf('a', 1))).kind).toBe('saved');
  expect((await storage.load('a')).kind).toBe('stored');
});

test('clearing takes what runs left and what was deleted, and nothing else', async () => {
  const storage = open();
  const put = new Map([
    ['head', 1],
    ['runs', 2],
  ]);
  await storage.save(saveOf('a', 0, { put }));
  await storage.save(saveOf('b', 0, { put }));
  await storage.remove('b');
  await storage.clear(0);
  expect(await storage.load('a')).toMatchObject({ parts: put });
  await storage.clear(Number.POSITIVE_INFINITY, 'runs');
  expect(await storage.load('a')).toMatchObject({ parts: new Map([['head', 1]]), row: { resultBytes: 0 } });
  await storage.restore('b');
  expect(await storage.load('b')).toEqual({ kind: 'missing' });
});

test('each way in which a browser refuses is told apart', () => {
  const kindOf = (name: string) => troubleOf({ name, message: 'x' }).kind;
  expect(kindOf('QuotaExceededError')).toBe('storage-full');
  expect(kindOf('VersionError')).toBe('storage-newer');
  expect(kindOf('SecurityError')).toBe('storage-denied');
  expect(kindOf('MissingAPIError')).toBe('storage-denied');
  expect(kindOf('constructor')).toBe('storage-failed');
  expect(troubleOf({ name: 'AbortError', inner: { name: 'QuotaExceededError' } })).toEqual({
    kind: 'storage-full',
  });
  expect(troubleOf('odd')).toEqual({ kind: 'storage-failed', message: 'odd' });
});

test('a database of a later version is left alone', async () => {
  const factory = new IDBFactory();
  await new Promise((resolve) => {
    const request = factory.open('slotflow', 990);
    request.onsuccess = () => {
      request.result.close();
      resolve(undefined);
    };
  });
  // Dexie opens what is there; what is missing in it is what it tells of.
  const outcome = await open(factory).save(saveOf('a', 0));
  expect(outcome.kind).toMatch(/^storage-/);
});

test('a storage that never answers is told of', async () => {
  expect(await attempt(() => new Promise(() => {}), 5)).toEqual({ kind: 'storage-silent' });
});
