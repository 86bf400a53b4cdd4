/** Hears of the browser's own copying, cutting and pasting, which needs no permission, where it is about blocks. */
import { useEffect } from 'react';
import { readFrom, shareCopied, writeTo } from '../state/clipboard.ts';
import { useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { copySelected, removeSelected } from './clipboard-actions.ts';
import { pasteIn } from './pasting.ts';

export const useClipboard = (): void => useEffect(listen, []);

const FIELDS = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu]';

/**
 * Whether copying and pasting is about blocks now: not in a field or a dialog. What has the focus tells; the event's own
 * target follows the text selection, which may be left over from elsewhere.
 */
const isAboutBlocks = ({ target, defaultPrevented }: Event): boolean => {
  const focused = document.activeElement ?? document.body;
  if (!useDocument.getState().replica || defaultPrevented || focused.closest(FIELDS)) return false;
  if (target instanceof Element && target.closest(FIELDS)) return false;
  return useSession.getState().view === 'canvas' || focused.closest('[role=tree]') !== null;
};

/** Text selected to be read, and not left over from before the focus went to the blocks. */
const isTextSelected = () =>
  document.getSelection()?.isCollapsed === false && !document.activeElement?.closest('.canvas, [role=tree]');

const listen = (): (() => void) => {
  const takes = (event: ClipboardEvent) => {
    if (!isAboutBlocks(event) || useSession.getState().selection.length === 0 || isTextSelected())
      return false;
    const copied = event.clipboardData && copySelected();
    if (!copied || !event.clipboardData) return false;
    writeTo(event.clipboardData, copied);
    event.preventDefault();
    return true;
  };
  const onCopy = (event: ClipboardEvent) => void takes(event);
  const onCut = (event: ClipboardEvent) => {
    if (!useDocument.getState().readOnly && takes(event)) removeSelected();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!isAboutBlocks(event) || !event.clipboardData) return;
    event.preventDefault();
    pasteIn(readFrom(event.clipboardData));
  };
  const unshare = shareCopied();
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCut);
  document.addEventListener('paste', onPaste);
  return () => {
    unshare();
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('cut', onCut);
    document.removeEventListener('paste', onPaste);
  };
};
