/** Moving blocks by keys alone: they are picked up, aimed at a side of another block, and put down there. */
import { childrenOf } from '../../../shared/model/model.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { announce } from '../../state/announce.ts';
import { currentModel } from '../../state/document.ts';
import { useSession } from '../../state/session.ts';
import { currentCamera } from '../camera.ts';
import { carryOut } from './carry-out.ts';
import { useDrag } from './drag-state.ts';
import { dropBeside, type Side } from './drop.ts';
import { blocksAround, labelOf } from './use-drag.ts';

/** What the blocks that are carried are aimed at. */
let aim: { id: string; side: Side } | null = null;
export const aimedAt = (): typeof aim => aim;

/** Said once, and shown all the time. */
export const CARRY_KEYS =
  'Arrow keys choose the block, Tab the side. Enter moves it, Shift+Enter copies it, Esc abandons it.';

/** Picks the selected blocks up, aimed at what stands beside them. */
export const startCarrying = (): void => {
  const { selection } = useSession.getState();
  const held = selection.at(-1);
  const scene = currentCamera()?.scene();
  if (held === undefined || !scene) return;
  const dragged = blocksAround(held, selection);
  announce(CARRY_KEYS);
  useDrag.setState({
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
  const { drag } = useDrag.getState();
  if (drag?.by !== 'keys') return;
  aim = { id, side };
  const { dragged, copies } = drag;
  const { rootId } = useSession.getState();
  const zoom = currentCamera()?.viewport().zoom ?? 1;
  const context = { model: currentModel(), scene, rootId, zoom, dragged, copies, grabbed: new Map() };
  useDrag.setState({ drag: { ...drag, drop: dropBeside(context, id, side) } });
  currentCamera()?.show(id);
};

/** Puts the blocks down where they are aimed at, if they may go there. */
export const finishCarrying = (copies: boolean): void => {
  const { drag } = useDrag.getState();
  if (!drag?.drop || (drag.drop.refused && !copies)) return;
  useDrag.setState({ drag: null });
  carryOut({ ...drag, copies });
};

export const abandonCarrying = (): void => {
  const { drag } = useDrag.getState();
  useDrag.setState({ drag: null });
  if (drag?.dragged.kind !== 'blocks') return;
  announce(`${drag.label} ${drag.dragged.ids.size === 1 ? 'stays where it is' : 'stay where they are'}.`);
  currentCamera()?.focus(drag.dragged.held);
};
