import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gutterFor, isInTheWay } from './wire-gutter.ts';
import { curvePath, gutterPath, mayMeetNodes, pointsOfCurve, runsBackwards, sagOf } from './wire-path.ts';

const at = (x: number, y: number) => ({ x, y });
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

test('a curve leaves to the right and arrives from the left', () => {
  expect(curvePath(at(0, 0), at(100, 40))).toBe('M0,0C50,0 50,40 100,40');
});

test('the points of a curve go from end to end', () => {
  const points = pointsOfCurve(at(0, 0), at(100, 40));
  expect(points[0]).toEqual(at(0, 0));
  expect(points.at(-1)).toEqual(at(100, 40));
  expect(points[points.length >> 1]).toEqual(at(50, 20));
});

test('no point of a curve is further from the straight line than its sag', () => {
  const place = fc.record({ x: fc.integer({ min: -50, max: 900 }), y: fc.integer({ min: -900, max: 900 }) });
  fc.assert(
    fc.property(place, (to) => {
      const length = Math.hypot(to.x, to.y) || 1;
      const far = pointsOfCurve(at(0, 0), to).map(({ x, y }) => Math.abs(x * to.y - y * to.x) / length);
      expect(Math.max(...far)).toBeLessThanOrEqual(sagOf(at(0, 0), to) + 1e-9);
    }),
  );
  expect(sagOf(at(0, 0), at(100, 0))).toBe(0);
  expect(sagOf(at(0, 0), at(100, 40))).toBeLessThan(6);
});

test('a wire to something further left runs backwards, at any height', () => {
  expect(runsBackwards(at(100, 0), at(50, 0))).toBe(true);
  expect(runsBackwards(at(100, 0), at(50, 300))).toBe(true);
  expect(runsBackwards(at(100, 0), at(150, 300))).toBe(false);
});

test('a wire straight down to the next row runs backwards, too', () => {
  expect(runsBackwards(at(100, 0), at(104, 200))).toBe(true);
});

test('only between distant ends may another node stand', () => {
  expect(mayMeetNodes(at(0, 0), at(100, 0))).toBe(false);
  expect(mayMeetNodes(at(0, 0), at(300, 0))).toBe(true);
});

test('along a gutter a wire is level there, and upright on both sides', () => {
  expect(gutterPath(at(100, 0), at(0, 200), 100)).toBe(
    'M100,0L109,0Q118,0 118,9L118,90Q118,100 108,100L-8,100Q-18,100 -18,110L-18,191Q-18,200 -9,200L0,200',
  );
});

const source = box(0, 0, 200, 150);

test('between two rows the gutter lies in the middle', () => {
  const target = box(-100, 250, 0, 280);
  const course = { from: at(200, 60), to: at(-100, 265), source, target };
  expect(gutterFor(course, [source, target])).toBe(200);
});

test('between nodes that overlap in height there is no gutter: it leads around them', () => {
  const target = box(-200, 20, -100, 50);
  const course = { from: at(200, 60), to: at(-200, 35), source, target };
  expect(gutterFor(course, [source, target])).toBe(-14);
});

test('a gutter that a third node stands in is not taken', () => {
  const target = box(-100, 350, 0, 380);
  const third = box(40, 180, 140, 320);
  const course = { from: at(200, 60), to: at(-100, 365), source, target };
  const height = gutterFor(course, [source, target, third]) as number;
  expect(height < 180 || height > 320).toBe(true);
  expect(height).toBeGreaterThan(150);
});

test('among very many nodes no gutter is looked for', () => {
  const target = box(-100, 350, 0, 380);
  const crowd = Array.from({ length: 500 }, (_, index) => box(0, index * 200, 100, index * 200 + 100));
  expect(gutterFor({ from: at(200, 60), to: at(-100, 365), source, target }, crowd)).toBeUndefined();
});

test('a node in between is in the way of a curve, the nodes at its ends are not', () => {
  const target = box(600, 0, 800, 150);
  const course = { from: at(200, 60), to: at(600, 60), source, target };
  expect(isInTheWay(course, [source, target])).toBe(false);
  expect(isInTheWay(course, [source, target, box(350, 20, 450, 100)])).toBe(true);
  expect(isInTheWay(course, [source, target, box(350, 200, 450, 300)])).toBe(false);
});
