/** Where names are typed, and the keys that begin one. */
import { flushSync } from 'react-dom';
import { childrenOf, getRow } from '../../../shared/model/model.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { type EndedBy, endRename, startCapture } from '../../state/editing/capture.ts';
import { linkStore } from '../../state/editing/link-state.ts';
import { currentCamera } from '../../state/ports/camera.ts';
import { isSomethingSelected, selectedBlocks, selectedFlow } from '../../state/session/selection.ts';
import { notify, notifyUndoable, type Renaming, sessionStore } from '../../state/session/session.ts';
import { isShown, reveal } from '../../state/view/view.ts';
import { type KeyPress, typesText } from '../keys/key-press.ts';
import { undoLast } from '../undo-last.ts';
import { words } from '../words.ts';

type Where = 'canvas' | 'outline';

/**
 * Where a name is typed: in the outline while it has the focus, else on the canvas, which comes on screen for it where
 * neither is there.
 */
export const whereToType = (): Where => {
  const { view, outlineShown, presenting } = sessionStore.getState();
  const hasOutline = outlineShown && !presenting;
  if (hasOutline && (view !== 'canvas' || document.activeElement?.closest('.outline'))) return 'outline';
  if (view !== 'canvas') sessionStore.setState({ view: 'canvas' });
  return 'canvas';
};

/** Opens the field that renames a block, and shows the block if it is hidden. */
export const startRename = (id: string, where: Where = whereToType(), isByLetter = false): void => {
  const model = currentModel();
  if (where === 'canvas') {
    if (!isShown(model, id)) reveal(model, id);
    currentCamera()?.show(id);
  }
  sessionStore.setState({ editing: { kind: 'rename', id, where, isByLetter } });
};

/** Saves another name for a block. One that a letter began may have been begun by mistake: its notice undoes it. */
export const finishRename = (renaming: Renaming, typed: string, by: EndedBy): void => {
  const before = getRow(currentModel(), 'process', renaming.id)?.name ?? '';
  const done = endRename(renaming, typed, by);
  if (!done || done.patch.length === 0 || !renaming.isByLetter) return;
  const name = getRow(currentModel(), 'process', renaming.id)?.name ?? '';
  notifyUndoable(say(words.renamed, { before: quoted(before), name: quoted(name) }), undoLast);
};

/** Not with a sign; a key whose letter is not told yet may bring any. */
const BEGINS_NO_NAME = /^[^\p{L}\p{M}\p{N}"“‘«„({[]/u;

/**
 * A letter typed on a block replaces its name, and on a flow its label; in a model without blocks it begins the first one.
 * The field has the focus before the letter arrives, which is why nothing is taken from the browser here. A repeated key
 * was pressed for something else: if the modifier of a shortcut is let go first, its letter goes on alone.
 */
export const typeName = (press: KeyPress & { readonly repeat: boolean }, where: Where): boolean => {
  if (press.repeat || !typesText(press) || BEGINS_NO_NAME.test(press.key)) return false;
  const { replica, readOnly } = documentStore.getState();
  if (!replica) return false;
  const session = sessionStore.getState();
  const { rootId, editing } = session;
  const [id, ...others] = selectedBlocks(session);
  const flow = selectedFlow(session);
  const model = currentModel();
  if (editing !== null) return false;
  if (isSomethingSelected(session) && (readOnly || others.length > 0)) {
    if (readOnly) notify(say(words.refusedReadOnly), 'problem');
    else notify(say(words.refusedForSeveral));
    return true;
  }
  if (readOnly) return false;
  if (flow && where === 'canvas')
    flushSync(() => linkStore.setState({ labelling: flow.id, isByLetter: true }));
  else if (id !== undefined && getRow(model, 'process', id)) flushSync(() => startRename(id, where, true));
  else if (id === undefined && rootId === null && childrenOf(model, null).length === 0)
    flushSync(() => startCapture(null, null, where));
  else return false;
  return true;
};
