import type { InternalNode } from '@xyflow/react';
import { expect, test } from 'vitest';
import { frameBoxOf } from './frame-box.ts';

function node(type: string, x: number, y: number, width: number, height: number) {
  return { type, internals: { positionAbsolute: { x, y } }, measured: { width, height } } as Pick<
    InternalNode,
    'type' | 'internals' | 'measured'
  >;
}

test('a frame stands around its nodes, and around the plan tags of its steps', () => {
  const lookup = new Map([
    ['step:a', node('step', 100, 100, 208, 150)],
    ['slot:x', node('slot', 0, 120, 80, 30)],
  ]);
  expect(frameBoxOf(['step:a', 'slot:x'], lookup)).toEqual({ x: -20, y: 52, width: 348, height: 218 });
});

test('a frame none of whose nodes is drawn has no place', () => {
  expect(frameBoxOf(['step:gone'], new Map())).toBeUndefined();
  expect(frameBoxOf([], new Map())).toBeUndefined();
});
