import { expect, test } from 'vitest';
import { nextSort } from './use-table-view.ts';

test('a column sorts, turns round, and lets go', () => {
  const first = nextSort(undefined, 'title', false);
  expect(first).toEqual({ by: 'title', descending: false });
  const second = nextSort(first, 'title', false);
  expect(second).toEqual({ by: 'title', descending: true });
  expect(nextSort(second, 'title', false)).toBeUndefined();
});

test('another column begins anew, numbers with the largest', () => {
  expect(nextSort({ by: 'title', descending: true }, 'time', true)).toEqual({ by: 'time', descending: true });
});
