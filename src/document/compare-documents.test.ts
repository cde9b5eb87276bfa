import { test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { compareDocuments } from './compare-documents.ts';
import { documentToText } from './document-to-text.ts';
import { emptyDocument } from './empty-document.ts';
import { parseDocument } from './parse-document.ts';
import { anyDocument } from './testing/any-document.ts';
import type { DocumentStep, WorkflowDocument } from './workflow-document.ts';

const add: DocumentStep = {
  id: 's1',
  model: 'add@1',
  inputs: [
    ['x', 'a'],
    ['y', 'b'],
  ],
  outputs: [['sum', 'total']],
};
const round: DocumentStep = {
  id: 's2',
  model: 'round@1',
  inputs: [['total', 'value']],
  outputs: [['rounded', ['final', 'shown']]],
  settings: [['digits', 2]],
};

function documentOf(changes: Partial<WorkflowDocument> = {}): WorkflowDocument {
  const scenarios = [
    {
      name: 'default',
      mutable: false,
      values: [
        ['x', 1],
        ['y', 2],
      ],
    },
  ] as const;
  return { ...emptyDocument(), name: 'Sums', workflow: { steps: [add, round] }, scenarios, ...changes };
}

const from = documentOf();
const withSteps = (...steps: DocumentStep[]) => documentOf({ workflow: { steps } });

test('a document is as itself, read again, too', () => {
  expect(compareDocuments(from, from)).toEqual([]);
  expect(compareDocuments(from, structuredClone(from))).toEqual([]);
});

test('the name and the notes', () => {
  expect(compareDocuments(from, documentOf({ name: 'Totals', notes: 'As agreed.' }))).toEqual([
    { kind: 'name', before: 'Sums', after: 'Totals' },
    { kind: 'notes' },
  ]);
});

test('steps that came, went, or follow each other differently', () => {
  const more = { ...add, id: '__proto__' };
  expect(compareDocuments(from, withSteps(more, round))).toEqual([
    { kind: 'step-added', step: more },
    { kind: 'step-removed', step: add },
  ]);
  expect(compareDocuments(from, withSteps(round, add))).toEqual([{ kind: 'step-order' }]);
});

test('what became of a step: title, model, wiring, settings, note, whether it runs', () => {
  const after: DocumentStep = {
    id: 's2',
    model: 'round@2',
    title: 'Cents',
    note: 'For the invoice',
    disabled: true,
    inputs: [['total', ['value', 'again']]],
    outputs: [['rounded', 'shown']],
    settings: [
      ['digits', 3],
      ['__proto__', null],
    ],
  };
  expect(compareDocuments(from, withSteps(add, after))).toEqual([
    {
      kind: 'step-changed',
      step: round,
      changes: [
        { kind: 'title', before: undefined, after: 'Cents' },
        { kind: 'model', before: 'round@1', after: 'round@2' },
        { kind: 'reads', slot: 'total', field: 'again' },
        { kind: 'fills-no-more', slot: 'final', key: 'rounded' },
        { kind: 'setting', field: 'digits', before: 2, after: 3 },
        { kind: 'setting', field: '__proto__', before: undefined, after: null },
        { kind: 'note' },
        { kind: 'disabled' },
      ],
    },
  ]);
});

test('starting values, scenario by scenario', () => {
  const other = { name: 'high', mutable: true, values: [] };
  const changed = documentOf({
    scenarios: [
      {
        name: 'default',
        mutable: true,
        values: [
          ['y', 3],
          ['z', [1]],
        ],
      },
      other,
    ],
  });
  const inDefault = { kind: 'slot-value', scenario: 'default' };
  expect(compareDocuments(from, changed)).toEqual([
    { kind: 'scenario-added', scenario: 'high' },
    { ...inDefault, slot: 'x', before: 1, after: undefined },
    { ...inDefault, slot: 'y', before: 2, after: 3 },
    { ...inDefault, slot: 'z', before: undefined, after: [1] },
    { kind: 'mutable', scenario: 'default', after: true },
  ]);
  expect(compareDocuments(changed, from)).toContainEqual({ kind: 'scenario-removed', scenario: 'high' });
});

test('places count for what both have, and what has no words is said to be something', () => {
  const placed = (steps: Record<string, [number, number]>) => documentOf({ layout: { steps, slots: [] } });
  expect(compareDocuments(placed({ s1: [0, 0] }), placed({ s1: [9, 0] }))).toEqual([{ kind: 'layout' }]);
  expect(compareDocuments(placed({}), placed({ s1: [0, 0] }))).toEqual([{ kind: 'other' }]);
  const grouped = documentOf({ groups: [{ id: 'g', title: 'All', steps: ['s1'], slots: [] }] });
  expect(compareDocuments(from, grouped)).toEqual([{ kind: 'groups' }]);
});

property.prop([anyDocument, anyDocument], { numRuns: 50 })(
  'two documents differ where their texts do',
  (one, other) => {
    const read = parseDocument(documentToText(one));
    if (read.kind !== 'document') throw new Error(read.kind);
    expect(compareDocuments(one, read.document)).toEqual([]);
    expect(compareDocuments(one, other).length > 0).toBe(documentToText(one) !== documentToText(other));
  },
);
