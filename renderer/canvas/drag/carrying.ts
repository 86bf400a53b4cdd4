/** Moving blocks by keys: they are picked up, aimed at a side of another block, and dropped there. */
import { childrenOf } from '../../../shared/model/model.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel } from '../../state/document/document.ts';
import { currentCamera } from '../../state/ports/camera.ts';
import { announce } from '../../state/session/announce.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { carryOut } from './carry-out.ts';
import { dragStore } from './drag-state.ts';
import { dropBeside, type Side } from './drop.ts';
import { draggedBlocks, labelOf } from './use-drag.ts';
import { words } from './words.ts';

/** What the blocks that are carried are aimed at. */
let aim: { id: string; side: Side } | null = null;
export const aimedAt = (): typeof aim => aim;

/** Picks the selected blocks up, aimed at what stands beside them. */
export const startCarrying = (): void => {
  const selection = selectedBlocks(sessionStore.getState());
  const held = selection.at(-1);
  const scene = currentCamera()?.scene();
  if (held === undefined || !scene) return;
  const dragged = draggedBlocks(held, selection);
  announce(say(words.keys));
  dragStore.setState({
    drag: { by: 'keys', dragged, label: labelOf(dragged), copies: false, x: 0, y: 0, drop: null },
  });
  const model = currentModel();
  const parentId = model.rows.process.get(held)?.parentId ?? null;
  const siblings = childrenOf(model, parentId).map(({ id }) => id);
  const at = siblings.indexOf(held);
  const next = siblings.slice(at + 1).find((id) => !dragged.ids.has(id));
  const previous = siblings.slice(0, at).findLast((id) => !dragged.ids.has(id));
  if (next !== undefined) aimCarried(scene, next, 'after');
  else if (previous !== undefined) aimCarried(scene, previous, 'before');
  else if (parentId !== null) aimCarried(scene, parentId, 'after');
};

export const aimCarried = (scene: Scene, id: string, side: Side): void => {
  const { drag } = dragStore.getState();
  if (drag?.by !== 'keys') return;
  aim = { id, side };
  const { dragged, copies } = drag;
  const { rootId } = sessionStore.getState();
  const zoom = currentCamera()?.viewport().zoom ?? 1;
  const context = { model: currentModel(), scene, rootId, zoom, dragged, copies, grabbed: new Map() };
  dragStore.setState({ drag: { ...drag, drop: dropBeside(context, id, side) } });
  currentCamera()?.show(id);
};

/** Puts the blocks down where they are aimed at, if they may go there. */
export const finishCarrying = (copies: boolean): void => {
  const { drag } = dragStore.getState();
  if (!drag?.drop || (drag.drop.refused && !copies)) return;
  dragStore.setState({ drag: null });
  carryOut({ ...drag, copies });
};

export const abandonCarrying = (): void => {
  const { drag } = dragStore.getState();
  dragStore.setState({ drag: null });
  if (drag?.dragged.kind !== 'blocks') return;
  announce(say(words.cancelled, { blocks: drag.label }));
  currentCamera()?.focus(drag.dragged.held);
};
