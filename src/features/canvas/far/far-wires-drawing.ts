import type { DerivedState } from '#editor';
import { type Inks, readInks } from '../drawing/inks.ts';
import { isSameScene, resize } from '../drawing/use-drawing.ts';
import type { WireEdge } from '../flow-edges.ts';
import { targetOf } from '../flow-nodes.ts';
import type { NodeLooks, View } from '../node-looks.ts';
import { TAG_HEIGHT } from '../node-shape.ts';
import { unzoomLineAt } from '../zoom-levels.ts';
import { createFarWires, type WireLines } from './draw-far-wires.ts';
import { createFarWiresInView } from './far-wires-in-view.ts';

interface WiresScene {
  readonly view: View;
  readonly wires: readonly WireEdge[];
  readonly state: DerivedState;
}

interface WiresDrawing {
  /** Nothing, where it would be the same as before. */
  draw(scene: WiresScene): void;
  /** The theme may be another. */
  forget(): void;
}

export function createFarWiresDrawing(canvas: HTMLCanvasElement, looks: NodeLooks): WiresDrawing {
  const context = canvas.getContext('2d');
  const inView = createFarWiresInView(looks);
  const wires = createFarWires();
  let inks: Inks | undefined;
  let drawn: readonly unknown[] = [];
  return {
    draw({ view, wires: all, state }) {
      if (context === null) return;
      const ratio = window.devicePixelRatio;
      inks ??= readInks(canvas);
      const near = looks.near();
      const lines = wires.linesOf(inView(all, view), view, state);
      const { nodes, transform, width, height } = view;
      const scene = [nodes, ...transform, width, height, ratio, near, ...lines, inks];
      if (isSameScene(scene, drawn)) return;
      drawn = scene;
      resize(canvas, Math.round(width * ratio), Math.round(height * ratio));
      context.reset();
      const [x, y, zoom] = transform;
      context.setTransform(zoom * ratio, 0, 0, zoom * ratio, x * ratio, y * ratio);
      for (const some of lines) strokeLines(context, some, inks, unzoomLineAt(zoom));
      leaveOut(context, near.keys(), view);
    },
    forget() {
      inks = undefined;
    },
  };
}

/** The picture lies over the nodes: no wire may run over one that shows more than the picture. */
function leaveOut(context: CanvasRenderingContext2D, nodeIds: Iterable<string>, { nodeLookup }: View): void {
  for (const id of nodeIds) {
    const node = nodeLookup.get(id);
    if (node === undefined) continue;
    const { x, y } = node.internals.positionAbsolute;
    const above = targetOf(id).kind === 'step' ? TAG_HEIGHT : 0;
    context.clearRect(x, y - above, node.measured.width ?? 0, (node.measured.height ?? 0) + above);
  }
}

function strokeLines(
  context: CanvasRenderingContext2D,
  lines: WireLines,
  inks: Inks,
  thickness: number,
): void {
  for (const [state, path] of lines) {
    const { color, alpha, width } = inks.wire(state);
    context.globalAlpha = alpha;
    context.strokeStyle = color;
    context.lineWidth = width * thickness;
    context.stroke(path);
  }
  context.globalAlpha = 1;
}
