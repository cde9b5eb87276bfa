// The short lines of run panel and inspector.
import { describe, expect, test } from 'vitest';
import type { StepPlan } from '#engine';
import {
  describeCacheCaption,
  describeEntryPart,
  describeKept,
  describeMade,
  describeUnused,
} from './describe-cache.ts';
import { describeKeptBefore, describeProgress, describeWorkflow } from './describe-inspector.ts';
import { describeDone, describeRunEnded, describeRunStarted } from './describe-log.ts';
import { describeOpening, describeUnknownAddress } from './describe-opening.ts';
import {
  describeAffected,
  describeCanChange,
  describePlaces,
  describeSlotKind,
  describeSource,
  describeStateCaption,
} from './describe-slot.ts';
import { formatClock, formatExactTime, formatTime } from './format-time.ts';
import { describeOrder, stepRowName } from './row-names.ts';
import { arithmetic, s0, s1, s2 } from './testing/names.ts';

const flags = { useExtracts: true, populateExtracts: true };

describe('the log', () => {
  test('a run says how it starts', () => {
    const run = { run: 1, kind: 'run', on: 'fresh', scenario: 'Default', flags } as const;
    expect(describeRunStarted(run)).toBe('Run #1 started. Scenario Default.');
    expect(describeRunStarted({ ...run, run: 2, kind: 'rerun' })).toBe(
      'Run #2 started. Scenario Default, cache in use.',
    );
    const forced = { useExtracts: false, populateExtracts: false };
    expect(describeRunStarted({ ...run, run: 3, kind: 'rerun', on: 'current', flags: forced })).toBe(
      'Run #3 started. Scenario Default, on the current state, cache not used, cache not filled.',
    );
  });

  test('a step says what it wrote', () => {
    expect(describeDone(0.4, [['total', 5]])).toBe('0.4 ms, 5 into slot total');
    expect(describeDone(undefined, [])).toBe('');
  });

  test('a run says how it ended', () => {
    expect(describeRunEnded(2, { kind: 'completed', outputs: null }, 3)).toBe('Run #2 ended after 3 ms.');
    expect(describeRunEnded(2, { kind: 'engine-crashed' }, 3)).toBe(
      'Run #2 ended after 3 ms, because the engine stopped.',
    );
  });

  test('times stand in columns', () => {
    const at = new Date(2024, 0, 2, 9, 5, 7, 42).getTime();
    expect([formatClock(at), formatTime(at), formatExactTime(at)]).toEqual([
      '09:05',
      '09:05:07',
      '09:05:07.042',
    ]);
  });
});

describe('slots', () => {
  const k = arithmetic.slots.get('k')!;
  const total = arithmetic.slots.get('total')!;

  test('a slot says where its value comes from', () => {
    expect(describeSlotKind(k, 'Default', arithmetic)).toMatch(
      /^Slot · .+ · starting value in scenario Default$/,
    );
    expect(describeSlotKind(total, 'Default', arithmetic)).toMatch(/ · written by step 0 Add$/);
    expect(describeSource({ slot: k, edited: true })).toBe('starting value, edited');
    expect(describeSource({ slot: total, edited: false, writer: { step: s0, run: 1 } })).toBe(
      '0 · sum in run #1',
    );
    expect(describeSource({ slot: total, edited: false, writer: { step: s2, run: 3 } })).toBe(
      'a step that is gone in run #3',
    );
    expect(describeSource({ slot: total, edited: false })).toBe('0 · sum');
  });

  test('a slot says who may change it', () => {
    expect(describeCanChange(k, false)).toBe('Before each run');
    expect(describeCanChange(total, false)).toBe('Only by its step');
    expect(describeCanChange({ ...total, starting: true }, true)).toBe('Before and during a run');
  });

  test('many places are cut', () => {
    const places = [0, 1, 2, 3].map((index) => ({ index, name: 'a' }));
    expect(describePlaces(places)).toBe('0 · a, 1 · a and 2 more');
    expect(describePlaces(places.slice(0, 1))).toBe('0 · a');
  });

  test('the caption says which state is shown', () => {
    expect(describeStateCaption({ running: false, edited: false })).toBe(
      'Starting values, before the first run',
    );
    expect(describeStateCaption({ run: 1, running: false, edited: true })).toBe(
      'State after run #1, with your edits',
    );
    expect(describeStateCaption({ run: 2, running: true, edited: true })).toBe('State during run #2');
  });

  test('affected steps are named, and many are counted', () => {
    expect(describeAffected(arithmetic, [s1], 'Will run')).toBe('Step 1 Multiply will run');
    expect(describeAffected(arithmetic, [s0, s1], 'Will skip')).toBe('Steps 0 Add and 1 Multiply will skip');
    expect(describeAffected(arithmetic, [s0, s1, s2, s0], 'Will skip')).toBe('4 steps will skip');
  });
});

describe('the cache', () => {
  const plan: StepPlan = {
    kind: 'will-run',
    reasons: [{ kind: 'input-changed', field: 'factor', before: 4, after: 5 }],
    step: s1,
    index: 1,
  };

  test('an entry says what it holds and whether it will be used', () => {
    expect(describeEntryPart({ value: 5, factor: 4 })).toBe('value 5, factor 4');
    expect(describeEntryPart({})).toBe('nothing');
    expect(describeUnused(plan)).toBe('not used, factor is 5 now');
    expect(describeUnused({ ...plan, reasons: [{ kind: 'cache-off' }] })).toBe('not used, the cache is off');
    expect(describeUnused({ kind: 'will-skip', since: 1, fields: [], step: s1, index: 1 })).toBeUndefined();
    expect(describeMade(2, 60_000, 200_000)).toBe('run #2, 2 minutes ago');
    expect(describeMade(2, undefined, 200_000)).toBe('run #2');
    expect(describeKept(2, 74)).toBe('Kept from run #2 · 74 bytes');
    expect(describeCacheCaption(3, 210)).toBe('3 results, 210 bytes');
    expect(describeCacheCaption(0, 0)).toBe('No results');
  });
});

describe('the inspector', () => {
  test('the workflow is counted', () => {
    expect(describeWorkflow(2, 5, undefined)).toBe('2 steps · 5 slots · never run');
    expect(describeWorkflow(2, 5, 0)).toBe('2 steps · 5 slots · not run here');
    expect(describeWorkflow(1, 1, 3)).toBe('1 step · 1 slot · run #3');
    expect(describeOrder(2)).toBe('2 steps, run in this order');
    expect(stepRowName(0, 'Add', 'Will run')).toBe('Step 0, Add: Will run');
  });

  test('what is left is guessed only from something', () => {
    expect(describeProgress(0.42, 1_200)).toBe('42%, about 1.7 s left');
    expect(describeProgress(0.01, 1_200)).toBe('1%');
    expect(describeProgress(0.5, 100)).toBe('50%');
  });

  test('a rerun starts where the run failed', () => {
    expect(describeKeptBefore(0)).toBe('');
    expect(describeKeptBefore(1)).toBe('Step 0 keeps its result, so the rerun starts at step 1.');
    expect(describeKeptBefore(5)).toBe('Steps 0 to 4 keep their results, so the rerun starts at step 5.');
  });
});

test('what cannot be opened says why', () => {
  expect(describeOpening({ kind: 'not-found' }, 'nope').title).toBe('No example called nope');
  expect(describeOpening({ kind: 'newer-document', version: 7 }, 'x').detail).toContain('format 7');
  const damaged = describeOpening(
    { kind: 'invalid-document', issues: [{ path: ['workflow', 'steps', 0], message: 'has no id' }] },
    'x',
  );
  expect(damaged.detail).toBe('1 part of the file is not as expected. The file itself is unchanged.');
  expect(damaged.faults).toEqual(['workflow.steps.0: has no id']);
  expect(describeOpening({ kind: 'not-json', message: 'Unexpected end' }, 'x').faults).toEqual([
    'Unexpected end',
  ]);
  expect(describeUnknownAddress('x').detail).toBe('The editor does not know #/x.');
});
