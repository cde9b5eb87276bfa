// Which wire is under the pointer. The page is not asked: to look for lines takes it long where there are many. The
// courses are read from what is drawn, so a wire is hit where it is seen.
import type { WireEnds } from '#editor';
import type { StepId } from '#engine';
import { edgeElement } from '../flow-edges.ts';
import type { Point } from '../wire-path.ts';

/** Corners of a wire's course, close enough to each other to be joined by straight lines. */
export interface Course {
  readonly points: readonly Point[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const CURVE_STEPS = 16;
const BEND_STEPS = 3;

/** Reads a path of lines, cubic and quadratic curves with absolute coordinates, as wires are drawn. */
export function parseCourse(path: string): Course {
  const points: Point[] = [];
  for (const [, letter, numbers] of path.matchAll(/([MLCQ])([^MLCQ]*)/g)) {
    const given = numbersIn(numbers ?? '');
    const from = points.at(-1);
    if (from === undefined || letter === 'M' || letter === 'L') points.push(...given);
    else points.push(...pointsAlong([from, ...given], letter === 'C' ? CURVE_STEPS : BEND_STEPS));
  }
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    points,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

function numbersIn(text: string): Point[] {
  const numbers = text.match(/-?\d*\.?\d+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const points: Point[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    points.push({ x: numbers[index] ?? 0, y: numbers[index + 1] ?? 0 });
  }
  return points;
}

/** Points of the Bézier curve of any degree with these corners, without the first. */
function pointsAlong(corners: readonly Point[], steps: number): Point[] {
  return Array.from({ length: steps }, (_, index) => {
    let level = corners;
    const t = (index + 1) / steps;
    while (level.length > 1) {
      level = level.slice(1).map((next, place) => between(level[place] ?? next, next, t));
    }
    return level[0] ?? { x: 0, y: 0 };
  });
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

export function distanceToCourse({ x, y }: Point, { points }: Course): number {
  let least = Number.POSITIVE_INFINITY;
  for (let index = 1; index < points.length; index++) {
    const a = points[index - 1] ?? { x, y };
    const b = points[index] ?? a;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length = dx * dx + dy * dy;
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
    least = Math.min(least, Math.hypot(x - a.x - t * dx, y - a.y - t * dy));
  }
  return least;
}

export function isNearCourse({ x, y }: Point, course: Course, reach: number): boolean {
  return (
    x >= course.left - reach &&
    x <= course.right + reach &&
    y >= course.top - reach &&
    y <= course.bottom + reach
  );
}

const edgeSelector = '.react-flow__edge';
const known = new WeakMap<Element, { readonly path: string; readonly course: Course }>();

/** Of the wires within reach, the one nearest to a point; all in the canvas's own coordinates. */
export function wireAt(root: Element, at: Point, reach: number): WireEnds | undefined {
  let best: Element | undefined;
  let least = reach;
  for (const edge of root.querySelectorAll(edgeSelector)) {
    const course = courseOf(edge);
    if (course === undefined || !isNearCourse(at, course, least)) continue;
    const distance = distanceToCourse(at, course);
    if (distance > least) continue;
    best = edge;
    least = distance;
  }
  return best === undefined ? undefined : wireOfId(best.getAttribute('data-id') ?? '');
}

/** As the wire is drawn now; undefined where it is not. */
export function courseOfWire(root: Element | null, wire: WireEnds): Course | undefined {
  const edge = edgeElement(root, wire);
  return edge === null ? undefined : courseOf(edge);
}

function courseOf(edge: Element): Course | undefined {
  const line = edge.querySelector('.react-flow__edge-path');
  const path = line?.getAttribute('d');
  if (line === null || !path) return undefined;
  const found = known.get(line);
  if (found?.path === path) return found.course;
  const course = parseCourse(path);
  known.set(line, { path, course });
  return course;
}

/** The inverse of `wireId`. */
export function wireOfId(id: string): WireEnds | undefined {
  const [role, ...rest] = id.startsWith('[') ? (JSON.parse(id) as string[]) : [];
  const [first = '', second = '', third = ''] = rest;
  if (role === 'read') return { role, slot: first, step: second as StepId, field: third };
  return role === 'write' ? { role, step: first as StepId, key: second, slot: third } : undefined;
}
