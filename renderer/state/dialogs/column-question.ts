/** The question what the columns of a pasted or imported table are, while it is open. */
import type { HeadedTable } from '../../../shared/lists/headed-table.ts';
import type { ColumnRole } from '../../../shared/lists/tables/roles.ts';
import { createStore } from '../store.ts';

export type ColumnQuestion = {
  readonly table: HeadedTable;
  /** What the answer does with the table. */
  readonly act: 'paste' | 'import';
  answer(roles: readonly ColumnRole[]): void;
};

export const columnQuestionStore = createStore<{ question: ColumnQuestion | null }>(() => ({
  question: null,
}));

export const askForColumns = (question: ColumnQuestion): void => columnQuestionStore.setState({ question });
export const closeColumnQuestion = (): void => columnQuestionStore.setState({ question: null });
