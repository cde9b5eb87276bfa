import { expect, test } from 'vitest';
import type { WireEnds } from '#editor';
import type { StepId } from '#engine';
import { wireId } from '../flow-edges.ts';
import { curvePath, gutterPath, pointsOfCurve } from '../wire-path.ts';
import { distanceToCourse, isNearCourse, parseCourse, wireOfId } from './wire-hit.ts';

const from = { x: -10.5, y: 20 };
const to = { x: 200, y: 120.25 };

test('a course runs through the points of the curve that is drawn', () => {
  const course = parseCourse(curvePath(from, to));
  expect(course.points[0]).toEqual(from);
  expect(course.points.at(-1)).toEqual(to);
  for (const point of pointsOfCurve(from, to)) expect(distanceToCourse(point, course)).toBeLessThan(0.001);
  expect(distanceToCourse({ x: 0, y: 120 }, course)).toBeGreaterThan(60);
});

test('a course follows a gutter around its corners', () => {
  const course = parseCourse(gutterPath(to, from, 300));
  expect([course.top, course.bottom]).toEqual([20, 300]);
  expect(distanceToCourse({ x: 100, y: 300 }, course)).toBe(0);
  expect(distanceToCourse({ x: 100, y: 200 }, course)).toBeGreaterThan(90);
});

test('what lies outside the box of a course need not be measured', () => {
  const course = parseCourse(curvePath(from, to));
  expect(isNearCourse({ x: 208, y: 120 }, course, 8)).toBe(true);
  expect(isNearCourse({ x: 209, y: 120 }, course, 8)).toBe(false);
});

test('the id of a wire tells its ends, whatever their names', () => {
  const wires: WireEnds[] = [
    { role: 'read', step: 's"1' as StepId, slot: '__proto__', field: 'a]' },
    { role: 'write', step: 's1' as StepId, key: 'sum', slot: '["x"]' },
  ];
  for (const wire of wires) expect(wireOfId(wireId(wire))).toEqual(wire);
  expect(wireOfId('something else')).toBeUndefined();
});
