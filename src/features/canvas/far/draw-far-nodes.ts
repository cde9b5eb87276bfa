// Draws thousands of nodes as boxes: all that look the same at once.
import type { InternalNode } from '@xyflow/react';
import type { DerivedState } from '#editor';
import type { StepId } from '#engine';
import type { StatusName } from '#ui';
import type { BoxInk, Inks } from '../drawing/inks.ts';
import { targetOf } from '../flow-nodes.ts';
import type { View } from '../node-looks.ts';
import { slotStateOf } from '../slot-state.ts';
import { outlineOf } from '../step-outline.ts';
import { type Detail, detailAt } from '../zoom-levels.ts';

export interface FarNodesDrawing {
  readonly view: View;
  readonly near: ReadonlyMap<string, Detail>;
  readonly state: DerivedState;
  readonly inks: Inks;
  /** Pixels of the screen to a px. */
  readonly ratio: number;
  /** Of the nodes that a wire in hand could go to; undefined while none is drawn. */
  readonly fitting: ReadonlySet<string> | undefined;
}

/** In pixels of the screen. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Batch {
  readonly ink: BoxInk;
  readonly alpha: number;
  readonly boxes: { readonly box: Box; readonly radius: number }[];
}

interface Label {
  readonly text: string;
  readonly alpha: number;
  readonly box: Box;
}

const DIMMED = 0.4;
const TEXT = 12; // px on the screen
const STRIPE = 3; // px: the left border of a failed step

/** Where there is room, a sign tells the state beside its colour. */
const signs: Partial<Record<StatusName, string>> = {
  'will-run': '▷ ',
  running: '▷ ',
  ran: '✓ ',
  'will-skip': '» ',
  skipped: '» ',
  'may-skip': '? ',
  'will-fail': '! ',
  failed: '! ',
  blocked: '× ',
};

/** `context` is in pixels of the screen. */
export function drawFarNodes(context: CanvasRenderingContext2D, drawing: FarNodesDrawing): void {
  const { view, near, state, inks, ratio, fitting } = drawing;
  const zoom = view.transform[2];
  const withSigns = detailAt(zoom) === 'tiny';
  const batches = new Map<string, Batch>();
  const labels: Label[] = [];
  const stripes: { readonly box: Box; readonly ink: BoxInk }[] = [];
  for (const node of view.nodeLookup.values()) {
    const nodeId = node.id;
    if (near.has(nodeId)) continue;
    const box = boxOnScreen(node, view, ratio);
    if (box === undefined) continue;
    const { kind, id } = targetOf(nodeId);
    const alpha = fitting === undefined || fitting.has(nodeId) ? 1 : DIMMED;
    const put = (key: string, ink: BoxInk, radius: number) => {
      const batch = batches.get(`${key} ${alpha}`) ?? { ink, alpha, boxes: [] };
      batches.set(`${key} ${alpha}`, batch);
      batch.boxes.push({ box, radius });
    };
    if (kind === 'slot') {
      const slot = state.slotViewOf.get(id);
      const look = slot && slotStateOf(slot);
      const written = slot !== undefined && slot.writers.length > 0;
      put(`slot ${look} ${written}`, inks.slot(look, written), box.height / 2);
      continue;
    }
    const named = state.names.steps.get(id as StepId);
    const status = state.statusOf.get(id as StepId);
    if (named === undefined || status === undefined) continue;
    const look = outlineOf(status, state.planShown ? state.planOf.get(id as StepId) : undefined);
    const ink = inks.step(look);
    put(`step ${look}`, ink, inks.radius * zoom * ratio);
    if (look === 'failed') stripes.push({ box, ink });
    const sign = withSigns ? (signs[look] ?? '') : '';
    labels.push({ text: sign + (named.disabled ? '–' : named.index), alpha, box });
  }
  drawBoxes(context, batches.values(), ratio);
  for (const { box, ink } of stripes) {
    context.fillStyle = ink.border;
    context.fillRect(box.left, box.top, Math.min(STRIPE * ratio, box.width), box.height);
  }
  drawLabels(context, labels, inks, ratio);
  context.globalAlpha = 1;
}

function drawBoxes(context: CanvasRenderingContext2D, batches: Iterable<Batch>, ratio: number): void {
  const line = Math.max(1, Math.round(ratio));
  context.lineWidth = line;
  for (const { ink, alpha, boxes } of batches) {
    context.globalAlpha = alpha;
    context.fillStyle = ink.fill;
    context.strokeStyle = ink.border;
    context.beginPath();
    for (const { box, radius } of boxes) {
      context.roundRect(
        box.left + line / 2,
        box.top + line / 2,
        Math.max(0, box.width - line),
        Math.max(0, box.height - line),
        radius,
      );
    }
    context.fill();
    context.stroke();
  }
}

function drawLabels(
  context: CanvasRenderingContext2D,
  labels: readonly Label[],
  inks: Inks,
  ratio: number,
): void {
  context.font = `500 ${TEXT * ratio}px ${inks.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = inks.number;
  for (const { text, alpha, box } of labels) {
    context.globalAlpha = alpha;
    context.fillText(text, box.left + box.width / 2, box.top + box.height / 2);
  }
}

/** Undefined where it is out of view. */
function boxOnScreen({ internals, measured }: InternalNode, view: View, ratio: number): Box | undefined {
  const [left, top, zoom] = view.transform;
  const { x, y } = internals.positionAbsolute;
  const from = { x: x * zoom + left, y: y * zoom + top };
  const to = { x: from.x + (measured.width ?? 0) * zoom, y: from.y + (measured.height ?? 0) * zoom };
  if (to.x < 0 || to.y < 0 || from.x > view.width || from.y > view.height) return undefined;
  const [a, b] = [Math.round(from.x * ratio), Math.round(from.y * ratio)];
  return { left: a, top: b, width: Math.round(to.x * ratio) - a, height: Math.round(to.y * ratio) - b };
}
