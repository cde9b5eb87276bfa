import type { Position } from '#document';
import type { StepId } from '#engine';
import { freePlace, type Size, STEP_WIDTH, slotSize } from './free-place.ts';
import type { ConnectView } from './survey.ts';

const BESIDE = 40; // px from a step to a slot next to it
const DOWN = 34; // px from the top of a step to its slots

/** Where a slot goes that joins two steps; undefined where neither has a place in the document. */
export function placeBetween(
  { document, library }: ConnectView,
  from: StepId,
  to: StepId,
  size: Size = slotSize,
): Position | undefined {
  const source = document.layout.steps[from];
  const sink = document.layout.steps[to];
  const wanted = middleOf(source, sink, size);
  return wanted === undefined ? undefined : freePlace(document, library, wanted, size);
}

function middleOf(
  source: Position | undefined,
  sink: Position | undefined,
  { width }: Size,
): Position | undefined {
  if (source !== undefined && sink !== undefined) {
    return [(source[0] + STEP_WIDTH + sink[0] - width) / 2, (source[1] + sink[1]) / 2 + DOWN];
  }
  if (source !== undefined) return [source[0] + STEP_WIDTH + BESIDE, source[1] + DOWN];
  return sink === undefined ? undefined : [sink[0] - width - BESIDE, sink[1] + DOWN];
}
