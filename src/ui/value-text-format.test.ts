import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EditableValue, parseValueText, stepNumberText, textOfValue } from './value-text-format.ts';

const message = (text: string, type: Parameters<typeof parseValueText>[1]) => {
  const parsed = parseValueText(text, type);
  return parsed.kind === 'invalid' ? parsed.message : parsed;
};

test('a number is read in every form that people write it', () => {
  for (const [text, value] of [
    ['5', 5],
    [' -3.5 ', -3.5],
    ['.5', 0.5],
    ['5.', 5],
    ['+2', 2],
    ['1e3', 1000],
    ['−7', -7],
    ['-Infinity', Number.NEGATIVE_INFINITY],
  ] as const) {
    expect(parseValueText(text, 'number')).toEqual({ kind: 'value', value });
  }
});

test('what is no number comes with the nearest one', () => {
  expect(message('4,5', 'number')).toBe('Not a number. Try 4.5');
  expect(message('4,5,', 'number')).toBe('Not a number. Try 4.5');
  expect(message('1,234.5', 'number')).toBe('Not a number. Try 1234.5');
  expect(message('1,234,567', 'number')).toBe('Not a number. Try 1234567');
  expect(message('5 kg', 'number')).toBe('Not a number. Try 5');
  expect(message('four', 'number')).toBe('Not a number. Try 4');
  expect(message('0x10', 'number')).toMatch(/^Not a number\./);
  expect(message('hello', 'number')).toBe('Not a number.');
  expect(message('', 'number')).toBe('Empty. Enter a number');
  expect(message('1e999', 'number')).toMatch(/^Too large/);
  expect(message('NaN', 'number')).toMatch(/^NaN means/);
});

test('an integer has no fractional part', () => {
  expect(parseValueText('2.0', 'integer')).toEqual({ kind: 'value', value: 2 });
  expect(message('4.5', 'integer')).toBe('Not a whole number. Try 5');
  expect(message('Infinity', 'integer')).toBe('Not a whole number.');
});

test('a text is taken as it is', () => {
  expect(parseValueText(' "four" ', 'text')).toEqual({ kind: 'value', value: ' "four" ' });
  expect(parseValueText('', 'text')).toEqual({ kind: 'value', value: '' });
});

test('a list or an object is JSON of that shape', () => {
  expect(parseValueText('[1, "a"]', 'list')).toEqual({ kind: 'value', value: [1, 'a'] });
  expect(message('5', 'list')).toBe('Not a list. Try [5]');
  expect(message('[1', 'list')).toBe('Not a list in JSON.');
  expect(message('[1]', 'object')).toBe('Not an object. Try {"value": [1]}');
  expect(message('hello', 'any')).toBe('Not JSON. Try "hello"');
});

test('a key named __proto__ stays a key', () => {
  const parsed = parseValueText('{"__proto__": 1}', 'object');
  expect(parsed.kind === 'value' && Object.keys(parsed.value as object)).toEqual(['__proto__']);
});

test('stepping keeps the decimals that the text shows', () => {
  expect(stepNumberText('4', 1)).toBe('5');
  expect(stepNumberText('0.1', 10)).toBe('10.1');
  expect(stepNumberText('1.25', -1)).toBe('0.25');
  expect(stepNumberText('', 1)).toBe('1');
  expect(stepNumberText('abc', 1)).toBeUndefined();
});

test('what is written reads back as the same value', () => {
  const plain = fc.letrec<{ value: EditableValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constant(null),
      fc.boolean(),
      fc.double(),
      fc.string(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value;
  fc.assert(
    fc.property(plain, fc.constantFrom(0, 2), (value, indent) => {
      expect(parseValueText(textOfValue(value, 'any', indent), 'any')).toStrictEqual({
        kind: 'value',
        value,
      });
    }),
  );
});

test.each([
  ['9007199254740993', 'number'],
  ['-9007199254740993', 'integer'],
  ['[1, 9007199254740993]', 'list'],
  ['{"id": 12345678901234567890}', 'any'],
] as const)('%s as %s is not rounded in silence', (text, type) => {
  expect(parseValueText(text, type)).toMatchObject({
    kind: 'invalid',
    message: expect.stringMatching(
      /beyond 2\^53 and is not kept exactly\. Try [-\d.e+]+, or write it as text$/,
    ),
  });
});

test('long digits that are kept as they are, or are text, are taken', () => {
  for (const text of ['9007199254740992', '1e300', '0.1234567890123456789', '["9007199254740993"]']) {
    expect(parseValueText(text, 'any').kind).toBe('value');
  }
});
