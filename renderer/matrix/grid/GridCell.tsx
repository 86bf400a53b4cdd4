import { useStore } from 'zustand';
import type { MatrixCell } from '../../../shared/model/checks/matrix.ts';
import { waivedInWords } from '../../../shared/model/checks/waivers.ts';
import { childrenOf } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { typeIntoCell } from '../../actions/blocks/matrix-actions.ts';
import { currentModel, documentStore, perform } from '../../state/document/document.ts';
import { offerUnsavedText } from '../../state/document/offer-unsaved-text.ts';
import { type CellKey, startTyping, stopTyping } from '../../state/session/matrix-cell.ts';
import { classes } from '../../ui/classes.ts';
import { words } from '../words.ts';
import { CellTextEditor } from './CellTextEditor.tsx';

type GridCellProps = {
  place: CellKey;
  /** From 1: the first column has the heads of the rows. */
  columnNumber: number;
  cell: MatrixCell;
  /** The largest number of details in the matrix. */
  dots: number;
  isTabStop: boolean;
  isChosen: boolean;
  typing: { readonly text: string | null } | null;
  onChoose(isMore: boolean): void;
  onMenu(at: { x: number; y: number }): void;
  /** Moves to the cell in the direction of an arrow key. */
  onMove(key: string): void;
};

export const GridCell = (props: GridCellProps) => {
  const { place, columnNumber, cell, isTabStop, isChosen, typing, onChoose, onMenu, onMove } = props;
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of all cells.
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid is interactive.
      role="gridcell"
      tabIndex={isTabStop ? 0 : -1}
      aria-colindex={columnNumber}
      aria-selected={isChosen}
      data-chosen={isTabStop}
      className={classes(
        'cell',
        `cell-${cell.state}`,
        cell.waiver && 'cell-aside',
        cell.lessThan && 'cell-break',
        isChosen && 'cell-chosen',
      )}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !isChosen) onChoose(false);
      }}
      onMouseDown={(event) => {
        if (event.button === 0 && event.shiftKey) {
          event.preventDefault();
          onChoose(true);
        }
      }}
      onClick={(event) => {
        if (!typing && !event.shiftKey) onChoose(false);
      }}
      onDoubleClick={() => {
        if (!readOnly && !typing) startTyping();
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        onChoose(false);
        onMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      {typing ? (
        <CellEditor place={place} cell={cell} typing={typing} onMove={onMove} />
      ) : (
        <CellFace {...props} />
      )}
    </td>
  );
};

/** More dots than this can’t be counted at a glance: a number is shown instead. */
const MAX_DOTS = 8;

const CellFace = ({
  place,
  cell: { state, waiver, process, details, artefacts, lessThan },
  dots,
}: GridCellProps) => {
  const model = currentModel();
  const readOnly = useStore(documentStore, (session) => session.readOnly);
  const rule = lessThan && (
    <span className="cell-rule">
      {say(words.lessDetail, { process: codeOf(model, lessThan.variant.id) || lessThan.variant.name })}
    </span>
  );
  if (state === 'gap' && waiver)
    return (
      <span className="cell-face" title={waivedInWords(waiver)}>
        {say(words.gapWaived)}
        <span className="sr-only">{say(words.gapWaivedReason, { reason: waiver.reason })}</span>
      </span>
    );
  if (state === 'gap')
    return (
      <span className="cell-face">
        {say(words.gap)}
        {!readOnly && (
          <button
            type="button"
            tabIndex={-1}
            className="cell-realise"
            onClick={() => perform({ type: 'cell.realise', ...place })}
          >
            {say(words.realise)}
          </button>
        )}
      </span>
    );
  if (state === 'none' || !process)
    return (
      <span className="cell-face">
        {say(words.noneOnPurpose)}
        {rule}
      </span>
    );
  const most = Math.max(4, dots);
  const grouping = model.rows.grouping.get(place.groupingId)?.name ?? '';
  const name = withTerms(model, process.name);
  return (
    <span className="cell-face">
      <span className="cell-head">
        <span className="mono">{codeOf(model, process.id)}</span>{' '}
        <span className="cell-dots" aria-hidden="true">
          {most > MAX_DOTS
            ? say(words.details, { count: details })
            : '●'.repeat(details) + '○'.repeat(most - details)}
        </span>
      </span>
      <span className={name === withTerms(model, grouping) ? 'sr-only' : 'cell-name'}>{name}</span>
      <span className="sr-only">, {say(words.details, { count: details })} </span>
      {artefacts.length > 0 && (
        <span className="cell-artefacts">
          {artefacts.map((artefact, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: texts may repeat.
            <span key={i} className="artefact">
              {withTerms(model, artefact)}
            </span>
          ))}
        </span>
      )}
      {rule}
    </span>
  );
};

/** Why a text typed into a cell can’t be saved: the grouping, the process or the model is gone. */
const goneOf = (place: CellKey, grouping = '', column = ''): string | undefined => {
  const rows = documentStore.getState().replica?.model.rows;
  if (!rows) return say(words.modelClosed);
  if (!rows.grouping.has(place.groupingId)) return say(words.deletedWhileTyping, { name: quoted(grouping) });
  return rows.process.has(place.processId)
    ? undefined
    : say(words.deletedWhileTyping, { name: quoted(column) });
};

type CellEditorProps = Pick<GridCellProps, 'place' | 'cell' | 'onMove'> & {
  typing: { readonly text: string | null };
};

const CellEditor = ({ place, cell, typing, onMove }: CellEditorProps) => {
  const model = currentModel();
  const column = model.rows.process.get(place.processId);
  const grouping = model.rows.grouping.get(place.groupingId);
  return (
    <CellTextEditor
      label={say(words.realisedByLabel, {
        grouping: grouping?.name ?? '',
        process: codeOf(model, place.processId) || (column?.name ?? ''),
      })}
      initial={typing.text ?? (cell.state === 'none' ? 'none' : (cell.process?.name ?? ''))}
      placeholder={grouping?.name ?? ''}
      offers={['none', ...childrenOf(model, place.processId).map(({ name }) => name)]}
      onKeep={(text) => {
        stopTyping();
        const gone = goneOf(place, grouping?.name, column?.name);
        if (gone) offerUnsavedText(gone, text);
        else typeIntoCell(place, text);
      }}
      onAbandon={stopTyping}
      onMove={onMove}
    />
  );
};
