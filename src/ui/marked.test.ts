import { expect, test } from 'vitest';
import { partsOf } from './marked.tsx';

test('a text is cut where what was searched for begins and ends', () => {
  expect(partsOf('Multiply', [0, 3, 5, 6]).map(({ part, marked }) => (marked ? `[${part}]` : part))).toEqual([
    '[Mul]',
    'ti',
    '[p]',
    'ly',
  ]);
});

test('without ranges it is one part, and ranges beyond its end mark nothing', () => {
  expect(partsOf('Add', [])).toEqual([{ from: 0, part: 'Add', marked: false }]);
  expect(partsOf('Add', [4, 9])).toEqual([{ from: 0, part: 'Add', marked: false }]);
  expect(partsOf('Add', [2, 9]).at(-1)).toEqual({ from: 2, part: 'd', marked: true });
});
