import { expect, test } from 'vitest';
import { formatBytes } from './format-bytes.ts';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [74, '74 bytes'],
  [1_023, '1023 bytes'],
  [1_434, '1.4 KB'],
  [38_900, '38 KB'],
  [1_048_200, '1 MB'],
  [10 * 1_048_576, '10 MB'],
])('%d is “%s”', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
