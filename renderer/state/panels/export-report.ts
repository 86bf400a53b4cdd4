/** What the export dialog is opened for, if not for the view on screen: a comparison, as text and tables. */
import type { Report } from '../../../shared/report/report.ts';
import { sessionStore } from '../session/session.ts';
import { createStore } from '../store.ts';

/** Makes the report as of now; null if there is nothing to export. */
export type ReportSource = () => Report | null;

export const exportReportStore = createStore<{ readonly source: ReportSource | null }>(() => ({
  source: null,
}));

/** Opens the export dialog for a report that no view shows. */
export const exportReport = (source: ReportSource): void => {
  exportReportStore.setState({ source });
  sessionStore.setState({ dialog: 'export' });
};

export const forgetReport = (): void => exportReportStore.setState({ source: null });
