// The whole workflow in a few square centimetres: all nodes that look the same as one shape.
import { getBoundsOfRects, getInternalNodesBounds, type Rect } from '@xyflow/system';
import type { DerivedState } from '#editor';
import type { StepId } from '#engine';
import { type BoxInk, type Inks, readInks } from '../drawing/inks.ts';
import { isSameScene, resize } from '../drawing/use-drawing.ts';
import { type FlowNode, targetOf } from '../flow-nodes.ts';
import type { View } from '../node-looks.ts';
import { shownOutline } from '../step-outline.ts';

type State = Pick<DerivedState, 'statusOf' | 'planOf' | 'planShown' | 'comparison'>;

/** px. */
export const MINI_SIZE = { width: 144, height: 92 } as const;
const MARGIN = 5; // px around all that is shown
const FRAME = 1.5; // px: the line around what the canvas shows
const CORNER = 8; // px at full detail
const BORDER = 6; // px at full detail
const THIN = 0.5; // px: a thinner border is not seen, so the node has its colour

/** What part of the canvas the map shows, in the canvas's own coordinates; `scale` is px of the map to one of those. */
interface MiniFrame {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

interface MiniDrawing {
  /** Nothing, where it would be the same as before. */
  draw(view: View, state: State): void;
  forgetInks(): void;
}

/** All nodes, and what the canvas shows now. */
export function miniFrameOf(view: View): MiniFrame {
  const nodes = boundsOf(view);
  const { x, y, width, height } =
    nodes === undefined ? shownIn(view) : getBoundsOfRects(nodes, shownIn(view));
  const room = { width: MINI_SIZE.width - 2 * MARGIN, height: MINI_SIZE.height - 2 * MARGIN };
  const scale = Math.min(room.width / width, room.height / height);
  return {
    left: x - (MINI_SIZE.width / scale - width) / 2,
    top: y - (MINI_SIZE.height / scale - height) / 2,
    scale,
  };
}

const known = new WeakMap<readonly FlowNode[], Rect>();

/** Around all nodes; found once as long as none moves, since every step of a pan asks. */
function boundsOf({ nodes, nodeLookup }: View): Rect | undefined {
  if (nodeLookup.size === 0) return undefined;
  const found = known.get(nodes) ?? getInternalNodesBounds(nodeLookup);
  known.set(nodes, found);
  return found;
}

function shownIn({ transform: [x, y, zoom], width, height }: View): Rect {
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
}

/** The nodes of one look. */
interface Shape {
  readonly ink: BoxInk;
  readonly path: Path2D;
}

export function createMiniDrawing(canvas: HTMLCanvasElement): MiniDrawing {
  const context = canvas.getContext('2d');
  let inks: Inks | undefined;
  let shapes: readonly Shape[] = [];
  let shaped: readonly unknown[] = [];
  let drawn: readonly unknown[] = [];
  return {
    draw(view, state) {
      if (context === null) return;
      inks ??= readInks(canvas);
      const { statusOf, planOf, planShown, comparison } = state;
      const parts = [view.nodes, statusOf, planOf, planShown, comparison, inks];
      if (!isSameScene(parts, shaped)) {
        shapes = shapesOf(view, state, inks);
        shaped = parts;
      }
      const ratio = window.devicePixelRatio;
      const scene = [shapes, view.transform, view.width, view.height, ratio];
      if (isSameScene(scene, drawn)) return;
      drawn = scene;
      resize(canvas, Math.round(MINI_SIZE.width * ratio), Math.round(MINI_SIZE.height * ratio));
      context.reset();
      const { left, top, scale } = miniFrameOf(view);
      const zoom = scale * ratio;
      context.setTransform(zoom, 0, 0, zoom, -left * zoom, -top * zoom);
      drawShapes(context, shapes, BORDER * scale < THIN);
      const shown = shownIn(view);
      context.strokeStyle = inks.accent;
      context.lineWidth = FRAME / scale;
      context.strokeRect(shown.x, shown.y, shown.width, shown.height);
    },
    forgetInks() {
      inks = undefined;
    },
  };
}

function drawShapes(context: CanvasRenderingContext2D, shapes: readonly Shape[], thin: boolean): void {
  context.lineWidth = BORDER;
  for (const { ink, path } of shapes) {
    context.fillStyle = thin ? ink.border : ink.fill;
    context.fill(path);
    if (thin) continue;
    context.strokeStyle = ink.border;
    context.stroke(path);
  }
}

function shapesOf({ nodeLookup }: View, state: State, inks: Inks): readonly Shape[] {
  const shapes = new Map<BoxInk, Shape>();
  for (const { id: nodeId, internals, measured } of nodeLookup.values()) {
    const { kind, id } = targetOf(nodeId);
    const ink = kind === 'slot' ? inks.miniSlot : inkOfStep(id as StepId, state, inks);
    if (ink === undefined) continue;
    const shape = shapes.get(ink) ?? { ink, path: new Path2D() };
    shapes.set(ink, shape);
    const { x, y } = internals.positionAbsolute;
    const { width = 0, height = 0 } = measured;
    shape.path.roundRect(x, y, width, height, kind === 'slot' ? height / 2 : CORNER);
  }
  return [...shapes.values()];
}

function inkOfStep(id: StepId, state: State, inks: Inks): BoxInk | undefined {
  const outline = shownOutline(id, state);
  return outline && inks.step(outline);
}
