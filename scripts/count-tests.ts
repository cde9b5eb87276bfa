// Reads what a test runner reported. A runner that crashed, wrote nothing or ran no test has failed, whatever
// its exit code says.

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface RunnerOutcome extends Counts {
  /** What went wrong outside the tests themselves. */
  readonly trouble?: string;
}

/** The parts of Vitest's JSON report that are read here. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** The parts of Playwright's JSON report that are read here. */
export interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
}

export function countVitest(report: VitestReport): Counts {
  // A file that cannot even be loaded has failed without having a failed test.
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function countPlaywright({ stats, errors }: PlaywrightReport): Counts {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** Puts the report beside the exit code; `undefined` stands for a report that is missing or cannot be read. */
export function toOutcome(exitCode: number, counts: Counts | undefined): RunnerOutcome {
  if (counts === undefined) return { passed: 0, failed: 1, skipped: 0, trouble: 'it wrote no report' };
  if (counts.failed > 0) return counts;
  if (counts.passed === 0) return { ...counts, failed: 1, trouble: 'it ran no test' };
  if (exitCode !== 0) return { ...counts, failed: 1, trouble: `it ended with code ${exitCode}` };
  return counts;
}

export function sumCounts(all: readonly Counts[]): Counts {
  return {
    passed: all.reduce((sum, counts) => sum + counts.passed, 0),
    failed: all.reduce((sum, counts) => sum + counts.failed, 0),
    skipped: all.reduce((sum, counts) => sum + counts.skipped, 0),
  };
}

export function describeCounts({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
