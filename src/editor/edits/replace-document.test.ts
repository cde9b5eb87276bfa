import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { documentOf } from '../testing/example.ts';
import { replaceDocument } from './replace-document.ts';

test('the other document is the open one', () => {
  const other = documentOf([]);
  expect(edited(replaceDocument('Open another', other))).toBe(other);
});
