// A workflow as a small picture: where its nodes stand, what joins them, and nothing else.
import type { ValueType } from '#engine';
import { type SlotInfo, slotsOf } from './slots-of.ts';
import type { StepLibrary } from './step-library.ts';
import { toSteps } from './to-steps.ts';
import type { WorkflowDocument } from './workflow-document.ts';

/** In px of the picture. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Thumbnail {
  readonly steps: readonly (Box & { readonly id: string })[];
  readonly slots: readonly (Box & { readonly name: string; readonly type: ValueType })[];
  /** Paths from right sides to left sides. */
  readonly wires: readonly string[];
}

const WIDTH = 252;
const HEIGHT = 96;
/** In px of the picture. */
export const thumbnailSize = { width: WIDTH, height: HEIGHT };
const MARGIN = 10;
const STEP = { width: 208, height: 132 }; // on the canvas
const SLOT = { width: 86, height: 30 };
const MOST = 0.26; // a node as large as in the drawings, even of a small workflow
const BACK = 12; // how far a wire that goes back swings out
const MOST_NODES = 120; // of each kind: more would be a grey area, and as large as the document
const PILL = { width: 26, height: 12 }; // slots are drawn larger than they are, or they would be dots

/** Undefined where the document does not say where its nodes stand. */
export function thumbnailOf(document: WorkflowDocument, library: StepLibrary): Thumbnail | undefined {
  const steps = toSteps(document, library);
  const slots = slotsOf(steps, document.scenarios[0]?.values ?? []);
  const slotPlaces = new Map(document.layout.slots);
  const placedSteps = steps.slice(0, MOST_NODES).flatMap((step) => {
    const place = document.layout.steps[step.id];
    return place === undefined ? [] : [{ step, x: place[0], y: place[1], ...STEP }];
  });
  const placedSlots = slots.slice(0, MOST_NODES).flatMap((slot) => {
    const place = slotPlaces.get(slot.name);
    return place === undefined ? [] : [{ slot, x: place[0], y: place[1], ...SLOT }];
  });
  const all = [...placedSteps, ...placedSlots];
  if (all.length === 0) return undefined;
  const intoPicture = fitting(all);
  const stepBoxes = placedSteps.map(({ step, ...box }) => ({ id: step.id, ...intoPicture(box) }));
  const slotBoxes = placedSlots.map(({ slot, ...box }) => ({
    name: slot.name,
    type: slot.type,
    ...pill(intoPicture(box)),
  }));
  return { steps: stepBoxes, slots: slotBoxes, wires: wiresOf(slots, stepBoxes, slotBoxes) };
}

function fitting(boxes: readonly Box[]): (box: Box) => Box {
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - left;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - top;
  const scale = Math.min((WIDTH - 2 * MARGIN) / width, (HEIGHT - 2 * MARGIN) / height, MOST);
  const dx = (WIDTH - width * scale) / 2;
  const dy = (HEIGHT - height * scale) / 2;
  return (box) => ({
    x: round(dx + (box.x - left) * scale),
    y: round(dy + (box.y - top) * scale),
    width: round(box.width * scale),
    height: round(box.height * scale),
  });
}

function pill({ x, y, width, height }: Box): Box {
  return { ...PILL, x: x + (width - PILL.width) / 2, y: y + (height - PILL.height) / 2 };
}

function wiresOf(
  slots: readonly SlotInfo[],
  stepBoxes: Thumbnail['steps'],
  slotBoxes: Thumbnail['slots'],
): string[] {
  const steps = new Map<string, Box>(stepBoxes.map((box) => [box.id, box]));
  const places = new Map<string, Box>(slotBoxes.map((box) => [box.name, box]));
  return slots
    .flatMap(({ name, readers, writers }) => [
      ...readers.map(({ step }) => wire(places.get(name), steps.get(step))),
      ...writers.map(({ step }) => wire(steps.get(step), places.get(name))),
    ])
    .filter((path) => path !== '');
}

function wire(from: Box | undefined, to: Box | undefined): string {
  if (from === undefined || to === undefined) return '';
  const x1 = round(from.x + from.width);
  const y1 = round(from.y + from.height / 2);
  const x2 = round(to.x);
  const y2 = round(to.y + to.height / 2);
  const bend = round(x2 > x1 ? (x2 - x1) / 2 : BACK);
  return `M${x1} ${y1}C${round(x1 + bend)} ${y1} ${round(x2 - bend)} ${y2} ${x2} ${y2}`;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
