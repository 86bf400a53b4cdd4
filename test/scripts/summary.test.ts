import { describe, expect, it } from 'vitest';
import { notRun, sumCheck, sumPlaywright, sumVitest, total, totalLine } from '../../scripts/summary.ts';

const vitestReport = (part: object = {}) => ({
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
  ...part,
});
const playwrightReport = (stats: object = {}, errors: unknown[] = []) => ({
  stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
});

describe('summing a Vitest report', () => {
  it('counts passed and skipped tests', () => {
    const result = sumVitest({ stage: 'unit', report: vitestReport(), exitCode: 0 });
    expect(result).toEqual({ stage: 'unit', passed: 5, failed: 0, skipped: 1 });
  });

  it('counts failed tests once, though the program also ended with a code', () => {
    const report = vitestReport({ numFailedTests: 2 });
    expect(sumVitest({ stage: 'unit', report, exitCode: 1 }).failed).toBe(2);
  });

  it('counts a file that could not be loaded as a failure', () => {
    const report = vitestReport({ testResults: [{ status: 'failed', assertionResults: [] }] });
    expect(sumVitest({ stage: 'unit', report, exitCode: 1 }).failed).toBe(1);
  });

  it('counts a file whose set-up failed, so that its tests were left out, as a failure', () => {
    const file = { status: 'failed', assertionResults: [{ status: 'skipped' }] };
    const report = vitestReport({ numFailedTests: 1, testResults: [file] });
    expect(sumVitest({ stage: 'unit', report, exitCode: 1 }).failed).toBe(2);
  });

  it('fails if no test failed but the program did, as with an unhandled rejection', () => {
    const result = sumVitest({ stage: 'unit', report: vitestReport(), exitCode: 1 });
    expect(result).toMatchObject({
      passed: 5,
      failed: 1,
      problem: expect.stringContaining('though no test'),
    });
  });

  it('fails if nothing was run', () => {
    const report = vitestReport({ numPassedTests: 0, numPendingTests: 4, testResults: [] });
    expect(sumVitest({ stage: 'unit', report, exitCode: 0 })).toMatchObject({ failed: 1, skipped: 4 });
  });
});

describe('summing a Playwright report', () => {
  it('counts what was expected as passed', () => {
    const result = sumPlaywright({ stage: 'e2e', report: playwrightReport({ skipped: 2 }), exitCode: 0 });
    expect(result).toEqual({ stage: 'e2e', passed: 3, failed: 0, skipped: 2 });
  });

  it('counts flaky tests and errors outside of tests as failures', () => {
    const report = playwrightReport({ unexpected: 1, flaky: 1 }, [{ message: 'a fixture broke' }]);
    expect(sumPlaywright({ stage: 'e2e', report, exitCode: 1 }).failed).toBe(3);
  });

  it('fails if nothing was run', () => {
    const report = playwrightReport({ expected: 0 });
    expect(sumPlaywright({ stage: 'e2e', report, exitCode: 0 })).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('a part that leaves no report', () => {
  it.each([null, undefined, 'text', {}, { stats: {} }])('counts as failed: %j', (report) => {
    for (const exitCode of [0, 1, null]) {
      expect(sumVitest({ stage: 'unit', report, exitCode })).toMatchObject({ passed: 0, failed: 1 });
      expect(sumPlaywright({ stage: 'e2e', report, exitCode })).toMatchObject({ passed: 0, failed: 1 });
    }
  });
});

describe('the sum of all parts', () => {
  it('adds them up in the line that other programs read', () => {
    const results = [
      sumCheck('lint', 0),
      sumCheck('types', 2),
      sumVitest({ stage: 'unit', report: vitestReport(), exitCode: 0 }),
      notRun('electron', 7, 'no program'),
    ];
    expect(totalLine(total(results))).toBe('6 passed, 1 failed, 8 skipped');
  });

  it('never counts what was not run as passed, and keeps the reason', () => {
    expect(notRun('electron', 7, 'no program')).toMatchObject({
      passed: 0,
      skipped: 7,
      problem: 'not run: no program',
    });
  });

  it('counts a check that was ended from outside as failed', () => {
    expect(sumCheck('build', null)).toMatchObject({ failed: 1, problem: 'was ended from outside' });
  });
});
