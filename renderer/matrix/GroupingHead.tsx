import type { RecordOf } from '../../shared/model/records.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { openCellMenu } from '../actions/context-menu.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { keepText } from '../state/keep-text.ts';
import { choosePlace, startTyping, stopTyping } from '../state/matrix-cell.ts';
import { counted } from '../ui/counted.ts';
import { PlaceEditor } from './PlaceEditor.tsx';

type GroupingHeadProps = {
  grouping: RecordOf['grouping'];
  /** Columns that say nothing about it. */
  gaps: number;
  isTabStop: boolean;
  typing: { readonly text: string | null } | null;
};

/** The head of a row: the grouping, renamed in place. */
export const GroupingHead = ({ grouping: { id, name }, gaps, isTabStop, typing }: GroupingHeadProps) => {
  const readOnly = useDocument((state) => state.readOnly);
  const choose = () => choosePlace({ groupingId: id, processId: null });
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
        <PlaceEditor
          label="Name of the grouping"
          initial={typing.text ?? name}
          onKeep={(text) => {
            stopTyping();
            if (text.trim() === name) return;
            keepText({ table: 'grouping', id, name }, text, { type: 'grouping.update', id, name: text });
          }}
          onAbandon={stopTyping}
        />
      ) : (
        <>
          <span>{withTerms(currentModel(), name)}</span>
          {gaps > 0 && <span className="grouping-gaps"> {counted(gaps, 'gap')}</span>}
        </>
      )}
    </th>
  );
};
