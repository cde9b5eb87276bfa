import type { DocumentStep, Position, StepLibrary, WorkflowDocument } from '#document';
import type { StepModel } from '#engine';
import type { DocumentDraft } from '../document-draft.ts';

/** In px at 100 % zoom. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const slotSize: Size = { width: 86, height: 30 };
export const STEP_WIDTH = 208;
const GRID = 16; // dots of the canvas
const GAP = 16; // between two nodes
const REACH = 40; // how many dots to go away from what was wanted, at most

/** With a footer of two lines; `wired` has the rows that the model does not know. */
export function stepSizeOf(model: Pick<StepModel, 'fields' | 'outputs'>, wired = 0): Size {
  const rows = Math.max(model.fields.length, model.outputs.length, wired);
  return { width: STEP_WIDTH, height: 46 + 12 + 26 * rows + 48 };
}

/**
 * A top left corner on the grid, as near to the wanted one as can be, where something of this size covers no node
 * whose place the document knows; the wanted one itself, on the grid, where it is crowded all around.
 */
export function freePlace(
  document: WorkflowDocument | DocumentDraft,
  library: StepLibrary,
  wanted: Position,
  size: Size,
): Position {
  const taken = takenPlaces(document, library);
  const [x, y] = [onGrid(wanted[0]), onGrid(wanted[1])];
  for (const [across, down] of offsets) {
    const place: Position = [x + across * GRID, y + down * GRID];
    if (!taken.some((other) => isNear(place, size, other))) return place;
  }
  return [x, y];
}

function onGrid(coordinate: number): number {
  return Math.round(coordinate / GRID) * GRID + 0; // never −0, which a file cannot hold
}

interface Taken extends Size {
  readonly x: number;
  readonly y: number;
}

function isNear([x, y]: Position, { width, height }: Size, other: Taken): boolean {
  return (
    x < other.x + other.width + GAP &&
    other.x < x + width + GAP &&
    y < other.y + other.height + GAP &&
    other.y < y + height + GAP
  );
}

function takenPlaces({ workflow, layout }: WorkflowDocument | DocumentDraft, library: StepLibrary): Taken[] {
  const folded = new Set(layout.folded);
  const steps = workflow.steps.flatMap((step): Taken[] => {
    const place = layout.steps[step.id];
    return place === undefined ? [] : [{ x: place[0], y: place[1], ...sizeOf(step, library) }];
  });
  const slots = layout.slots
    .filter(([name]) => !folded.has(name))
    .map(([, [x, y]]): Taken => ({ x, y, ...slotSize }));
  return [...steps, ...slots];
}

function sizeOf(
  { model, inputs, outputs }: Pick<DocumentStep, 'model' | 'inputs' | 'outputs'>,
  library: StepLibrary,
): Size {
  const wired = Math.max(inputs.flatMap(([, fields]) => fields).length, outputs.length);
  return stepSizeOf(library.find(model) ?? { fields: [], outputs: [] }, wired);
}

/** Nearest first; of two as near, the one below before the one above, and both before those beside. */
const offsets: readonly Position[] = Array.from({ length: 2 * REACH + 1 }, (_, down) =>
  Array.from({ length: 2 * REACH + 1 }, (_, across): Position => [across - REACH, down - REACH]),
)
  .flat()
  .map((offset) => ({ offset, far: Math.hypot(offset[0] * 1.01, offset[1]) - (offset[1] > 0 ? 0.001 : 0) }))
  .toSorted((a, b) => a.far - b.far)
  .map(({ offset }) => offset);
