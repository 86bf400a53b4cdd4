/** The table that is being imported, while its dialog is open. */
import { createStore } from '../store.ts';

type ImportTarget = {
  /** The open model that the table is taken into; null for a new one. */
  readonly into: { readonly file: string; readonly under: string | null } | null;
  /** Told the file of a new model. */
  readonly onMade?: (file: string) => void;
};

export type TableImport = ImportTarget & { readonly source: File };

export const tableImportStore = createStore<{ question: TableImport | null }>(() => ({ question: null }));

export const askToImport = (question: TableImport): void => tableImportStore.setState({ question });
export const closeTableImport = (): void => tableImportStore.setState({ question: null });
