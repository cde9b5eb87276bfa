// Draws thousands of wires: all that look the same as one line.
import type { InternalNode } from '@xyflow/react';
import type { DerivedState } from '#editor';
import type { WireEdge } from '../flow-edges.ts';
import type { FlowNode } from '../flow-nodes.ts';
import type { View } from '../node-looks.ts';
import { isSamePoint, type Point, sagOf } from '../wire-path.ts';
import { gutterOf, isDragged, isRouted, pathAlong, traceAlong } from '../wire-route.ts';
import { comparedWireState, type WireState, wireStateOf } from '../wire-state.ts';

/** In the canvas's own coordinates. */
export type WireLines = ReadonlyMap<WireState, Path2D>;

export interface FarWires {
  /** The lines of these wires, of which those that did not change since the last time are kept. */
  linesOf(wires: readonly WireEdge[], view: View, state: DerivedState): readonly WireLines[];
}

type States = Pick<DerivedState, 'statusOf' | 'planOf' | 'planShown' | 'slotViewOf'>;

type ShownStates = States & Pick<DerivedState, 'comparison'>;

interface Drawn {
  readonly wires: readonly WireEdge[];
  readonly nodes: readonly FlowNode[];
  readonly states: ShownStates;
  readonly seen: number;
  /** Ids of the nodes that are being dragged. */
  readonly held: ReadonlySet<string>;
  readonly still: WireLines;
  readonly loose: WireLines;
}

export function createFarWires(): FarWires {
  const courses = new WeakMap<WireEdge, Course>();
  let drawn: Drawn | undefined;
  return {
    linesOf(wires, view, states) {
      const { nodes } = view;
      const seen = seenSag(view.transform[2]);
      const before = drawn;
      const sameWires = before?.wires === wires;
      const sameNodes = before?.nodes === nodes;
      const sameStates = before !== undefined && isSame(before.states, states);
      const sameSag = before?.seen === seen;
      if (sameWires && sameNodes && sameStates && sameSag) return [before.still, before.loose];
      const held = sameNodes ? before.held : heldIn(nodes);
      const lines = (of: readonly WireEdge[]): WireLines => {
        const all = new Map<WireState, Path2D>();
        for (const wire of of) {
          const course = (sameNodes ? courses.get(wire) : undefined) ?? courseOf(wire, view, courses);
          if (course === undefined) continue;
          const look = shownStateOf(wire, states);
          const line = all.get(look) ?? new Path2D();
          traceFar(line, course, seen);
          all.set(look, line);
        }
        return all;
      };
      // A drag moves few wires of many: the others can stay as they are.
      const hanging = wires.filter(({ source, target }) => held.has(source) || held.has(target));
      const onlyHeldMoved =
        sameWires && sameStates && sameSag && held.size > 0 && isSameSet(before.held, held);
      const still = onlyHeldMoved
        ? before.still
        : lines(held.size === 0 ? wires : wires.filter((wire) => !hanging.includes(wire)));
      drawn = { wires, nodes, states, seen, held, still, loose: lines(hanging) };
      return [still, drawn.loose];
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
}

/** What a curve departs from a straight line by must be more, to be seen; the same for many steps of a zoom. */
function seenSag(zoom: number): number {
  return UNSEEN / 2 ** Math.ceil(Math.log2(zoom));
}

const UNSEEN = 0.75; // px on the screen

function traceFar(line: Path2D, { from, to, gutter }: Course, seen: number): void {
  if (gutter !== undefined || sagOf(from, to) > seen) {
    traceAlong(line, from, to, gutter);
    return;
  }
  line.moveTo(from.x, from.y);
  line.lineTo(to.x, to.y); // a curve costs several times as much
}

/** For an SVG path's `d`; empty while one of the wire's nodes is not known. */
export function pathOf(wire: WireEdge, view: View, courses: WeakMap<WireEdge, Course>): string {
  const course = courseOf(wire, view, courses);
  return course === undefined ? '' : pathAlong(course.from, course.to, course.gutter);
}

/** Undefined while one of its nodes is not known. */
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
  const course: Course = { from, to, among: view.nodes, gutter };
  courses.set(wire, course);
  return course;
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

function shownStateOf(wire: WireEdge, states: ShownStates): WireState {
  const ends = wire.data?.ends;
  const { comparison } = states;
  if (comparison === undefined || ends === undefined) return stateOf(wire, states);
  return comparedWireState(ends, comparison);
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

function isSame(a: ShownStates, b: ShownStates): boolean {
  return (
    a.statusOf === b.statusOf &&
    a.planOf === b.planOf &&
    a.planShown === b.planShown &&
    a.slotViewOf === b.slotViewOf &&
    a.comparison === b.comparison
  );
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id));
}
