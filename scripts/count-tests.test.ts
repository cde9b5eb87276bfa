import { expect, test } from 'vitest';
import { countPlaywright, countVitest, describeCounts, sumCounts, toOutcome } from './count-tests.ts';

const vitestReport = {
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
  ],
};

test('a Vitest report gives its own numbers', () => {
  expect(countVitest(vitestReport)).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

test('a test file that does not load counts as one failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const report = { ...vitestReport, testResults: [...vitestReport.testResults, broken] };
  expect(countVitest(report).failed).toBe(2);
});

test('a Playwright report counts flaky tests and errors outside of tests as failures', () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
  expect(countPlaywright(report)).toEqual({ passed: 4, failed: 3, skipped: 2 });
});

test('a runner whose tests all passed has no trouble', () => {
  expect(toOutcome(0, { passed: 2, failed: 0, skipped: 1 })).toEqual({ passed: 2, failed: 0, skipped: 1 });
});

test('a failed test is counted once, though the runner also ends with a code', () => {
  expect(toOutcome(1, { passed: 2, failed: 1, skipped: 0 })).toEqual({ passed: 2, failed: 1, skipped: 0 });
});

test('a runner without a report has failed', () => {
  expect(toOutcome(0, undefined)).toMatchObject({ passed: 0, failed: 1 });
});

test('a runner that ran no test has failed, also when it skipped some', () => {
  expect(toOutcome(0, { passed: 0, failed: 0, skipped: 0 }).failed).toBe(1);
  expect(toOutcome(0, { passed: 0, failed: 0, skipped: 5 }).failed).toBe(1);
});

test('a runner that crashed after its tests passed has failed', () => {
  expect(toOutcome(139, { passed: 2, failed: 0, skipped: 0 })).toMatchObject({ passed: 2, failed: 1 });
});

test('the sum of all runners is one line, which names skipped tests only when there are some', () => {
  const two = [
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 2, failed: 3, skipped: 0 },
  ];
  expect(describeCounts(sumCounts(two))).toBe('3 passed, 3 failed');
  expect(describeCounts({ passed: 1, failed: 0, skipped: 4 })).toBe('1 passed, 0 failed, 4 skipped');
});
