import { expect, test } from 'vitest';
import { dropRescue, findRescue, keepRescue, rescuedIds } from './rescue.ts';

function storageOf(items = new Map<string, string>()) {
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
    key: (place: number) => [...items.keys()][place] ?? null,
    get length() {
      return items.size;
    },
  };
}

const at = (revision: number, text = 'theirs') => ({ revision, text });

test('what follows the stored revision, or a save that came through since, goes on; else it stays apart', () => {
  const storage = storageOf();
  keepRescue(storage, 'a', { follows: 3, text: 'mine', underway: 'before' });
  expect(findRescue(storage, 'a', at(3))).toEqual({ kind: 'goes-on', text: 'mine' });
  expect(findRescue(storage, 'a', at(4, 'before'))).toEqual({ kind: 'goes-on', text: 'mine' });
  expect(findRescue(storage, 'a', at(4))).toEqual({ kind: 'apart', text: 'mine' });
  expect(findRescue(storage, 'a', at(5, 'before'))).toEqual({ kind: 'apart', text: 'mine' });
  expect(findRescue(storage, 'a', at(5, 'mine'))).toEqual({ kind: 'stored' });
  expect(findRescue(storage, 'b', at(3))).toEqual({ kind: 'none' });
  dropRescue(storage, 'a');
  expect(findRescue(storage, 'a', at(3))).toEqual({ kind: 'none' });
});

test('what was never saved, or is not stored any more, goes on from nothing', () => {
  const storage = storageOf(new Map([['slotflow.panels', '{}']]));
  keepRescue(storage, 'a', { follows: 0, text: 'mine' });
  keepRescue(storage, 'b', { follows: 7, text: 'mine' });
  expect(findRescue(storage, 'a', undefined)).toEqual({ kind: 'goes-on', text: 'mine' });
  expect(findRescue(storage, 'b', undefined)).toEqual({ kind: 'goes-on', text: 'mine' });
  expect(rescuedIds(storage)).toEqual(['a', 'b']);
});

test('what is damaged, too large or denied is as if there were none', () => {
  const storage = storageOf(new Map([['slotflow.rescue.a', '{"follows":']]));
  expect(findRescue(storage, 'a', at(0))).toEqual({ kind: 'none' });
  keepRescue(storage, 'b', { follows: 0, text: 'x'.repeat(1_000_001) });
  expect(findRescue(storage, 'b', at(0))).toEqual({ kind: 'none' });
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const closed = { getItem: denied, setItem: denied, removeItem: denied, key: denied, length: 1 };
  expect(rescuedIds(closed)).toEqual([]);
  expect(rescuedIds(undefined)).toEqual([]);
  keepRescue(closed, 'a', { follows: 0, text: '' });
  dropRescue(closed, 'a');
  expect(findRescue(closed, 'a', at(0))).toEqual({ kind: 'none' });
  expect(findRescue(undefined, 'a', at(0))).toEqual({ kind: 'none' });
});
