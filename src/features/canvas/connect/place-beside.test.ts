import { expect, test } from 'vitest';
import { placeBeside } from './place-beside.ts';

const canvas = { width: 800, height: 400 };

test('a box stands below and right of the point, where there is room', () => {
  expect(placeBeside({ x: 100, y: 50 }, { width: 200, height: 100 }, canvas)).toEqual({ x: 112, y: 62 });
});

test('it stands on the other side where there is none', () => {
  expect(placeBeside({ x: 700, y: 380 }, { width: 200, height: 100 }, canvas)).toEqual({ x: 488, y: 268 });
});

test('a box that fits on neither side stays within the canvas, and begins in it where it is too large', () => {
  expect(placeBeside({ x: 100, y: 200 }, { width: 200, height: 300 }, canvas).y).toBe(92);
  expect(placeBeside({ x: 100, y: 200 }, { width: 200, height: 900 }, canvas).y).toBe(8);
});

test('beside a box, it stands on the right, else on the left, else below or above', () => {
  const list = { width: 200, height: 100 };
  const node = { x: 300, y: 50, width: 208, height: 160 };
  expect(placeBeside(node, list, canvas)).toEqual({ x: 520, y: 50 });
  expect(placeBeside({ ...node, x: 500 }, list, canvas)).toEqual({ x: 288, y: 50 });
  expect(placeBeside({ ...node, x: 100 }, list, { width: 400, height: 400 })).toEqual({ x: 100, y: 222 });
  expect(placeBeside({ ...node, x: 100, y: 200 }, list, { width: 400, height: 400 })).toEqual({
    x: 100,
    y: 88,
  });
});
