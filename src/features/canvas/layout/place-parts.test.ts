import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { expect, test } from 'vitest';
import { placeParts } from './place-parts.ts';

const page = { width: 800, aspect: 1.5, grid: 16 };

/** `count` nodes in a line, each wired to the next. */
function line(name: string, count: number, width = 200): ElkNode {
  const node = (i: number): ElkNode => ({
    id: `${name}${i}`,
    x: i * (width + 50),
    y: 7,
    width,
    height: 100,
    ports: [{ id: `${name}${i}:in` }, { id: `${name}${i}:out` }],
  });
  return {
    id: name,
    children: Array.from({ length: count }, (_, i) => node(i)),
    edges: Array.from({ length: count - 1 }, (_, i) => ({
      id: `${name}:e${i}`,
      sources: [`${name}${i}:out`],
      targets: [`${name}${i + 1}:in`],
    })),
  };
}

test('what has room on the page stays one row, and stands on the grid', () => {
  expect([...placeParts([line('a', 3)], page)]).toEqual([
    ['a0', [0, 0]],
    ['a1', [256, 0]],
    ['a2', [496, 0]],
  ]);
});

test('a long line is broken into rows that are about as wide as the page', () => {
  const places = [...placeParts([line('a', 12)], page).values()];
  const rows = new Set(places.map(([, y]) => y));
  expect(rows.size).toBeGreaterThan(2);
  expect(Math.max(...places.map(([x]) => x))).toBeLessThan(900);
});

test('a line is broken where the fewest wires are cut', () => {
  const graph = line('a', 4);
  const busy = { id: 'x', sources: ['a1:out'], targets: ['a3:in'] };
  const places = placeParts([{ ...graph, edges: [...(graph.edges ?? []), busy] }], { ...page, width: 790 });
  // After a2 two wires would be cut, after a1 two as well; the later one of equals keeps more in the row.
  expect(places.get('a2')?.[1]).toBe(0);
  expect(places.get('a3')?.[1]).toBeGreaterThan(0);
});

test('a frame is not broken, and what is in it keeps its place there', () => {
  const inner: ElkNode[] = [{ id: 'in', x: 24, y: 64, width: 200, height: 100 }];
  const places = placeParts(
    [{ id: 'p', children: [{ id: 'frame:g', x: 32, y: 0, width: 400, height: 300, children: inner }] }],
    page,
  );
  expect([...places]).toEqual([['in', [32, 64]]]);
});

test('parts stand side by side, then below', () => {
  const parts = ['a', 'b', 'c', 'd', 'e'].map((name) => line(name, 1, 300));
  const places = placeParts(parts, page);
  expect(places.get('a0')).toEqual([0, 0]);
  expect(places.get('b0')?.[1]).toBe(0);
  expect(places.get('e0')?.[1]).toBeGreaterThan(100);
});

test('nothing gives nothing', () => {
  expect(placeParts([], page).size).toBe(0);
  expect(placeParts([{ id: 'p', children: [] }], page).size).toBe(0);
});
