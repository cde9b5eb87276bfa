import { test } from '@fast-check/vitest';
import fc from 'fast-check';
import { expect } from 'vitest';
import { type Box, drawBoxes, isSquare, standApart } from './boxes.ts';

const side = fc.integer({ min: 1, max: 12 });
const place = fc.integer({ min: 0, max: 60 });
const anyBox: fc.Arbitrary<Box> = fc.record({ left: place, top: place, width: side, height: side });

function pixelsOf({ left, top, width, height }: Box): string[] {
  return Array.from(
    { length: width * height },
    (_, at) => `${left + (at % width)} ${top + Math.floor(at / width)}`,
  );
}

test.prop([fc.array(anyBox, { maxLength: 8 })])(
  'boxes stand apart where no two have a pixel in common',
  (boxes) => {
    const pixels = boxes.flatMap(pixelsOf);
    expect(standApart(boxes)).toBe(new Set(pixels).size === pixels.length);
  },
);

test('a box is square where its corners are too small to be seen', () => {
  const pill = { left: 0, top: 0, width: 8, height: 3 };
  expect(isSquare(pill, 1_000, 1)).toBe(true);
  expect(isSquare({ ...pill, height: 12 }, 1_000, 1)).toBe(false);
  expect(isSquare({ ...pill, height: 12 }, 1, 1)).toBe(true);
  expect(isSquare({ ...pill, height: 6 }, 1_000, 2)).toBe(true);
});

/** What is drawn of each box, told apart by where it is drawn. */
function drawnOf(boxes: readonly Box[]): ReadonlySet<string> {
  const drawn = new Set<string>();
  const note = (kind: string) => (x: number, y: number, width: number, height: number) =>
    drawn.add([kind, x, y, width, height].join(' '));
  const context = {
    fillRect: note('square'),
    roundRect: note('round'),
    beginPath() {},
    fill() {},
    stroke() {},
  };
  drawBoxes(
    context as unknown as CanvasRenderingContext2D,
    { border: '#000', fill: '#fff' },
    boxes,
    1_000,
    1,
  );
  return drawn;
}

test.prop([fc.array(anyBox, { maxLength: 8 })])(
  'a box looks the same beside others as alone, also where rounding made some less high than others',
  (boxes) => {
    const alone = boxes.flatMap((box) => [...drawnOf([box])]);
    expect(drawnOf(boxes)).toEqual(new Set(alone));
  },
);
