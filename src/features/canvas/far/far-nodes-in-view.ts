// Which far nodes are in view, and where.
import type { DerivedState } from '#editor';
import { isSameScene } from '../drawing/use-drawing.ts';
import { targetOf } from '../flow-nodes.ts';
import type { NodeLooks, View } from '../node-looks.ts';
import type { Box } from './boxes.ts';

export interface FarNode {
  readonly kind: 'step' | 'slot';
  /** Of the step or the slot. */
  readonly id: string;
  readonly box: Box;
  /** From 0 to 1: a node that a wire in hand could not go to is dimmed. */
  readonly alpha: number;
}

interface FarNodesScene {
  readonly view: View;
  readonly state: DerivedState;
  /** Ids of the nodes that a wire in hand could go to; undefined while none is drawn. */
  readonly fitting: ReadonlySet<string> | undefined;
}

/** What shows something of each far node. */
export interface FarNodesDrawing {
  /** Nothing, where it would be the same as before. */
  draw(scene: FarNodesScene): void;
  /** The theme may be another, or all that was drawn is lost. */
  forget(): void;
}

/**
 * The same list as long as none of them moves. `ratio` is pixels of the screen to a px; `fitting` the ids of those that a
 * wire in hand could go to, undefined while none is drawn.
 */
export type FarNodesInView = (
  view: View,
  ratio: number,
  fitting: ReadonlySet<string> | undefined,
) => readonly FarNode[];

export const DIMMED = 0.4;

export function createFarNodesInView(looks: NodeLooks): FarNodesInView {
  let seen: readonly unknown[] = [];
  let found: readonly FarNode[] = [];
  return (view, ratio, fitting) => {
    const near = looks.near();
    const scene = [view.nodes, ...view.transform, view.width, view.height, near, ratio, fitting];
    if (isSameScene(scene, seen)) return found;
    seen = scene;
    const nodes: FarNode[] = [];
    for (const node of view.nodeLookup.values()) {
      if (near.has(node.id)) continue;
      const box = boxOnScreen(node, view, ratio);
      if (box === undefined) continue;
      const { kind, id } = targetOf(node.id);
      nodes.push({ kind, id, box, alpha: fitting?.has(node.id) === false ? DIMMED : 1 });
    }
    found = nodes;
    return found;
  };
}

type Placed = NonNullable<ReturnType<View['nodeLookup']['get']>>;

/** Undefined where it is out of view. */
function boxOnScreen(
  { internals, measured }: Placed,
  { transform: [left, top, zoom], width, height }: View,
  ratio: number,
): Box | undefined {
  const { x, y } = internals.positionAbsolute;
  const from = { x: x * zoom + left, y: y * zoom + top };
  const to = { x: from.x + (measured.width ?? 0) * zoom, y: from.y + (measured.height ?? 0) * zoom };
  if (to.x < 0 || to.y < 0 || from.x > width || from.y > height) return undefined;
  const [a, b] = [Math.round(from.x * ratio), Math.round(from.y * ratio)];
  return { left: a, top: b, width: Math.round(to.x * ratio) - a, height: Math.round(to.y * ratio) - b };
}
