import type { Report } from '../../shared/report/report.ts';
import { say } from '../../shared/words/messages.ts';
import { currentModel } from '../state/document/document.ts';
import { titleOf } from './column.ts';
import { kindOf } from './kinds.ts';
import { tableRows } from './rows.ts';
import { isShown, tableStore } from './table-state.ts';
import { words } from './words.ts';

/** The table on screen: its kind, its columns, its filter and its order. */
export const tableReport = (): Report => {
  const model = currentModel();
  const { kind: name, filter, sort, columns: chosen } = tableStore.getState();
  const kind = kindOf(name);
  const columns = kind.columns.filter((column) => isShown(chosen, kind, column));
  const ids = tableRows(model, kind, filter, sort);
  return {
    title: titleOf(kind),
    facts: say(words.count, { kind: name, count: ids.length }),
    sections: [
      {
        table: {
          head: columns.map(titleOf),
          rows: ids.map((id) => columns.map(({ text }) => text(model, id))),
        },
      },
    ],
  };
};
