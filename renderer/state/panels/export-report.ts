/** What the export dialog is opened for, if not for the view on screen: a comparison, as text and tables. */
import { type Report, rowCount } from '../../../shared/report/report.ts';
import { sessionStore } from '../session/session.ts';
import { createStore } from '../store.ts';

/** Why there is no report: there is nothing to export, or it has more rows than were asked for. */
type NoReport = 'empty' | 'too-long';

/** Makes a report as of now, in steps that yield the share that is done. One of more than `maxRows` rows is not made. */
export type ReportSource = (maxRows: number) => Generator<number, Report | NoReport>;

/** The source of a report that is made in one step; null stands for nothing to export. */
export const madeAtOnce = (make: () => Report | null): ReportSource =>
  // biome-ignore lint/correctness/useYield: there is nothing to wait for.
  function* (maxRows) {
    const report = make();
    if (!report) return 'empty';
    return rowCount(report) > maxRows ? 'too-long' : report;
  };

export const exportReportStore = createStore<{ readonly source: ReportSource | null }>(() => ({
  source: null,
}));

/** Opens the export dialog for a report that no view shows. */
export const exportReport = (make: () => Report | null): void => {
  exportReportStore.setState({ source: madeAtOnce(make) });
  sessionStore.setState({ dialog: 'export' });
};

export const forgetReport = (): void => exportReportStore.setState({ source: null });
