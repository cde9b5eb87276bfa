import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createStepLibrary, emptyDocument, parseDocument } from '#document';
import { HEIGHT, thumbnailOf, WIDTH } from './thumbnail-shapes.ts';

const library = createStepLibrary([]);

function seed() {
  const outcome = parseDocument(readFileSync('public/gallery/arithmetic.json', 'utf8'));
  if (outcome.kind !== 'document') throw new Error('The example is damaged.');
  return outcome.document;
}

test('every node that has a place is in the picture, and every wire', () => {
  const picture = thumbnailOf(seed(), library)!;
  expect(picture.steps).toHaveLength(2);
  expect(picture.slots.map(({ name }) => name)).toEqual(['x', 'y', 'k', 'total', 'final']);
  expect(picture.wires.filter((path) => path !== '')).toHaveLength(6);
});

test('nothing stands outside the picture', () => {
  const picture = thumbnailOf(seed(), library)!;
  for (const { x, y, width, height } of [...picture.steps, ...picture.slots]) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(WIDTH);
    expect(y + height).toBeLessThanOrEqual(HEIGHT);
  }
});

test('an empty workflow has no picture', () => {
  expect(thumbnailOf(emptyDocument(), library)).toBeUndefined();
});
