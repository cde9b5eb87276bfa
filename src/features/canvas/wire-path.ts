// The course of a wire: a curve from left to right; backwards, as after a line break, straight along the gutter.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** At least this much runs straight out of a node, and straight into the next. */
export const LEAD = 18;
const BEND = 10;

export function curvePath(from: Point, to: Point): string {
  const reach = Math.max(LEAD, Math.abs(to.x - from.x) / 2);
  return `M${from.x},${from.y}C${from.x + reach},${from.y} ${to.x - reach},${to.y} ${to.x},${to.y}`;
}

/** Whether a curve would have to turn back through the nodes it joins. */
export function runsBackwards(from: Point, to: Point): boolean {
  return to.x - from.x < LEAD / 2 && Math.abs(to.y - from.y) > 4 * BEND;
}

/** `gutter` is the height at which there is room between the two. */
export function gutterPath(from: Point, to: Point, gutter: number): string {
  const right = from.x + LEAD;
  const left = to.x - LEAD;
  const corners: readonly Point[] = [
    { x: right, y: from.y },
    { x: right, y: gutter },
    { x: left, y: gutter },
    { x: left, y: to.y },
  ];
  let path = `M${from.x},${from.y}`;
  corners.forEach((corner, index) => {
    const before = corners[index - 1] ?? from;
    const after = corners[index + 1] ?? to;
    const bend = Math.min(BEND, half(before, corner), half(corner, after));
    const into = towards(corner, before, bend);
    const out = towards(corner, after, bend);
    path += `L${into.x},${into.y}Q${corner.x},${corner.y} ${out.x},${out.y}`;
  });
  return `${path}L${to.x},${to.y}`;
}

function half(a: Point, b: Point): number {
  return (Math.abs(a.x - b.x) + Math.abs(a.y - b.y)) / 2;
}

/** The point that far from `from` on the straight, level or upright, way to `to`. */
function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}
