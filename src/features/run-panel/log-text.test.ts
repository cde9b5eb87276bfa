import { describe, expect, test } from 'vitest';
import { stepId } from '#engine';
import type { LogRow } from './log-rows.ts';
import { logFileName, runChoice, SELECTED_STEP, selectLogRows, toLogText } from './log-text.ts';

function rowOf(number: number, more: Partial<LogRow>): LogRow {
  return { number, run: 1, at: 0, tone: 'done', text: '', detail: '', about: '', current: false, ...more };
}

const about = { step: stepId('s0'), about: 'step 0 Add AddModel' };
const rows: readonly LogRow[] = [
  rowOf(1, { tone: 'run-started', detail: 'Run #1 started.' }),
  rowOf(2, { tone: 'running', text: 'Running Step  0. AddModel...', ...about }),
  rowOf(3, { text: 'done.', detail: '0.4 ms, 5 into slot total', ...about }),
  rowOf(4, { run: 2, tone: 'skipped', text: 'Skipped Step  0. AddModel.', ...about }),
];
const whole = { query: '', only: '' };

function numbersOf(view: Partial<typeof whole>, selected = stepId('s9')): number[] {
  return selectLogRows(rows, { ...whole, ...view }, selected).map(({ number }) => number);
}

describe('the filter', () => {
  test('finds all lines of a step by what it is called', () => {
    expect(numbersOf({ query: 'add' })).toEqual([2, 3, 4]);
    expect(numbersOf({ query: 'TOTAL into' })).toEqual([3]);
  });

  test('keeps the lines of one run, or of the selected step', () => {
    expect(numbersOf({ only: runChoice(2) })).toEqual([4]);
    expect(numbersOf({ only: SELECTED_STEP }, stepId('s0'))).toEqual([2, 3, 4]);
    expect(numbersOf({ only: SELECTED_STEP })).toEqual([]);
  });

  test('gives the very same list where nothing is asked', () => {
    expect(selectLogRows(rows, whole, undefined)).toBe(rows);
  });
});

test('the saved text has the engine’s lines as it writes them', () => {
  expect(toLogText(rows)).toBe(
    'Run #1 started.\nRunning Step  0. AddModel...\ndone.\nSkipped Step  0. AddModel.\n',
  );
});

describe('the file', () => {
  test('is named after the workflow and its runs', () => {
    expect(logFileName('Add then multiply', rows.slice(0, 3))).toBe('Add then multiply, run 1.log.txt');
    expect(logFileName('Add then multiply', rows)).toBe('Add then multiply, runs 1 to 2.log.txt');
  });

  test('has a name that every system takes', () => {
    expect(logFileName('(x + y) * k / "2"\n', rows)).toBe('(x + y) k 2, runs 1 to 2.log.txt');
    expect(logFileName('***', rows.slice(3))).toBe('workflow, run 2.log.txt');
    expect(logFileName('😀'.repeat(200), rows)).toBe(`${'😀'.repeat(80)}, runs 1 to 2.log.txt`);
  });
});
