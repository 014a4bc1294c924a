import { existsSync, readFileSync } from 'node:fs';

/** Checks that held and checks that did not. */
export interface Tally {
  passed: number;
  failed: number;
}

/** A step that is one check by itself, as format or lint. */
export function tallyOf(passed: boolean): Tally {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Adds up the results of the steps. */
export function sumTallies(tallies: Tally[]): Tally {
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  });
}

/**
 * The tests of one vitest run, from its JSON report. A run that ended badly without a failing test (a file that could not
 * be read, a set-up that broke) counts as one failure, so that nothing is lost on the way into the sum.
 */
export function tallyOfReport(reportFile: string, exitCode: number | null): Tally {
  if (!existsSync(reportFile)) return tallyOf(false);
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  const failed = report.numFailedTests === 0 && exitCode !== 0 ? 1 : report.numFailedTests;
  return { passed: report.numPassedTests, failed };
}

/** The last line of every run. */
export function describeTally({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}
