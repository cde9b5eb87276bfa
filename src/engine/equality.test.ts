import { expect, test } from 'vitest';
import { equalValues } from './equality.ts';
import { FileValue, LargeValue, TableValue } from './large-value.ts';
import { objectFrom, type Value } from './value.ts';

const own = (key: string): Value => objectFrom([[key, 1]]);

test.each<[string, Value, Value]>([
  ['NaN and NaN', Number.NaN, Number.NaN],
  ['-0 and 0', -0, 0],
  ['-0 and 0 inside', [{ a: -0 }], [{ a: 0 }]],
  ['1 and 1.0', 1, 1.0],
  ['objects with another order of keys', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
  ['equal lists', [1, [Number.NaN, null]], [1, [Number.NaN, null]]],
  ['empty objects', {}, {}],
])('[V3] equal: %s', (_, a, b) => {
  expect(equalValues(a, b)).toBe(true);
  expect(equalValues(b, a)).toBe(true);
});

test.each<[string, Value, Value]>([
  ['true and 1', true, 1],
  ['false and 0', false, 0],
  ['false and null', false, null],
  ['"1" and 1', '1', 1],
  ['"" and 0', '', 0],
  ['null and an object', null, {}],
  ['a list and an object', [], {}],
  ['a list and an object with its indices', [1], { 0: 1 }],
  ['lists in another order', [1, 2], [2, 1]],
  ['a list and a longer one', [1], [1, 2]],
  ['an object and one with more keys', { a: 1 }, { a: 1, b: 2 }],
  ['objects with other keys', { a: 1 }, { b: 1 }],
  ['NaN and a number', Number.NaN, 0],
  ['NaN and a text', Number.NaN, 'NaN'],
  ['a composed and a decomposed letter', '\u00e9', 'e\u0301'],
  ['texts in other case', 'a', 'A'],
  ['an own key and an inherited one', own('constructor'), own('toString')],
  ['an own __proto__ and none', objectFrom([['__proto__', {}]]), { a: 1 }],
  ['an empty table and an empty list', new TableValue([]), []],
  ['a table and a text', new TableValue([]), 'table'],
  ['a deep difference', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
])('[V3] not equal: %s', (_, a, b) => {
  expect(equalValues(a, b)).toBe(false);
  expect(equalValues(b, a)).toBe(false);
});

test('[V3] one reference equals itself without a walk', () => {
  let reads = 0;
  const watched = new Proxy([1, 2], {
    get: (target, key) => {
      reads++;
      return Reflect.get(target, key);
    },
  });
  expect(equalValues(watched, watched)).toBe(true);
  expect(reads).toBe(0);
});

test('[V3] values that hold one part in many places are compared in a moment', () => {
  const nested = (innermost: Value) => {
    let value = innermost;
    for (let level = 0; level < 200; level++)
      value = level % 2 === 0 ? [value, value] : { a: value, b: value };
    return value;
  };
  expect(equalValues(nested([1]), nested([1]))).toBe(true);
  expect(equalValues(nested([1]), nested([2]))).toBe(false);
});

test('[V3] shared parts inside are not walked', () => {
  const watched = new Proxy<Value[]>([], {
    ownKeys: () => {
      throw new Error('walked');
    },
    get: () => {
      throw new Error('walked');
    },
  });
  expect(equalValues({ a: watched }, { a: watched })).toBe(true);
});

class Counted extends LargeValue {
  readonly type = 'file';
  digests = 0;
  protected digestContent(): string {
    this.digests++;
    return 'same';
  }
}

test('[V3] one table or file equals itself without a digest', () => {
  const value = new Counted();
  expect(equalValues([value], [value])).toBe(true);
  expect(value.digests).toBe(0);
});

test('[V3] two files are compared by a digest that is computed once', () => {
  const [a, b] = [new Counted(), new Counted()];
  expect(equalValues(a, b) && equalValues(b, a)).toBe(true);
  expect([a.digests, b.digests]).toEqual([1, 1]);
});

test('[V3] a table and a file are not equal even with one digest', () => {
  class Other extends LargeValue {
    readonly type = 'table';
    protected digestContent(): string {
      return 'same';
    }
  }
  expect(equalValues(new Counted(), new Other())).toBe(false);
});

test('[D5] true does not equal 1, and NaN equals NaN', () => {
  expect(equalValues([true, Number.NaN], [1, Number.NaN])).toBe(false);
  expect(equalValues([true, Number.NaN], [true, Number.NaN])).toBe(true);
});

test('[V3] files with equal bytes under one name are equal', () => {
  const file = () => new FileValue('a', 'text/plain', new Uint8Array([1, 2]));
  expect(equalValues(file(), file())).toBe(true);
});
