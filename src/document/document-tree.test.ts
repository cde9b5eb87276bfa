import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { documentToText } from './document-to-text.ts';
import { documentFromTree, documentToTree } from './document-tree.ts';
import { parseDocument } from './parse-document.ts';
import { anyDocument } from './testing/any-document.ts';
import type { WorkflowDocument } from './workflow-document.ts';

function load(trees: readonly object[]): WorkflowDocument[] {
  const stored: object[] = structuredClone(trees) as object[]; // as a storage does
  return stored.map((tree) => {
    const outcome = documentFromTree(tree);
    if (outcome.kind !== 'document') throw new Error(JSON.stringify(outcome));
    return outcome.document;
  });
}

property.prop([anyDocument])('what is kept as a tree comes back as the same document', (document) => {
  const parsed = parseDocument(documentToText(document));
  if (parsed.kind !== 'document') throw new Error(parsed.kind);
  const [loaded] = load([documentToTree(parsed.document)]);
  expect(documentToText(loaded!)).toBe(documentToText(document));
  expect(Object.isFrozen(loaded!.workflow.steps)).toBe(true);
});

describe('two documents', () => {
  const step = { id: 's0', model: 'add@1', inputs: [], outputs: [], settings: [['a', 1]] } as const;
  const layout = { steps: Object.create(null), slots: [] };
  const scenario = { name: 'default', mutable: false, values: [['x', [1, 2]]] } as const;
  const before: WorkflowDocument = {
    format: 'slotflow',
    version: 1,
    name: 'before',
    workflow: { steps: [step] },
    scenarios: [scenario],
    layout,
  };

  test('that share parts share them again', () => {
    const other = { ...scenario, name: 'other', values: [...scenario.values, ['y', 2]] } as const;
    const [one, two] = load(
      [before, { ...before, name: 'after', scenarios: [scenario, other] }].map(documentToTree),
    );
    expect(two!.workflow.steps[0]).toBe(one!.workflow.steps[0]);
    expect(two!.layout).toBe(one!.layout);
    expect(two!.scenarios[0]).toBe(one!.scenarios[0]);
    expect(two!.scenarios[1]!.values[0]).toBe(one!.scenarios[0]!.values[0]);
    expect(Object.getPrototypeOf(one!.layout.steps)).toBe(null);
  });

  test('of which one is damaged are told apart', () => {
    const [tree] = structuredClone([documentToTree(before)]) as { workflow: { steps: object[] } }[];
    tree!.workflow.steps[0] = { id: 's0' };
    expect(documentFromTree(tree)).toMatchObject({
      kind: 'invalid-document',
      issues: [{ path: ['workflow', 'steps', 0, 'model'] }, {}, {}],
    });
    expect(documentFromTree(undefined).kind).toBe('invalid-document');
  });
});
