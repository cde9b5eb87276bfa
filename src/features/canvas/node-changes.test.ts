import { expect, test } from 'vitest';
import type { Selection } from '#editor';
import { stepId } from '#engine';
import { splitChanges } from './node-changes.ts';

const none: Selection = { kind: 'none' };
const s0: Selection = { kind: 'step', id: stepId('s0') };
const nowhere = () => undefined;

test('a click on a node selects it', () => {
  const split = splitChanges([{ type: 'select', id: 'slot:x', selected: true }], none, nowhere);
  expect(split).toEqual({ sizes: [], selection: { kind: 'slot', name: 'x' } });
});

test('a click on another node selects that one, whatever the order of the changes', () => {
  const changes = [
    { type: 'select', id: 'slot:x', selected: true },
    { type: 'select', id: 'step:s0', selected: false },
  ] as const;
  expect(splitChanges([...changes], s0, nowhere).selection).toEqual({ kind: 'slot', name: 'x' });
});

test('a node picked besides makes two, and one let go leaves the other', () => {
  const two = splitChanges([{ type: 'select', id: 'slot:x', selected: true }], s0, nowhere).selection;
  expect(two).toEqual({ kind: 'many', steps: ['s0'], slots: ['x'] });
  const one = splitChanges([{ type: 'select', id: 'step:s0', selected: false }], two!, nowhere).selection;
  expect(one).toEqual({ kind: 'slot', name: 'x' });
});

test('a click on the empty canvas selects nothing', () => {
  const split = splitChanges([{ type: 'select', id: 'step:s0', selected: false }], s0, nowhere);
  expect(split.selection).toEqual(none);
});

test('releasing what is no longer selected leaves the selection as it is', () => {
  const split = splitChanges([{ type: 'select', id: 'slot:x', selected: false }], s0, nowhere);
  expect(split).not.toHaveProperty('selection');
});

test('a node under way moves, rounded to whole px, and nothing is dropped', () => {
  const split = splitChanges(
    [{ type: 'position', id: 'step:s0', position: { x: 16.4, y: 31.6 }, dragging: true }],
    none,
    nowhere,
  );
  expect(split).toEqual({ sizes: [], moving: [{ kind: 'step', id: 's0', position: [16, 32] }] });
});

test('a node let go is dropped where it is', () => {
  const split = splitChanges(
    [{ type: 'position', id: 'slot:x', position: { x: 16, y: 32 }, dragging: false }],
    none,
    () => [0, 0],
  );
  expect(split).toEqual({ sizes: [], dropped: [{ kind: 'slot', id: 'x', position: [16, 32] }] });
});

test('a node put back where it was ends the drag and is no move', () => {
  const split = splitChanges(
    [{ type: 'position', id: 'slot:x', position: { x: 16, y: 32 }, dragging: false }],
    none,
    () => [16, 32],
  );
  expect(split.dropped).toEqual([]);
});

test('a measured node tells its size', () => {
  const dimensions = { width: 208, height: 158 };
  expect(splitChanges([{ type: 'dimensions', id: 'step:s0', dimensions }], none, nowhere)).toEqual({
    sizes: [['step:s0', dimensions]],
  });
});

test('the canvas removes nothing', () => {
  expect(splitChanges([{ type: 'remove', id: 'step:s0' }], s0, nowhere)).toEqual({ sizes: [] });
});
