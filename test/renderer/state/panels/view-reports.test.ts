import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dictionaryReport } from '../../../../renderer/dictionary/dictionary-report.ts';
import { discussionReport } from '../../../../renderer/discussion/discussion-report.ts';
import { differenceReport } from '../../../../renderer/history/difference-report.ts';
import { matrixReport } from '../../../../renderer/matrix/matrix-report.ts';
import { currentModel, perform } from '../../../../renderer/state/document/document.ts';
import { openDocument } from '../../../../renderer/state/editing/opening.ts';
import type { ReportSource } from '../../../../renderer/state/panels/export-report.ts';
import { tableReport } from '../../../../renderer/table/table-report.ts';
import { tableStore } from '../../../../renderer/table/table-state.ts';
import { differenceOf } from '../../../../shared/model/history/difference.ts';
import { emptyModel } from '../../../../shared/model/model.ts';
import { type Report, rowCount } from '../../../../shared/report/report.ts';
import { finish } from '../../../../shared/steps/steps.ts';
import { openWindow, type TestWindow } from '../window.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await openWindow();
  await openDocument(await window.create('Sales', 'sales-and-support'));
  for (const { id } of [...currentModel().rows.process.values()].slice(0, 3))
    perform({ type: 'process.update', ids: [id], owner: `Owner of ${id}` });
});
afterEach(() => window.close());

const differences: ReportSource = (maxRows) => {
  const [before, after] = [emptyModel(), currentModel()];
  const version = { seq: 1, kind: 'first', name: '' } as const;
  const difference = differenceOf(before, after);
  return differenceReport({ from: version, to: version, before, after, difference })(maxRows);
};

const made = (source: ReportSource): Report => {
  const report = finish(source(Number.POSITIVE_INFINITY));
  if (typeof report === 'string') throw new Error(`There is no report: ${report}.`);
  return report;
};

describe.each<[string, ReportSource, size: (report: Report) => number]>([
  ['matrix', matrixReport, rowCount],
  ['discussion', discussionReport, ({ sections }) => sections.length],
  ['dictionary', dictionaryReport, rowCount],
  ['table', tableReport, rowCount],
  ['comparison', differences, rowCount],
])('the report of the %s', (_, source, size) => {
  it('is made a row or a thread at a time, with rising shares', () => {
    const shares = [...source(Number.POSITIVE_INFINITY)];
    const count = size(made(source));
    expect(count).toBeGreaterThan(1);
    expect(shares.length).toBeGreaterThanOrEqual(count);
    for (const [i, share] of shares.entries())
      expect(share).toBeGreaterThanOrEqual((shares[i - 1] ?? 0) - 1e-9);
    expect(shares.at(-1)).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('is not made if it has more rows than were asked for', () => {
    const report = made(source);
    expect(finish(source(rowCount(report) - 1))).toBe('too-long');
    expect(finish(source(rowCount(report)))).toEqual(report);
  });
});

describe('the report of a table that is sorted', () => {
  it('has its rows in order, which are sorted in steps', () => {
    tableStore.setState({ sort: { key: 'name', isDescending: false } });
    const { table } = made(tableReport).sections[0] ?? {};
    const names = table?.rows.map((row) => row[table.head.indexOf('Name')] ?? '') ?? [];
    expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare));
    tableStore.setState({ sort: null });
  });
});
