import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { readCells } from '../../../shared/lists/text/cells.ts';
import type { Matrix } from '../../../shared/model/checks/matrix.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { say } from '../../../shared/words/messages.ts';
import { clearCells } from '../../actions/blocks/deleting.ts';
import { moveGrouping } from '../../actions/blocks/matrix-actions.ts';
import { typesText } from '../../actions/keys/key-press.ts';
import { openCellMenu } from '../../actions/menus/context-menu.ts';
import { currentModel, documentStore, perform } from '../../state/document/document.ts';
import { chooseCell, type MatrixKey, matrixStore, startTyping } from '../../state/session/matrix-cell.ts';
import { notify } from '../../state/session/session.ts';
import { words } from '../words.ts';
import { fillsFor, tableText, unfitted } from './cell-text.ts';
import { GridCell } from './GridCell.tsx';
import { GroupingHead } from './GroupingHead.tsx';
import { cellsBetween, placeAfter, placeAt } from './grid.ts';
import { MatrixHead } from './MatrixHead.tsx';
import { useColumns } from './use-columns.ts';
import { useRows } from './use-rows.ts';

/** The table, which works like a spreadsheet: arrow keys, typing, Delete, copying and pasting. */
export const MatrixGrid = ({ matrix }: { matrix: Matrix }) => {
  const { columns, rows } = matrix;
  const { place, anchor, typing } = useStore(matrixStore);
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const model = currentModel();
  const table = useRef<HTMLTableElement>(null);
  const chosen = place ? cellsBetween(matrix, anchor ?? place, place) : [];
  const isChosen = new Set(chosen.flat().map(keyOf));
  const first = placeAt(matrix, { row: 0, column: columns.length > 0 ? 0 : -1 });
  const tabStop = place ?? first;
  const kept = tabStop ? columns.findIndex(({ id }) => id === tabStop.processId) : -1;
  const { cellPx, spans } = useColumns(columns.length, kept, table);
  const keptRow = tabStop ? rows.findIndex(({ grouping }) => grouping.id === tabStop.groupingId) : -1;
  const { spans: rowSpans, measure, pageRows } = useRows(rows.length, keptRow, table);
  useFocusOnChosen(table, place, typing !== null);

  const fill = (texts: string[][]) => {
    const { fills, left } = fillsFor(matrix, chosen, texts);
    if (fills.length > 0 && !perform({ type: 'cell.fill', cells: [...fills] })) return;
    if (left > 0) notify(unfitted(fills.length, left), 'problem');
  };
  const clear = () =>
    clearCells(
      fillsFor(matrix, chosen, [['']]).fills.map(({ groupingId, processId }) => ({ groupingId, processId })),
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (typing || !place || !(event.target instanceof HTMLElement)) return;
    if (event.target.closest('input, button')) return;
    const isMod = event.ctrlKey || event.metaKey;
    const took = () => event.preventDefault();
    if (event.altKey) {
      if (isMod || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
      took();
      if (!readOnly) moveGrouping(event.key === 'ArrowUp' ? -1 : 1);
      return;
    }
    const next = placeAfter(matrix, place, { key: event.key, isMod, pageRows: pageRows() });
    if (next) {
      took();
      matrixStore.setState({ place: next, anchor: event.shiftKey ? (anchor ?? place) : null });
    } else if (readOnly) {
      return;
    } else if ((event.key === 'Enter' && !isMod) || event.key === 'F2') {
      took();
      startTyping();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      took();
      clear();
    } else if (typesText(event.nativeEvent) && event.key !== ' ' && place.processId !== null) {
      event.stopPropagation();
      // Flushed, so that the letter goes to the field and an input method can compose in it.
      flushSync(() => startTyping(''));
    }
  };
  const onCopy = (event: ClipboardEvent) => {
    if (typing || !place) return;
    event.preventDefault();
    const copied = place.processId === null && !anchor ? [[place]] : chosen;
    event.clipboardData.setData('text/plain', tableText(matrix, copied));
    if (event.type === 'cut' && !readOnly) clear();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (typing || !place || readOnly) return;
    event.preventDefault();
    const texts = readCells(event.clipboardData.getData('text/plain'));
    if (texts.length > 0) fill(texts);
    else notify(say(words.nothingToPaste));
  };

  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is an interactive table.
      role="grid"
      className="matrix-table"
      style={{ '--cell-width': `${cellPx}px` } as React.CSSProperties}
      aria-label={say(words.groupingsOf, { process: withTerms(model, matrix.macro.name) })}
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onCut={onCopy}
      onPaste={onPaste}
    >
      <MatrixHead columns={columns} spans={spans} />
      <tbody>
        {rowSpans.map((rowSpan) => {
          if ('px' in rowSpan)
            return (
              <tr key={rowSpan.key} aria-hidden>
                <td className="matrix-room" style={{ height: rowSpan.px }} />
              </tr>
            );
          const row = rows[rowSpan.row];
          if (!row) return null;
          const { grouping, cells, gaps } = row;
          const head: MatrixKey = { groupingId: grouping.id, processId: null };
          return (
            <tr key={grouping.id} ref={measure} data-index={rowSpan.row} aria-rowindex={rowSpan.row + 2}>
              <GroupingHead
                grouping={grouping}
                gaps={gaps}
                isTabStop={isSame(tabStop, head)}
                typing={isSame(place, head) ? typing : null}
              />
              {spans.map((span) => {
                if ('px' in span) return <td key={span.key} aria-hidden style={{ minWidth: span.px }} />;
                const [column, cell] = [columns[span.column], cells[span.column]];
                if (!column || !cell) return null;
                const here = { groupingId: grouping.id, processId: column.id };
                return (
                  <GridCell
                    key={column.id}
                    place={here}
                    columnNumber={span.column + 2}
                    cell={cell}
                    dots={matrix.mostDetails}
                    isTabStop={isSame(tabStop, here)}
                    isChosen={isChosen.has(keyOf(here))}
                    typing={isSame(place, here) ? typing : null}
                    onChoose={(isMore) =>
                      isMore && place
                        ? matrixStore.setState({ place: here, anchor: anchor ?? place, typing: null })
                        : chooseCell(here)
                    }
                    onMenu={openCellMenu}
                    onMove={(key) => {
                      const next = placeAfter(matrix, here, { key, isMod: false, pageRows: pageRows() });
                      chooseCell(next ?? here);
                    }}
                  />
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

const keyOf = ({ groupingId, processId }: MatrixKey) => `${groupingId} ${processId}`;
const isSame = (a: MatrixKey | null | undefined, b: MatrixKey) =>
  a?.groupingId === b.groupingId && a.processId === b.processId;

/** Keeps the focus on the selected cell, even if it was selected from elsewhere, except while the user types into it. */
const useFocusOnChosen = (
  table: React.RefObject<HTMLTableElement | null>,
  place: MatrixKey | null,
  isTyping: boolean,
): void => {
  useEffect(() => {
    if (!place || isTyping) return;
    const chosen = table.current?.querySelector<HTMLElement>('[data-chosen="true"]');
    const focused = document.activeElement;
    const isFree = focused === document.body || focused === null || table.current?.contains(focused);
    if (isFree) chosen?.focus();
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [table, place, isTyping]);
};
