import { useStore } from 'zustand';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { RecordOf } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { openCellMenu } from '../../actions/menus/context-menu.ts';
import { commitDraft } from '../../state/document/commit-draft.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { chooseCell, startTyping, stopTyping } from '../../state/session/matrix-cell.ts';
import { words } from '../words.ts';
import { CellTextEditor } from './CellTextEditor.tsx';

type GroupingHeadProps = {
  grouping: RecordOf['grouping'];
  /** The number of its gaps. */
  gaps: number;
  isTabStop: boolean;
  typing: { readonly text: string | null } | null;
};

/** The head of a row: the grouping, renamed in place. */
export const GroupingHead = ({ grouping: { id, name }, gaps, isTabStop, typing }: GroupingHeadProps) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const choose = () => chooseCell({ groupingId: id, processId: null });
  return (
    <th
      scope="row"
      aria-colindex={1}
      tabIndex={isTabStop ? 0 : -1}
      data-chosen={isTabStop}
      className="grouping-head"
      onFocus={(event) => {
        if (event.target === event.currentTarget && !isTabStop) choose();
      }}
      onClick={choose}
      onDoubleClick={() => {
        if (!readOnly && !typing) startTyping();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        choose();
        openCellMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      {typing ? (
        <CellTextEditor
          label={say(words.groupingName)}
          initial={typing.text ?? name}
          onKeep={(text) => {
            stopTyping();
            if (text.trim() === name) return;
            commitDraft({ table: 'grouping', id, name }, text, { type: 'grouping.update', id, name: text });
          }}
          onAbandon={stopTyping}
        />
      ) : (
        <>
          <span>{withTerms(currentModel(), name)}</span>
          {gaps > 0 && <span className="grouping-gaps"> {say(words.gaps, { count: gaps })}</span>}
        </>
      )}
    </th>
  );
};
