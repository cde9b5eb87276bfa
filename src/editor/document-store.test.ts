import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { documentToText, parseDocument } from '#document';
import { createDocumentStore } from './document-store.ts';
import { renameDocument } from './edits/rename-document.ts';
import { setMutable } from './edits/set-mutable.ts';
import { setSlotValue } from './edits/set-slot-value.ts';
import { anyEdits } from './testing/any-edit.ts';
import { arithmetic } from './testing/example.ts';

function open() {
  let time = 0;
  const store = createDocumentStore(arithmetic, () => time);
  const valueOfK = () => store.getState().current.scenarios[0]?.values.find(([name]) => name === 'k')?.[1];
  return {
    store,
    valueOfK,
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

const k = (value: number) => setSlotValue('default', 'k', value);

describe('over all edits', () => {
  property.prop([anyEdits], { numRuns: 300 })(
    'undo after apply gives the document back',
    ({ document, edits }) => {
      let time = 0;
      const store = createDocumentStore(document, () => (time += 10_000));
      const before = [store.getState().current];
      for (const edit of edits) {
        store.apply(edit);
        const { current, past } = store.getState();
        if (past.length === before.length) before.push(current);
        expect(past.length).toBe(before.length - 1);
      }
      const last = store.getState().current;
      for (const earlier of before.slice(0, -1).toReversed()) {
        store.undo();
        expect(store.getState().current).toBe(earlier);
      }
      for (const _ of before.slice(1)) store.redo();
      expect(store.getState().current).toBe(last);
    },
  );

  property.prop([anyEdits], { numRuns: 300 })(
    'an edited document can be saved and loaded',
    ({ document, edits }) => {
      const store = createDocumentStore(document, () => 0);
      for (const edit of edits) store.apply(edit);
      const text = documentToText(store.getState().current);
      const loaded = parseDocument(text);
      expect(loaded.kind === 'document' && documentToText(loaded.document)).toBe(text);
    },
  );
});

test('an edit is undone and redone by name', () => {
  const { store, valueOfK } = open();
  store.apply(k(5));
  expect(store.getState().past.map(({ name }) => name)).toEqual(['Change k']);
  store.undo();
  expect(valueOfK()).toBe(4);
  expect(store.getState().future.map(({ name }) => name)).toEqual(['Change k']);
  store.redo();
  expect(valueOfK()).toBe(5);
  expect(store.getState().future).toEqual([]);
});

test('an edit that changes nothing leaves no entry and keeps what redo would do', () => {
  const { store } = open();
  store.apply(k(5));
  store.undo();
  const before = store.getState();
  store.apply(k(4));
  store.apply(setSlotValue('default', 'gone', 1));
  expect(store.getState()).toBe(before);
});

test('undo and redo at the end do nothing', () => {
  const { store } = open();
  const before = store.getState();
  store.undo();
  store.redo();
  expect(store.getState()).toBe(before);
});

test('parts that an edit does not touch stay the same objects', () => {
  const { store } = open();
  const before = store.getState().current;
  store.apply(k(5));
  expect(store.getState().current.workflow).toBe(before.workflow);
  expect(store.getState().current.layout).toBe(before.layout);
});

describe('typing', () => {
  test('is one entry', () => {
    const { store, wait, valueOfK } = open();
    for (const value of [5, 51, 512]) {
      store.apply(k(value));
      wait(300);
    }
    expect(store.getState().past).toHaveLength(1);
    store.undo();
    expect(valueOfK()).toBe(4);
  });

  test('ends with a pause, with another edit, and with undo', () => {
    const { store, wait } = open();
    store.apply(k(5));
    wait(1_001);
    store.apply(k(6));
    expect(store.getState().past).toHaveLength(2);
    store.apply(renameDocument('Sums'));
    store.apply(k(7));
    expect(store.getState().past).toHaveLength(4);
    store.undo();
    store.redo();
    store.apply(k(8));
    expect(store.getState().past).toHaveLength(5);
  });

  test('does not join edits that are no typing', () => {
    const { store } = open();
    store.apply(setMutable('default', true));
    store.apply(setMutable('default', false));
    expect(store.getState().past).toHaveLength(2);
  });
});

describe('a long history', () => {
  const MB = 1_000_000;
  const value = (size: number, place: number) => String(place % 10).repeat(size);
  const edited = (size: number, count: number) => {
    const { store } = open();
    for (let place = 0; place < count; place++) {
      store.apply({ name: `To ${place}`, apply: setSlotValue('default', 'k', value(size, place)).apply });
    }
    return store;
  };

  test('gives up its beginning when it takes more than 64 MB, and undo goes back over all the rest', () => {
    const store = edited(MB, 100);
    const { past } = store.getState();
    expect(past.length).toBe(63); // each a little more than its value
    expect(past[0]?.name).toBe('To 37');
    for (const _ of past) store.undo();
    expect(store.getState().current.scenarios[0]?.values.at(-1)).toEqual(['k', value(MB, 36)]);
    for (const _ of past) store.redo();
    expect(store.getState().current.scenarios[0]?.values.at(-1)).toEqual(['k', value(MB, 99)]);
  });

  test('keeps its last ten edits, however large they are', () => {
    expect(
      edited(20 * MB, 30)
        .getState()
        .past.map(({ name }) => name),
    ).toEqual(Array.from({ length: 10 }, (_, place) => `To ${20 + place}`));
  });

  test('of small edits of a large document keeps all', () => {
    const store = edited(30 * MB, 1);
    for (let x = 0; x < 1_000; x++)
      store.apply({ name: 'x', apply: setSlotValue('default', 'x', 100 + x).apply });
    expect(store.getState().past).toHaveLength(1_001);
  });
});
