// From the nodes as they are drawn to what the layout library takes: one graph for each part that hangs together.
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';

export interface LayoutPort {
  readonly id: string;
  /** From the node's top left corner, in px. */
  readonly x: number;
  readonly y: number;
}

export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly ports: readonly LayoutPort[];
  /** Room beside it, in px. */
  readonly margin?: { readonly left: number; readonly right: number };
}

interface LayoutEdge {
  readonly source: string;
  readonly sourcePort: string;
  readonly target: string;
  readonly targetPort: string;
}

/** A frame, with the ids of the nodes in it. */
interface LayoutFrame {
  readonly id: string;
  readonly nodes: readonly string[];
}

export interface LayoutInput {
  /** In run order: where it does not matter otherwise, they stay in it. */
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  readonly frames: readonly LayoutFrame[];
}

/** Room inside a frame: for its title, the plan tags of its steps, and some air. */
const FRAME_PADDING = '[top=64,left=24,bottom=24,right=24]';
/** Between neighbours; a plan tag stands on a step. */
const BETWEEN = 44;
const BETWEEN_LAYERS = 48;

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.separateConnectedComponents': 'false',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.spacing.nodeNode': String(BETWEEN),
  'elk.layered.spacing.nodeNodeBetweenLayers': String(BETWEEN_LAYERS),
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'LINEAR_SEGMENTS',
  'elk.edgeRouting': 'POLYLINE',
};

const MANY = 150; // nodes: from here on, a second look at every crossing takes too long

/** One graph per part of the workflow that hangs together, by wires or in a frame, in the order of their first node. */
export function toLayoutGraphs({ nodes, edges, frames }: LayoutInput): readonly ElkNode[] {
  const frameOf = new Map(
    frames.flatMap(({ id, nodes: inside }) => inside.map((node) => [node, id] as const)),
  );
  const partOf = partsOf(nodes, edges, frames);
  const portsOf = wiredPorts(edges);
  const graphs = new Map<string, { readonly children: ElkNode[]; readonly edges: ElkExtendedEdge[] }>();
  const boxes = new Map<string, ElkNode & { readonly children: ElkNode[] }>();
  for (const node of nodes) {
    const part = partOf(node.id);
    const graph = graphs.get(part) ?? { children: [], edges: [] };
    graphs.set(part, graph);
    const child = toElkNode(node, portsOf.get(node.id));
    const frame = frameOf.get(node.id);
    if (frame === undefined) {
      graph.children.push(child);
      continue;
    }
    const box = boxes.get(frame) ?? {
      id: `frame:${frame}`,
      children: [],
      layoutOptions: { 'elk.padding': FRAME_PADDING },
    };
    if (!boxes.has(frame)) graph.children.push(box);
    boxes.set(frame, box);
    box.children.push(child);
  }
  const known = new Set(nodes.map(({ id }) => id));
  edges.forEach(({ source, sourcePort, target, targetPort }, place) => {
    if (!known.has(source) || !known.has(target)) return;
    const graph = graphs.get(partOf(source));
    graph?.edges.push({
      id: `edge:${place}`,
      sources: [portId(source, sourcePort)],
      targets: [portId(target, targetPort)],
      // What a step writes goes on in a straight line; starting values come in from the side.
      ...(isWritten(source, edges) ? { layoutOptions: { 'elk.layered.priority.straightness': '10' } } : {}),
    });
  });
  return [...graphs].map(([id, graph]) => ({
    id: `part:${id}`,
    ...graph,
    layoutOptions: { ...options, 'elk.layered.thoroughness': graph.children.length > MANY ? '1' : '7' },
  }));
}

function toElkNode(
  { id, width, height, ports, margin = { left: 0, right: 0 } }: LayoutNode,
  wired: ReadonlySet<string> | undefined,
): ElkNode {
  return {
    id,
    width: margin.left + width + margin.right,
    height,
    ports: ports
      .filter((port) => wired?.has(port.id) === true)
      .map(({ id: port, x, y }) => ({
        id: portId(id, port),
        x: x === 0 ? 0 : x + margin.left + margin.right,
        y,
        width: 0,
        height: 0,
      })),
    layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
  };
}

function portId(node: string, port: string): string {
  return JSON.stringify([node, port]);
}

const written = new WeakMap<readonly LayoutEdge[], ReadonlySet<string>>();

/** A node that something leads to. */
function isWritten(node: string, edges: readonly LayoutEdge[]): boolean {
  const known = written.get(edges) ?? new Set(edges.map(({ target }) => target));
  written.set(edges, known);
  return known.has(node);
}

function wiredPorts(edges: readonly LayoutEdge[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ports = new Map<string, Set<string>>();
  const note = (node: string, port: string) => ports.set(node, (ports.get(node) ?? new Set()).add(port));
  for (const { source, sourcePort, target, targetPort } of edges) {
    note(source, sourcePort);
    note(target, targetPort);
  }
  return ports;
}

/** Which part a node belongs to, by union and find. */
function partsOf(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  frames: readonly LayoutFrame[],
): (node: string) => string {
  const above = new Map(nodes.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = above.get(root); next !== undefined && next !== root; next = above.get(root)) root = next;
    above.set(id, root);
    return root;
  };
  const join = (a: string, b: string) => {
    if (above.has(a) && above.has(b)) above.set(rootOf(b), rootOf(a));
  };
  for (const { source, target } of edges) join(source, target);
  for (const {
    nodes: [first, ...others],
  } of frames) {
    for (const other of others) if (first !== undefined) join(first, other);
  }
  return rootOf;
}
