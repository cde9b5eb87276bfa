import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position } from '#document';
import { moveNodes } from '../edits/move-nodes.ts';
import { edited } from '../testing/edited.ts';
import { addStep, documentOf, library } from '../testing/example.ts';
import { freePlace, slotSize, stepSizeOf } from './free-place.ts';

const add = library.find('add@1')!;

function placed(step: Position, ...slots: Position[]) {
  const moves = slots.map((position, i) => ({ kind: 'slot' as const, id: `slot ${i}`, position }));
  return edited(moveNodes([{ kind: 'step', id: 's0', position: step }, ...moves]), documentOf([addStep]));
}

test('a place that is free is taken, on the grid', () => {
  expect(freePlace(placed([0, 0]), library, [1001, -999], slotSize)).toEqual([1008, -992]);
});

test('where a node stands, the nearest place around it is taken, below before above', () => {
  expect(freePlace(placed([0, 0], [320, 320]), library, [320, 320], slotSize)).toEqual([320, 368]);
  expect(freePlace(placed([0, 0]), library, [64, 140], slotSize)).toEqual([64, 176]);
});

test('a folded slot takes no place', () => {
  const document = placed([0, 0], [320, 320]);
  const folded = { ...document, layout: { ...document.layout, folded: ['slot 0'] } };
  expect(freePlace(folded, library, [320, 320], slotSize)).toEqual([320, 320]);
});

test('what is made covers nothing, or there was no room far and wide', () => {
  const near = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 }));
  fc.assert(
    fc.property(near, fc.array(near, { maxLength: 12 }), near, (step, slots, wanted) => {
      const document = placed(step, ...slots);
      const [x, y] = freePlace(document, library, wanted, stepSizeOf(add));
      const { width, height } = stepSizeOf(add);
      expect([x % 16, y % 16].map(Math.abs)).toEqual([0, 0]);
      const others = [
        { place: step, size: stepSizeOf(add) },
        ...slots.map((place) => ({ place, size: slotSize })),
      ];
      for (const { place, size } of others) {
        const apart =
          x + width <= place[0] ||
          place[0] + size.width <= x ||
          y + height <= place[1] ||
          place[1] + size.height <= y;
        expect(apart).toBe(true);
      }
    }),
  );
});
