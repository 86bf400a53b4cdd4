import { say } from '../../shared/words/messages.ts';
import { currentModel } from '../state/document/document.ts';
import type { ReportSource } from '../state/panels/export-report.ts';
import { titleOf } from './column.ts';
import { currentGrid } from './grid/current-grid.ts';
import { kindOf } from './kinds.ts';
import { tableRows } from './rows.ts';
import { isShown, tableStore } from './table-state.ts';
import { words } from './words.ts';

/** Rows of which the texts are made in one step. */
const STEP = 100;

/** The table on screen: its kind, its columns, its filter and its order. Rows deleted while it is made are left out. */
export const tableReport: ReportSource = function* (maxRows) {
  const model = currentModel();
  const { kind: name, filter, sort, columns: chosen } = tableStore.getState();
  const kind = kindOf(name);
  const columns = kind.columns.filter((column) => isShown(chosen, kind, column));
  // Those on screen, which are sorted already.
  const ids = currentGrid()?.focus.current.rows ?? tableRows(model, kind, filter, sort);
  if (ids.length > maxRows) return 'too-long';
  const rows: string[][] = [];
  for (let start = 0; start < ids.length; start += STEP) {
    for (const id of ids.slice(start, start + STEP))
      if (model.rows[name].has(id)) rows.push(columns.map(({ text }) => text(model, id)));
    yield start / ids.length;
  }
  return {
    title: titleOf(kind),
    facts: say(words.count, { kind: name, count: rows.length }),
    sections: [{ table: { head: columns.map(titleOf), rows } }],
  };
};
