import { expect, test } from 'vitest';
import type { Box } from './box.ts';
import { distributeNodes } from './distribute-nodes.ts';

const box = (id: string, x: number, width = 208): Box => ({
  kind: 'step',
  id,
  x,
  y: x,
  width,
  height: width,
});

test('gaps become equal, and stay on the grid where all sizes are', () => {
  const moves = distributeNodes('x', [box('a', 0), box('c', 720), box('b', 224)]);
  expect(moves).toEqual([
    { kind: 'step', id: 'c', position: [736, 720] },
    { kind: 'step', id: 'b', position: [368, 224] },
  ]);
});

test('gaps are equal where sizes fit no grid, and both ends stay', () => {
  expect(distributeNodes('y', [box('a', 0, 30), box('b', 40, 30), box('c', 170, 30)])).toEqual([
    { kind: 'step', id: 'b', position: [40, 85] },
  ]);
});

test('nodes that overlap overlap evenly', () => {
  expect(distributeNodes('x', [box('a', 0), box('b', 16), box('c', 128)])).toEqual([
    { kind: 'step', id: 'b', position: [64, 16] },
  ]);
});

test('fewer than three have no gaps to compare', () => {
  expect(distributeNodes('x', [box('a', 0), box('b', 999)])).toEqual([]);
});
