/** Hears of the browser's own copying, cutting and pasting while the grid has the focus. */
import { type RefObject, useEffect } from 'react';
import { documentStore } from '../../state/document/document.ts';
import type { GridFocus } from './grid-focus.ts';
import { clearCells, copiedCells, pasteCells } from './table-work.ts';

export const useCellClipboard = (grid: RefObject<HTMLElement | null>, focus: RefObject<GridFocus>): void => {
  useEffect(() => {
    // Decided by the focus: the event’s own target follows a text selection that may be elsewhere.
    const isHere = () => grid.current !== null && document.activeElement === grid.current;
    const take = (event: ClipboardEvent): boolean => {
      if (!isHere() || !event.clipboardData) return false;
      const text = copiedCells(focus.current);
      if (text === undefined) return false;
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      return true;
    };
    const onCopy = (event: ClipboardEvent) => void take(event);
    const onCut = (event: ClipboardEvent) => {
      if (!documentStore.getState().readOnly && take(event)) clearCells(focus.current);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!isHere() || !event.clipboardData) return;
      event.preventDefault();
      pasteCells(focus.current, event.clipboardData.getData('text/plain'));
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
    };
  }, [grid, focus]);
};
