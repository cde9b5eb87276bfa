// Draws thousands of nodes as boxes: all that look the same at once, and where none moved only those that changed.
import type { DerivedState } from '#editor';
import type { StepId } from '#engine';
import { type BoxInk, type Inks, isSameInk, readInks } from '../drawing/inks.ts';
import { isSameScene, resize } from '../drawing/use-drawing.ts';
import { comparedSlotOf, comparedSlotState, slotStateOf } from '../slot-state.ts';
import { shownOutline } from '../step-outline.ts';
import { type Box, drawBoxes, isSquare, standApart } from './boxes.ts';
import { DIMMED, type FarNode, type FarNodesDrawing, type FarNodesInView } from './far-nodes-in-view.ts';

/** A box that is drawn, or none where its step is not known. */
interface Mark {
  readonly node: FarNode;
  readonly ink: BoxInk | undefined;
}

/** What stands on the canvas. */
interface Drawn {
  /** As long as these are the same, each box is where it was. */
  readonly stage: readonly unknown[];
  /** As long as these are the same, too, each looks as it did. */
  readonly facts: readonly unknown[];
  readonly marks: readonly Mark[];
}

/** In pixels of the screen. */
interface Scale {
  readonly ratio: number;
  /** Of the corners. */
  readonly radius: Readonly<Record<FarNode['kind'], number>>;
}

const PILL = 1_000; // more than any is high

export function createFarBoxesDrawing(canvas: HTMLCanvasElement, inView: FarNodesInView): FarNodesDrawing {
  const context = canvas.getContext('2d');
  let inks: Inks | undefined;
  let drawn: Drawn | undefined;
  return {
    draw({ view, state, fitting }) {
      if (context === null) return;
      const { width, height, transform } = view;
      const ratio = window.devicePixelRatio;
      const nodes = inView(view, ratio, fitting);
      inks ??= readInks(canvas);
      const stage = [nodes, width, height, transform[2], ratio, inks];
      const facts = [state.statusOf, state.planOf, state.planShown, state.slotViewOf, state.comparison];
      const before = drawn !== undefined && isSameScene(stage, drawn.stage) ? drawn : undefined;
      if (before !== undefined && isSameScene(facts, before.facts)) return;
      const inkOf = inkIn(state, inks);
      const marks = nodes.map((node): Mark => ({ node, ink: inkOf(node) }));
      const scale = { ratio, radius: { slot: PILL, step: inks.radius * transform[2] * ratio } };
      const changed = before && changedSince(before, marks, nodes);
      if (changed === undefined) {
        resize(canvas, Math.round(width * ratio), Math.round(height * ratio));
        context.reset();
      } else clear(context, changed, scale);
      drawMarks(context, changed ?? marks, scale);
      drawn = { stage, facts, marks };
    },
    forget() {
      inks = undefined;
    },
  };
}

function inkIn(state: DerivedState, inks: Inks) {
  const { slotViewOf, comparison } = state;
  return ({ kind, id }: FarNode): BoxInk | undefined => {
    if (kind === 'step') {
      const outline = shownOutline(id as StepId, state);
      return outline && inks.step(outline);
    }
    const slot = slotViewOf.get(id);
    const written = slot !== undefined && slot.writers.length > 0;
    if (comparison !== undefined)
      return inks.slot(comparedSlotState(comparedSlotOf(id, comparison)), written);
    return inks.slot(slot && slotStateOf(slot), written);
  };
}

/** Undefined where one of them cannot be drawn anew without others. */
function changedSince(
  { marks: before }: Drawn,
  marks: readonly Mark[],
  nodes: readonly FarNode[],
): readonly Mark[] | undefined {
  const changed = marks.filter(({ ink }, place) => !isSameInk(ink, before[place]?.ink));
  return changed.length === 0 || areApart(nodes) ? changed : undefined;
}

const known = new WeakMap<readonly FarNode[], boolean>();

/** Found once, as long as none moves. */
function areApart(nodes: readonly FarNode[]): boolean {
  const found = known.get(nodes) ?? standApart(nodes.map(({ box }) => box));
  known.set(nodes, found);
  return found;
}

/** Takes away what would be seen through what comes there. */
function clear(context: CanvasRenderingContext2D, marks: readonly Mark[], { radius, ratio }: Scale): void {
  for (const { node, ink } of marks) {
    const { kind, box, alpha } = node;
    if (ink !== undefined && alpha === 1 && isSquare(box, radius[kind], ratio)) continue;
    context.clearRect(box.left, box.top, box.width, box.height);
  }
}

function drawMarks(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  { radius, ratio }: Scale,
): void {
  for (const alpha of [DIMMED, 1]) {
    context.globalAlpha = alpha;
    for (const kind of ['slot', 'step'] as const) {
      const some = marks.filter(({ node }) => node.kind === kind && node.alpha === alpha);
      for (const [ink, boxes] of boxesByInk(some)) drawBoxes(context, ink, boxes, radius[kind], ratio);
    }
  }
}

function boxesByInk(marks: readonly Mark[]): ReadonlyMap<BoxInk, readonly Box[]> {
  const all = new Map<BoxInk, Box[]>();
  for (const { node, ink } of marks) {
    if (ink === undefined) continue;
    const boxes = all.get(ink);
    if (boxes === undefined) all.set(ink, [node.box]);
    else boxes.push(node.box);
  }
  return all;
}
