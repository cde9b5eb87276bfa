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

/** All of one look. */
interface Batch {
  readonly ink: BoxInk;
  readonly radius: number;
  readonly boxes: Box[];
}

interface Label {
  readonly text: string;
  readonly box: Box;
}

/** What is drawn equally strong. */
interface Layer {
  readonly alpha: number;
  readonly steps: Map<BoxInk, Batch>;
  readonly slots: Map<BoxInk, Batch>;
  readonly labels: Label[];
  readonly stripes: { readonly box: Box; readonly ink: BoxInk }[];
}

const DIMMED = 0.4;
const TEXT = 12; // px on the screen
const PILL = 1_000; // px: more than any has
const ROUND = 1; // px: a smaller corner is not seen
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
  const { inks, ratio } = drawing;
  for (const { alpha, steps, slots, labels, stripes } of layersOf(drawing)) {
    context.globalAlpha = alpha;
    drawBoxes(context, slots.values(), ratio);
    drawBoxes(context, steps.values(), ratio);
    for (const { box, ink } of stripes) {
      context.fillStyle = ink.border;
      context.fillRect(box.left, box.top, Math.min(STRIPE * ratio, box.width), box.height);
    }
    drawLabels(context, labels, inks, ratio);
  }
  context.globalAlpha = 1;
}

function layersOf({ view, near, state, inks, ratio, fitting }: FarNodesDrawing): readonly Layer[] {
  const zoom = view.transform[2];
  const withSigns = detailAt(zoom) === 'tiny';
  const [dimmed, full] = [DIMMED, 1].map(
    (alpha): Layer => ({ alpha, steps: new Map(), slots: new Map(), labels: [], stripes: [] }),
  ) as [Layer, Layer];
  for (const node of view.nodeLookup.values()) {
    if (near.has(node.id)) continue;
    const box = boxOnScreen(node, view, ratio);
    if (box === undefined) continue;
    const { kind, id } = targetOf(node.id);
    const layer = fitting === undefined || fitting.has(node.id) ? full : dimmed;
    if (kind === 'slot') {
      const slot = state.slotViewOf.get(id);
      const written = slot !== undefined && slot.writers.length > 0;
      put(layer.slots, inks.slot(slot && slotStateOf(slot), written), box, PILL);
      continue;
    }
    const named = state.names.steps.get(id as StepId);
    const status = state.statusOf.get(id as StepId);
    if (named === undefined || status === undefined) continue;
    const look = outlineOf(status, state.planShown ? state.planOf.get(id as StepId) : undefined);
    const ink = inks.step(look);
    put(layer.steps, ink, box, inks.radius * zoom * ratio);
    if (look === 'failed') layer.stripes.push({ box, ink });
    const sign = withSigns ? (signs[look] ?? '') : '';
    layer.labels.push({ text: sign + (named.disabled ? '–' : named.index), box });
  }
  return [dimmed, full];
}

function put(batches: Map<BoxInk, Batch>, ink: BoxInk, box: Box, radius: number): void {
  const batch = batches.get(ink);
  if (batch === undefined) batches.set(ink, { ink, radius, boxes: [box] });
  else batch.boxes.push(box);
}

function drawBoxes(context: CanvasRenderingContext2D, batches: Iterable<Batch>, ratio: number): void {
  const line = Math.max(1, Math.round(ratio));
  for (const { ink, radius, boxes } of batches) {
    if (radius < ROUND * ratio) drawSquare(context, ink, boxes, line);
    else drawRound(context, ink, boxes, radius, line);
  }
}

/** Filled twice, which is faster than any path: no edge of a box lies between two pixels. */
function drawSquare(
  context: CanvasRenderingContext2D,
  ink: BoxInk,
  boxes: readonly Box[],
  line: number,
): void {
  context.fillStyle = ink.border;
  for (const { left, top, width, height } of boxes) context.fillRect(left, top, width, height);
  context.fillStyle = ink.fill;
  for (const { left, top, width, height } of boxes) {
    if (width > 2 * line && height > 2 * line) {
      context.fillRect(left + line, top + line, width - 2 * line, height - 2 * line);
    }
  }
}

function drawRound(
  context: CanvasRenderingContext2D,
  ink: BoxInk,
  boxes: readonly Box[],
  radius: number,
  line: number,
): void {
  context.lineWidth = line;
  context.fillStyle = ink.fill;
  context.strokeStyle = ink.border;
  context.beginPath();
  for (const { left, top, width, height } of boxes) {
    context.roundRect(
      left + line / 2,
      top + line / 2,
      Math.max(0, width - line),
      Math.max(0, height - line),
      Math.min(radius, height / 2),
    );
  }
  context.fill();
  context.stroke();
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
  for (const { text, box } of labels) {
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
