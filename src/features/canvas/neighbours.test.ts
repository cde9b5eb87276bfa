import { expect, test } from 'vitest';
import { neighbourOf } from './neighbours.ts';

const box = (id: string, x: number, y: number) => ({ id, x, y, width: 100, height: 50 });
const a = box('a', 0, 0);
const b = box('b', 200, 0);
const below = box('below', 0, 100);
const far = box('far', 600, 300);
const boxes = [a, b, below, far];

test('right follows a wire, even to a node that is farther away', () => {
  expect(neighbourOf('a', 'right', boxes, [{ source: 'a', target: 'far' }])).toBe('far');
});

test('of several wires, the nearest node is taken', () => {
  const links = [
    { source: 'a', target: 'far' },
    { source: 'a', target: 'b' },
  ];
  expect(neighbourOf('a', 'right', boxes, links)).toBe('b');
});

test('left follows a wire against its direction', () => {
  expect(neighbourOf('far', 'left', boxes, [{ source: 'a', target: 'far' }])).toBe('a');
});

test('without a wire, right goes to what stands there', () => {
  expect(neighbourOf('a', 'right', boxes, [])).toBe('b');
});

test('down goes to what stands below, past all wires', () => {
  expect(neighbourOf('a', 'down', boxes, [{ source: 'a', target: 'b' }])).toBe('below');
});

test('there is nothing beyond the last node', () => {
  expect(neighbourOf('a', 'up', boxes, [])).toBeUndefined();
});

test('a node that is gone has no neighbours', () => {
  expect(neighbourOf('gone', 'right', boxes, [])).toBeUndefined();
});
