import { describe, expect, test } from 'vitest';
import { documentToText, type WorkflowDocument } from '#document';
import { defaultParts, describeParts } from './describe-parts.ts';
import { decodeShare } from './share-link.ts';
import type { ShareParts } from './share-parts.ts';

const WHOLE: WorkflowDocument = {
  format: 'slotflow',
  version: 1,
  name: 'n',
  workflow: {
    steps: [
      { id: 's1', model: 'm@1', note: 'why', inputs: [['api_key', 'a']], outputs: [['b', 'y']] },
      {
        id: 's2',
        model: 'm@1',
        inputs: [['y', 'a']],
        outputs: [['b', 'z']],
        settings: [
          ['password', 'hunter2'],
          ['digits', 2],
        ],
      },
      { id: 's3', model: 'm@1', inputs: [['x', 'a']], outputs: [] },
    ],
  },
  scenarios: [
    {
      name: 'one',
      mutable: false,
      values: [
        ['x', 1],
        ['api_key', 'abc'],
      ],
    },
    { name: 'two', mutable: true, values: [['x', 2]] },
    { name: 'empty', mutable: true, values: [] },
  ],
  layout: { steps: { s1: [0, 0] }, slots: [['x', [1, 2]]] },
  notes: 'What it is for.',
};
const RESULTS = [
  ['s1', 'abc'],
  ['s2', 'made by s1'],
  ['s3', 1],
].map(([id, a]) => [id, { fingerprint: 'm@1', run: 1, input: [['a', a]], output: [] }]);

function shared(parts: Partial<ShareParts>, document = WHOLE) {
  const { link } = describeParts(document, RESULTS, { ...defaultParts(document), ...parts });
  const outcome = decodeShare(link.kind === 'link' ? link.payload : '');
  if (outcome.kind !== 'shared') throw new Error(outcome.kind);
  return outcome;
}

const ALL: ShareParts = { ...defaultParts(WHOLE), results: true, withheld: [] };

describe('a link', () => {
  test('brings everything where everything is chosen', () => {
    const { document, results } = shared(ALL);
    expect(documentToText(document)).toBe(documentToText(WHOLE));
    expect(results).toEqual(RESULTS);
  });

  test('brings no results and no secrets where nothing is said', () => {
    const { document, results } = shared({});
    expect(documentToText(document)).not.toMatch(/hunter2|abc/);
    expect(document.scenarios[0]?.values).toEqual([['x', 1]]);
    expect(document.workflow.steps[1]?.settings).toEqual([['digits', 2]]);
    expect(results).toBeUndefined();
  });

  test('brings no result that a withheld value reached, also through other steps', () => {
    const { results } = shared({ results: true });
    expect(results).toEqual(RESULTS.slice(2));
  });

  test('brings no result of starting values that stay here, though they are no secret', () => {
    expect(shared({ ...ALL, scenarios: ['two'] }).results).toEqual([]);
    const others = { ...WHOLE, scenarios: [{ name: 'one', mutable: false, values: [['x', 5]] as const }] };
    expect(shared({ ...ALL, scenarios: ['one'] }, others).results).toEqual(RESULTS.slice(0, 2));
  });

  test('brings the values of chosen scenarios only', () => {
    const { scenarios } = shared({ ...ALL, scenarios: ['two'] }).document;
    expect(scenarios.map(({ name, values }) => [name, values.length])).toEqual([
      ['one', 0],
      ['two', 1],
      ['empty', 0],
    ]);
  });

  test('brings neither notes nor positions where they are not chosen', () => {
    const { document } = shared({ ...ALL, notes: false, layout: false });
    expect(documentToText(document)).not.toMatch(/why|What it is for/);
    expect(document.layout).toEqual({ steps: {}, slots: [] });
  });

  test('brings nothing that a format keeps for its own way back, unless everything leaves', () => {
    const kept = { ...WHOLE, pyswark: { extracts: ['abc'] } } as WorkflowDocument;
    expect(documentToText(shared({}, kept).document)).not.toContain('pyswark');
    expect(documentToText(shared(ALL, kept).document)).toContain('pyswark');
  });
});

describe('the overview', () => {
  test('lists the parts that the document has', () => {
    const { parts } = describeParts(WHOLE, RESULTS, ALL);
    expect(parts.map(({ part }) => part)).toEqual([
      { kind: 'structure', steps: 3 },
      { kind: 'layout', nodes: 2 },
      { kind: 'scenario', name: 'one', values: 2 },
      { kind: 'scenario', name: 'two', values: 1 },
      { kind: 'notes', notes: 2, secret: false },
      { kind: 'results', steps: 3 },
    ]);
    expect(parts.every(({ length }) => length > 0 && Number.isFinite(length))).toBe(true);
  });

  test('counts the results that would leave', () => {
    const { parts } = describeParts(WHOLE, RESULTS, { ...ALL, scenarios: [], results: false });
    expect(parts.at(-1)).toMatchObject({ part: { kind: 'results', steps: 0 }, chosen: false });
    expect(describeParts(WHOLE, [], ALL).parts.map(({ part }) => part.kind)).not.toContain('results');
  });

  test('says of each part whether it is chosen', () => {
    const { parts } = describeParts(WHOLE, RESULTS, { ...ALL, layout: false, scenarios: ['two'] });
    expect(parts.map(({ chosen }) => chosen)).toEqual([true, false, false, true, true, true]);
  });

  test('names what looks like a secret, and by what', () => {
    expect(describeParts(WHOLE, undefined, ALL).secrets).toEqual([
      { place: { kind: 'slot', slot: 'api_key' }, by: 'name' },
      { place: { kind: 'setting', step: 's2', field: 'password' }, by: 'name' },
    ]);
  });

  test('leaves notes out that hold a key, until they are chosen', () => {
    const told = { ...WHOLE, notes: `Ask with ghp_${'a1'.repeat(18)} for more.` };
    const usual = defaultParts(told);
    expect([defaultParts(WHOLE).notes, usual.notes]).toEqual([true, false]);
    const notes = describeParts(told, undefined, usual).parts.find(({ part }) => part.kind === 'notes');
    expect(notes).toMatchObject({ part: { secret: true }, chosen: false });
    expect(documentToText(shared({}, told).document)).not.toContain('ghp_');
    expect(documentToText(shared({ notes: true }, told).document)).toContain('ghp_');
  });

  test('finds a secret inside of a value', () => {
    const values = [
      ['config', { db: { password: 'x' } }],
      ['source', 'https://me:pass@example.com/'],
      ['token', ''],
    ] as const;
    const document = { ...WHOLE, scenarios: [{ name: 'one', mutable: false, values }] };
    expect(describeParts(document, undefined, ALL).secrets.slice(0, -1)).toEqual([
      { place: { kind: 'slot', slot: 'config' }, by: 'name' },
      { place: { kind: 'slot', slot: 'source' }, by: 'value' },
    ]);
  });
});
