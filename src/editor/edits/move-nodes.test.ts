import { expect, test } from 'vitest';
import { edited } from '../testing/edited.ts';
import { moveNodes } from './move-nodes.ts';

test('steps and slots move in one edit', () => {
  const edit = moveNodes([
    { kind: 'step', id: '__proto__', position: [16, 32] },
    { kind: 'slot', id: 'x', position: [0, 48] },
  ]);
  const { layout } = edited(edit);
  expect(edit.name).toBe('Move 2 nodes');
  expect(Object.entries(layout.steps)).toEqual([['__proto__', [16, 32]]]);
  expect(layout.slots).toEqual([['x', [0, 48]]]);
});

test('a slot that was placed before moves instead of standing twice', () => {
  const first = edited(moveNodes([{ kind: 'slot', id: 'x', position: [0, 48] }]));
  const again = edited(moveNodes([{ kind: 'slot', id: 'x', position: [0, 64] }]), first);
  expect(again.layout.slots).toEqual([['x', [0, 64]]]);
});

test('nodes that stay where they are change nothing', () => {
  const placed = edited(
    moveNodes([
      { kind: 'step', id: 's0', position: [16, 32] },
      { kind: 'slot', id: 'x', position: [0, 48] },
    ]),
  );
  const again = moveNodes(
    [
      { kind: 'step', id: 's0', position: [16, 32] },
      { kind: 'slot', id: 'x', position: [0, 48] },
    ],
    'Align left',
  );
  expect(again.name).toBe('Align left');
  expect(edited(again, placed)).toBe(placed);
});
