/** Asks what the columns of a table are, and previews the first blocks. */

import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { outlineOfHeaded } from '../../shared/lists/headed-table.ts';
import { COLUMN_ROLES, type ColumnRole, isClear } from '../../shared/lists/tables/roles.ts';
import { elementTitle } from '../../shared/model/queries/element-titles.ts';
import { say } from '../../shared/words/messages.ts';
import {
  type ColumnQuestion,
  closeColumnQuestion,
  columnQuestionStore,
} from '../state/dialogs/column-question.ts';
import { Select } from '../ui/fields/Select.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { DialogActions } from '../ui/overlay/DialogActions.tsx';
import { words } from './words.ts';
import './columns.css';
import { ELEMENT_KINDS } from '../../shared/model/records/element.ts';

const labelOf = (role: ColumnRole): string => {
  const kind = ELEMENT_KINDS.find((each) => each === role);
  return kind ? elementTitle(kind) : say(words[role as keyof typeof words]);
};
const options = () => COLUMN_ROLES.map((value) => ({ value, label: labelOf(value) }));
const SHOWN_BLOCKS = 8;
/** Rows read for the preview. */
const PREVIEWED_ROWS = 200;

export const ColumnsDialog = () => {
  const question = useStore(columnQuestionStore, (state) => state.question);
  return question && <Asked question={question} />;
};

const Asked = ({ question }: { question: ColumnQuestion }) => {
  const { table, act } = question;
  const [roles, setRoles] = useState(table.roles);
  const isReady = isClear(roles);
  const preview = useMemo(
    () =>
      outlineOfHeaded({ ...table, rows: table.rows.slice(0, PREVIEWED_ROWS), roles, isClear: isReady }) ?? [],
    [table, roles, isReady],
  );
  const submit = () => {
    if (!isReady || preview.length === 0) return;
    closeColumnQuestion();
    question.answer(roles);
  };
  const example = (column: number) => table.rows.find((row) => (row[column] ?? '') !== '')?.[column] ?? '';
  return (
    <Dialog
      title={say(words.title)}
      isWide
      onClose={closeColumnQuestion}
      onSubmit={submit}
      actions={
        <DialogActions onCancel={closeColumnQuestion} isDisabled={!isReady || preview.length === 0}>
          {say(words.act, { act })}
        </DialogActions>
      }
    >
      <p className="dialog-note">{say(words.rows, { count: table.rows.length })}</p>
      <div className="columns-choices">
        {roles.map((role, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position; headings may repeat.
          <div key={column} className="columns-choice">
            <Select
              label={table.head[column]?.trim() || say(words.column, { number: column + 1 })}
              value={role}
              options={options()}
              onChange={(chosen) => setRoles(roles.map((other, i) => (i === column ? chosen : other)))}
            />
            <span className="columns-example">{example(column)}</span>
          </div>
        ))}
      </div>
      {isReady ? (
        <section aria-label={say(words.preview)}>
          <ul className="columns-preview">
            {preview.slice(0, SHOWN_BLOCKS).map(({ depth, name }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the whole preview is redrawn.
              <li key={i} style={{ paddingInlineStart: `${depth * 16}px` }}>
                {name}
              </li>
            ))}
          </ul>
          {preview.length === 0 && <p className="field-problem">{say(words.noNames)}</p>}
        </section>
      ) : (
        <p className="field-problem" role="status">
          {say(words.chooseName)}
        </p>
      )}
    </Dialog>
  );
};
