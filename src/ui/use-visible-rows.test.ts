import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { scrollTopFollowing, scrollTopShowing, visibleRows } from './use-visible-rows.ts';

test('few rows are all drawn', () => {
  expect(visibleRows({ top: 0, height: 0 }, 12, 32)).toEqual({ first: 0, end: 12, before: 0, after: 0 });
});

test.prop([fc.nat(100_000), fc.nat(5_000), fc.nat(10_000), fc.integer({ min: 1, max: 100 })])(
  'what is seen is drawn, and the whole keeps its height',
  (top, height, count, rowHeight) => {
    const { first, end, before, after } = visibleRows({ top, height }, count, rowHeight);
    expect(before + (end - first) * rowHeight + after).toBe(count * rowHeight);
    expect(first).toBeLessThanOrEqual(end);
    expect(end - first).toBeLessThan(height / rowHeight + 30);
    const firstSeen = Math.floor(top / rowHeight);
    const lastSeen = Math.min(count - 1, Math.ceil((top + height) / rowHeight) - 1);
    if (firstSeen > lastSeen) return;
    expect(first).toBeLessThanOrEqual(firstSeen);
    expect(end).toBeGreaterThan(lastSeen);
  },
);

test('a row in view stays where it is, and another one is scrolled to its nearer edge', () => {
  const view = { top: 100, height: 200 };
  expect(scrollTopShowing(view, 150, 30)).toBe(100);
  expect(scrollTopShowing(view, 60, 30)).toBe(60);
  expect(scrollTopShowing(view, 290, 30)).toBe(120);
});

test('a view goes along with a row that wanders on, unless it has been scrolled elsewhere', () => {
  const view = { top: 100, height: 200 };
  expect(scrollTopFollowing(view, { before: undefined, row: 20 }, 30)).toBe(430);
  expect(scrollTopFollowing(view, { before: 9, row: 10 }, 30)).toBe(130);
  expect(scrollTopFollowing(view, { before: 20, row: 21 }, 30)).toBe(100);
});
