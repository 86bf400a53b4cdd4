/** Copy, cut, paste and duplicate, for the blocks selected on canvas and outline. */
import { ClipboardPaste, Copy, CopyPlus, Scissors } from 'lucide-react';
import { MAX_CLIP_BLOCKS } from '../../../shared/model/clip/clip.ts';
import { getRow } from '../../../shared/model/model.ts';
import { refuse } from '../../../shared/model/refusals/refusals.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel, documentStore, perform } from '../../state/document/document.ts';
import { type Copied, copyOf, fromText, rememberCopied, writeTo } from '../../state/editing/clipboard.ts';
import { announce } from '../../state/session/announce.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { notify, sessionStore } from '../../state/session/session.ts';
import { select } from '../../state/view/select.ts';
import { spoken } from '../../state/view/spoken.ts';
import { copyByCommand, readClipboard, writeClipboard } from '../../ui/text/copying.ts';
import { type Action, shortcutInText } from '../action.ts';
import { deleteBlocks } from '../blocks/deleting.ts';
import { words as names } from '../names/window/words.ts';
import { pasteIn } from '../pasting.ts';
import { focusOnCanvas, showNew } from '../show-new.ts';
import { words } from '../words.ts';

const selection = () => selectedBlocks(sessionStore.getState());
const isOpen = () => documentStore.getState().replica !== null;
const isEditable = () => isOpen() && !documentStore.getState().readOnly;
const isSomeSelected = () => isOpen() && selection().length > 0;

/** The selected blocks as the clipboard has them. Undefined, with a notice, if they are too many. */
export const copySelected = (): Copied | undefined => {
  const ids = selection();
  const copied = copyOf(currentModel(), ids);
  if (copied) {
    rememberCopied(copied, ids);
    announce(say(words.copied, { count: ids.length, block: spoken(currentModel(), ids[0] ?? '') }));
  } else notify(refuse('clip-too-large', undefined, { limit: MAX_CLIP_BLOCKS }).message, 'problem');
  return copied;
};

/** Deletes the selected blocks once they are on the clipboard. Selects their parent, so that pasting brings them back there. */
export const removeSelected = (): void => {
  const ids = selection();
  const parentId = getRow(currentModel(), 'process', ids.at(-1) ?? '')?.parentId ?? null;
  const showParent = () => {
    const stays = parentId !== null && parentId !== sessionStore.getState().rootId;
    select(stays && currentModel().rows.process.has(parentId) ? [parentId] : []);
    if (stays) focusOnCanvas(parentId);
  };
  deleteBlocks(ids, { how: 'cut', onDeleted: showParent });
};

/**
 * A menu gets no copy event, so this requests one. If the browser gives none, only the text is written, and this window
 * remembers which blocks it was copied from.
 */
const copyFromMenu = async (): Promise<boolean> => {
  const copied = copySelected();
  if (!copied) return false;
  if (copyByCommand((data) => writeTo(data, copied))) return true;
  try {
    await writeClipboard(copied.text);
    return true;
  } catch {
    notify(say(words.cantCopyFromMenu, { keys: shortcutInText('Mod+C') }), 'problem');
    return false;
  }
};

/** The desktop pastes as the keys do. A browser gives a menu the text and its HTML, and may refuse even that. */
const pasteFromMenu = async (): Promise<void> => {
  if (window.strata) return window.strata.desktop.paste();
  const given = await readClipboard().catch(() => null);
  if (!given) return notify(say(words.cantPasteFromMenu, { keys: shortcutInText('Mod+V') }));
  pasteIn({ ...fromText(given.text), html: given.html });
};

export const clipboardActions: readonly Action[] = [
  {
    id: 'edit.cut',
    name: names.cut,
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
    name: names.copy,
    group: 'Edit',
    icon: Copy,
    shortcuts: ['Mod+C'],
    isNative: true,
    applies: isSomeSelected,
    perform: () => void copyFromMenu(),
  },
  {
    id: 'edit.paste',
    name: names.paste,
    group: 'Edit',
    icon: ClipboardPaste,
    shortcuts: ['Mod+V'],
    isNative: true,
    applies: isEditable,
    perform: () => void pasteFromMenu(),
  },
  {
    id: 'edit.duplicate',
    name: names.duplicate,
    group: 'Edit',
    icon: CopyPlus,
    shortcuts: ['Mod+D'],
    applies: () => isEditable() && isSomeSelected(),
    perform: () => void showNew(perform({ type: 'process.duplicate', ids: [...selection()] })),
  },
];
