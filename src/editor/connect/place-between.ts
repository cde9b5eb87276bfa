import type { Position, StepLibrary, WorkflowDocument } from '#document';
import type { ConnectEnd } from './connect-end.ts';
import { freePlace, type Size, STEP_WIDTH, slotSize } from './free-place.ts';

const BESIDE = 40; // px to a node next to it
const DOWN = 34; // px from the top of a step to its slots

/** Where something goes that joins two ends; undefined where the document knows no place of either. */
export function placeBetween(
  document: WorkflowDocument,
  library: StepLibrary,
  source: ConnectEnd,
  sink: ConnectEnd,
  size: Size = slotSize,
): Position | undefined {
  const wanted = middleOf(cornerOf(document, source), cornerOf(document, sink), size);
  return wanted === undefined ? undefined : freePlace(document, library, wanted, size);
}

interface Corner {
  readonly left: number;
  readonly right: number;
  /** Where the top of a slot beside it is. */
  readonly y: number;
}

function cornerOf({ layout }: WorkflowDocument, end: ConnectEnd): Corner | undefined {
  if (end.kind === 'slot') {
    const place = layout.slots.find(([name]) => name === end.name)?.[1];
    return place && { left: place[0], right: place[0] + slotSize.width, y: place[1] };
  }
  const place = layout.steps[end.step];
  return place && { left: place[0], right: place[0] + STEP_WIDTH, y: place[1] + DOWN };
}

function middleOf(source: Corner | undefined, sink: Corner | undefined, size: Size): Position | undefined {
  const up = size === slotSize ? 0 : DOWN;
  if (source !== undefined && sink !== undefined) {
    return [(source.right + sink.left - size.width) / 2, (source.y + sink.y) / 2 - up];
  }
  if (source !== undefined) return [source.right + BESIDE, source.y - up];
  return sink && [sink.left - size.width - BESIDE, sink.y - up];
}
