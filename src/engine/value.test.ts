import { expect, test } from 'vitest';
import { FileValue, TableValue } from './large-value.ts';
import { adoptTree, isAdmitted, MAX_DEPTH, objectFrom, toValue, type Value } from './value.ts';

function admitted(candidate: unknown): Value {
  const outcome = toValue(candidate);
  if (outcome.kind === 'refused-value') throw new Error(`refused: ${outcome.found}`);
  return outcome.value;
}

function nested(levels: number, inside: unknown = []): unknown {
  let value = inside;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

test.each([
  ['null', null],
  ['a boolean', false],
  ['a number', 1.5],
  ['an infinity', Number.NEGATIVE_INFINITY],
  ['a text', ''],
  ['a list', [1, [null]]],
  ['an object', { a: { b: [] } }],
  ['an object without a prototype', Object.assign(Object.create(null), { a: 1 })],
])('[V1] %s is a value', (_, candidate) => {
  expect(admitted(candidate)).toEqual(candidate);
});

test('[V1] NaN is a value', () => {
  expect(admitted(Number.NaN)).toBeNaN();
});

test('[V1] a table and a file are values', () => {
  const table = new TableValue([{ name: 'a', cells: [1] }]);
  const file = new FileValue('a.csv', 'text/csv', new Uint8Array([1]));
  expect(admitted(table)).toBe(table);
  expect((admitted([file]) as Value[])[0]).toBe(file);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', '10', 'ключ'])(
  '[V1] "%s" is a legal key',
  (key) => {
    const value = admitted(JSON.parse(`{${JSON.stringify(key)}: {"x": 1}}`)) as Record<string, Value>;
    expect(Object.keys(value)).toEqual([key]);
    expect(Object.getOwnPropertyDescriptor(value, key)?.value).toEqual({ x: 1 });
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  },
);

class Point {
  x = 1;
}

test.each([
  ['a function', () => 1, 'function'],
  ['a symbol', Symbol('s'), 'symbol'],
  ['a bigint', 1n, 'bigint'],
  ['undefined', undefined, 'undefined'],
  ['a class instance', new Point(), 'Point'],
  ['a date', new Date(0), 'Date'],
  ['a map', new Map(), 'Map'],
  ['a typed array', new Uint8Array(1), 'Uint8Array'],
  ['an object with a symbol key', { [Symbol('s')]: 1 }, 'a symbol key'],
])('[V1] %s is refused with what was found and where', (_, candidate, found) => {
  expect(toValue(candidate)).toEqual({ kind: 'refused-value', path: [], found });
  expect(toValue({ a: [0, candidate] })).toEqual({ kind: 'refused-value', path: ['a', 1], found });
});

test('[V1] a hole of a list is refused', () => {
  // biome-ignore lint/suspicious/noSparseArray: the hole is what is tested
  expect(toValue([1, , 3])).toEqual({ kind: 'refused-value', path: [1], found: 'undefined' });
});

test('[V1] a cycle is refused at the place where it closes', () => {
  const cyclic: { inner: unknown[] } = { inner: [] };
  cyclic.inner.push(cyclic);
  expect(toValue(cyclic)).toEqual({ kind: 'refused-value', path: ['inner', 0], found: 'a cycle' });
});

test('[V1] one object in two places is no cycle, and stays shared', () => {
  const shared = { a: 1 };
  const value = admitted([shared, shared]) as Value[];
  expect(value).toEqual([{ a: 1 }, { a: 1 }]);
  expect(value[0]).toBe(value[1]);
});

test('[V1] nesting of 1,000 containers is a value and of one more is refused', () => {
  expect(MAX_DEPTH).toBe(1_000);
  expect(toValue(nested(999)).kind).toBe('value');
  expect(toValue(nested(1_000))).toMatchObject({ found: 'nesting deeper than 1000' });
});

test('[V1] nesting is counted through parts that were values before', () => {
  const half = admitted(nested(499));
  expect(toValue(nested(500, half)).kind).toBe('value');
  expect(toValue(nested(501, half))).toMatchObject({ found: 'nesting deeper than 1000' });
  expect(toValue(nested(501, objectFrom([['a', admitted(nested(498))]]))).kind).toBe('refused-value');
});

test('[V1] nesting is counted through parts that occur twice', () => {
  const shared = nested(499);
  expect(toValue([shared, nested(499, shared)]).kind).toBe('value');
  expect(toValue([shared, nested(500, shared)])).toMatchObject({ found: 'nesting deeper than 1000' });
});

test('[V1] JSON that was just parsed is a value as it is, and refused where it nests too deep', () => {
  const json = JSON.parse('{"__proto__": [{"a": 1}], "b": [[]]}');
  expect(adoptTree(json, 3)).toEqual({ kind: 'value', value: json });
  expect(toValue(json)).toEqual({ kind: 'value', value: json });
  expect([json, json.b, json.b[0]].every((part) => isAdmitted(part) && Object.isFrozen(part))).toBe(true);
  expect(toValue([json.b])).toMatchObject({ value: [json.b] });
  expect(adoptTree(JSON.parse('{"a": [0, [[]]]}'), 3)).toEqual({
    kind: 'refused-value',
    path: ['a', 1, 0],
    found: 'nesting deeper than 1000',
  });
  expect(adoptTree(nested(100_000), 2_000).kind).toBe('refused-value');
});

test('[V1] a getter is read once', () => {
  let reads = 0;
  const value = admitted({
    get a() {
      reads++;
      return reads;
    },
  }) as { a: Value };
  expect([value.a, value.a, reads]).toEqual([1, 1, 1]);
});

test('[V1] what a getter throws reaches the caller', () => {
  const source = {
    get a(): number {
      throw new Error('not today');
    },
  };
  expect(() => toValue(source)).toThrow('not today');
});

test('[V2] a change to the source of a value does not change the value', () => {
  const source = { list: [1], inner: { a: 1 } };
  const value = admitted(source);
  source.list.push(2);
  source.inner.a = 2;
  expect(value).toEqual({ list: [1], inner: { a: 1 } });
});

test('[V2] a value is frozen all the way down', () => {
  const value = admitted({ list: [{ a: 1 }] }) as { list: { a: number }[] };
  expect(() => value.list.push({ a: 2 })).toThrow(TypeError);
  expect(() => {
    value.list[0]!.a = 2;
  }).toThrow(TypeError);
  expect(() => Object.assign(value, { more: 1 })).toThrow(TypeError);
});

test('[V2] the source of a value is not frozen', () => {
  const source = { list: [1] };
  admitted(source);
  expect([Object.isFrozen(source), Object.isFrozen(source.list)]).toEqual([false, false]);
});

test('[V2] a value is taken again as it is', () => {
  const value = admitted({ a: [1] }) as object;
  expect(admitted(value)).toBe(value);
  expect((admitted({ inside: value }) as { inside: Value }).inside).toBe(value);
});

test('[V2] a frozen object that is no value is copied all the same', () => {
  const inner = [1];
  const value = admitted(Object.freeze({ inner })) as { inner: Value };
  inner.push(2);
  expect(value.inner).toEqual([1]);
});

test('[V2] isAdmitted tells values from look-alikes', () => {
  expect(isAdmitted(admitted([1]) as object)).toBe(true);
  expect(isAdmitted(new TableValue([]))).toBe(true);
  expect(isAdmitted(Object.freeze([1]))).toBe(false);
});

test('[V2] an object that objectFrom made of what is no value yet does not change with it', () => {
  const list = [1];
  const value = admitted(objectFrom([['list', list]]));
  list.push(2);
  expect(value).toEqual({ list: [1] });
});

test('[V1] objectFrom takes any names, and the last pair of a name', () => {
  const made = objectFrom([
    ['__proto__', 1],
    ['a', 2],
    ['a', 3],
  ]);
  expect(Object.entries(made)).toEqual([
    ['__proto__', 1],
    ['a', 3],
  ]);
  expect(isAdmitted(made) && Object.isFrozen(made)).toBe(true);
});
