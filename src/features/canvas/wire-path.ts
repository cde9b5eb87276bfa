// The course of a wire: a curve from left to right; backwards, as after a line break, or around what stands in between,
// straight along a gutter.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function isSamePoint(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

/** At least this much runs straight out of a node, and straight into the next. */
export const LEAD = 18;
const BEND = 10;

/** As much of a canvas, or of a `Path2D`, as a course needs. */
export type PathSink = Pick<CanvasPath, 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo'>;

export function traceCurve(sink: PathSink, from: Point, to: Point): void {
  const reach = reachOf(from, to);
  sink.moveTo(from.x, from.y);
  if (from.y === to.y) sink.lineTo(to.x, to.y);
  else sink.bezierCurveTo(from.x + reach, from.y, to.x - reach, to.y, to.x, to.y);
}

export function curvePath(from: Point, to: Point): string {
  return toPathData((sink) => traceCurve(sink, from, to));
}

/** For an SVG path's `d`. */
function toPathData(trace: (sink: PathSink) => void): string {
  let data = '';
  trace({
    moveTo: (x, y) => {
      data += `M${x},${y}`;
    },
    lineTo: (x, y) => {
      data += `L${x},${y}`;
    },
    quadraticCurveTo: (cx, cy, x, y) => {
      data += `Q${cx},${cy} ${x},${y}`;
    },
    bezierCurveTo: (ax, ay, bx, by, x, y) => {
      data += `C${ax},${ay} ${bx},${by} ${x},${y}`;
    },
  });
  return data;
}

/**
 * No point of the curve is further than this from the straight line between its ends. Along t it is at most 0.145 of the
 * height away from where a line would be, and at most 0.289 of what its arms are longer than half the width.
 */
export function sagOf(from: Point, to: Point): number {
  const [width, height] = [to.x - from.x, Math.abs(to.y - from.y)];
  const upright = 0.145 * height * Math.abs(width);
  const level = 0.289 * (reachOf(from, to) - width / 2) * height;
  return (upright + level) / Math.hypot(width, height) || 0;
}

function reachOf(from: Point, to: Point): number {
  return Math.max(LEAD, Math.abs(to.x - from.x) / 2);
}

/** Whether a curve would have to turn back through the nodes it joins. */
export function runsBackwards(from: Point, to: Point): boolean {
  const reach = to.x - from.x;
  return reach < 0 || (reach < LEAD / 2 && Math.abs(to.y - from.y) > 4 * BEND);
}

const NARROWEST = 80; // px: between closer ends there is no room for another node
const SAMPLES = 16;

/** Whether the curve is long enough to run under a node that it does not join. */
export function mayMeetNodes(from: Point, to: Point): boolean {
  return to.x - from.x > NARROWEST + 2 * LEAD;
}

/** Points of the curve, from end to end. */
export function pointsOfCurve(from: Point, to: Point): readonly Point[] {
  const reach = reachOf(from, to);
  return Array.from({ length: SAMPLES + 1 }, (_, index) => {
    const t = index / SAMPLES;
    const s = 1 - t;
    const [a, b, c, d] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    return {
      x: a * from.x + b * (from.x + reach) + c * (to.x - reach) + d * to.x,
      y: (a + b) * from.y + (c + d) * to.y,
    };
  });
}

/** `gutter` is the height at which there is room between the two. */
export function traceGutter(sink: PathSink, from: Point, to: Point, gutter: number): void {
  const right = from.x + LEAD;
  const left = to.x - LEAD;
  const corners: readonly Point[] = [
    { x: right, y: from.y },
    { x: right, y: gutter },
    { x: left, y: gutter },
    { x: left, y: to.y },
  ];
  sink.moveTo(from.x, from.y);
  corners.forEach((corner, index) => {
    const before = corners[index - 1] ?? from;
    const after = corners[index + 1] ?? to;
    const bend = Math.min(BEND, half(before, corner), half(corner, after));
    const into = towards(corner, before, bend);
    const out = towards(corner, after, bend);
    sink.lineTo(into.x, into.y);
    sink.quadraticCurveTo(corner.x, corner.y, out.x, out.y);
  });
  sink.lineTo(to.x, to.y);
}

export function gutterPath(from: Point, to: Point, gutter: number): string {
  return toPathData((sink) => traceGutter(sink, from, to, gutter));
}

function half(a: Point, b: Point): number {
  return (Math.abs(a.x - b.x) + Math.abs(a.y - b.y)) / 2;
}

/** The point that far from `from` on the straight, level or upright, way to `to`. */
function towards(from: Point, to: Point, by: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * by, y: from.y + Math.sign(to.y - from.y) * by };
}
