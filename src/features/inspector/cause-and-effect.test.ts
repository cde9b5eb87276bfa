import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Comparison,
  compareRuns,
  createEditor,
  type Editor,
  haveSameSteps,
  type RunRecord,
  replaceModel,
  setSlotValue,
  startChanges,
} from '#editor';
import { arithmetic, documentOf, library } from '../../editor/testing/example.ts';
import { createInProcessEngine } from '../../editor/testing/in-process-engine.ts';
import { causeAndEffect, isEditedByHand, storyOf } from './cause-and-effect.ts';

function open(document = arithmetic): Editor {
  return createEditor({ document, library, engine: createInProcessEngine(), shortRun: 0 });
}

const recordOf = ({ runs }: Editor, run: number) => runs.getState().history[run - 1] as RunRecord;
const compare = (editor: Editor, a: number, b: number): Comparison =>
  compareRuns(recordOf(editor, a), recordOf(editor, b));
const set = ({ documents }: Editor, slot: string, value: number) =>
  documents.apply(setSlotValue('default', slot, value));

/** As short as it is read: `x`, `#0 a`, `total by 0`. */
function chainOf(comparison: Comparison): string[] {
  return causeAndEffect(comparison).map((row) => {
    if (row.kind === 'start') return row.name;
    if (row.kind === 'written') return `${row.slot.name} by ${row.by}`;
    return `#${row.step.index} ${row.step.changes.map(({ field }) => field).join()}`;
  });
}

describe('cause and effect', () => {
  test('go from the starting value over the steps that got it to what they wrote', async () => {
    const editor = open();
    await editor.run();
    set(editor, 'x', 7);
    await editor.rerun();
    const comparison = compare(editor, 1, 2);
    expect(chainOf(comparison)).toEqual(['x', '#0 a', 'total by 0', '#1 value', 'final by 1']);
    expect(storyOf(comparison)).toMatchObject({
      told: true,
      edited: [{ name: 'x', a: 2, b: 7 }],
      ranAgain: ['Add'],
      results: [{ name: 'final', a: 20, b: 40 }],
      slots: { differing: 3, of: 5 },
    });
  });

  test('a step that nothing reaches has no part in it', async () => {
    const editor = open();
    await editor.run();
    set(editor, 'k', 5);
    await editor.rerun();
    expect(chainOf(compare(editor, 1, 2))).toEqual(['k', '#1 factor', 'final by 1']);
  });

  test('that a step ran again is told only where B ran it for this very value', async () => {
    const editor = open();
    await editor.run();
    set(editor, 'x', 7);
    await editor.rerun();
    await editor.rerun(); // all are skipped
    expect(storyOf(compare(editor, 1, 3))).toMatchObject({ told: true, ranAgain: [] });
  });

  test('a step that failed is in it, and the story names it', async () => {
    const divide = {
      id: 's0',
      model: 'divide@1',
      inputs: [
        ['x', 'dividend'],
        ['k', 'by'],
      ],
      outputs: [['quotient', 'q']],
    } as const;
    const editor = open(documentOf([divide]));
    await editor.run();
    set(editor, 'k', 0);
    await editor.rerun();
    const comparison = compare(editor, 1, 2);
    expect(storyOf(comparison).failed).toBe('Divide');
    expect(chainOf(comparison).slice(0, 2)).toEqual(['k', '#0 by']);
  });

  test('backwards, and where the steps differ, nothing is told of what led to what', async () => {
    const editor = open();
    await editor.run();
    set(editor, 'x', 7);
    await editor.rerun();
    expect(isEditedByHand(compare(editor, 2, 1))).toBe(false);
    expect(storyOf(compare(editor, 2, 1)).told).toBe(false);
    editor.documents.apply(replaceModel('s1', library.models.find(({ id }) => id === 'divide')!, library));
    await editor.run();
    const other = compare(editor, 2, 3);
    expect(haveSameSteps(other)).toBe(false);
    expect(storyOf(other).told).toBe(false);
    expect(causeAndEffect(other)).toContainEqual(
      expect.objectContaining({ kind: 'step', modelChanged: true }),
    );
  });

  test('what a step left in a slot is not told as edited, nor that a step was given what it wrote', async () => {
    const count = {
      id: 's0',
      model: 'add@1',
      inputs: [
        ['x', 'a'],
        ['y', 'b'],
      ],
      outputs: [['sum', 'x']],
    } as const;
    const document = documentOf([count]);
    const [scenario] = document.scenarios;
    const editor = open({ ...document, scenarios: [{ ...scenario!, mutable: true }] });
    await editor.run();
    await editor.rerun({ on: 'current' });
    const comparison = compare(editor, 1, 2);
    expect(storyOf(comparison).edited).toEqual([]);
    expect(comparison.steps[0]?.changes).toEqual([
      { kind: 'input-changed', field: 'a', before: 2, after: 5 },
    ]);
    expect(chainOf(comparison)).toEqual(['#0 a', 'x by 0']);
  });

  test('a run and itself have none', async () => {
    const editor = open();
    await editor.run();
    expect(causeAndEffect(compare(editor, 1, 1))).toEqual([]);
    expect(haveSameSteps(compare(editor, 1, 1))).toBe(true);
  });
});

test('for any edits: each slot that differs is told once, and nothing before what wrote it', async () => {
  const small = fc.integer({ min: -2, max: 2 });
  const edits = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'k'), small), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(edits, fc.boolean(), async (changes, back) => {
      const editor = open();
      await editor.run();
      for (const [slot, value] of changes) set(editor, slot, value);
      await editor.rerun();
      const comparison = back ? compare(editor, 2, 1) : compare(editor, 1, 2);
      const rows = causeAndEffect(comparison);
      const told = rows.flatMap((row) =>
        row.kind === 'start' ? [row.name] : row.kind === 'written' ? [row.slot.name] : [],
      );
      const differing = comparison.slots.filter(({ differs }) => differs).map(({ name }) => name);
      expect(told.toSorted()).toEqual(differing.toSorted());
      rows.forEach((row, at) => {
        if (row.kind !== 'written') return;
        const writer = rows.findIndex((one) => one.kind === 'step' && one.step.index === row.by);
        expect(writer).toBeGreaterThanOrEqual(0);
        expect(writer).toBeLessThan(at);
      });
      const places = rows.flatMap((row) => (row.kind === 'step' ? [row.step.index] : []));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(rows.slice(0, startChanges(comparison).length).every(({ kind }) => kind === 'start')).toBe(true);
    }),
  );
});
