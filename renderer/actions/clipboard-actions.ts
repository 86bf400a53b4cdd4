/** Copy, cut, paste and duplicate, for the blocks selected on canvas and outline. */
import { ClipboardPaste, Copy, CopyPlus, Scissors } from 'lucide-react';
import { MAX_CLIP_BLOCKS } from '../../shared/model/clip.ts';
import { getRow } from '../../shared/model/model.ts';
import { refuse } from '../../shared/model/refusals.ts';
import { announce } from '../state/announce.ts';
import { type Copied, copyOf, fromText, rememberCopied, writeTo } from '../state/clipboard.ts';
import { currentModel, perform, useDocument } from '../state/document.ts';
import { notify, useSession } from '../state/session.ts';
import { wordsFor } from '../state/spoken.ts';
import { select } from '../state/view.ts';
import { type Action, shownShortcut } from './action.ts';
import { focusOnCanvas, pasteIn, showNew } from './pasting.ts';

const selection = () => useSession.getState().selection;
const isOpen = () => useDocument.getState().replica !== null;
const isEditable = () => isOpen() && !useDocument.getState().readOnly;
const isSomeSelected = () => isOpen() && selection().length > 0;

/** What the selected blocks are on the clipboard. Says so where they are too many. */
export const copySelected = (): Copied | undefined => {
  const ids = selection();
  const copied = copyOf(currentModel(), ids);
  if (copied) {
    rememberCopied(copied, ids);
    announce(`${wordsFor(currentModel(), ids)} copied.`);
  } else notify(refuse('clip-too-large', undefined, MAX_CLIP_BLOCKS).message, 'problem');
  return copied;
};

/** Takes the selected blocks away once they are on the clipboard. Their parent is selected: pasting brings them back there. */
export const removeSelected = (): void => {
  const ids = selection();
  const parentId = getRow(currentModel(), 'process', ids.at(-1) ?? '')?.parentId ?? null;
  const gone = wordsFor(currentModel(), ids);
  if (!perform({ type: 'process.delete', ids: [...ids] })) return;
  announce(`${gone} cut out.`);
  const stays = parentId !== null && parentId !== useSession.getState().rootId;
  select(stays && currentModel().rows.process.has(parentId) ? [parentId] : []);
  if (stays) focusOnCanvas(parentId);
};

/**
 * From a menu there is no copy event, so one is asked for. Where the browser gives none, the text alone goes through
 * its other door, and this window remembers the blocks it stands for.
 */
const copyFromMenu = async (): Promise<boolean> => {
  const copied = copySelected();
  if (!copied) return false;
  let isWritten = false;
  const onCopy = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    if (!event.clipboardData) return;
    writeTo(event.clipboardData, copied);
    event.preventDefault();
    isWritten = true;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  if (isWritten) return true;
  try {
    await navigator.clipboard.writeText(copied.text);
    return true;
  } catch {
    notify(
      `The clipboard can't be reached from a menu here. Press ${shownShortcut('Mod+C')} to copy.`,
      'problem',
    );
    return false;
  }
};

/** The desktop pastes as the keys do. A browser gives a menu the text alone, and may refuse even that. */
const pasteFromMenu = async (): Promise<void> => {
  if (window.strata) return window.strata.desktop.paste();
  let text: string;
  try {
    text = await navigator.clipboard.readText();
  } catch {
    return notify(`The clipboard can't be read from a menu here. Press ${shownShortcut('Mod+V')} to paste.`);
  }
  pasteIn(fromText(text));
};

export const clipboardActions: readonly Action[] = [
  {
    id: 'edit.cut',
    name: 'Cut',
    group: 'Edit',
    icon: Scissors,
    shortcuts: ['Mod+X'],
    isNative: true,
    applies: () => isEditable() && isSomeSelected(),
    perform: async () => {
      if (await copyFromMenu()) removeSelected();
    },
  },
  {
    id: 'edit.copy',
    name: 'Copy',
    group: 'Edit',
    icon: Copy,
    shortcuts: ['Mod+C'],
    isNative: true,
    applies: isSomeSelected,
    perform: () => void copyFromMenu(),
  },
  {
    id: 'edit.paste',
    name: 'Paste',
    group: 'Edit',
    icon: ClipboardPaste,
    shortcuts: ['Mod+V'],
    isNative: true,
    applies: isEditable,
    perform: () => void pasteFromMenu(),
  },
  {
    id: 'edit.duplicate',
    name: 'Duplicate',
    group: 'Edit',
    icon: CopyPlus,
    shortcuts: ['Mod+D'],
    applies: () => isEditable() && isSomeSelected(),
    perform: () => void showNew(perform({ type: 'process.duplicate', ids: [...selection()] })),
  },
];
