import { expect, test } from 'vitest';
import { compactBelow, detailAt, maxZoom, minZoom, nextZoom, unzoomAt, unzoomLineAt } from './zoom-levels.ts';

test('zooming goes to the next stop', () => {
  expect(nextZoom(1, 'in')).toBe(1.25);
  expect(nextZoom(1, 'out')).toBe(0.8);
});

test('between two stops it goes to the nearer end of the direction', () => {
  expect(nextZoom(0.93, 'in')).toBe(1);
  expect(nextZoom(0.93, 'out')).toBe(0.8);
});

test('a zoom that shows as a stop counts as that stop', () => {
  expect(nextZoom(0.998, 'in')).toBe(1.25);
});

test('the last stop stays', () => {
  expect(nextZoom(maxZoom, 'in')).toBe(maxZoom);
  expect(nextZoom(minZoom, 'out')).toBe(minZoom);
});

test('a node shows less the farther it is zoomed out', () => {
  expect([1, compactBelow, 0.79, 0.45, 0.44, 0.25, 0.24].map(detailAt)).toEqual([
    'full',
    'full',
    'compact',
    'compact',
    'tiny',
    'tiny',
    'dot',
  ]);
});

test('compact text is never smaller than at full size, and at most 5 % larger', () => {
  for (let zoom: number = minZoom; zoom <= 1; zoom += 0.013) {
    expect(unzoomAt(zoom) * zoom).toBeGreaterThan(0.999);
    expect(unzoomAt(zoom) * zoom).toBeLessThan(1.052);
  }
});

test('neighbouring zooms share a factor, so that nodes are not styled anew at each', () => {
  expect(unzoomAt(0.5)).toBe(unzoomAt(0.505));
});

test('wires are never thinner than at full size, and three times as thick at most', () => {
  expect([0.8, 0.4, 0.1].map(unzoomLineAt)).toEqual([expect.closeTo(1, 1), expect.closeTo(2, 0), 3]);
  expect(unzoomLineAt(0.8)).toBeGreaterThanOrEqual(1);
});
