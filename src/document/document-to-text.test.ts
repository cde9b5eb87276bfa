import { test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { equalValues, toValue, type Value } from '#engine';
import { documentToText } from './document-to-text.ts';
import { parseDocument } from './parse-document.ts';
import { anyDocument } from './testing/any-document.ts';
import type { WorkflowDocument } from './workflow-document.ts';

/** Documents are compared as values: that sees `__proto__` keys, and NaN is NaN. */
function asValue(document: WorkflowDocument): Value {
  const outcome = toValue(document);
  if (outcome.kind === 'refused-value') throw new Error(outcome.path.join('.'));
  return outcome.value;
}

function load(text: string): WorkflowDocument {
  const outcome = parseDocument(text);
  if (outcome.kind !== 'document') throw new Error(JSON.stringify(outcome));
  return outcome.document;
}

property.prop([anyDocument], { numRuns: 500 })('load after save gives the document back', (document) => {
  expect(equalValues(asValue(load(documentToText(document))), asValue(document))).toBe(true);
});

property.prop([anyDocument], { numRuns: 500 })(
  'save after load gives the text back, byte for byte',
  (document) => {
    const text = documentToText(document);
    expect(documentToText(load(text))).toBe(text);
  },
);

property.prop([anyDocument])('a loaded document is frozen all the way down', (document) => {
  const isFrozen = (part: unknown): boolean =>
    typeof part !== 'object' ||
    part === null ||
    (Object.isFrozen(part) && Object.values(part).every((inner) => isFrozen(inner)));
  expect(isFrozen(load(documentToText(document)))).toBe(true);
});

test('each step, starting value, position and group stands on a line of its own', () => {
  const document = load(
    JSON.stringify({
      notes: 'Run it.',
      layout: { folded: ['k', 'x'], slots: [['x', [0, 40]]], steps: { s2: [640, 160], s1: [240, 80] } },
      groups: [
        { slots: ['x', 'total'], steps: ['s1'], title: 'Sum', id: 'g1', 'x-color': 'red' },
        { slots: [], steps: ['s2'], title: '', id: 'g2' },
      ],
      scenarios: [
        {
          values: [
            ['k', 4],
            ['limit', { $number: 'Infinity' }],
          ],
          mutable: false,
          name: 'default',
        },
      ],
      workflow: {
        steps: [
          {
            id: 's1',
            outputs: [['sum', 'total']],
            inputs: [['x', ['a', 'b']]],
            model: 'math/add@1',
            title: 'Sum',
          },
          {
            id: 's2',
            model: 'math/round@1',
            disabled: true,
            inputs: [],
            outputs: [],
            settings: [['digits', 2]],
            'x-color': 'red',
          },
        ],
      },
      name: '(x + y) * k',
      version: 1,
      format: 'slotflow',
    }),
  );
  expect(documentToText(document)).toBe(`{
  "format": "slotflow",
  "version": 1,
  "name": "(x + y) * k",
  "workflow": {
    "steps": [
      { "id": "s1", "model": "math/add@1", "title": "Sum", "inputs": [["x", ["a", "b"]]], "outputs": [["sum", "total"]] },
      { "id": "s2", "model": "math/round@1", "disabled": true, "inputs": [], "outputs": [], "settings": [["digits", 2]], "x-color": "red" }
    ]
  },
  "scenarios": [
    {
      "name": "default",
      "mutable": false,
      "values": [
        ["k", 4],
        ["limit", { "$number": "Infinity" }]
      ]
    }
  ],
  "layout": {
    "steps": {
      "s1": [240, 80],
      "s2": [640, 160]
    },
    "slots": [
      ["x", [0, 40]]
    ],
    "folded": [
      "k",
      "x"
    ]
  },
  "groups": [
    { "id": "g1", "title": "Sum", "steps": ["s1"], "slots": ["x", "total"], "x-color": "red" },
    { "id": "g2", "title": "", "steps": ["s2"], "slots": [] }
  ],
  "notes": "Run it."
}
`);
});

test('keys of a later program stay, at every level', () => {
  const text = documentToText(
    load(`{"format":"slotflow","version":1,"name":"","x-a":{"b":[1]},"workflow":{"steps":[],"x-b":1},
      "scenarios":[{"name":"s","mutable":true,"values":[],"x-c":null}],"layout":{"steps":{},"slots":[],"x-d":""}}`),
  );
  expect(text).toContain('"x-a": { "b": [1] }');
  expect(text).toContain('"x-b": 1');
  expect(text).toContain('"x-c": null');
  expect(text).toContain('"x-d": ""');
});

test('a starting value that nests as deep as values may is loaded again', () => {
  let nested: unknown = Number.NaN;
  for (let level = 0; level < 1_000; level++) nested = { $deep: nested };
  const outcome = toValue(nested);
  const value = outcome.kind === 'value' ? outcome.value : null;
  const empty = load(`{"format":"slotflow","version":1,"name":"","workflow":{"steps":[]},
    "scenarios":[{"name":"s","mutable":true,"values":[]}],"layout":{"steps":{},"slots":[]}}`);
  const document = { ...empty, scenarios: [{ name: 's', mutable: true, values: [['x', value]] as const }] };
  expect(equalValues(load(documentToText(document)).scenarios[0]?.values[0]?.[1] ?? null, value)).toBe(true);
});
