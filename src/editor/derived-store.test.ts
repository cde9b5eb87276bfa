import { describe, expect, test } from 'vitest';
import type { WorkflowDocument } from '#document';
import { stepId } from '#engine';
import { createEditor } from './create-editor.ts';
import { renameDocument } from './edits/rename-document.ts';
import { setMutable } from './edits/set-mutable.ts';
import { setSlotValue } from './edits/set-slot-value.ts';
import {
  addStep,
  arithmetic,
  arithmeticValues,
  chain,
  divideStep,
  documentOf,
  library,
  multiplyStep,
} from './testing/example.ts';
import { createInProcessEngine } from './testing/in-process-engine.ts';

const open = (document: WorkflowDocument, shortRun = 0) =>
  createEditor({ document, library, engine: createInProcessEngine(), shortRun });
const k = (value: number) => setSlotValue('default', 'k', value);
const s0 = stepId('s0');
const s1 = stepId('s1');

describe('the plan', () => {
  test('is about Run before the first run', () => {
    const { derived } = open(arithmetic);
    const { plans, planSummary, planShown } = derived.getState();
    expect(plans.map(({ kind }) => kind)).toEqual(['will-run', 'will-run']);
    expect(planSummary).toEqual({ run: 2, skip: 0, may: 0, fail: 0 });
    expect(planShown).toBe(true);
  });

  test('is about Rerun afterwards, and follows every edit at once', async () => {
    const { documents, derived, run } = open(arithmetic);
    await run();
    expect(derived.getState().planSummary).toMatchObject({ run: 0, skip: 2 });
    documents.apply(k(5));
    expect(derived.getState().plans).toMatchObject([
      { kind: 'will-skip', since: 1 },
      { kind: 'will-run', reasons: [{ kind: 'input-changed', field: 'factor', before: 4, after: 5 }] },
    ]);
    documents.undo();
    expect(derived.getState().planSummary).toMatchObject({ run: 0, skip: 2 });
  });

  test('is shown when an edit made it differ from what the last run left, and not after undo', async () => {
    const { documents, derived, run } = open(arithmetic);
    await run();
    expect(derived.getState().planShown).toBe(false);
    documents.apply(k(5));
    expect(derived.getState().planShown).toBe(true);
    documents.undo();
    expect(derived.getState().planShown).toBe(false);
  });

  test('is shown after a run when an edit was made during it', async () => {
    const { documents, derived, run } = open(arithmetic);
    const ended = run();
    documents.apply(k(5));
    expect(derived.getState().planShown).toBe(false);
    await ended;
    expect(derived.getState().planShown).toBe(true);
    expect(derived.getState().planOf.get(s1)?.kind).toBe('will-run');
  });

  test('follows the rerun options', async () => {
    const { session, derived, run } = open(arithmetic);
    await run();
    session.setRerunOptions({ useExtracts: false });
    expect(derived.getState().planSummary).toMatchObject({ run: 2 });
    session.setRerunOptions({ on: 'current' });
    expect(derived.getState().plans[0]).toMatchObject({
      kind: 'will-fail',
      problem: { kind: 'cannot-mutate', slot: 'total' },
    });
  });

  test('on the current state, a scenario made mutable lets steps overwrite', async () => {
    const { documents, session, derived, run } = open(arithmetic);
    await run();
    session.setRerunOptions({ on: 'current', useExtracts: false });
    documents.apply(setMutable('default', true));
    expect(derived.getState().planSummary).toMatchObject({ run: 2, fail: 0 });
  });
});

describe('identity', () => {
  test('an edit of one slot changes only what depends on it', async () => {
    const { documents, derived, run } = open(arithmetic);
    await run();
    documents.apply(setSlotValue('default', 'k', 6));
    const before = derived.getState();
    documents.apply(k(5));
    const after = derived.getState();
    expect(after.planOf.get(s1)).not.toBe(before.planOf.get(s1));
    expect(after.planOf.get(s0)).toBe(before.planOf.get(s0));
    expect(after.slotViewOf.get('k')).not.toBe(before.slotViewOf.get('k'));
    for (const name of ['x', 'y', 'total', 'final']) {
      expect(after.slotViewOf.get(name)).toBe(before.slotViewOf.get(name));
    }
    for (const key of ['steps', 'slots', 'names', 'problems', 'statusOf'] as const) {
      expect(after[key]).toBe(before[key]);
    }
  });

  test('an edit that changes nothing here changes nothing here', async () => {
    const { documents, derived, run } = open(arithmetic);
    await run();
    const before = derived.getState();
    documents.apply(renameDocument('Sums'));
    expect(derived.getState()).toBe(before);
  });

  test('undo brings the same plans back, element by element', async () => {
    const { documents, derived, run } = open(chain(50));
    await run();
    documents.apply(setSlotValue('default', 'y40', -1));
    const before = derived.getState();
    documents.apply(setSlotValue('default', 'y45', -1));
    documents.undo();
    const { plans } = derived.getState();
    const same = plans.filter((plan, index) => plan === before.plans[index]);
    expect(same.length).toBeGreaterThanOrEqual(45);
  });
});

describe('statuses', () => {
  test('are the last receipts', async () => {
    const { documents, derived, run, rerun } = open(arithmetic);
    expect(derived.getState().statusOf.get(s0)).toEqual({ kind: 'not-run' });
    await run();
    documents.apply(k(5));
    await rerun();
    const { statusOf } = derived.getState();
    expect(statusOf.get(s0)).toMatchObject({ kind: 'skipped', run: 2, receipt: { since: 1 } });
    expect(statusOf.get(s1)).toMatchObject({ kind: 'ran', run: 2 });
  });

  test('a step after a failed one is blocked, and says what it needs', async () => {
    const last = {
      ...multiplyStep,
      id: 's2',
      inputs: [
        ['final', 'value'],
        ['k', 'factor'],
      ],
      outputs: [],
    } as const;
    const editor = open(
      documentOf(
        [addStep, divideStep, last],
        [
          ['x', 2],
          ['y', 3],
          ['k', 0],
        ],
      ),
    );
    await editor.run();
    const { statusOf } = editor.derived.getState();
    expect(statusOf.get(s1)).toMatchObject({
      kind: 'failed',
      receipt: { failure: { kind: 'run-failed', message: 'division by zero' } },
    });
    expect(statusOf.get(stepId('s2'))).toMatchObject({
      kind: 'blocked',
      by: { step: 's1', index: 1, title: 'Divide', how: 'failed', needs: { slot: 'final', from: 1 } },
    });
  });

  test('of a run under way are running and queued, and cancelled and blocked when it was stopped', async () => {
    const steps = [
      addStep,
      { id: 's1', model: 'wait@1', inputs: [['total', 'value']], outputs: [['value', 'w']] },
    ] as const;
    const last = {
      ...multiplyStep,
      id: 's2',
      inputs: [
        ['w', 'value'],
        ['k', 'factor'],
      ],
    } as const;
    const editor = open(documentOf([...steps, last]));
    const ended = editor.run();
    await Promise.resolve();
    const during = editor.derived.getState();
    expect([...during.statusOf.values()]).toMatchObject([
      { kind: 'ran' },
      { kind: 'running', fraction: 0.25, note: '1 of 4' },
      { kind: 'queued', waitingFor: 1 },
    ]);
    expect(during.slotViewOf.get('total')?.value).toBe(5);
    editor.stop();
    await ended;
    expect([...editor.derived.getState().statusOf.values()]).toMatchObject([
      { kind: 'ran' },
      { kind: 'cancelled', receipt: { started: true } },
      { kind: 'blocked', by: { step: 's1', how: 'cancelled', needs: { slot: 'w', from: 1 } } },
    ]);
  });

  test('of a short run are never running or queued', async () => {
    const editor = open(arithmetic, 60_000);
    const kinds = new Set<string>();
    editor.derived.subscribe(({ statusOf }) => {
      for (const { kind } of statusOf.values()) kinds.add(kind);
    });
    await editor.run();
    expect(kinds).toEqual(new Set(['ran']));
    await editor.rerun();
    expect(kinds).toEqual(new Set(['ran', 'skipped']));
  });

  test('of a longer run are shown as under way after a moment', async () => {
    const wait = {
      id: 's1',
      model: 'wait@1',
      inputs: [['total', 'value']],
      outputs: [['value', 'w']],
    } as const;
    const editor = open(documentOf([addStep, wait]), 5);
    const ended = editor.run();
    await expect.poll(() => editor.derived.getState().statusOf.get(s1)?.kind).toBe('running');
    expect(editor.derived.getState().running).toBe(true);
    editor.stop();
    await ended;
    expect(editor.derived.getState().running).toBe(false);
  });
});

describe('slot views', () => {
  test('tell the value, what it was in the last run, and what is out of date', async () => {
    const { documents, derived, run } = open(arithmetic);
    const view = (name: string) => derived.getState().slotViewOf.get(name);
    expect(view('final')).not.toHaveProperty('value');
    await run();
    expect(view('final')).toMatchObject({ value: 20, outOfDate: false });
    documents.apply(k(5));
    expect(view('k')).toMatchObject({ value: 5, before: 4 });
    expect(view('final')).toMatchObject({ value: 20, outOfDate: true });
    expect(view('total')).toMatchObject({ value: 5, outOfDate: false });
  });

  test('tell what the last run changed', async () => {
    const { documents, derived, run, rerun } = open(arithmetic);
    await run();
    documents.apply(k(5));
    await rerun();
    const { slotViewOf } = derived.getState();
    expect(slotViewOf.get('k')).toMatchObject({ value: 5, changedInLastRun: true, previous: 4 });
    expect(slotViewOf.get('final')).toMatchObject({ value: 25, changedInLastRun: true, previous: 20 });
    expect(slotViewOf.get('total')).toMatchObject({ value: 5, changedInLastRun: false });
    expect(slotViewOf.get('k')).not.toHaveProperty('before');
  });

  test('a slot that is read and never written is missing', () => {
    const { derived } = open(documentOf([addStep], arithmeticValues.slice(1)));
    expect(derived.getState().slotViewOf.get('x')).toMatchObject({ missing: true });
  });

  test('a starting value that a step wrote over shows what the step wrote', async () => {
    const values = [...arithmeticValues, ['total', 0]] as const;
    const { derived, run } = open(documentOf([addStep], values, true));
    expect(derived.getState().slotViewOf.get('total')?.value).toBe(0);
    await run();
    expect(derived.getState().slotViewOf.get('total')?.value).toBe(5);
  });
});

describe('a disabled step', () => {
  const disabled = documentOf([addStep, { ...multiplyStep, disabled: true }]);

  test('is left out of the run, and what only it names is still there', async () => {
    const { derived, runs, run } = open(disabled);
    const { steps, allSteps, planOf, statusOf, names, slotViewOf } = derived.getState();
    expect(steps.map(({ id }) => id)).toEqual(['s0']);
    expect(allSteps.map(({ id }) => id)).toEqual(['s0', 's1']);
    expect([...planOf.keys()]).toEqual(['s0']);
    expect(statusOf.get(stepId('s1'))).toEqual({ kind: 'disabled' });
    expect(names.steps.get(stepId('s1'))).toMatchObject({ index: 1, disabled: true });
    expect(slotViewOf.get('final')).toMatchObject({ writers: [], readers: [], missing: false });
    await run();
    expect(runs.getState().stepsRan).toEqual([0]);
  });
});
