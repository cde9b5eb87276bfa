import { test as property } from '@fast-check/vitest';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDocument, type Fragment, type WorkflowDocument } from '#document';
import { equalValues, toValue } from '#engine';
import { anyDocument } from '../../document/testing/any-document.ts';
import { copyAll, copyNodes } from '../clipboard/copy-nodes.ts';
import { edited } from '../testing/edited.ts';
import { addStep, arithmetic, documentOf, multiplyStep } from '../testing/example.ts';
import { endsOf } from './pairs.ts';
import { pastedNodes, pasteFragment } from './paste-fragment.ts';
import { removeNodes } from './remove-nodes.ts';
import { slotNamesIn } from './slot-names.ts';

const at = [0, 0] as const;
const options = { at, scenario: 'default' };

const paste = (fragment: Fragment, document: WorkflowDocument = arithmetic) =>
  edited(pasteFragment(fragment, options), document);
const copy = (steps: string[], slots: string[], document = arithmetic) =>
  copyNodes(document, 'default', { steps, slots });

describe('names', () => {
  test('what is copied along or filled is new, what is only read keeps its name, and wiring inside is kept', () => {
    const { workflow, scenarios } = paste(copy(['s0', 's1'], ['x']));
    expect(workflow.steps.slice(2)).toEqual([
      {
        ...addStep,
        id: 's2',
        inputs: [
          ['x_2', 'a'],
          ['y', 'b'],
        ],
        outputs: [['sum', 'total_2']],
      },
      {
        ...multiplyStep,
        id: 's3',
        inputs: [
          ['total_2', 'value'],
          ['k', 'factor'],
        ],
        outputs: [['product', 'final_2']],
      },
    ]);
    expect(scenarios[0]?.values.slice(3)).toEqual([['x_2', 2]]);
  });

  test('a slot that was copied without its value and its writer is read where it is', () => {
    const fragment = copy(['s1'], ['total']);
    expect(paste(fragment).workflow.steps[2]?.inputs[0]).toEqual(['total', 'value']);
    expect(pastedNodes(arithmetic, fragment, options)).toEqual({ steps: ['s2'], slots: [] });
  });

  test('a slot that nothing gives a value here keeps its name: what was cut comes back as it was', () => {
    const nodes = { steps: ['s0'], slots: ['k'] };
    const cut = edited(removeNodes(nodes));
    const { workflow, scenarios } = paste(copyNodes(arithmetic, 'default', nodes), cut);
    expect(workflow.steps[1]).toEqual(addStep);
    expect(scenarios[0]?.values.at(-1)).toEqual(['k', 4]);
  });

  test('on a mutable state, a step fills the slot that it filled', () => {
    const mutable = documentOf([addStep], [['x', 1]], true);
    expect(paste(copy(['s0'], [], mutable), mutable).workflow.steps[1]?.outputs).toEqual([['sum', 'total']]);
    expect(paste(copy(['s0'], ['total'], mutable), mutable).workflow.steps[1]?.outputs).toEqual([
      ['sum', 'total_2'],
    ]);
  });

  test('a new name is none that the fragment brings along', () => {
    const step = { ...addStep, inputs: [['total_2', 'a']] as const };
    expect(paste(copyAll(documentOf([step], []), 'default')).workflow.steps[2]).toMatchObject({
      inputs: [['total_2', 'a']],
      outputs: [['sum', 'total_3']],
    });
  });

  test('two steps of one id get one each', () => {
    const twice = copyAll(documentOf([addStep, addStep], []), 'default');
    expect(paste(twice, documentOf([], [])).workflow.steps.map(({ id }) => id)).toEqual(['s0', 's1']);
  });

  test('an id that is to be avoided is not given', () => {
    const avoid = new Set(['s0', 's1', 's7']);
    const edit = pasteFragment(copy(['s0'], []), { ...options, avoid });
    expect(edited(edit, documentOf([], [])).workflow.steps[0]?.id).toBe('s8');
  });

  test('names that every object seems to have are ordinary names', () => {
    const odd = documentOf(
      [{ ...addStep, id: '__proto__', outputs: [['sum', '__proto__']] }],
      [['constructor', 1]],
    );
    const { workflow, scenarios } = paste(copyAll(odd, 'default'), odd);
    expect(workflow.steps[1]).toMatchObject({ id: '__proto___2', outputs: [['sum', '__proto___2']] });
    expect(scenarios[0]?.values.at(-1)).toEqual(['constructor_2', 1]);
  });
});

test('values go to every scenario', () => {
  const two = {
    ...arithmetic,
    scenarios: [...arithmetic.scenarios, { name: 'b', mutable: false, values: [] }],
  };
  const { scenarios } = paste(copy([], ['x']), two);
  expect(scenarios.map(({ values }) => values.at(-1))).toEqual([
    ['x_2', 2],
    ['x_2', 2],
  ]);
});

test('places keep among each other, folded slots stay so, and frames come along', () => {
  const document: WorkflowDocument = {
    ...arithmetic,
    layout: {
      steps: Object.assign(Object.create(null), { s0: [100, 40] }),
      slots: [
        ['x', [20, 50]],
        ['total', [300, 60]],
      ],
      folded: ['total'],
    },
    groups: [{ id: 'g1', title: 'Sum', steps: ['s0'], slots: ['x', 'total'] }],
  };
  const { layout, groups } = paste(copy(['s0'], ['x', 'total'], document), document);
  expect(layout.steps).toEqual({ s0: [100, 40], s2: [80, 0] });
  expect(layout.slots.slice(2)).toEqual([
    ['x_2', [0, 10]],
    ['total_2', [280, 20]],
  ]);
  expect(layout.folded).toEqual(['total', 'total_2']);
  expect(groups?.[1]).toEqual({ id: 'g2', title: 'Sum', steps: ['s2'], slots: ['x_2', 'total_2'] });
});

test('a fragment of nothing changes nothing', () => {
  expect(paste(copy([], []))).toBe(arithmetic);
});

/** Documents are compared as values: that sees `__proto__` keys, and NaN is NaN. */
function same(a: unknown, b: unknown): boolean {
  const [left, right] = [toValue(a), toValue(b)];
  return left.kind === 'value' && right.kind === 'value' && equalValues(left.value, right.value);
}

describe('of all documents', () => {
  property.prop([anyDocument])('pasting all into an empty workflow gives it back', (document) => {
    const source = document.scenarios[0]!;
    const fragment = copyAll(document, source.name);
    const names = slotNamesIn(document);
    const ids = new Set(document.workflow.steps.map(({ id }) => id));
    const pasted = paste(fragment, emptyDocument());
    expect(same(pasted.workflow.steps, document.workflow.steps)).toBe(true);
    const values = new Map(pasted.scenarios[0]?.values);
    for (const [name, value] of new Map(source.values)) expect(same(values.get(name), value)).toBe(true);
    expect(slotNamesIn(pasted)).toEqual(names);
    const moved = Object.entries(pasted.layout.steps);
    expect(moved.map(([id]) => id).sort()).toEqual(
      Object.keys(document.layout.steps)
        .filter((id) => ids.has(id))
        .sort(),
    );
    expect(new Set(pasted.layout.slots.map(([name]) => name))).toEqual(
      new Set(document.layout.slots.map(([name]) => name).filter((name) => names.has(name))),
    );
    expect(pasted.groups ?? []).toHaveLength(fragment.groups.length);
  });

  const anyPaste = fc.record({
    document: anyDocument,
    source: anyDocument,
    scenario: fc.nat({ max: 2 }),
  });

  property.prop([anyPaste], { numRuns: 300 })(
    'pasting changes nothing that is there, and what is new has names of its own',
    ({ document, source, scenario }) => {
      const shown = document.scenarios[scenario % document.scenarios.length]!;
      const fragment = copyAll(source, source.scenarios[0]!.name);
      const options = { at, scenario: shown.name };
      const pasted = edited(pasteFragment(fragment, options), document);
      const before = document.workflow.steps.length;
      expect(pasted.workflow.steps.slice(0, before)).toEqual(document.workflow.steps);
      pasted.scenarios.forEach(({ values }, index) => {
        const present = document.scenarios[index]!.values;
        expect(same(values.slice(0, present.length), present)).toBe(true);
      });
      for (const [id, position] of Object.entries(document.layout.steps)) {
        if (!document.workflow.steps.some((step) => step.id === id)) continue;
        expect(pasted.layout.steps[id]).toEqual(position);
      }
      const places = new Map(pasted.layout.slots);
      const known = slotNamesIn(document);
      for (const [name, position] of new Map(document.layout.slots)) {
        if (known.has(name)) expect(places.get(name)).toEqual(position);
      }
      expect((pasted.groups ?? []).slice(0, document.groups?.length ?? 0)).toEqual(document.groups ?? []);
      expect(new Set(pasted.workflow.steps.map(({ id }) => id)).size).toBe(pasted.workflow.steps.length);
      expect(new Set(pasted.groups?.map(({ id }) => id)).size).toBe(pasted.groups?.length ?? 0);
      const nodes = pastedNodes(document, fragment, options);
      expect(nodes.steps).toEqual(pasted.workflow.steps.slice(before).map(({ id }) => id));
      const sourced = new Set([
        ...document.scenarios.flatMap(({ values }) => values.map(([name]) => name)),
        ...document.workflow.steps.flatMap(({ outputs }) => outputs.flatMap(endsOf)),
      ]);
      if (shown.mutable) return;
      for (const { outputs } of pasted.workflow.steps.slice(before)) {
        for (const name of outputs.flatMap(endsOf)) expect(sourced.has(name)).toBe(false);
      }
    },
  );
});
