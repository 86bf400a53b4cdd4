/** Where names are typed, and the keys that begin one. */
import { flushSync } from 'react-dom';
import { childrenOf, getRow } from '../../shared/model/model.ts';
import { currentCamera } from '../canvas/camera.ts';
import { useLinkState } from '../canvas/flows/link-state.ts';
import { startCapture } from '../state/capture.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { isShown, reveal } from '../state/view.ts';

type Where = 'canvas' | 'outline';

/**
 * Where a name is typed: in the outline while it has the focus, else on the canvas, which comes on screen for it where
 * neither is there.
 */
export const whereToType = (): Where => {
  const { view, outlineShown, presenting } = useSession.getState();
  const hasOutline = outlineShown && !presenting;
  if (hasOutline && (view !== 'canvas' || document.activeElement?.closest('.outline'))) return 'outline';
  if (view !== 'canvas') useSession.setState({ view: 'canvas' });
  return 'canvas';
};

/** Opens the field for another name of a block, and shows the block where it is hidden. */
export const startRename = (id: string, where: Where = whereToType()): void => {
  const model = currentModel();
  if (where === 'canvas') {
    if (!isShown(model, id)) reveal(model, id);
    currentCamera()?.show(id);
  }
  useSession.setState({ editing: { kind: 'rename', id, where } });
};

const BEGINS_A_NAME = /^[\p{L}\p{N}"“‘«„({[]$/u;
/** Keys of input methods, whose letters come once the field has the focus. */
const COMPOSING = new Set(['Process', 'Dead', 'Unidentified']);

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'getModifierState'>;

/**
 * A letter typed on a block replaces its name, and on a flow its label; in a model without blocks it begins the first one.
 * The field has the focus before the letter arrives, which is why nothing is taken from the browser here.
 */
export const typeName = (press: Press, where: Where): boolean => {
  const isAlternative = press.getModifierState('AltGraph');
  if ((press.ctrlKey || press.metaKey || press.altKey) && !isAlternative) return false;
  if (!BEGINS_A_NAME.test(press.key) && !COMPOSING.has(press.key)) return false;
  const { replica, readOnly } = useDocument.getState();
  if (!replica || readOnly) return false;
  const { selection, rootId, editing, selectedFlow } = useSession.getState();
  const [id, ...others] = selection;
  const model = currentModel();
  if (editing !== null || others.length > 0) return false;
  if (selectedFlow && where === 'canvas')
    flushSync(() => useLinkState.setState({ labelling: selectedFlow.id }));
  else if (id !== undefined && getRow(model, 'process', id)) flushSync(() => startRename(id, where));
  else if (id === undefined && rootId === null && childrenOf(model, null).length === 0)
    flushSync(() => startCapture(null, null, where));
  else return false;
  return true;
};
