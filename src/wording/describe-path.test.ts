import { expect, test } from 'vitest';
import { describePath } from './describe-path.ts';

test('a path is short, however deep it goes and however long its names are', () => {
  expect(describePath(['scenarios', 0, 'mutable'])).toBe('scenarios.0.mutable');
  expect(describePath(['values', 2, ...Array.from({ length: 100_000 }, () => 0)])).toBe(
    'values.2.0.0.0.0.0.0.0.0 and 99,992 deeper',
  );
  expect(describePath(['k'.repeat(1_000_000)])).toBe(`${'k'.repeat(60)}…`);
});
