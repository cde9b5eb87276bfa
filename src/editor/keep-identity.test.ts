import { expect, test } from 'vitest';
import { keep, keepList, keepMap } from './keep-identity.ts';

const a = { n: Number.NaN, deep: [{ x: 1 }] };

test('what is equal stays the object it was', () => {
  expect(keep(a, structuredClone(a))).toBe(a);
  const other = { ...a, deep: [] };
  expect(keep(a, other)).toBe(other);
  expect(keep(undefined, other)).toBe(other);
});

test('a list stays as long as nothing in it changes, and its equal elements stay anyway', () => {
  const list = [a, { x: 1 }];
  expect(keepList(list, structuredClone(list))).toBe(list);
  const changed = keepList<object>(list, [structuredClone(a), { x: 2 }, { x: 3 }]);
  expect(changed[0]).toBe(a);
  expect(changed).toEqual([a, { x: 2 }, { x: 3 }]);
  expect(keepList(list, [a])).toEqual([a]);
});

test('a map stays as long as nothing in it changes, and its equal entries stay anyway', () => {
  const map = new Map<string, object>([
    ['a', a],
    ['b', { x: 1 }],
  ]);
  expect(keepMap(map, structuredClone(map))).toBe(map);
  const changed = keepMap<string, object>(map, new Map([['a', structuredClone(a)]]));
  expect(changed).not.toBe(map);
  expect(changed.get('a')).toBe(a);
});
