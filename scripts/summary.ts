/** What tests came to, out of the reports that the test programs write for machines. */
import { z } from 'zod';

type Tally = { passed: number; failed: number; skipped: number };

/** One part of a test run. `problem` is what went wrong beside single tests, as a sentence. */
export type StageResult = Tally & { stage: string; problem?: string };

/** A stage's report as its program wrote it, and how the program ended. `report` is null if there is none. */
export type StageRun = { stage: string; report: unknown; exitCode: number | null };

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/**
 * Sums a JSON report of Vitest. A file that failed outside of its tests, because it could not be loaded or set up, counts as
 * one failure.
 */
export const sumVitest = (run: StageRun): StageResult => {
  const parsed = vitestReport.safeParse(run.report);
  if (!parsed.success) return withoutReport(run);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = parsed.data;
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return settle(run, {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles,
    skipped: numPendingTests + numTodoTests,
  });
};

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

/** Sums a JSON report of Playwright. A flaky test is a failed one, and so is each error outside of tests. */
export const sumPlaywright = (run: StageRun): StageResult => {
  const parsed = playwrightReport.safeParse(run.report);
  if (!parsed.success) return withoutReport(run);
  const { stats, errors } = parsed.data;
  return settle(run, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  });
};

/** A check that is passed or not, such as the linter. */
export const sumCheck = (stage: string, exitCode: number | null): StageResult =>
  exitCode === 0
    ? { stage, passed: 1, failed: 0, skipped: 0 }
    : { stage, passed: 0, failed: 1, skipped: 0, problem: howItEnded(exitCode) };

/** Tests that can't run on this machine: counted as skipped, with the reason, and never as passed. */
export const notRun = (stage: string, count: number, reason: string): StageResult => ({
  stage,
  passed: 0,
  failed: 0,
  skipped: count,
  problem: `not run: ${reason}`,
});

export const total = (results: readonly StageResult[]): Tally =>
  results.reduce<Tally>(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );

/** The last line of a run, which other programs read. */
export const totalLine = ({ passed, failed, skipped }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

const withoutReport = ({ stage, exitCode }: StageRun): StageResult => ({
  stage,
  passed: 0,
  failed: 1,
  skipped: 0,
  problem: `${howItEnded(exitCode)} without a report`,
});

/** A stage that says it failed has failed, whatever its tests say; and one that ran nothing has shown nothing. */
const settle = ({ stage, exitCode }: StageRun, tally: Tally): StageResult => {
  if (exitCode !== 0 && tally.failed === 0) {
    return { stage, ...tally, failed: 1, problem: `${howItEnded(exitCode)} though no test failed` };
  }
  if (tally.passed + tally.failed === 0) return { stage, ...tally, failed: 1, problem: 'ran no test' };
  return { stage, ...tally };
};

const howItEnded = (exitCode: number | null): string =>
  exitCode === null ? 'was ended from outside' : `ended with code ${exitCode}`;
