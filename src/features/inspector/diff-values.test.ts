import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equalValues, type Value, valueFromJson } from '#engine';
import { diffValues } from './diff-values.ts';

const value = (json: unknown): Value => {
  const outcome = valueFromJson(json);
  if (outcome.kind !== 'value') throw new Error(JSON.stringify(outcome));
  return outcome.value;
};
const linesOf = (before: unknown, after: unknown) => diffValues(value(before), value(after))?.lines;

test('an item put in front is one line, and no change of all that follow', () => {
  expect(linesOf([1, 2, 3], [0, 1, 2, 3])).toEqual([{ kind: 'added', path: '[0]', after: 0 }]);
  expect(linesOf([1, 2, 3], [1, 3])).toEqual([{ kind: 'removed', path: '[1]', before: 2 }]);
});

test('an item that is another now has both sides', () => {
  expect(linesOf([1, 2, 3], [1, 5, 3])).toEqual([{ kind: 'changed', path: '[1]', before: 2, after: 5 }]);
});

test('a key deep inside is named by its way', () => {
  expect(linesOf({ rows: [{ name: 'a', 'e-mail': 1 }] }, { rows: [{ name: 'b', 'e-mail': 1 }] })).toEqual([
    { kind: 'changed', path: '.rows[0].name', before: 'a', after: 'b' },
  ]);
  expect(linesOf({ 'e-mail': 1 }, {})).toEqual([{ kind: 'removed', path: '["e-mail"]', before: 1 }]);
});

test('a key of any name is compared as what it is', () => {
  const before = value(JSON.parse('{"__proto__": 1}'));
  const after = value(JSON.parse('{"__proto__": 2}'));
  expect(diffValues(before, after)?.lines).toEqual([
    { kind: 'changed', path: '.__proto__', before: 1, after: 2 },
  ]);
  expect(linesOf({}, { constructor: 1 })).toEqual([{ kind: 'added', path: '.constructor', after: 1 }]);
});

test('values without parts in common have no lines', () => {
  expect(diffValues(1, 2)).toBeUndefined();
  expect(diffValues('a', 'b')).toBeUndefined();
  expect(diffValues([], {})).toBeUndefined();
  expect(diffValues(null, [])).toBeUndefined();
});

test('of many lines the first are told', () => {
  const before = Array.from({ length: 5_000 }, (_, index) => index);
  const after = before.map((item) => item + 10_000);
  const diff = diffValues(before, after);
  expect(diff?.lines).toHaveLength(40);
  expect(diff?.more).toBe(true);
});

describe('for any two lists', () => {
  const item = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', null, true, Number.NaN));
  test('there are lines exactly where they differ', () => {
    fc.assert(
      fc.property(fc.array(item), fc.array(item), (before, after) => {
        const lines = diffValues(before, after)?.lines ?? [];
        expect(lines.length === 0).toBe(equalValues(before, after));
        for (const line of lines) {
          if (line.kind === 'changed')
            expect(equalValues(line.before as Value, line.after as Value)).toBe(false);
        }
        const grown = lines.filter(({ kind }) => kind === 'added').length;
        const shrunk = lines.filter(({ kind }) => kind === 'removed').length;
        expect(grown - shrunk).toBe(after.length - before.length);
      }),
    );
  });
});
