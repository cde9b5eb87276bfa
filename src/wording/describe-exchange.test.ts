import { expect, test } from 'vitest';
import type { PyswarkFailure, PyswarkNote } from '#document';
import type { ShareFailure, SharePart } from '#sharing';
import { describePyswarkFailure, describePyswarkNote } from './describe-pyswark.ts';
import { describeShareFailure, describeSharePart } from './describe-share.ts';

test.each<ShareFailure>([
  { kind: 'no-share' },
  { kind: 'newer-share', version: '7' },
  { kind: 'damaged-share' },
  { kind: 'too-large-share' },
])('a link that fails with $kind says what happened and what to do', (failure) => {
  const { title, detail } = describeShareFailure(failure);
  expect(title).toMatch(/^This .*[a-z]$/);
  expect(detail).toMatch(/\.$/);
});

test.each<PyswarkFailure>([
  { kind: 'not-json', message: 'm' },
  { kind: 'not-pyswark' },
  { kind: 'unknown-class', model: 'a.B' },
  { kind: 'invalid-pyswark', issues: [{ path: ['steps', 0], message: 'expected a step' }] },
])('a file that fails with $kind is named', (failure) => {
  expect(describePyswarkFailure(failure, 'etl.json').title).toMatch(/^etl\.json /);
});

test('a fault of a file says its place', () => {
  const issues = [{ path: ['contents', 'steps', 0, 'inputs', 'x'], message: 'expected a name' }];
  expect(describePyswarkFailure({ kind: 'invalid-pyswark', issues }, 'f').faults).toEqual([
    'contents.steps.0.inputs.x: expected a name',
  ]);
});

test.each<[SharePart, string]>([
  [{ kind: 'structure', steps: 1 }, '1 step and its wiring'],
  [{ kind: 'structure', steps: 3 }, '3 steps and their wiring'],
  [{ kind: 'layout', nodes: 1 }, 'The position of 1 node'],
  [{ kind: 'layout', nodes: 7 }, 'The positions of 7 nodes'],
  [{ kind: 'scenario', name: 'default', values: 3 }, '3 starting values of default'],
  [{ kind: 'notes', notes: 2, secret: false }, '2 notes'],
  [{ kind: 'results', steps: 1 }, 'The result of 1 step'],
  [{ kind: 'results', steps: 2 }, 'The results of 2 steps'],
])('%j is worded', (part, words) => {
  expect(describeSharePart(part)).toBe(words);
});

test.each<PyswarkNote>([
  { kind: 'setting-as-slot', step: 's1', field: 'digits', slot: 's1.digits' },
  { kind: 'disabled-left-out', step: 's1' },
  { kind: 'several-names', step: 's1', name: 'x' },
  { kind: 'no-class', step: 's1', model: 'gone@1' },
])('a note on $kind names the step by its title', (note) => {
  expect(describePyswarkNote(note, () => 'Round')).toContain('Round');
});

test('a note on a value that was left out names the slot', () => {
  expect(describePyswarkNote({ kind: 'value-left-out', slot: 'x' }, String)).toMatch(/^x /);
});
