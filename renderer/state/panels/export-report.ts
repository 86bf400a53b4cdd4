/** What the export dialog is opened for, if not for the view on screen: a comparison, as text and tables. */
import type { Report } from '../../../shared/report/report.ts';
import type { Progress } from '../../../shared/steps/steps.ts';
import { sessionStore } from '../session/session.ts';
import { createStore } from '../store.ts';

/** Why there is no report: there is nothing to export, or it has more rows than were asked for. */
type NoReport = 'empty' | 'too-long';

/** Makes a report as of now, in steps. One of more than `maxRows` rows is not made. */
export type ReportSource = (maxRows: number) => Progress<Report | NoReport>;

export const exportReportStore = createStore<{ readonly source: ReportSource | null }>(() => ({
  source: null,
}));

/** Opens the export dialog for a report that no view shows. */
export const exportReport = (source: ReportSource): void => {
  exportReportStore.setState({ source });
  sessionStore.setState({ dialog: 'export' });
};

export const forgetReport = (): void => exportReportStore.setState({ source: null });
