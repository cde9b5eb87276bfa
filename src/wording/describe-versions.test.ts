import { expect, test } from 'vitest';
import type { DocumentChange, DocumentStep } from '#document';
import {
  describeChange,
  describeChangeCount,
  describeMissedVersion,
  describeNoVersions,
  describeOccasion,
  describeVersionName,
  describeVersionTime,
} from './describe-versions.ts';

const step: DocumentStep = { id: 's1', model: 'add@1', title: 'Sum', inputs: [], outputs: [] };
const lines = (change: DocumentChange) => describeChange(change, ({ title }) => title ?? '');

test('when and why a version was kept', () => {
  const morning = new Date(2026, 10, 24, 10, 42).getTime();
  const evening = new Date(2026, 10, 24, 19, 5).getTime();
  expect(describeVersionTime(morning, evening)).toBe('10:42');
  expect(describeVersionTime(morning, evening + 86_400_000)).toBe('24 Nov, 10:42');
  expect(describeVersionName('Sums', morning)).toBe('Sums (as of 24 Nov, 10:42)');
  expect(describeOccasion({ kind: 'opened' })).toBe('Opened');
  const run = { kind: 'run', run: 3, ran: 2, skipped: 5, failed: 0 } as const;
  expect(describeOccasion(run)).toBe('Run #3: 2 ran, 5 skipped');
  expect(describeOccasion({ ...run, failed: 1 })).toBe('Run #3: 2 ran, 5 skipped, 1 failed');
  expect(describeChangeCount(0)).toBe('Nothing has changed since');
  expect(describeChangeCount(1)).toBe('1 change since');
  expect(describeMissedVersion({ kind: 'version-too-large' })).toContain('larger than the 8 MB');
  expect(describeMissedVersion({ kind: 'storage-full' })).toMatch(/^The latest version could not be kept\. /);
});

test('what has no versions says how it comes to have some', () => {
  expect(describeNoVersions('own').detail).toContain('at each run');
  expect(describeNoVersions('example').detail).toContain('The first edit makes this one yours.');
  expect(describeNoVersions('link').detail).toContain('Keep a copy');
});

test('a change names what it is about', () => {
  const value = { kind: 'slot-value', scenario: 'high', slot: 'x' } as const;
  expect(lines({ ...value, before: 4, after: 5 })).toEqual([
    { text: 'x in high', values: { before: '4', after: '5' } },
  ]);
  expect(lines({ ...value, before: undefined, after: 'a' })).toEqual([
    { text: 'x in high', values: { before: 'no value', after: '"a"' } },
  ]);
  expect(lines({ ...value, before: [1], after: [2] })).toEqual([
    { text: 'x in high', values: { before: '1 item', after: 'another one (1 item)' } },
  ]);
  expect(lines({ kind: 'step-added', step })).toEqual([{ text: 'Step Sum was added' }]);
  expect(
    lines({
      kind: 'step-changed',
      step,
      changes: [
        { kind: 'model', before: 'add@1', after: 'add@2' },
        { kind: 'reads', slot: 'x', field: 'a' },
        { kind: 'fills-no-more', slot: 'total', key: 'sum' },
        { kind: 'setting', field: 'b', before: 1, after: undefined },
        { kind: 'disabled' },
      ],
    }),
  ).toEqual([
    { text: 'Model of Sum', values: { before: 'add@1', after: 'add@2' } },
    { text: 'Sum reads x for a' },
    { text: 'Sum no longer fills total with sum' },
    { text: 'b of Sum', values: { before: '1', after: 'no value' } },
    { text: 'Sum is left out of the run' },
  ]);
});
