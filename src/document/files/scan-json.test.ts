import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { scanJson } from './scan-json.ts';

test.each([
  ['', 1, 1, '', 'a value'],
  ['{"a": 1', 1, 8, '', 'a comma or }'],
  ['{\n  "a": 1,\n}', 3, 1, '}', 'a name in double quotes'],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '"b": 2', 'a comma or }'],
  ["{'a': 1}", 1, 2, "'a': 1}", 'a name in double quotes or }'],
  ['{\n"a": "wo', 2, 9, '', 'a closing quote'],
  ['["a\\', 1, 5, '', 'a closing quote'],
  ['{"a" 1}', 1, 6, '1}', 'a colon'],
  ['[1, 2,]', 1, 7, ']', 'a value'],
  ['[1 2]', 1, 4, '2]', 'a comma or ]'],
  ['[NaN]', 1, 2, 'NaN]', 'a value or ]'],
  ['[01]', 1, 2, '01]', 'a value or ]'],
  ['["a\nb"]', 1, 2, '"a', 'a value or ]'],
  ['{} {}', 1, 4, '{}', 'the end'],
  ['print("hello, world")', 1, 1, 'print("hello', 'a value'],
])('of %j the first fault is found', (text, line, column, found, expected) => {
  expect(scanJson(text).fault).toEqual({ line, column, found, expected });
});

property.prop([fc.json()])('what JSON.parse takes has no fault', (text) => {
  expect(scanJson(text).fault).toBeUndefined();
});

property.prop([fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', 'x', '1', ':')])(
  'a text has a fault exactly where JSON.parse refuses it',
  (json, place, put) => {
    const at = place % (json.length + 1);
    const text = json.slice(0, at) + put + json.slice(at + 1);
    expect(scanJson(text).fault === undefined).toBe(parses(text));
  },
);

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('the lines of paths are found, and of one that is missing the line of what it is missing from', () => {
  const text = '{\n"a": [\n1,\n{"b": 2, "__proto__": 3}\n],\n"c": {}\n}';
  const paths = [['a'], ['a', 1, 'b'], ['a', 1, 'x'], ['c', 'd', 'e'], [], ['a', 1, '__proto__']];
  expect(scanJson(text, paths).lines).toEqual([2, 4, 4, 6, 1, 4]);
});

test('nesting of a million levels exhausts nothing', () => {
  expect(scanJson('['.repeat(1_000_000)).fault?.expected).toBe('a value or ]');
});
