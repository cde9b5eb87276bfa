// Draws thousands of wires as one path for each state that a wire can be in.
import type { InternalNode } from '@xyflow/react';
import type { DerivedState } from '#editor';
import type { WireEdge } from './flow-edges.ts';
import type { FlowNode } from './flow-nodes.ts';
import type { View } from './node-looks.ts';
import type { Point } from './wire-path.ts';
import { gutterOf, isDragged, isRouted, pathAlong } from './wire-route.ts';
import { type WireState, wireStateOf } from './wire-state.ts';

export interface FarWires {
  /** Draws these wires, and takes in what has changed since the last time. */
  draw(wires: readonly WireEdge[], view: View, state: DerivedState): void;
}

type States = Pick<DerivedState, 'statusOf' | 'planOf' | 'planShown' | 'slotViewOf'>;

interface Drawn {
  readonly wires: readonly WireEdge[];
  readonly nodes: readonly FlowNode[];
  readonly states: States;
  /** Ids of the nodes that are being dragged. */
  readonly held: ReadonlySet<string>;
}

export function createFarWires(svg: SVGSVGElement): FarWires {
  const courses = new WeakMap<WireEdge, Course>();
  const still = createLayer(svg);
  const loose = createLayer(svg); // a drag moves few wires of many: the others can stay as they are
  let drawn: Drawn | undefined;
  return {
    draw(wires, view, states) {
      const { nodes } = view;
      const before = drawn;
      const sameWires = before?.wires === wires;
      const sameNodes = before?.nodes === nodes;
      const sameStates = before !== undefined && isSame(before.states, states);
      if (sameWires && sameNodes && sameStates) return;
      const held = sameNodes ? before.held : heldIn(nodes);
      drawn = { wires, nodes, states, held };
      const onlyHeldMoved = sameWires && sameStates && held.size > 0 && isSameSet(before.held, held);
      const parts = (of: readonly WireEdge[]) =>
        of.map((wire) => ({ wire, path: pathOf(wire, view, courses) }));
      const hanging = wires.filter(({ source, target }) => held.has(source) || held.has(target));
      loose.draw(parts(hanging), states);
      if (onlyHeldMoved) return;
      const rest = held.size === 0 ? wires : wires.filter((wire) => !hanging.includes(wire));
      still.draw(parts(rest), states);
    },
  };
}

/** What is known of one wire. */
interface Course {
  readonly from: Point;
  readonly to: Point;
  /** The nodes between which it was led. */
  readonly among: readonly FlowNode[];
  readonly gutter: number | undefined;
  readonly path: string;
}

/** The course of a wire; empty while one of its nodes is not known. */
export function pathOf(wire: WireEdge, view: View, courses: WeakMap<WireEdge, Course>): string {
  const { source, target } = wire;
  const from = portOf(view.nodeLookup.get(source), 'source', wire.sourceHandle);
  const to = portOf(view.nodeLookup.get(target), 'target', wire.targetHandle);
  if (from === undefined || to === undefined) return '';
  const before = courses.get(wire);
  const sameEnds = before !== undefined && isSamePoint(before.from, from) && isSamePoint(before.to, to);
  const routed = isRouted({ from, to });
  if (sameEnds && (!routed || before.among === view.nodes || isDragged(view.nodes))) return before.path;
  const gutter = routed ? gutterOf({ source, target, from, to }, view, before?.gutter) : undefined;
  const path = pathAlong(from, to, gutter);
  courses.set(wire, { from, to, among: view.nodes, gutter, path });
  return path;
}

/** Where React Flow lets the wire end, in the canvas's own coordinates; undefined until it knows the node. */
function portOf(
  node: InternalNode | undefined,
  type: 'source' | 'target',
  handleId: string | null | undefined,
): Point | undefined {
  const handle = node?.internals.handleBounds?.[type]?.find(({ id }) => id === handleId);
  if (node === undefined || handle === undefined) return undefined;
  const { x, y } = node.internals.positionAbsolute;
  const side = type === 'source' ? handle.width : 0;
  return { x: x + handle.x + side, y: y + handle.y + handle.height / 2 };
}

interface Layer {
  draw(parts: readonly { readonly wire: WireEdge; readonly path: string }[], states: States): void;
}

function createLayer(svg: SVGSVGElement): Layer {
  const lines = new Map<WireState, SVGPathElement>();
  const drawn = new Map<WireState, string>();
  const set = (state: WireState, path: string) => {
    if ((drawn.get(state) ?? '') === path) return;
    drawn.set(state, path);
    const line =
      lines.get(state) ?? svg.appendChild(window.document.createElementNS(svg.namespaceURI, 'path'));
    lines.set(state, line as SVGPathElement);
    line.setAttribute('data-state', state);
    line.setAttribute('d', path);
  };
  return {
    draw(parts, states) {
      const paths = new Map<WireState, string>();
      for (const { wire, path } of parts) {
        const state = stateOf(wire, states);
        paths.set(state, (paths.get(state) ?? '') + path);
      }
      for (const state of new Set([...lines.keys(), ...paths.keys()])) set(state, paths.get(state) ?? '');
    },
  };
}

export function stateOf({ data }: WireEdge, { statusOf, planOf, planShown, slotViewOf }: States): WireState {
  const ends = data?.ends;
  const status = ends === undefined ? undefined : statusOf.get(ends.step);
  if (ends === undefined || status === undefined) return 'plain';
  const plan = planShown ? planOf.get(ends.step) : undefined;
  return wireStateOf({ ends, status, slot: slotViewOf.get(ends.slot), plan });
}

function heldIn(nodes: readonly FlowNode[]): ReadonlySet<string> {
  if (!isDragged(nodes)) return new Set();
  return new Set(nodes.filter(({ dragging }) => dragging === true).map(({ id }) => id));
}

function isSame(a: States, b: States): boolean {
  return (
    a.statusOf === b.statusOf &&
    a.planOf === b.planOf &&
    a.planShown === b.planShown &&
    a.slotViewOf === b.slotViewOf
  );
}

function isSamePoint(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
