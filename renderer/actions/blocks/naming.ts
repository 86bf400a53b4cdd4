/** Where names are typed, and the keys that begin one. */
import { flushSync } from 'react-dom';
import { childrenOf, getRow } from '../../../shared/model/model.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { startCapture } from '../../state/editing/capture.ts';
import { linkStore } from '../../state/editing/link-state.ts';
import { currentCamera } from '../../state/ports/camera.ts';
import { selectedBlocks, selectedFlow } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { isShown, reveal } from '../../state/view/view.ts';
import { type KeyPress, typesText } from '../keys/key-press.ts';

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
export const startRename = (id: string, where: Where = whereToType()): void => {
  const model = currentModel();
  if (where === 'canvas') {
    if (!isShown(model, id)) reveal(model, id);
    currentCamera()?.show(id);
  }
  sessionStore.setState({ editing: { kind: 'rename', id, where } });
};

/** Not with a sign; a key whose letter is not told yet may bring any. */
const BEGINS_NO_NAME = /^[^\p{L}\p{M}\p{N}"“‘«„({[]/u;

/**
 * A letter typed on a block replaces its name, and on a flow its label; in a model without blocks it begins the first one.
 * The field has the focus before the letter arrives, which is why nothing is taken from the browser here.
 */
export const typeName = (press: KeyPress, where: Where): boolean => {
  if (!typesText(press) || BEGINS_NO_NAME.test(press.key)) return false;
  const { replica, readOnly } = documentStore.getState();
  if (!replica || readOnly) return false;
  const session = sessionStore.getState();
  const { rootId, editing } = session;
  const [id, ...others] = selectedBlocks(session);
  const flow = selectedFlow(session);
  const model = currentModel();
  if (editing !== null || others.length > 0) return false;
  if (flow && where === 'canvas') flushSync(() => linkStore.setState({ labelling: flow.id }));
  else if (id !== undefined && getRow(model, 'process', id)) flushSync(() => startRename(id, where));
  else if (id === undefined && rootId === null && childrenOf(model, null).length === 0)
    flushSync(() => startCapture(null, null, where));
  else return false;
  return true;
};
