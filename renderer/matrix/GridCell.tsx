import { codeOf } from '../../shared/model/codes.ts';
import { childrenOf } from '../../shared/model/model.ts';
import { quoted } from '../../shared/model/refusals.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { setAsideInWords } from '../../shared/model/waivers.ts';
import { typeIntoCell } from '../actions/matrix-actions.ts';
import { currentModel, perform, useDocument } from '../state/document.ts';
import { offerText } from '../state/keep-text.ts';
import { type CellPlace, startTyping, stopTyping } from '../state/matrix-cell.ts';
import { classes } from '../ui/classes.ts';
import { counted } from '../ui/counted.ts';
import type { MatrixCell } from './matrix.ts';
import { PlaceEditor } from './PlaceEditor.tsx';

type GridCellProps = {
  place: CellPlace;
  /** From 1, the heads of the rows being the first. */
  columnNumber: number;
  cell: MatrixCell;
  /** The largest number of details in the matrix. */
  dots: number;
  isTabStop: boolean;
  isChosen: boolean;
  typing: { readonly text: string | null } | null;
  onChoose(isMore: boolean): void;
  onMenu(at: { x: number; y: number }): void;
  /** Goes on to the place that an arrow key leads to. */
  onMove(key: string): void;
};

export const GridCell = (props: GridCellProps) => {
  const { place, columnNumber, cell, isTabStop, isChosen, typing, onChoose, onMenu, onMove } = props;
  const readOnly = useDocument((state) => state.readOnly);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of all cells are heard by their grid.
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cell of a grid is worked in.
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

/** More dots than this would not be counted by eye; a number stands instead. */
const MOST_DOTS = 8;

const CellFace = ({
  place,
  cell: { state, waiver, process, details, artefacts, lessThan },
  dots,
}: GridCellProps) => {
  const model = currentModel();
  const readOnly = useDocument((session) => session.readOnly);
  const rule = lessThan && (
    <span className="cell-rule">
      Less detail than {codeOf(model, lessThan.variant.id) || lessThan.variant.name}
    </span>
  );
  if (state === 'gap' && waiver)
    return (
      <span className="cell-face" title={setAsideInWords(waiver)}>
        Gap, set aside<span className="sr-only">: {waiver.reason}</span>
      </span>
    );
  if (state === 'gap')
    return (
      <span className="cell-face">
        Gap
        {!readOnly && (
          <button
            type="button"
            tabIndex={-1}
            className="cell-realise"
            onClick={() => perform({ type: 'cell.realise', ...place })}
          >
            Realise
          </button>
        )}
      </span>
    );
  if (state === 'none' || !process)
    return (
      <span className="cell-face">
        None, on purpose
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
          {most > MOST_DOTS ? counted(details, 'detail') : '●'.repeat(details) + '○'.repeat(most - details)}
        </span>
      </span>
      <span className={name === withTerms(model, grouping) ? 'sr-only' : 'cell-name'}>{name}</span>
      <span className="sr-only">, {counted(details, 'detail')} </span>
      {artefacts.length > 0 && (
        <span className="cell-artefacts">
          {artefacts.map((artefact, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice.
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

/** What of a place went away while it was typed into, in words. */
const goneOf = (place: CellPlace, grouping = '', column = ''): string | undefined => {
  const rows = useDocument.getState().replica?.model.rows;
  if (!rows) return 'The model was closed';
  if (!rows.grouping.has(place.groupingId)) return `${quoted(grouping)} was deleted`;
  return rows.process.has(place.processId) ? undefined : `${quoted(column)} was deleted`;
};

type CellEditorProps = Pick<GridCellProps, 'place' | 'cell' | 'onMove'> & {
  typing: { readonly text: string | null };
};

const CellEditor = ({ place, cell, typing, onMove }: CellEditorProps) => {
  const model = currentModel();
  const column = model.rows.process.get(place.processId);
  const grouping = model.rows.grouping.get(place.groupingId);
  return (
    <PlaceEditor
      label={`What realises ${grouping?.name ?? ''} in ${codeOf(model, place.processId) || column?.name}`}
      initial={typing.text ?? (cell.state === 'none' ? 'none' : (cell.process?.name ?? ''))}
      placeholder={grouping?.name ?? ''}
      offers={['none', ...childrenOf(model, place.processId).map(({ name }) => name)]}
      onKeep={(text) => {
        stopTyping();
        const gone = goneOf(place, grouping?.name, column?.name);
        if (gone) offerText(gone, text);
        else typeIntoCell(place, text);
      }}
      onAbandon={stopTyping}
      onMove={onMove}
    />
  );
};
