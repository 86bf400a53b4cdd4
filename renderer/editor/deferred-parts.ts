/** Views, panels and dialogs that a window needs later than the canvas: their code comes once the window is idle. */
import { deferred } from '../ui/deferred.tsx';

export const Matrix = deferred(async () => (await import('../matrix/Matrix.tsx')).Matrix);
export const Funnel = deferred(async () => (await import('../funnel/Funnel.tsx')).Funnel);
export const Discussion = deferred(async () => (await import('../discussion/Discussion.tsx')).Discussion);
export const TableView = deferred(async () => (await import('../table/TableView.tsx')).TableView);
export const Findings = deferred(async () => (await import('../findings/Findings.tsx')).Findings);
export const HistoryPanel = deferred(async () => (await import('../history/HistoryPanel.tsx')).HistoryPanel);
export const DictionaryPanel = deferred(
  async () => (await import('../dictionary/DictionaryPanel.tsx')).DictionaryPanel,
);
export const LensesPanel = deferred(async () => (await import('../lenses/LensesPanel.tsx')).LensesPanel);
export const TermsPanel = deferred(async () => (await import('../terms/TermsPanel.tsx')).TermsPanel);
export const UseCasesPanel = deferred(
  async () => (await import('../use-cases/UseCasesPanel.tsx')).UseCasesPanel,
);
export const AboutDialog = deferred(async () => (await import('./dialogs/AboutDialog.tsx')).AboutDialog);
export const ExportDialog = deferred(async () => (await import('./dialogs/ExportDialog.tsx')).ExportDialog);
export const ShortcutsDialog = deferred(
  async () => (await import('./shortcuts/ShortcutsDialog.tsx')).ShortcutsDialog,
);
export const SchemeDialog = deferred(
  async () => (await import('../inspector/SchemeDialog.tsx')).SchemeDialog,
);
export const CheckSettings = deferred(
  async () => (await import('../findings/CheckSettings.tsx')).CheckSettings,
);
export const ProposalDialogs = deferred(
  async () => (await import('../proposals/ProposalDialogs.tsx')).ProposalDialogs,
);
export const RoomBar = deferred(async () => (await import('../room/RoomBar.tsx')).RoomBar);
export const RoomDialogs = deferred(async () => (await import('../room/RoomDialogs.tsx')).RoomDialogs);

const PARTS = [
  ...[Matrix, Funnel, Discussion, TableView, Findings],
  ...[HistoryPanel, DictionaryPanel, LensesPanel, TermsPanel, UseCasesPanel],
  ...[AboutDialog, ExportDialog, ShortcutsDialog, SchemeDialog, CheckSettings, ProposalDialogs],
  ...[RoomBar, RoomDialogs],
];

export const preloadParts = (): void => {
  for (const part of PARTS) part.preload();
};
