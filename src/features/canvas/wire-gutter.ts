// Where a wire finds room that runs backwards, or would run under a node. It leaves to the right, goes level along a
// gutter and arrives from the left; here the height of that gutter is chosen.
import { LEAD, type Point, pointsOfCurve } from './wire-path.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface WireCourse {
  readonly from: Point;
  readonly to: Point;
  /** The nodes that it joins. */
  readonly source: Box;
  readonly target: Box;
}

const AIR = 14; // px between a gutter and a node
const CROWD = 160; // where more nodes than this lie along the way, no gutter leads around them all
const TRIES = 24;

/**
 * The height of the best gutter: under no node if there is such a one, and by the shortest way. Undefined where a wire
 * is so long that looking for one is in vain.
 */
export function gutterFor(
  { from, to, source, target }: WireCourse,
  boxes: Iterable<Box>,
): number | undefined {
  const out = from.x + LEAD;
  const into = to.x - LEAD;
  const [left, right] = [Math.min(out, into), Math.max(out, into)];
  const near: Box[] = [];
  for (const box of boxes) {
    if (box.right <= left || box.left >= right) continue;
    near.push(box);
    if (near.length > CROWD) return undefined;
  }
  const [upper, lower] = source.top < target.top ? [source, target] : [target, source];
  const between = (upper.bottom + lower.top) / 2;
  const heights = lower.top - upper.bottom >= AIR ? [between] : [];
  for (const box of [source, target, ...near]) heights.push(box.top - AIR, box.bottom + AIR);
  const wayOf = (height: number) => Math.abs(from.y - height) + Math.abs(to.y - height);
  heights.sort((a, b) => wayOf(a) - wayOf(b));

  let best = between;
  let least = Number.POSITIVE_INFINITY;
  for (const height of heights.slice(0, TRIES)) {
    const cost = wayOf(height) + CROSSING * crossings({ out, into, from, to, height }, near);
    if (cost < least) {
      best = height;
      least = cost;
    }
    if (least < CROSSING) break; // the ways only grow longer
  }
  return best;
}

const CROSSING = 10_000; // px of detour that are better than to run under a node

interface Course {
  /** Where it goes up or down, after the one node and before the other. */
  readonly out: number;
  readonly into: number;
  readonly from: Point;
  readonly to: Point;
  readonly height: number;
}

/** How often the level part and the two upright ones meet a node. */
function crossings({ out, into, from, to, height }: Course, boxes: readonly Box[]): number {
  let count = 0;
  for (const box of boxes) {
    if (box.top < height && height < box.bottom) count++;
    if (box.left < out && out < box.right && meets(box, from.y, height)) count++;
    if (box.left < into && into < box.right && meets(box, to.y, height)) count++;
  }
  return count;
}

function meets({ top, bottom }: Box, a: number, b: number): boolean {
  return Math.min(a, b) < bottom && top < Math.max(a, b);
}

/** Whether the curve would run under a node that it does not join. */
export function isInTheWay({ from, to, source, target }: WireCourse, boxes: Iterable<Box>): boolean {
  let points: readonly Point[] | undefined;
  for (const box of boxes) {
    if (box === source || box === target || box.right < from.x || box.left > to.x) continue;
    if (!meets(box, from.y, to.y + (from.y === to.y ? 0.5 : 0))) continue;
    points ??= pointsOfCurve(from, to);
    if (points.some(({ x, y }) => box.left < x && x < box.right && box.top < y && y < box.bottom))
      return true;
  }
  return false;
}
