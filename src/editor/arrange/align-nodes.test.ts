import { expect, test } from 'vitest';
import { type Alignment, alignNodes } from './align-nodes.ts';
import type { Box } from './box.ts';

const step: Box = { kind: 'step', id: 's0', x: 160, y: 48, width: 208, height: 120 };
const other: Box = { kind: 'step', id: 's1', x: 320, y: 240, width: 208, height: 96 };
const slot: Box = { kind: 'slot', id: 'x', x: 32, y: 96, width: 86, height: 30 };

/** Where the nodes stand afterwards. */
function placesAfter(kind: Alignment, boxes: readonly Box[]) {
  const moves = new Map(alignNodes(kind, boxes).map(({ id, position }) => [id, position]));
  return boxes.map(({ id, x, y }) => moves.get(id) ?? [x, y]);
}

test.each([
  [
    'left',
    [
      [32, 48],
      [32, 240],
      [32, 96],
    ],
  ],
  [
    'right',
    [
      [320, 48],
      [320, 240],
      [442, 96],
    ],
  ],
  [
    'center',
    [
      [176, 48],
      [176, 240],
      [237, 96],
    ],
  ],
  [
    'top',
    [
      [160, 48],
      [320, 48],
      [32, 48],
    ],
  ],
  [
    'bottom',
    [
      [160, 224],
      [320, 248],
      [32, 314],
    ],
  ],
  [
    'middle',
    [
      [160, 128],
      [320, 140],
      [32, 173],
    ],
  ],
] as const)('%s', (kind, places) => {
  expect(placesAfter(kind, [step, other, slot])).toEqual(places);
});

test('what stands in line already does not move', () => {
  expect(alignNodes('left', [step, { ...other, x: 160 }])).toEqual([]);
  expect(alignNodes('left', [slot])).toEqual([]);
});
