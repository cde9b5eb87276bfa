import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.ts';

test.each([
  ['Add then multiply', 'Add then multiply'],
  ['(x + y) * k', '(x + y) k'],
  ['../../etc/passwd', 'etc passwd'],
  ['a\\b:c\u202e\u0000|d', 'a b c d'],
  ['', 'workflow'],
  ['???', 'workflow'],
  ['...', 'workflow'],
  ['con', 'con workflow'],
  ['LPT1', 'LPT1 workflow'],
  ['ends with a dot. ', 'ends with a dot'],
  ['日本語 🙂', '日本語 🙂'],
])('the file of %j is called %j', (name, file) => {
  expect(fileNameOf(name)).toBe(file);
});

test('the file of a long name has a short one, and no half character', () => {
  expect(fileNameOf('🙂'.repeat(200))).toBe('🙂'.repeat(80));
});
