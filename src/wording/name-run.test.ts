import { expect, test } from 'vitest';
import { describeSame } from './describe-reason.ts';
import { nameRun, titleRun } from './name-run.ts';

test('what came with a file is of no run here', () => {
  expect([nameRun(2), nameRun(0), titleRun(2), titleRun(0)]).toEqual([
    'run #2',
    'the file',
    'Run #2',
    'The file',
  ]);
});

test('inputs are the same as in a run, or as in the file', () => {
  const of = (fields: number, since: number) => describeSame(Array(fields).fill('a'), since);
  expect([0, 1, 2, 3].map((fields) => of(fields, 0))).toEqual([
    'It has no inputs that could have changed since the file was written',
    'Its input is the same as in the file',
    'Both inputs are the same as in the file',
    'All 3 inputs are the same as in the file',
  ]);
  expect(of(2, 1)).toBe('Both inputs are the same as when it last ran (run #1)');
});
