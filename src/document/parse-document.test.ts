import { describe, expect, test } from 'vitest';
import { documentToText } from './document-to-text.ts';
import { emptyDocument } from './empty-document.ts';
import { type DocumentIssue, parseDocument } from './parse-document.ts';

const minimal = {
  format: 'slotflow',
  version: 1,
  name: 'x',
  workflow: { steps: [] },
  scenarios: [{ name: 'default', mutable: false, values: [] }],
  layout: { steps: {}, slots: [] },
};

function issuesOf(json: unknown): readonly DocumentIssue[] {
  const outcome = parseDocument(typeof json === 'string' ? json : JSON.stringify(json));
  return outcome.kind === 'invalid-document' ? outcome.issues : [];
}

test('the example of the product description is a document', () => {
  const text = `{ "format": "slotflow", "version": 1, "name": "(x + y) * k",
    "workflow": { "steps": [
      { "id": "s1", "model": "math/add@1", "inputs": [["x", "a"], ["y", "b"]], "outputs": [["sum", "total"]] },
      { "id": "s2", "model": "math/multiply@1", "inputs": [["total", "value"], ["k", "factor"]], "outputs": [["product", "final"]] } ] },
    "scenarios": [ { "name": "default", "mutable": false, "values": [["x", 2], ["y", 3], ["k", 4]] } ],
    "layout": { "steps": {"s1": [240, 80], "s2": [640, 160]}, "slots": [["x", [0, 40]]] } }`;
  expect(parseDocument(text)).toMatchObject({ kind: 'document', document: { name: '(x + y) * k' } });
});

test('text that is no JSON is refused as that', () => {
  expect(parseDocument('{ "format": ')).toMatchObject({ kind: 'not-json' });
});

test('a newer document is refused with its version, however it looks inside', () => {
  expect(parseDocument('{"format":"slotflow","version":7,"workflow":"?"}')).toEqual({
    kind: 'newer-document',
    version: 7,
  });
});

describe('an invalid document', () => {
  test('has all its faults collected, each with its path', () => {
    expect(
      issuesOf({
        ...minimal,
        name: 3,
        workflow: { steps: [{ id: '', model: 'math/add@1', inputs: [['x', 5]], outputs: [] }] },
        scenarios: [],
        layout: { steps: { s1: [0] }, slots: [['x', [0, 'left']]] },
      }),
    ).toEqual([
      { path: ['name'], message: 'expected a text' },
      { path: ['workflow', 'steps', 0, 'id'], message: 'is empty' },
      { path: ['workflow', 'steps', 0, 'inputs', 0, 1], message: 'expected a name or a list of names' },
      { path: ['scenarios'], message: 'needs at least one scenario' },
      { path: ['layout', 'steps', 's1'], message: 'expected [x, y]' },
      { path: ['layout', 'slots', 0, 1, 1], message: 'expected a number' },
    ]);
  });

  test('may be any other JSON', () => {
    for (const json of ['null', '[]', '"slotflow"', '1']) expect(issuesOf(json)).not.toEqual([]);
    expect(issuesOf({})[0]).toEqual({ path: ['format'], message: 'is missing' });
  });

  test('misuses a value tag, and is told where', () => {
    const values = [['rows', { deep: [{ $number: 'many' }] }]];
    expect(issuesOf({ ...minimal, scenarios: [{ name: 'default', mutable: false, values }] })).toMatchObject([
      { path: ['scenarios', 0, 'values', 0, 1, 'deep', 0, '$number'] },
    ]);
  });

  test('gives two scenarios one name', () => {
    const [scenario] = minimal.scenarios;
    expect(issuesOf({ ...minimal, scenarios: [scenario, scenario] })).toEqual([
      { path: ['scenarios', 1, 'name'], message: 'is the name of another scenario' },
    ]);
  });

  test('gives two groups one id', () => {
    const group = { id: 'g1', title: 'Sum', steps: [], slots: [] };
    expect(issuesOf({ ...minimal, groups: [group, { ...group, title: 'Product' }] })).toEqual([
      { path: ['groups', 1, 'id'], message: 'is the id of another group' },
    ]);
  });

  test('gives what may be absent a wrong shape', () => {
    expect(
      issuesOf({
        ...minimal,
        workflow: { steps: [{ id: 's1', model: 'm@1', inputs: [], outputs: [], disabled: 1 }] },
        layout: { steps: {}, slots: [], folded: 'x' },
        groups: [{ id: 'g1', title: 3, steps: ['s1', 2] }],
      }),
    ).toEqual([
      { path: ['workflow', 'steps', 0, 'disabled'], message: 'expected true or false' },
      { path: ['layout', 'folded'], message: 'expected a list of names' },
      { path: ['groups', 0, 'title'], message: 'expected a text' },
      { path: ['groups', 0, 'steps', 1], message: 'expected a text' },
      { path: ['groups', 0, 'slots'], message: 'is missing' },
    ]);
  });

  test('nests deeper than any walk may go', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(issuesOf(`{"format":"slotflow","version":1,"x":${deep}}`)).toHaveLength(1);
  });
});

test('names that every object seems to have are ordinary names', () => {
  const outcome = parseDocument(`{"format":"slotflow","version":1,"name":"","workflow":{"steps":[]},
    "scenarios":[{"name":"constructor","mutable":false,"values":[["__proto__",{"__proto__":{"polluted":true}}]]}],
    "layout":{"steps":{"__proto__":[16,32]},"slots":[]}}`);
  if (outcome.kind !== 'document') throw new Error(outcome.kind);
  const { layout, scenarios } = outcome.document;
  const [id] = Object.keys(layout.steps);
  expect([id, layout.steps[id as string]]).toEqual(['__proto__', [16, 32]]);
  expect(layout.steps.constructor).toBeUndefined();
  expect(Object.keys(scenarios[0]?.values[0]?.[1] as object)).toEqual(['__proto__']);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

test('a step is disabled, or does not mention it', () => {
  const step = (disabled: boolean) => ({
    id: `${disabled}`,
    model: 'm@1',
    inputs: [],
    outputs: [],
    disabled,
  });
  const outcome = parseDocument(
    JSON.stringify({ ...minimal, workflow: { steps: [step(true), step(false)] } }),
  );
  if (outcome.kind !== 'document') throw new Error(outcome.kind);
  const [off, on] = outcome.document.workflow.steps;
  expect(off?.disabled).toBe(true);
  expect(on).not.toHaveProperty('disabled');
});

test('a group keeps members that do not exist', () => {
  const group = { id: 'g1', title: 'Sum', steps: ['gone'], slots: ['__proto__'] };
  expect(parseDocument(JSON.stringify({ ...minimal, groups: [group] }))).toMatchObject({
    kind: 'document',
    document: { groups: [group] },
  });
});

test('a whole number that would be rounded is refused with its line', () => {
  const text = documentToText(emptyDocument()).replace(
    '"values": []',
    '"values": [["id", 9007199254740993]]',
  );
  expect(parseDocument(text)).toEqual({
    kind: 'invalid-document',
    issues: [{ path: ['line 12'], message: '9007199254740993 cannot be kept exactly; write it as text' }],
  });
  expect(parseDocument(text.replace('9007199254740993', '9007199254740992')).kind).toBe('document');
  expect(parseDocument(text.replace('9007199254740993', '"9007199254740993"')).kind).toBe('document');
});

test('of hundreds of thousands of faulty steps as many are told as somebody may read', () => {
  const steps = Array.from({ length: 200_000 }, () => ({}));
  const issues = issuesOf({ ...minimal, workflow: { steps } });
  expect(issues[0]?.path).toEqual(['workflow', 'steps', 0, 'id']);
  expect(issues.length).toBeLessThan(200);
});
