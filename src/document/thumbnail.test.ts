import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emptyDocument } from './empty-document.ts';
import { parseDocument } from './parse-document.ts';
import { createStepLibrary } from './step-library.ts';
import { thumbnailOf, thumbnailSize } from './thumbnail.ts';

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
    expect(x + width).toBeLessThanOrEqual(thumbnailSize.width);
    expect(y + height).toBeLessThanOrEqual(thumbnailSize.height);
  }
});

test('an empty workflow has no picture', () => {
  expect(thumbnailOf(emptyDocument(), library)).toBeUndefined();
});

test('a large workflow is drawn by its first nodes', () => {
  const steps = Array.from({ length: 500 }, (_, place) => ({
    id: `s${place}`,
    model: 'a@1',
    inputs: [],
    outputs: [],
  }));
  const places = Object.fromEntries(steps.map(({ id }, place) => [id, [place * 300, 0] as const]));
  const large = { ...emptyDocument(), workflow: { steps }, layout: { steps: places, slots: [] } };
  expect(thumbnailOf(large, library)?.steps).toHaveLength(120);
});
