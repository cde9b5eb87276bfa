// Boxes in pixels of the screen, and whole ones.
import type { BoxInk } from '../drawing/inks.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const ROUND = 2; // px: a smaller corner is not seen
const STRIPE = 3; // px: the left border of a failed step

/** Whether no two of them have a pixel in common. */
export function standApart(boxes: readonly Box[]): boolean {
  const sorted = [...boxes].sort((a, b) => a.top - b.top);
  return sorted.every((box, place) => {
    for (let next = place + 1; next < sorted.length; next++) {
      const other = sorted[next] as Box;
      if (other.top >= box.top + box.height) return true;
      if (other.left < box.left + box.width && box.left < other.left + other.width) return false;
    }
    return true;
  });
}

/** Whether the box is filled to its corners. `ratio` is pixels of the screen to a px. */
export function isSquare({ height }: Box, radius: number, ratio: number): boolean {
  return Math.min(radius, height / 2) < ROUND * ratio;
}

/** All of one look. What each becomes hangs on nothing but itself, so that some of them can be drawn anew. */
export function drawBoxes(
  context: CanvasRenderingContext2D,
  ink: BoxInk,
  boxes: readonly Box[],
  radius: number,
  ratio: number,
): void {
  const line = Math.max(1, Math.round(ratio));
  const square = boxes.filter((box) => isSquare(box, radius, ratio));
  drawSquare(context, ink, square, line);
  if (square.length < boxes.length) {
    const round = boxes.filter((box) => !isSquare(box, radius, ratio));
    drawRound(context, ink, round, radius, line);
  }
  if (!ink.striped) return;
  context.fillStyle = ink.border;
  for (const { left, top, width, height } of boxes) {
    context.fillRect(left, top, Math.min(STRIPE * ratio, width), height);
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
