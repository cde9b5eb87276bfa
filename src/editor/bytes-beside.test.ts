import { expect, test } from 'vitest';
import { documentToTree, type WorkflowDocument } from '#document';
import { TableValue } from '#engine';
import { bytesBeside } from './bytes-beside.ts';
import { applyEdit } from './document-store.ts';
import { setSlotValue } from './edits/set-slot-value.ts';
import { addStep, documentOf } from './testing/example.ts';

const MB = 1_000_000;
const large = documentOf(
  [addStep],
  [
    ['x', 'a'.repeat(MB)],
    ['y', 2],
    ['k', 'b'.repeat(2 * MB)],
  ],
);
const after = (edit: Parameters<typeof applyEdit>[1], document: WorkflowDocument = large) =>
  applyEdit(document, edit);

test('a document beside none counts all that is in it, and beside itself nothing', () => {
  expect(bytesBeside(large, undefined)).toBeGreaterThan(3 * MB);
  expect(bytesBeside(large, undefined)).toBeLessThan(3 * MB + 2_000);
  expect(bytesBeside(large, large)).toBe(0);
});

test('beside what an edit left, only what was replaced counts', () => {
  const small = after(setSlotValue('default', 'y', 3));
  expect(bytesBeside(large, small)).toBeLessThan(1_000);
  expect(bytesBeside(documentToTree(large), documentToTree(small))).toBeLessThan(1_000);
  const replaced = after(setSlotValue('default', 'x', 'c'));
  expect(bytesBeside(large, replaced)).toBeGreaterThan(MB);
  expect(bytesBeside(large, replaced)).toBeLessThan(MB + 1_000);
});

test('what only changed its place, or lost a neighbour, does not count', () => {
  const shorter = after({
    name: 'Remove x',
    apply: ({ scenarios }) => void scenarios[0]?.values.splice(0, 1),
  });
  expect(bytesBeside(large, shorter)).toBeLessThan(MB + 1_000);
  expect(bytesBeside(shorter, large)).toBeLessThan(1_000);
  const turned = after({
    name: 'Turn',
    apply: ({ scenarios }) => void scenarios[0]?.values.reverse(),
  });
  expect(bytesBeside(large, turned)).toBeLessThan(1_000);
});

test('a part that stands in very many places is counted once, in a moment', () => {
  let part: unknown = ['x'.repeat(100)];
  for (let level = 0; level < 60; level++) part = [part, part];
  expect(bytesBeside(part, undefined)).toBeLessThan(2_000);
});

test('a large table counts as its JSON', () => {
  const cells = Array.from({ length: 50_000 }, (_, row) => row);
  expect(bytesBeside(new TableValue([{ name: 'n', cells }]), undefined)).toBeGreaterThan(200_000);
  expect(bytesBeside(cells, undefined)).toBeGreaterThan(200_000);
});
