/** Handles the browser’s own copy, cut and paste events for blocks. They need no permission. */
import { useEffect } from 'react';
import { documentStore } from '../../state/document/document.ts';
import { type Copied, hearCopied, readFrom, shareCopied, writeTo } from '../../state/editing/clipboard.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { pasteIn } from '../pasting.ts';
import { copySelected, removeSelected } from './clipboard-actions.ts';

export const useClipboard = (): void => useEffect(listen, []);

const FIELDS = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu]';

/**
 * Whether copying and pasting is about blocks now: not in a field or a dialog. What has the focus tells; the event's own
 * target follows the text selection, which may be left over from elsewhere.
 */
const isAboutBlocks = ({ target, defaultPrevented }: Event): boolean => {
  const focused = document.activeElement ?? document.body;
  if (!documentStore.getState().replica || defaultPrevented || focused.closest(FIELDS)) return false;
  if (target instanceof Element && target.closest(FIELDS)) return false;
  return sessionStore.getState().view === 'canvas' || focused.closest('[role=tree]') !== null;
};

/** Text selected to be read, and not left over from before the focus went to the blocks. */
const isTextSelected = () =>
  document.getSelection()?.isCollapsed === false && !document.activeElement?.closest('.canvas, [role=tree]');

/** Shares what is copied with the other windows of this browser. @returns what ends that. */
const shareWithWindows = (): (() => void) => {
  let channel: BroadcastChannel;
  try {
    channel = new BroadcastChannel('strata-copied');
  } catch {
    // Denied together with storage: pasting from a menu then takes the text alone.
    return () => {};
  }
  channel.onmessage = ({ data }: MessageEvent<Copied>) => hearCopied(data);
  const unshare = shareCopied((copied) => channel.postMessage(copied));
  return () => {
    unshare();
    channel.close();
  };
};

const listen = (): (() => void) => {
  const takes = (event: ClipboardEvent) => {
    if (!isAboutBlocks(event) || selectedBlocks(sessionStore.getState()).length === 0 || isTextSelected())
      return false;
    const copied = event.clipboardData && copySelected();
    if (!copied || !event.clipboardData) return false;
    writeTo(event.clipboardData, copied);
    event.preventDefault();
    return true;
  };
  const onCopy = (event: ClipboardEvent) => void takes(event);
  const onCut = (event: ClipboardEvent) => {
    if (!documentStore.getState().readOnly && takes(event)) removeSelected();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!isAboutBlocks(event) || !event.clipboardData) return;
    event.preventDefault();
    pasteIn(readFrom(event.clipboardData));
  };
  const unshare = shareWithWindows();
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
