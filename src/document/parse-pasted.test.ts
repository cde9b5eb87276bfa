import { test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { equalValues, toValue } from '#engine';
import type { Fragment } from './fragment.ts';
import { fragmentToText } from './fragment-to-text.ts';
import { parsePasted } from './parse-pasted.ts';
import { anyDocument } from './testing/any-document.ts';

const fragment: Fragment = {
  steps: [{ id: 's1', model: 'math/add@1', inputs: [['x', 'a']], outputs: [['sum', 'total']] }],
  slots: ['x'],
  values: [['x', Number.NaN]],
  layout: { steps: Object.assign(Object.create(null), { s1: [0, 0] }), slots: [['x', [16, 32]]] },
  groups: [{ id: 'g1', title: 'Sum', steps: ['s1'], slots: [] }],
};

const text = `{
  "format": "slotflow-fragment",
  "version": 1,
  "steps": [
    { "id": "s1", "model": "math/add@1", "inputs": [["x", "a"]], "outputs": [["sum", "total"]] }
  ],
  "slots": ["x"],
  "values": [
    ["x", { "$number": "NaN" }]
  ],
  "layout": {
    "steps": {
      "s1": [0, 0]
    },
    "slots": [
      ["x", [16, 32]]
    ]
  },
  "groups": [
    { "id": "g1", "title": "Sum", "steps": ["s1"], "slots": [] }
  ]
}
`;

test('a part is written as people can read and change it, and read again', () => {
  expect(fragmentToText(fragment)).toBe(text);
  expect(parsePasted(text)).toEqual({ kind: 'fragment', fragment });
});

property.prop([anyDocument], { numRuns: 200 })('reading after writing gives the part back', (document) => {
  const { workflow, scenarios, layout, groups = [] } = document;
  const values = [...new Map(scenarios.flatMap((scenario) => scenario.values))];
  const part = { steps: workflow.steps, slots: values.map(([name]) => name), values, layout, groups };
  const outcome = parsePasted(fragmentToText(part));
  if (outcome.kind !== 'fragment') throw new Error(JSON.stringify(outcome));
  const asValue = (one: Fragment) => {
    const admitted = toValue(one);
    if (admitted.kind !== 'value') throw new Error(admitted.path.join('.'));
    return admitted.value;
  };
  expect(equalValues(asValue(outcome.fragment), asValue(part))).toBe(true);
});

test.each([
  ['a fence', `\`\`\`json\n${text}\n\`\`\``],
  ['words and a fence', `Try this:\r\n\r\n\`\`\`\r\n${text.replaceAll('\n', '\r\n')}\r\n\`\`\`\r\nIt adds.`],
  ['a byte order mark and spaces', `\uFEFF  ${text}\n\n`],
])('%s around it is no part of it', (_, around) => {
  expect(parsePasted(around)).toEqual({ kind: 'fragment', fragment });
});

test('a fence within a text is text', () => {
  const noted = { ...fragment, groups: [{ ...fragment.groups[0]!, title: '```\n```json\n```' }] };
  expect(parsePasted(`\`\`\`json\n${fragmentToText(noted)}\n\`\`\``)).toEqual({
    kind: 'fragment',
    fragment: noted,
  });
});

test('who writes one by hand leaves out what there is none of', () => {
  expect(parsePasted('{"format":"slotflow-fragment","version":1,"values":[["x",1],["x",2]]}')).toEqual({
    kind: 'fragment',
    fragment: {
      steps: [],
      slots: ['x'],
      values: [['x', 2]],
      layout: { steps: {}, slots: [] },
      groups: [],
    },
  });
});

describe('refused is', () => {
  test('text that is no JSON', () => {
    expect(parsePasted('Hello')).toMatchObject({ kind: 'not-json' });
    expect(parsePasted('')).toMatchObject({ kind: 'not-json' });
  });

  test('any other JSON', () => {
    for (const json of [
      '1',
      'null',
      '[]',
      '{"format":"other"}',
      '"slotflow-fragment"',
      '[{"__proto__":1}]',
    ]) {
      expect(parsePasted(json)).toEqual({ kind: 'other-json' });
    }
  });

  test('a part with faults, all of them', () => {
    const faulty = {
      format: 'slotflow-fragment',
      version: 1,
      steps: [{ id: '' }],
      values: [['x', { $number: 1 }]],
    };
    expect(parsePasted(JSON.stringify(faulty))).toEqual({
      kind: 'invalid-document',
      issues: [
        { path: ['steps', 0, 'id'], message: 'is empty' },
        { path: ['steps', 0, 'model'], message: 'is missing' },
        { path: ['steps', 0, 'inputs'], message: 'is missing' },
        { path: ['steps', 0, 'outputs'], message: 'is missing' },
        { path: ['values', 0, 1, '$number'], message: 'is no value: no number that JSON lacks' },
      ],
    });
  });

  test('one that a later version wrote', () => {
    expect(parsePasted('{"format":"slotflow-fragment","version":2,"steps":0}')).toEqual({
      kind: 'newer-document',
      version: 2,
    });
    expect(parsePasted('{"format":"slotflow","version":2}')).toEqual({ kind: 'newer-document', version: 2 });
  });

  test('what is too long, or nests too deep, for any walk', () => {
    expect(parsePasted(' '.repeat(5_000_001))).toEqual({ kind: 'too-long', limit: 5_000_000 });
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(parsePasted(`{"format":"slotflow-fragment","version":1,"values":${deep}}`)).toMatchObject({
      kind: 'invalid-document',
    });
  });

  test('a fence that does not end', () => {
    expect(parsePasted(`\`\`\`json\n${text}`)).toMatchObject({ kind: 'not-json' });
  });
});
