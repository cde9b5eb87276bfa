import { expect, test } from 'vitest';
import { type LayoutNode, toLayoutGraphs } from './layout-graph.ts';

function node(id: string, ...ports: string[]): LayoutNode {
  return {
    id,
    width: 100,
    height: 50,
    ports: ports.map((port, i) => ({ id: port, x: 0, y: 10 * i })),
  };
}

const edge = (source: string, target: string) => ({ source, sourcePort: 'out', target, targetPort: 'in' });

test('what hangs together is one graph, in the order of the nodes', () => {
  const nodes = [node('a', 'out'), node('lone'), node('b', 'in')];
  const graphs = toLayoutGraphs({ nodes, edges: [edge('a', 'b')], frames: [] });
  expect(graphs.map(({ children }) => children?.map(({ id }) => id))).toEqual([['a', 'b'], ['lone']]);
});

test('a frame is one child that holds its nodes, and joins their parts', () => {
  const nodes = [node('a'), node('b')];
  const [graph, ...others] = toLayoutGraphs({ nodes, edges: [], frames: [{ id: 'g', nodes: ['a', 'b'] }] });
  expect(others).toEqual([]);
  expect(graph?.children).toHaveLength(1);
  expect(graph?.children?.[0]?.children?.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('only ports that are wired are told, and names with any character stay apart', () => {
  const nodes = [node('a:b', 'out', 'spare'), node('a', 'in', '"b":out')];
  const [graph] = toLayoutGraphs({ nodes, edges: [edge('a:b', 'a')], frames: [] });
  expect(graph?.children?.map(({ ports }) => ports?.length)).toEqual([1, 1]);
  const ids = graph?.children?.flatMap(({ ports = [] }) => ports.map(({ id }) => id)) ?? [];
  expect(new Set(ids).size).toBe(2);
  expect(graph?.edges?.[0]).toMatchObject({ sources: [ids[0]], targets: [ids[1]] });
});

test('a wire to a node that is not laid out is left out', () => {
  const [graph] = toLayoutGraphs({ nodes: [node('a', 'out')], edges: [edge('a', 'gone')], frames: [] });
  expect(graph?.edges).toEqual([]);
});
