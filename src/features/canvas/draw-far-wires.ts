// Draws thousands of wires as few paths.
import type { InternalNode } from '@xyflow/react';
import type { DerivedState } from '#editor';
import type { WireEdge } from './flow-edges.ts';
import type { FlowNode } from './flow-nodes.ts';
import type { View } from './node-looks.ts';
import { cellOf, createPathLayer, type PathPart } from './path-layer.ts';
import { isSamePoint, type Point } from './wire-path.ts';
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
  const still = createPathLayer(svg, dress);
  const loose = createPathLayer(svg, dress); // a drag moves few wires of many: the others can stay as they are
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
        of.flatMap((wire): PathPart<WireState>[] => {
          const course = courseOf(wire, view, courses);
          return course === undefined
            ? []
            : [{ look: stateOf(wire, states), cell: course.cell, path: course.path }];
        });
      const hanging = wires.filter(({ source, target }) => held.has(source) || held.has(target));
      loose.draw(parts(hanging));
      if (onlyHeldMoved) return;
      const rest = held.size === 0 ? wires : wires.filter((wire) => !hanging.includes(wire));
      still.draw(parts(rest));
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
  readonly cell: string;
}

/** The course of a wire; empty while one of its nodes is not known. */
export function pathOf(wire: WireEdge, view: View, courses: WeakMap<WireEdge, Course>): string {
  return courseOf(wire, view, courses)?.path ?? '';
}

function courseOf(wire: WireEdge, view: View, courses: WeakMap<WireEdge, Course>): Course | undefined {
  const { source, target } = wire;
  const from = portOf(view.nodeLookup.get(source), 'source', wire.sourceHandle);
  const to = portOf(view.nodeLookup.get(target), 'target', wire.targetHandle);
  if (from === undefined || to === undefined) return undefined;
  const before = courses.get(wire);
  const sameEnds = before !== undefined && isSamePoint(before.from, from) && isSamePoint(before.to, to);
  const routed = isRouted({ from, to });
  if (sameEnds && (!routed || before.among === view.nodes || isDragged(view.nodes))) return before;
  const gutter = routed ? gutterOf({ source, target, from, to }, view, before?.gutter) : undefined;
  const path = pathAlong(from, to, gutter);
  const course = { from, to, among: view.nodes, gutter, path, cell: cellOf(from) };
  courses.set(wire, course);
  return course;
}

function dress(shape: SVGPathElement, state: WireState): void {
  shape.dataset.state = state;
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

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
