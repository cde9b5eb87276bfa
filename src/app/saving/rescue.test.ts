import { expect, test } from 'vitest';
import { dropRescue, findRescue, keepRescue } from './rescue.ts';

function storageOf(items = new Map<string, string>()) {
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
  };
}

test('what follows the stored revision, or one that came through since, is found', () => {
  const storage = storageOf();
  keepRescue(storage, 'a', { follows: 3, text: 'mine' });
  expect([2, 3, 4, 5].map((revision) => findRescue(storage, 'a', revision))).toEqual([
    undefined,
    'mine',
    'mine',
    undefined,
  ]);
  expect(findRescue(storage, 'b', 3)).toBeUndefined();
  dropRescue(storage, 'a');
  expect(findRescue(storage, 'a', 3)).toBeUndefined();
});

test('what is damaged, too large or denied is as if there were none', () => {
  const storage = storageOf(new Map([['slotflow.rescue.a', '{"follows":']]));
  expect(findRescue(storage, 'a', 0)).toBeUndefined();
  keepRescue(storage, 'b', { follows: 0, text: 'x'.repeat(1_000_001) });
  expect(findRescue(storage, 'b', 0)).toBeUndefined();
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const closed = { getItem: denied, setItem: denied, removeItem: denied };
  keepRescue(closed, 'a', { follows: 0, text: '' });
  dropRescue(closed, 'a');
  expect(findRescue(closed, 'a', 0)).toBeUndefined();
  expect(findRescue(undefined, 'a', 0)).toBeUndefined();
});
