import { expect, test } from 'vitest';
import { bottomHeightFor } from './bottom-height.ts';

test('the bottom panel opens as high as its steps need, and not above 200', () => {
  expect(bottomHeightFor(2)).toBe(138);
  expect(bottomHeightFor(0)).toBe(bottomHeightFor(1));
  expect(bottomHeightFor(4)).toBe(200);
  expect(bottomHeightFor(1_000)).toBe(200);
});
