import { mapInSteps } from '../../shared/steps/each.ts';
import { asShare } from '../../shared/steps/steps.ts';
import { say } from '../../shared/words/messages.ts';
import { currentModel } from '../state/document/document.ts';
import type { ReportSource } from '../state/panels/export-report.ts';
import { titleOf } from './column.ts';
import { currentGrid } from './grid/current-grid.ts';
import { kindOf } from './kinds.ts';
import { tableRowsInSteps } from './rows.ts';
import { isShown, tableStore } from './table-state.ts';
import { words } from './words.ts';

/** The table on screen: its kind, its columns, its filter and its order. Rows deleted while it is made are left out. */
export const tableReport: ReportSource = function* (maxRows) {
  const model = currentModel();
  const { kind: name, filter, sort, columns: chosen } = tableStore.getState();
  const kind = kindOf(name);
  const columns = kind.columns.filter((column) => isShown(chosen, kind, column));
  // Those on screen, which are sorted already.
  const onScreen = currentGrid()?.focus.current.rows;
  const ids = onScreen ?? (yield* asShare(0, 0.5, tableRowsInSteps(model, kind, filter, sort)));
  if (ids.length > maxRows) return 'too-long';
  const texts = mapInSteps(ids, (id) =>
    model.rows[name].has(id) ? columns.map(({ text }) => text(model, id)) : null,
  );
  const made = yield* asShare(onScreen ? 0 : 0.5, 1, texts);
  const rows = made.filter((row) => row !== null);
  return {
    title: titleOf(kind),
    facts: say(words.count, { kind: name, count: rows.length }),
    sections: [{ table: { head: columns.map(titleOf), rows } }],
  };
};
