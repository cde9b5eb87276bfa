import { expect, test, vi } from 'vitest';
import { createNodeLooks, type View } from './node-looks.ts';

/** Nodes of 100 × 50 in a row, 200 apart. */
function viewOf(count: number, transform: View['transform']): View {
  const ids = Array.from({ length: count }, (_, index) => `step:${index}`);
  const nodeLookup = new Map(
    ids.map((id, index) => [
      id,
      { id, measured: { width: 100, height: 50 }, internals: { positionAbsolute: { x: index * 200, y: 0 } } },
    ]),
  );
  const nodes = ids.map((id) => ({ id }));
  return { nodes, nodeLookup, transform, width: 1000, height: 600 } as unknown as View;
}

test('all of a few nodes show what the zoom has room for', () => {
  const looks = createNodeLooks();
  looks.follow(viewOf(10, [-99_000, 0, 1]));
  expect(looks.lookOf('step:9')).toBe('full');
  looks.follow(viewOf(10, [0, 0, 0.3]));
  expect(looks.lookOf('step:9')).toBe('tiny');
});

test('of many nodes, those out of view show the least', () => {
  const looks = createNodeLooks();
  looks.follow(viewOf(500, [0, 0, 1]));
  expect(looks.lookOf('step:0')).toBe('full');
  expect(looks.lookOf('step:400')).toBe('dot');
});

test('only a node whose look changed is told', () => {
  const looks = createNodeLooks();
  looks.follow(viewOf(500, [0, 0, 1]));
  const [near, far, stays] = [vi.fn(), vi.fn(), vi.fn()];
  looks.subscribe('step:0', near);
  looks.subscribe('step:400', far);
  looks.subscribe('step:200', stays);
  looks.follow(viewOf(500, [-80_000, 0, 1]));
  expect([near, far, stays].map((told) => told.mock.calls.length)).toEqual([1, 1, 0]);
});

test('a node just out of view keeps its look', () => {
  const looks = createNodeLooks();
  looks.follow(viewOf(500, [0, 0, 1]));
  looks.follow(viewOf(500, [-400, 0, 1]));
  expect(looks.lookOf('step:0')).toBe('full');
});
